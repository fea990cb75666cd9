// Billing customers of an account: how they are named there, and by what they can be recognised.

import { DAY } from '../calendar'
import type { Chance } from '../random'
import type { WorldAccount } from './account'
import type { Customer } from './billing'
import type { Numbering } from './ids'
import { slug } from './names'
import type { Organisation } from './organisations'

/** Who becomes a customer. */
export interface Newcomer {
  readonly organisation: Organisation
  readonly account: WorldAccount
  /** Its id in the CRM; null when the CRM does not know it. */
  readonly companyId: string | null
  readonly startsAt: number
}

const TELLS_COMPANY = 0.75
const FREE_MAIL = ['gmail.com', 'hotmail.com', 'outlook.es'] as const
const TAXED = ['ES', 'PT', 'IE']

/** A customer that pays from `startsAt` on. */
export function customer(newcomer: Newcomer, ids: Numbering, chance: Chance): Customer {
  const { organisation, account, startsAt } = newcomer
  const { place, name, currency, taxId } = organisation
  return {
    id: ids.text('cus'),
    account,
    name: account.matched ? billingName(name, chance) : name,
    ...keys(newcomer, chance),
    country: place.country,
    currency,
    taxId,
    taxPercent: TAXED.includes(place.country) && chance.happens(0.9) ? 21 : 0,
    dueDays: chance.pick([14, 30]),
    createdAt: startsAt - chance.whole(0, 4) * DAY - chance.whole(60, 7_200) * 1_000,
  }
}

/** Matched customers tell their company or write from its domain; the others do neither. */
function keys(
  { organisation, companyId }: Newcomer,
  chance: Chance,
): Pick<Customer, 'email' | 'companyId'> {
  const { domain, name } = organisation
  const mailbox = chance.pick(['facturacion', 'billing', 'Admin', 'pagos+stripe', 'accounts'])
  const free = `${slug(name)}@${chance.pick(FREE_MAIL)}`
  if (companyId === null) {
    const email = chance.happens(0.5) ? free : `${mailbox}@${slug(name)}-holding.com`
    return { email, companyId: chance.happens(0.2) ? '4170000001' : null }
  }
  if (!chance.happens(TELLS_COMPANY)) return { email: `${mailbox}@${domain}`, companyId: null }
  const email = chance.happens(0.85) ? `${mailbox}@${domain}` : chance.pick([free, null])
  return { email, companyId }
}

/** Billing knows some by their name in capitals, as their tax papers have it. */
function billingName(name: string, chance: Chance): string {
  return chance.happens(0.2) ? name.toUpperCase() : name
}
