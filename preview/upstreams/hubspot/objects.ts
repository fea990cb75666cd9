// Records of the CRM as HubSpot's objects API knows them: every property value is text.

import { SECOND } from '../calendar'
import { decimal } from '../money'
import type { Company, Deal } from '../world/crm'
import type { Contact } from '../world/service'
import type { StageEntry } from '../world/stages'

/** A CRM object with all its properties. */
export interface CrmObject {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly properties: Properties
  /** Ids of associated companies in no order; `primary` is among them where there are any. */
  readonly companies: readonly string[]
  readonly primary: string | null
  /** Past values of properties, the newest first. */
  readonly history?: Readonly<Record<string, readonly PastValue[]>>
}

/** Values by name; empty text and null both stand for none. */
export type Properties = Readonly<Record<string, string | null>>

/** A value a property had from an instant on. */
export interface PastValue {
  readonly value: string
  readonly since: number
}

/** Object types offered, in the plural. */
export type ObjectType =
  | 'companies'
  | 'contacts'
  | 'deals'
  | 'calls'
  | 'emails'
  | 'meetings'
  | 'notes'
  | 'tasks'
  | 'tickets'
  | 'feedback_submissions'

/** All objects of a type in the order of their ids, written when they are looked at. */
export interface ObjectShelf {
  readonly type: ObjectType
  readonly count: number
  /** Objects from one place until before another. */
  between(from: number, until: number): CrmObject[]
  /** The object of an id. */
  find(id: string): CrmObject | undefined
}

/** A shelf of records and how each is written. */
export function shelf<T extends { readonly id: string }>(
  type: ObjectType,
  records: readonly T[],
  write: (record: T) => CrmObject,
): ObjectShelf {
  const sorted = [...records].sort((a, b) => Number(a.id) - Number(b.id))
  const byId = new Map(sorted.map(record => [record.id, record]))
  return {
    type,
    count: sorted.length,
    between: (from, until) => sorted.slice(from, until).map(write),
    find: id => {
      const record = byId.get(id)
      return record && write(record)
    },
  }
}

/** Properties told when none are asked for. */
export const DEFAULT_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  companies: ['name', 'domain'],
  contacts: ['firstname', 'lastname', 'email'],
  deals: ['dealname', 'amount', 'dealstage', 'pipeline', 'closedate'],
  calls: [],
  emails: [],
  meetings: [],
  notes: [],
  tasks: [],
  tickets: ['subject', 'content', 'hs_pipeline', 'hs_pipeline_stage', 'hs_ticket_priority'],
  feedback_submissions: [],
}

/** A company; every fortieth has swallowed two others. */
export function companyObject(company: Company): CrmObject {
  const { id, account, domain, taxId, owner, blank, createdAt, updatedAt } = company
  const number = Number(id)
  const properties = {
    ...times(id, createdAt, updatedAt),
    name: account.name,
    domain,
    country: account.country ?? blank,
    industry: account.industry ?? blank,
    region: account.region ?? blank,
    segment: account.segment ?? blank,
    service_level: account.serviceLevel ?? blank,
    lifecyclestage: account.lifecycleStage,
    hubspot_owner_id: owner?.id ?? blank,
    tax_id: taxId,
    renewal_date: account.renewsOn ?? blank,
    monthly_fee: decimal(10_000 + (number % 900) * 50, 'EUR'),
    hs_merged_object_ids: number % 40 === 0 ? `${number - 2};${number - 1}` : null,
  }
  return { id, createdAt, updatedAt, properties, companies: [], primary: null }
}

/** A contact, who tells their primary company as a property too. */
export function contactObject(contact: Contact): CrmObject {
  const { id, company, createdAt, updatedAt } = contact
  const properties = {
    hs_object_id: id,
    createdate: isoTime(createdAt),
    lastmodifieddate: isoTime(updatedAt),
    firstname: contact.firstName,
    lastname: contact.lastName,
    email: contact.email,
    jobtitle: contact.title,
    associatedcompanyid: company.id,
  }
  return { id, createdAt, updatedAt, properties, companies: [company.id], primary: company.id }
}

/** A deal with its stages so far, and other companies that have a part in it. */
export function dealObject(
  deal: Deal,
  stages: readonly StageEntry[],
  partners: readonly string[],
): CrmObject {
  const { id, stage, company, createdAt, updatedAt } = deal
  const properties = {
    ...times(id, createdAt, updatedAt),
    dealname: deal.name,
    amount: deal.amount === null ? null : decimal(deal.amount, deal.currency),
    deal_currency_code: deal.namesCurrency ? deal.currency : null,
    closedate: isoTime(deal.closesAt),
    dealstage: stage.id,
    pipeline: deal.pipeline.id,
    dealtype: deal.type,
    hubspot_owner_id: deal.owner?.id ?? null,
    hs_is_closed: String(stage.outcome !== 'open'),
    hs_is_closed_won: String(stage.outcome === 'won'),
    hs_deal_stage_probability: exactDecimal(stage.probability),
  }
  const linked = linkedTo(company?.id ?? null, partners)
  const dealstage = pastStages(deal, stages)
  return { id, createdAt, updatedAt, properties, ...linked, history: { dealstage } }
}

/** A primary company and others: among them in no order, here at the end. */
export function linkedTo(
  primary: string | null,
  others: readonly string[],
): Pick<CrmObject, 'companies' | 'primary'> {
  if (primary === null) return { companies: [], primary }
  return { companies: [...others.filter(id => id !== primary), primary], primary }
}

/** Time as HubSpot writes it. */
export function isoTime(instant: number): string {
  return new Date(instant).toISOString()
}

/** Time, or none. */
export function isoTimeOrNull(instant: number | null): string | null {
  return instant === null ? null : isoTime(instant)
}

/** Some deals were saved again with the stage they had. */
function pastStages({ id }: Deal, stages: readonly StageEntry[]): PastValue[] {
  const values = stages.flatMap(({ stage, enteredAt }) => {
    const value = { value: stage.id, since: enteredAt }
    return Number(id) % 7 === 0 ? [value, { ...value, since: enteredAt + SECOND }] : [value]
  })
  return values.reverse()
}

function times(id: string, createdAt: number, updatedAt: number) {
  return {
    hs_object_id: id,
    createdate: isoTime(createdAt),
    hs_lastmodifieddate: isoTime(updatedAt),
  }
}

/** HubSpot tells probabilities with all the digits of the binary number behind them. */
function exactDecimal(value: number): string {
  return value.toFixed(60).replace(/\.?0+$/, '')
}
