// Diary: what an account pays at the end of each day, replayed from the log of its subscriptions.

import { round } from '../money'
import type { WorldAccount } from '../world/account'
import type { Subscription } from '../world/billing'
import { takenOff } from '../world/discount'
import type { PaidSegment } from '../world/paid'
import { paidSegments } from '../world/paid'
import type { Clock } from './clock'
import type { Exchange } from './exchange'

/** Something paid every month. Active from the end of `from` until before the end of `until`. */
export interface MonthlyLine {
  readonly from: string
  readonly until: string | null
  readonly currency: string
  readonly perMonth: number
}

/** Ways in which what an account pays can change. */
export type Kind = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation'

/** A change on a day; report minor units, never negative. */
export interface Move {
  readonly day: string
  readonly kind: Kind
  readonly amount: number
}

/** An account's days. `pages` hold the lines active from a day on, oldest first. */
export interface Diary {
  readonly account: WorldAccount
  readonly pages: readonly { readonly day: string; readonly lines: readonly MonthlyLine[] }[]
  readonly moves: readonly Move[]
  /** First day it had a line at the end of; null while it never had. */
  readonly firstDay: string | null
}

/** Diaries of all accounts, those who never paid included. */
export function diaries(
  accounts: readonly WorldAccount[],
  subscriptions: readonly Subscription[],
  clock: Clock,
  exchange: Exchange,
): Diary[] {
  const lines = new Map<WorldAccount, MonthlyLine[]>(accounts.map(each => [each, []]))
  for (const subscription of subscriptions) {
    for (const segment of paidSegments(subscription)) {
      const { price, from, until } = segment
      lines.get(subscription.customer.account)?.push({
        from: clock(from),
        until: until === null ? null : clock(until),
        currency: price.currency,
        perMonth: perMonth(segment),
      })
    }
  }
  return accounts.map(account => write(account, lines.get(account) ?? [], exchange))
}

/** Lines active at the end of a day. */
export function linesAt({ pages }: Diary, day: string): readonly MonthlyLine[] {
  return pages.findLast(page => page.day <= day)?.lines ?? []
}

/** Sum of lines at the rates of a day; report minor units. */
export function worthOf(lines: readonly MonthlyLine[], day: string, exchange: Exchange): number {
  return lines.reduce((sum, line) => sum + exchange(line.perMonth, line.currency, day), 0)
}

/** Minor units a month, after the discount: a year has twelve months and 52 weeks. */
function perMonth({ price, quantity, discount }: PaidSegment): number {
  const { unitAmount, interval, intervalCount } = price
  const amount = unitAmount * quantity - takenOff(unitAmount * quantity, discount)
  switch (interval) {
    case 'week':
      return round((amount * 52) / (12 * intervalCount))
    case 'month':
      return round(amount / intervalCount)
    case 'year':
      return round(amount / (12 * intervalCount))
  }
}

function write(account: WorldAccount, all: readonly MonthlyLine[], exchange: Exchange): Diary {
  const lines = all.filter(line => line.perMonth !== 0)
  const days = lines.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
  const pages = [...new Set(days)].sort().map(day => ({
    day,
    lines: lines.filter(line => line.from <= day && (line.until === null || line.until > day)),
  }))
  const moves: Move[] = []
  let firstDay: string | null = null
  let before: readonly MonthlyLine[] = []
  for (const { day, lines: after } of pages) {
    const move = judge(day, before, after, firstDay !== null, exchange)
    if (move) moves.push(move)
    if (after.length > 0) firstDay ??= day
    before = after
  }
  return { account, pages, moves, firstDay }
}

function judge(
  day: string,
  before: readonly MonthlyLine[],
  after: readonly MonthlyLine[],
  hasPaid: boolean,
  exchange: Exchange,
): Move | null {
  const came = worthOf(after.filter(line => !before.includes(line)), day, exchange) // prettier-ignore
  const went = worthOf(before.filter(line => !after.includes(line)), day, exchange) // prettier-ignore
  if (before.length === 0 && after.length === 0) return null
  if (before.length === 0) return { day, kind: hasPaid ? 'reactivation' : 'new', amount: came }
  if (after.length === 0) return { day, kind: 'churn', amount: went }
  if (came === went) return null
  const kind = came > went ? 'expansion' : 'contraction'
  return { day, kind, amount: Math.abs(came - went) }
}
