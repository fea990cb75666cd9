// What happens to a running subscription between two renewals.

import { HOUR } from '../calendar'
import type { OpenItem, Run } from './run'
import { addItem, changeItem, isInTrial, liveItems, startPeriods, termsOf } from './run'
import { bill, periodLine, prorated } from './run-bills'
import type { Resize } from './shelf'
import { bigger, isFree, shelf, smaller } from './shelf'

type Change = (run: Run, at: number) => void

/** Changes and how common each is; one that is not possible just does not happen. */
const CHANGES: readonly (readonly [Change, number])[] = [
  [(run, at) => changeNow(run, at, bigger), 30],
  [run => changeLater(run, bigger), 10],
  [(run, at) => changeNow(run, at, smaller), 9],
  [run => changeLater(run, smaller), 14],
  [addService, 13],
  [removeNow, 4],
  [removeLater, 3],
  [switchTerm, 3],
  [cancelNow, 6],
  [cancelLater, 11],
]

/** An amount off every invoice says nothing of a part of a period, so nothing changes in the middle. */
const RENEWAL_CHANGES: typeof CHANGES = [
  [run => changeLater(run, bigger), 10],
  [run => changeLater(run, smaller), 14],
  [cancelNow, 6],
  [cancelLater, 11],
]

/** A trial is given up at once, or not gone on with. */
const TRIAL_CHANGES: typeof CHANGES = [
  [end, 1],
  [cancelLater, 1],
]

/** Lets something happen at an instant within the current period. */
export function happen(run: Run, at: number): void {
  if (run.endsWithPeriod) return
  run.chance.weighted(changesOf(run))(run, at)
}

function changesOf(run: Run): typeof CHANGES {
  if (isInTrial(run)) return TRIAL_CHANGES
  return run.discount?.coupon.amountOff == null ? CHANGES : RENEWAL_CHANGES
}

/** Ends a subscription and everything on it. */
export function end(run: Run, at: number): void {
  for (const item of liveItems(run)) changeItem(item, null, at)
  run.endedAt = at
  run.cancelRequestedAt ??= at
}

function changeNow(run: Run, at: number, resize: Resize): void {
  const item = undecided(run)
  const terms = item && resize(run, item)
  if (!item || !terms) return
  const credit = prorated(run, item, at, -1)
  changeItem(item, terms, at)
  bill(run, 'subscription_update', at, [credit, prorated(run, item, at, 1)])
}

function changeLater(run: Run, resize: Resize): void {
  const item = undecided(run)
  const terms = item && resize(run, item)
  if (item && terms && renewsInTime(run)) run.pending.set(item, terms)
}

function addService(run: Run, at: number): void {
  const price = run.chance.pick(shelf(run))
  if (price && isFree(run, price)) {
    const item = addItem(run, { price, quantity: 1 }, at)
    bill(run, 'subscription_update', at, [prorated(run, item, at, 1)])
  }
}

function removeNow(run: Run, at: number): void {
  const item = undecided(run)
  if (!item || stayingItems(run) < 2) return
  const credit = prorated(run, item, at, -1)
  changeItem(item, null, at)
  bill(run, 'subscription_update', at, [credit])
}

function removeLater(run: Run): void {
  const item = undecided(run)
  if (item && stayingItems(run) > 1 && renewsInTime(run)) run.pending.set(item, 'remove')
}

/**
 * Another term starts a new period at once; only for subscriptions of a single item, and not while a
 * discount is about to end with one of its periods.
 */
function switchTerm(run: Run, at: number): void {
  if (run.discount?.until != null) return
  const [item, ...others] = liveItems(run)
  if (!item || others.length > 0 || run.pending.size > 0) return
  const { price, quantity } = termsOf(item)
  const place = shelf(run).indexOf(price)
  const term = run.term === 'monthly' ? 'yearly' : 'monthly'
  const target = run.list.of(price.currency, term)[place]
  if (!target) return
  const credit = prorated(run, item, at, -1)
  changeItem(item, { price: target, quantity }, at)
  startPeriods(run, at, term)
  bill(run, 'subscription_update', at, [credit, periodLine(run, item)])
}

function cancelNow(run: Run, at: number): void {
  const credits = liveItems(run).map(item => prorated(run, item, at, -1))
  end(run, at)
  if (run.chance.happens(0.4)) bill(run, 'subscription_update', at, credits)
}

function cancelLater(run: Run, at: number): void {
  run.cancelRequestedAt = at
  run.endsWithPeriod = true
}

/** A live item nothing is planned for. */
function undecided(run: Run): OpenItem | null {
  const items = liveItems(run).filter(item => !run.pending.has(item))
  return items.length === 0 ? null : run.chance.pick(items)
}

function stayingItems(run: Run): number {
  return liveItems(run).filter(item => run.pending.get(item) !== 'remove').length
}

/** A change at renewal is only planned if the renewal's invoice is finalised in the world's time. */
function renewsInTime(run: Run): boolean {
  return run.periodEnd + 2 * HOUR < run.now
}
