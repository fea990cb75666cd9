// What an account bought and was billed for: its subscriptions, single services, and returns.

import { DAY, HOUR, SECOND } from '../calendar'
import { round } from '../money'
import type { CreditNote, Customer, Invoice, Price, Subscription } from './billing'
import { creditNotes } from './credit-notes'
import type { Newcomer } from './customers'
import { customer } from './customers'
import type { Due } from './issuing'
import { issue } from './issuing'
import { live } from './life'
import type { Run, Surroundings, Terms, Writable } from './run'
import { isInTrial, liveItems } from './run'
import { shuffled } from './shuffled'
import type { Term } from './terms'
import { TERMS } from './terms'

/** Everything billed to an account. */
export interface History {
  readonly customers: readonly Customer[]
  readonly subscriptions: readonly Subscription[]
  readonly invoices: readonly Invoice[]
  readonly creditNotes: readonly CreditNote[]
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly worth: number
}

const COMMON_TERMS = [
  ['monthly', 60],
  ['quarterly', 20],
  ['yearly', 20],
  ['weekly', 5],
] as const
const SIZES = { SMB: 2, 'Mid-market': 4, Enterprise: 8 } as const
const RETURNS = 0.35

/** Draws the billing history of an account; a prospect has none. */
export function billing(newcomer: Newcomer, around: Surroundings): History {
  const { chance, ids } = around
  const { organisation, startsAt } = newcomer
  if (organisation.standing === 'prospect')
    return { ...NOTHING, worth: guess(organisation.currency) }
  const first = customer(newcomer, ids, chance)
  const runs = chance.happens(0.03) ? [] : lives(first, newcomer, around)
  const own = { ...newcomer, startsAt: startsAt + chance.whole(20, 300) * DAY }
  const isKnown = newcomer.companyId !== null
  const second = isKnown && chance.happens(0.05) && own.startsAt < around.now ? own : null
  const others = second ? lives(customer(second, ids, chance), second, around) : []
  const all = [...runs, ...others]
  const parts = [...new Set([first, ...others.map(run => run.customer)])].map(each =>
    account(
      each,
      all.filter(run => run.customer === each),
      around,
    ),
  )
  const ends = all.map(run => run.endedAt)
  return {
    customers: parts.map(part => part.customer),
    subscriptions: parts.flatMap(part => part.subscriptions),
    invoices: parts.flatMap(part => part.invoices),
    creditNotes: parts.flatMap(part => part.creditNotes),
    startedAt: all.length > 0 ? Math.min(...all.map(run => run.createdAt)) : null,
    endedAt: ends.length > 0 && !ends.includes(null) ? Math.max(...ends.map(Number)) : null,
    worth: worth(all) ?? guess(organisation.currency),
  }
}

const NOTHING: Omit<History, 'worth'> = {
  customers: [],
  subscriptions: [],
  invoices: [],
  creditNotes: [],
  startedAt: null,
  endedAt: null,
}

/** Subscriptions of a customer: the first, its returns after it ended, and perhaps one beside it. */
function lives(who: Customer, newcomer: Newcomer, around: Surroundings): Run[] {
  const { chance, now } = around
  const runs: Run[] = []
  for (let at: number | null = newcomer.startsAt; at !== null && at < now;) {
    const run = live(who, { at, ...basket(newcomer, around) }, around)
    runs.push(run)
    const returns = run.endedAt !== null && chance.happens(RETURNS)
    at = returns ? Number(run.endedAt) + chance.whole(25, 260) * DAY + 5 * HOUR : null
  }
  const beside = newcomer.startsAt + chance.whole(10, 500) * DAY + chance.whole(0, 80_000) * SECOND
  if (chance.happens(0.25) && beside < now) {
    runs.push(live(who, { at: beside, ...basket(newcomer, around) }, around))
  }
  return runs
}

