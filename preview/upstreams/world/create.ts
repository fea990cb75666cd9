// Creates a world: the same options always give the same one, account by account.

import { HOUR, addMonths, dayOf, startOf } from '../calendar'
import { chance } from '../random'
import { drawBook } from './book'
import { numbering } from './ids'
import { organisation } from './organisations'
import { owners } from './people'
import { pipelines } from './pipelines'
import { priceList } from './price-list'
import { publishedRates } from './rates'
import { serve } from './serving'
import type { World } from './world'

/** How large a world, and up to which day. */
export interface WorldOptions {
  readonly seed?: number
  readonly accounts?: number
  readonly months?: number
  /** YYYY-MM-DD; the world's time ends at its noon, UTC. */
  readonly today: string
}

const RATES_STREAM = -1
const SERVICE_STREAM = 7

/** Draws `accounts` accounts over `months` months up to `today`. */
export function createWorld(options: WorldOptions): World {
  const { seed = 1, accounts = 200, months = 36, today } = options
  const now = startOf(today) + 12 * HOUR
  const start = addMonths(startOf(today), -months)
  const ids = numbering()
  const list = priceList(start, ids)
  const taken = new Set<string>()
  const books = Array.from({ length: accounts }, (_, index) => {
    const draws = chance(seed, index)
    return drawBook(organisation(index, draws, taken), draws, { ids, list, start, now })
  })
  const served = books.flatMap(({ company }, index) =>
    company ? serve({ company, start, now, ids, chance: chance(seed, index, SERVICE_STREAM) }) : [],
  )
  const firstRate = `${new Date(start).getUTCFullYear() - 2}-01-01`
  return {
    today,
    now,
    homeCurrency: 'EUR',
    owners,
    pipelines,
    products: list.products,
    prices: list.prices,
    accounts: books.map(({ account }) => account),
    companies: books.flatMap(({ company }) => company ?? []),
    deals: books.flatMap(book => book.deals),
    customers: books.flatMap(({ customers }) => customers),
    subscriptions: books.flatMap(({ subscriptions }) => subscriptions),
    invoices: books.flatMap(({ invoices }) => invoices),
    creditNotes: books.flatMap(({ creditNotes }) => creditNotes),
    contacts: served.flatMap(({ contacts }) => contacts),
    interactions: served.flatMap(({ interactions }) => interactions),
    tasks: served.flatMap(({ tasks }) => tasks),
    tickets: served.flatMap(({ tickets }) => tickets),
    surveyAnswers: served.flatMap(({ surveyAnswers }) => surveyAnswers),
    timeEntries: served.flatMap(({ timeEntries }) => timeEntries),
    rates: publishedRates(firstRate, dayOf(now), chance(seed, RATES_STREAM)),
  }
}
