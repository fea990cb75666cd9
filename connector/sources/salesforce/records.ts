// Salesforce's Accounts, Contacts and Opportunities as entities of the model.

import type { AccountRecord } from '../../model/account'
import type { Contact } from '../../model/contact'
import type { Deal, DealOutcome } from '../../model/deal'
import { minorFromMajor } from '../../model/money'
import { plainDay } from '../../model/period'
import type { RecurringLine } from '../../model/recurring-line'
import type { StageChange } from '../../model/stage-change'
import { extrasOf } from '../extras'
import { staysOf } from '../../model/stage-change'
import type { AccountRow, ContactRow, OpportunityRow, StageRow } from './rows'

/** An Account; whoever pays is a customer, however the org names the type. */
export function accountRecord(row: AccountRow): AccountRecord {
  const { id, name, domain, industry, region, country, segment, serviceLevel } = row
  const type = row.lifecycleStage
  return {
    ref: `salesforce:${id}`,
    name,
    domain,
    taxId: row.taxId,
    sameAs: [],
    profile: {
      industry,
      region,
      country,
      segment,
      serviceLevel,
      lifecycleStage: isCustomer(type) ? 'customer' : type,
      contractTerm: row.contractTerm,
      churnReason: row.churnReason,
      renewalDate: plainDay(row.renewalDate),
      extras: extrasOf(row),
      ownerRef: row.ownerId === null ? null : `salesforce:owner:${row.ownerId}`,
    },
  }
}

/** What an Account pays a month, where a field of it says so; from the day it is a customer on. */
export function recurringLine(row: AccountRow, homeCurrency: string): RecurringLine[] {
  const currency = row.currency ?? homeCurrency
  const amountPerMonth = minorFromMajor(row.recurringAmount, currency)
  const from = plainDay(row.customerSince)
  if (amountPerMonth === null || from === null) return []
  const accountRef = `salesforce:${row.id}`
  return [{ id: row.id, accountRef, product: null, currency, amountPerMonth, from, until: null }]
}

/** A Contact. */
export function contact({ id, accountId, name, email, title, createdAt }: ContactRow): Contact {
  return { id, accountRef: refOf(accountId), name, email, title, createdAt }
}

/** An Opportunity; a close is a plain day, the same whatever the zone. */
export function deal(row: OpportunityRow, homeCurrency: string): Deal {
  const { id, name, stage, probability, createdAt } = row
  const currency = row.currency ?? homeCurrency
  return {
    id,
    name,
    stage,
    probability,
    createdAt,
    currency,
    accountRef: refOf(row.accountId),
    pipeline: PIPELINE,
    type: typeOf(row),
    outcome: outcomeOf(row),
    amount: minorFromMajor(row.amount, currency),
    closedAt: row.closed ? plainDay(row.closeDay) : null,
  }
}

/** Stays in stages: the history has a row for each change, some of which leave the stage as it was. */
export function stageChanges(
  history: readonly StageRow[],
  opportunities: readonly OpportunityRow[],
): StageChange[] {
  const byId = new Map(opportunities.map(row => [row.id, row]))
  const last = new Map<string, string | null>()
  const entries = [...history]
    .sort((one, other) => one.enteredAt - other.enteredAt)
    .flatMap(({ id, opportunityId, stage, enteredAt }) => {
      const of = byId.get(opportunityId)
      if (!of || last.get(opportunityId) === stage) return []
      last.set(opportunityId, stage)
      const { name, accountId } = of
      const accountRef = refOf(accountId)
      return [{ id, dealId: of.id, name, accountRef, stage, pipeline: PIPELINE, type: typeOf(of), enteredAt }]
    }) // prettier-ignore
  return staysOf(entries)
}

/** Opportunities have stages and no pipelines. */
const PIPELINE = 'Opportunities'

/** Salesforce's usual words for deal types, in the model's; any other is kept as the CRM has it. */
const DEAL_TYPES: ReadonlyMap<string, string> = new Map([
  ['New Business', 'new_business'],
  ['New Customer', 'new_business'],
  ['Existing Business', 'existing_business'],
  ['Existing Customer - Upgrade', 'upsell'],
  ['Upsell', 'upsell'],
  ['Cross-sell', 'cross_sell'],
  ['Renewal', 'renewal'],
])

function typeOf({ type }: OpportunityRow): string | null {
  return type === null ? null : (DEAL_TYPES.get(type) ?? type)
}

function outcomeOf({ won, closed }: OpportunityRow): DealOutcome {
  if (won) return 'won'
  return closed ? 'lost' : 'open'
}

/** Salesforce starts with the types "Customer - Direct" and "Customer - Channel". */
function isCustomer(type: string | null): boolean {
  return type !== null && /^customer( - (direct|channel))?$/i.test(type)
}

function refOf(accountId: string | null): string | null {
  return accountId === null ? null : `salesforce:${accountId}`
}
