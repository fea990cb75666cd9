// HubSpot's companies, people and deals as entities of the model.

import type { AccountRecord } from '../../model/account'
import type { Contact } from '../../model/contact'
import type { Deal, DealOutcome } from '../../model/deal'
import { lazily } from '../../model/lazily'
import { minorFromMajor } from '../../model/money'
import type { Owner } from '../../model/owner'
import { plainDay } from '../../model/period'
import type { RecurringLine } from '../../model/recurring-line'
import type { Rows } from '../../model/rows'
import { madeOf } from '../../model/rows'
import type { Told } from '../../model/origin'
import { extrasOf } from '../extras'
import { textAt } from '../reading'
import type { StreamRows } from '../source'
import { rowsOf } from '../source'
import { apart, companiesOf } from './links'
import type { CompanyRow, ContactRow, DealRow, OwnerRow, StageRow } from './rows'

/** Companies; each is also meant by the ids of those merged into it. */
export function accounts(rows: StreamRows): AccountRecord[] {
  return rowsOf<CompanyRow>(rows, 'companies').map(accountRecord)
}

/** Owners, those who left included. */
export function owners(rows: StreamRows): Owner[] {
  return rowsOf<OwnerRow>(rows, 'owners').map(({ id, name, team, email }) => ({
    ref: `hubspot:owner:${id}`,
    name,
    team,
    email,
  }))
}

/** Names of owners by their ids. */
export function ownerNames(rows: StreamRows): (id: string | null) => string | null {
  const byId = new Map(rowsOf<OwnerRow>(rows, 'owners').map(({ id, name }) => [id, name]))
  return id => (id === null ? null : (byId.get(id) ?? null))
}

/** Contacts. */
export function contacts(rows: StreamRows): Contact[] {
  return rowsOf<ContactRow>(rows, 'contacts').map(contact => ({
    id: contact.id,
    accountRef: accountRef(contact.companyId),
    name: contact.name,
    email: contact.email,
    title: contact.title,
    createdAt: contact.createdAt,
  }))
}

/** Deals with the names of their stages. */
export function deals(rows: StreamRows): Rows<Deal> {
  const { records, links } = apart<DealRow>(rows, 'deals')
  const about: About = {
    stageOf: new Map(rowsOf<StageRow>(rows, 'stages').map(row => [row.id, row])),
    home: homeCurrency(rows),
    companyOf: companiesOf(links),
  }
  return madeOf(records, row => deal(row, about))
}

/** What companies pay a month where a property says so; from the day they are customers on. */
export function recurringLines(rows: StreamRows): RecurringLine[] {
  const currency = homeCurrency(rows)
  return rowsOf<CompanyRow>(rows, 'companies').flatMap(({ id, recurringAmount, customerSince }) => {
    const amountPerMonth = minorFromMajor(recurringAmount, currency)
    const from = plainDay(customerSince)
    if (amountPerMonth === null || from === null) return []
    const line = { product: null, currency, amountPerMonth, from, until: null }
    return [{ id, accountRef: `hubspot:${id}`, ...line }]
  })
}

/** Reference of a company; null for none. */
export function accountRef(companyId: string | null): string | null {
  return companyId === null ? null : `hubspot:${companyId}`
}

/** A deal's type in the model's words; one of the portal's own is kept as it is. */
export function typeOf({ type }: DealRow): string | null {
  return type === null ? null : (DEAL_TYPES.get(type) ?? type)
}

const DEAL_TYPES: ReadonlyMap<string, string> = new Map([
  ['newbusiness', 'new_business'],
  ['existingbusiness', 'existing_business'],
  ['crosssell', 'cross_sell'],
])

function accountRecord(row: CompanyRow): AccountRecord {
  const { id, name, domain, industry, region, country, segment, serviceLevel } = row
  return {
    ref: `hubspot:${id}`,
    name,
    domain,
    aliases: partsOf(row.aliases),
    taxId: row.taxId,
    sameAs: [],
    formerRefs: partsOf(row.mergedIds).map(former => `hubspot:${former}`),
    profile: {
      industry,
      region,
      country,
      segment,
      serviceLevel,
      lifecycleStage: row.lifecycleStage,
      contractTerm: row.contractTerm,
      churnReason: row.churnReason,
      renewalDate: plainDay(row.renewalDate),
      extras: extrasOf(row),
      ownerRef: row.ownerId === null ? null : `hubspot:owner:${row.ownerId}`,
    },
  }
}

function partsOf(list: string | null): string[] {
  const parts = (list ?? '').split(';').map(part => part.trim())
  return parts.filter(Boolean)
}

/** The portal's own currency: the one of amounts that name none. */
function homeCurrency(rows: StreamRows): string {
  return textAt(rowsOf(rows, 'details')[0], 'currency') ?? ''
}

/** What is known besides a deal's row. */
interface About {
  readonly companyOf: ReturnType<typeof companiesOf>
  readonly stageOf: ReadonlyMap<string, StageRow>
  readonly home: string
}

const deal = lazily<DealRow, About, Omit<Deal, keyof Told>>({
  id: ({ id }) => id,
  name: ({ name }) => name,
  createdAt: ({ createdAt }) => createdAt,
  closedAt: ({ closedAt }) => closedAt,
  accountRef: (row, { companyOf }) => accountRef(companyOf(row)),
  stage: ({ stageKey }, { stageOf }) => stageOf.get(stageKey)?.stage ?? partOf(stageKey, 1),
  pipeline: ({ stageKey }, { stageOf }) => stageOf.get(stageKey)?.pipeline ?? partOf(stageKey, 0),
  type: typeOf,
  outcome: outcomeOf,
  amount: (row, about) => minorFromMajor(row.amount, currencyOf(row, about)),
  currency: currencyOf,
  probability: ({ probability, stageKey }, { stageOf }) =>
    probability ?? stageOf.get(stageKey)?.probability ?? null,
})

function currencyOf({ currency }: DealRow, { home }: About): string {
  return currency ?? home
}

function partOf(stageKey: string, index: number): string | null {
  return stageKey.split('/')[index] ?? null
}

function outcomeOf({ won, closed }: DealRow): DealOutcome {
  if (won) return 'won'
  return closed ? 'lost' : 'open'
}
