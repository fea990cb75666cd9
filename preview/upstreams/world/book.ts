// One account of the book, in every system: company, customers, subscriptions, invoices, deals.

import { DAY, SECOND, addMonths, dayOf } from '../calendar'
import type { Chance } from '../random'
import type { WorldAccount } from './account'
import type { CreditNote, Customer, Invoice, Subscription } from './billing'
import type { Company, Deal } from './crm'
import type { Numbering } from './ids'
import type { Organisation } from './organisations'
import type { PriceList } from './price-list'
import type { Writable } from './run'
import { billing } from './billing-history'
import { deals } from './deals'
import { fullName, ownerFor } from './people'

/** What is known of one account. */
export interface Book {
  readonly account: WorldAccount
  readonly company: Company | null
  readonly customers: readonly Customer[]
  readonly subscriptions: readonly Subscription[]
  readonly invoices: readonly Invoice[]
  readonly creditNotes: readonly CreditNote[]
  readonly deals: readonly Deal[]
}

/** The time and the stock a book is drawn in. */
export interface Setting {
  readonly ids: Numbering
  readonly list: PriceList
  readonly start: number
  readonly now: number
}

const PROSPECT_STAGES = [
  'subscriber', 'lead', 'marketingqualifiedlead', 'salesqualifiedlead', 'opportunity',
] as const // prettier-ignore
const LACKS = 0.03

/** Draws the book of an organisation. */
export function drawBook(organisation: Organisation, chance: Chance, setting: Setting): Book {
  const { account, company } = record(organisation, chance, setting)
  const history = billing(
    { organisation, account, companyId: company?.id ?? null, startsAt: startOf(chance, setting) },
    { ...setting, chance },
  )
  account.lifecycleStage = company && lifecycle(organisation, history.endedAt, chance)
  account.renewsOn = company && renewal(history, setting.now)
  const prospect = company && { ...history, company, owner: company.owner }
  const found = prospect
    ? deals({ ...prospect, currency: organisation.currency }, { ...setting, chance })
    : []
  return { ...history, account, company, deals: found }
}

function record(
  organisation: Organisation,
  chance: Chance,
  { ids, start, now }: Setting,
): { account: Writable<WorldAccount>; company: Company | null } {
  const { standing, place, domain, taxId } = organisation
  const isKnown = standing !== 'unmatched'
  const owner = isKnown ? ownerFor(place.region, chance) : null
  const id = isKnown ? ids.digits('company') : null
  const says = <T>(value: T) => (isKnown && !chance.happens(LACKS) ? value : null)
  const account: Writable<WorldAccount> = {
    key: id === null ? `billing:${organisation.name}` : `crm:${id}`,
    id,
    name: organisation.name,
    industry: says(organisation.industry),
    region: says(place.region),
    country: isKnown ? place.country : null,
    segment: says(organisation.segment),
    serviceLevel: says(organisation.serviceLevel),
    lifecycleStage: null,
    ownerName: owner && fullName(owner),
    teamName: owner?.teams[0]?.name ?? null,
    renewsOn: null,
    matched: isKnown,
  }
  if (id === null) return { account, company: null }
  const createdAt = start - chance.whole(130, 400) * DAY
  const company: Company = {
    id,
    account,
    domain,
    taxId,
    owner,
    createdAt,
    updatedAt: chance.happens(0.3) ? bulkEdit(now) : now - chance.whole(1, 8_000) * 3_600 * SECOND,
    blank: chance.happens(0.5) ? '' : null,
  }
  return { account, company }
}

/** Many companies were last touched by one bulk edit, at the same instant. */
function bulkEdit(now: number): number {
  return addMonths(now, -2)
}

/** A third of the book was there within two months; the rest joined since. */
function startOf(chance: Chance, { start, now }: Setting): number {
  const isEarly = chance.happens(0.34)
  const span = isEarly ? 60 * DAY : now - start - 5 * DAY
  return start + Math.floor((chance.next() * span) / SECOND) * SECOND
}

/** The first anniversary after now, or after the end; null where nothing was ever bought. */
function renewal(
  { startedAt, endedAt }: { readonly startedAt: number | null; readonly endedAt: number | null },
  now: number,
): string | null {
  if (startedAt === null) return null
  let years = 1
  while (addMonths(startedAt, 12 * years) <= (endedAt ?? now)) years++
  return dayOf(addMonths(startedAt, 12 * years))
}

function lifecycle({ standing }: Organisation, endedAt: number | null, chance: Chance): string {
  if (standing === 'prospect') return chance.pick(PROSPECT_STAGES)
  if (endedAt !== null) return 'other'
  return chance.happens(0.06) ? 'evangelist' : 'customer'
}
