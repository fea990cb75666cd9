// The life of a subscription: renewals on its anniversary, changes in between, and perhaps an end.

import { DAY, HOUR, SECOND } from '../calendar'
import type { Customer } from './billing'
import { end, happen } from './changes'
import { drawDiscount } from './coupons'
import type { Run, Surroundings, Terms } from './run'
import {
  addItem,
  changeItem,
  isDraftOf,
  isInTrial,
  nextPeriod,
  startPeriods,
  startTrial,
} from './run'
import { billPeriod } from './run-bills'
import type { Term } from './terms'

/** How a subscription starts. */
export interface Start {
  readonly at: number
  readonly term: Term
  readonly items: readonly Terms[]
}

const DAYS_BETWEEN_CHANGES = 240
const STOPS_PAYING = 0.0016
const DAYS_UNTIL_WRITTEN_OFF = 45
/** Trials were rare until the last month, when they were advertised. */
const TRIED_FIRST = { before: 0.07, lately: 0.6 }
const NEVER_PAID = 0.25
/** Changes keep clear of renewals, whose invoices are drafts for an hour. */
const CLEAR = 2 * HOUR

/** Lives a subscription until it ends or the world's time is up. */
export function live(customer: Customer, start: Start, around: Surroundings): Run {
  const run = begin(customer, start, around)
  let change = nextChange(run, start.at)
  for (;;) {
    const { periodEnd, writtenOffAt } = run
    const at = Math.max(change, run.periodStart + CLEAR)
    const isChange = writtenOffAt === null && at < periodEnd - CLEAR
    const isWriteOff = writtenOffAt !== null && writtenOffAt < periodEnd
    if (Math.min(isChange ? at : periodEnd, writtenOffAt ?? periodEnd) > run.now) return run
    if (isWriteOff) end(run, writtenOffAt)
    else if (isChange) {
      happen(run, at)
      change = nextChange(run, at)
    } else renew(run)
    if (run.endedAt !== null) return run
  }
}

function begin(customer: Customer, start: Start, around: Surroundings): Run {
  const { at, term, items } = start
  const run = fresh(customer, start, around)
  startPeriods(run, at, term)
  const { before, lately } = TRIED_FIRST
  if (run.chance.happens(at > run.now - 30 * DAY ? lately : before)) perhapsTry(run)
  if (!isInTrial(run)) run.discount = drawDiscount(run, items.length)
  for (const terms of items) addItem(run, terms, at)
  billPeriod(run, 'subscription_create')
  return run
}

function fresh(customer: Customer, { at, term }: Start, around: Surroundings): Run {
  return {
    ...around,
    customer,
    createdAt: at,
    items: [],
    pending: new Map(),
    bills: [],
    term,
    anchor: at,
    cycle: 0,
    periodStart: at,
    periodEnd: at,
    cancelRequestedAt: null,
    endsWithPeriod: false,
    endedAt: null,
    trialEnd: null,
    discount: null,
    writtenOffAt: null,
  }
}

/** Two weeks or a month, unless the first invoice after it would still be a draft. */
function perhapsTry(run: Run): void {
  const trialEnd = run.createdAt + run.chance.pick([14, 30]) * DAY
  if (!isDraftOf(run, trialEnd)) startTrial(run, trialEnd)
}

function renew(run: Run): void {
  const at = run.periodEnd
  const givesUp = isInTrial(run) && run.chance.happens(NEVER_PAID)
  if (run.endsWithPeriod || givesUp) return end(run, at)
  for (const [item, terms] of run.pending) changeItem(item, terms === 'remove' ? null : terms, at)
  run.pending.clear()
  nextPeriod(run)
  if (run.writtenOffAt === null && run.chance.happens(STOPS_PAYING)) {
    const days = run.customer.dueDays + DAYS_UNTIL_WRITTEN_OFF
    run.writtenOffAt = at + days * DAY + 6 * HOUR // never at the hour of a renewal
  }
  billPeriod(run, 'subscription_cycle')
}

function nextChange({ chance }: Run, after: number): number {
  const wait = -Math.log(1 - chance.next()) * DAYS_BETWEEN_CHANGES * DAY
  return Math.ceil((after + wait) / SECOND) * SECOND
}
