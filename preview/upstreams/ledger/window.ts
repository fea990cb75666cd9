// Window: the accounts and days a question is about, with what the ledger knows of them.

import { addDays, addMonths, dayOf, startOf } from '../calendar'
import type { WorldAccount } from '../world/account'
import type { Deal, Stage } from '../world/crm'
import type { OwnerGoal } from '../google-sheets/workbook'
import type { Clock } from './clock'
import type { Diary } from './diary'
import type { Exchange } from './exchange'
import type { ServiceEntries } from './service-entries'

/** A deal in days of the report. */
export interface DealEntry {
  readonly account: WorldAccount
  readonly deal: Deal
  readonly outcome: Stage['outcome']
  readonly createdDay: string
  /** Null while open. */
  readonly closedDay: string | null
}

/** An amount earned evenly over days, in report minor units. */
export interface Earning {
  readonly account: WorldAccount
  readonly amount: number
  readonly fromDay: string
  readonly days: number
}

/** What an invoice leaves to be paid. */
export interface Receivable {
  readonly account: WorldAccount
  readonly currency: string
  readonly outstanding: number
  readonly dueDay: string
  readonly settledDay: string | null
}

/** Everything in the ledger. */
export interface Entries extends ServiceEntries {
  readonly goals: readonly OwnerGoal[]
  readonly diaries: readonly Diary[]
  readonly deals: readonly DealEntry[]
  readonly earnings: readonly Earning[]
  readonly receivables: readonly Receivable[]
}

/** The entries of some accounts and the days asked for. */
export interface Window extends Entries {
  readonly from: string
  readonly to: string
  /** The day before the window, at whose end it opens. */
  readonly opening: string
  readonly exchange: Exchange
  readonly clock: Clock
  /** The end of the world's time. */
  readonly now: number
}

/** Cuts the entries down to accounts. */
export function windowOf(
  entries: Entries,
  { exchange, clock, now }: Pick<Window, 'exchange' | 'clock' | 'now'>,
  days: { readonly from: string; readonly to: string },
  where?: (account: WorldAccount) => boolean,
): Window {
  const { from, to } = days
  const verdicts = new Map<WorldAccount, boolean>()
  const belongs = ({ account }: { readonly account: WorldAccount }) => {
    if (!where) return true
    const verdict = verdicts.get(account) ?? where(account)
    verdicts.set(account, verdict)
    return verdict
  }
  return {
    from,
    to,
    opening: addDays(from, -1),
    exchange,
    clock,
    now,
    diaries: entries.diaries.filter(belongs),
    deals: entries.deals.filter(belongs),
    earnings: entries.earnings.filter(belongs),
    receivables: entries.receivables.filter(belongs),
    tickets: entries.tickets.filter(belongs),
    tasks: entries.tasks.filter(belongs),
    contacts: entries.contacts.filter(belongs),
    interactions: entries.interactions.filter(belongs),
    opinions: entries.opinions.filter(belongs),
    hours: entries.hours.filter(belongs),
    costs: entries.costs.filter(belongs),
    visits: entries.visits.filter(belongs),
    moved: entries.moved.filter(belongs),
    goals: entries.goals,
  }
}

/** The day of the same number twelve months earlier, or the last of its month. */
export function yearBefore(day: string): string {
  return dayOf(addMonths(startOf(day), -12))
}