/** What is bought: one service mostly, a dozen sometimes. */
function basket(
  { organisation: { currency, segment } }: Newcomer,
  { chance, list }: Surroundings,
): { term: Term; items: Terms[] } {
  const isLarge = segment === 'Enterprise' && chance.happens(0.12)
  const term: Term = isLarge ? 'quarterly' : chance.weighted(COMMON_TERMS)
  const count = isLarge ? 12 : chance.weighted([[1, 70], [2, 24], [3, 6]]) // prettier-ignore
  const prices: readonly Price[] = shuffled(list.of(currency, term), chance).slice(0, count)
  const items = prices.map(price => ({ price, quantity: chance.whole(1, SIZES[segment]) }))
  return { term, items }
}

interface Account {
  readonly customer: Customer
  readonly subscriptions: readonly Subscription[]
  readonly invoices: readonly Invoice[]
  readonly creditNotes: readonly CreditNote[]
}

/** Invoices and credit notes of a customer, once all its subscriptions have been lived. */
function account(who: Customer, runs: readonly Run[], around: Surroundings): Account {
  const subscriptions = runs.map(subscription)
  const bills = runs.flatMap((run, index): Due[] =>
    run.bills.map(bill => ({ ...bill, subscription: subscriptions[index] ?? null })),
  )
  const invoices = issue(who, [...bills, ...singles(who, runs.length === 0, around)], around)
  for (const each of subscriptions) {
    const isLate = invoices.some(
      ({ subscription: of, settled, dueAt }) =>
        of === each && settled === null && dueAt !== null && dueAt < around.now,
    )
    if (isLate && each.status === 'active') each.status = 'past_due'
  }
  return { customer: who, subscriptions, invoices, creditNotes: creditNotes(invoices, around) }
}

function subscription(run: Run): Writable<Subscription> {
  const { customer: of, items, createdAt, anchor, periodStart, periodEnd } = run
  const { endedAt, cancelRequestedAt, trialEnd, discount, ids } = run
  const id = ids.text('sub')
  const running = isInTrial(run) ? 'trialing' : 'active'
  const status = endedAt === null ? running : 'canceled'
  const when = { createdAt, anchor, periodStart, periodEnd, endedAt, cancelRequestedAt, trialEnd }
  return { id, customer: of, items, discount, ...when, status }
}

/** Single services: a project now and then, and for some customers nothing else. */
function singles(who: Customer, isOnly: boolean, { chance, now }: Surroundings): Due[] {
  const count = isOnly ? chance.whole(1, 3) : chance.weighted([[0, 75], [1, 18], [2, 7]]) // prettier-ignore
  return Array.from({ length: count }, (): Due => {
    const span = Math.max(0, now - who.createdAt)
    const at = who.createdAt + Math.floor((chance.next() * span) / SECOND) * SECOND
    const isDraft = now - at < 5 * DAY
    const amount = round(guess(who.currency) / chance.whole(3, 40))
    const line = { item: null, price: null, quantity: 1, amount, off: null, proration: false }
    return {
      subscription: null,
      reason: 'manual',
      createdAt: at,
      finalizedAt: isDraft ? Number.POSITIVE_INFINITY : at,
      lines: [{ ...line, from: at, until: at, description: 'Proyecto web' }],
      writtenOffAt: null,
    }
  })
}

/** Minor units a year of what is bought, or was bought first. */
function worth(runs: readonly Run[]): number | null {
  const amounts = runs.map(run => {
    const bought = liveItems(run).length > 0 ? liveItems(run) : run.items
    const period = bought
      .map(({ segments }) => segments[0])
      .reduce((sum, first) => sum + (first ? first.price.unitAmount * first.quantity : 0), 0)
    return (period * 12) / TERMS[run.term].months
  })
  return amounts.length === 0 ? null : Math.max(...amounts)
}

/** Minor units of a year's middling contract. */
function guess(currency: string): number {
  const cents: Readonly<Record<string, number>> = { MXN: 18_000_000, JPY: 1_450_000 }
  return cents[currency] ?? 900_000
}
