// Companies and deals as HubSpot's objects API writes them: every property value is text.

import { decimal } from '../money'
import type { Company, Deal } from '../world/crm'

/** A CRM object with all its properties. */
export interface CrmObject {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly properties: Readonly<Record<string, string | null>>
  /** Ids of associated companies; the first is the primary one. */
  readonly companies: readonly string[]
}

/** Object types offered. */
export type ObjectType = 'companies' | 'deals'

/** All objects of a type in the order of their ids, written when they are looked at. */
export interface ObjectShelf {
  readonly type: ObjectType
  readonly count: number
  /** Objects from one place until before another. */
  between(from: number, until: number): CrmObject[]
}

/** A shelf of records and how each is written. */
export function shelf<T extends { readonly id: string }>(
  type: ObjectType,
  records: readonly T[],
  write: (record: T) => CrmObject,
): ObjectShelf {
  const byId = [...records].sort((a, b) => Number(a.id) - Number(b.id))
  return {
    type,
    count: byId.length,
    between: (from, until) => byId.slice(from, until).map(write),
  }
}

/** Properties told when none are asked for. */
export const DEFAULT_PROPERTIES: Readonly<Record<ObjectType, readonly string[]>> = {
  companies: ['name', 'domain'],
  deals: ['dealname', 'amount', 'dealstage', 'pipeline', 'closedate'],
}

/** A company. */
export function companyObject(company: Company): CrmObject {
  const { id, account, domain, taxId, owner, blank, createdAt, updatedAt } = company
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
  }
  return { id, createdAt, updatedAt, properties, companies: [] }
}

/** A deal. */
export function dealObject(deal: Deal): CrmObject {
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
  return { id, createdAt, updatedAt, properties, companies: company ? [company.id] : [] }
}

/** Time as HubSpot writes it. */
export function isoTime(instant: number): string {
  return new Date(instant).toISOString()
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
