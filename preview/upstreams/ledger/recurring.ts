// True recurring revenue, its movements, and how much of it and of its accounts stayed.

import { addDays } from '../calendar'
import type { Diary, Kind } from './diary'
import { linesAt, worthOf } from './diary'
import type { Measure } from './measure'
import { amount, share } from './measure'
import type { Window } from './window'
import { yearBefore } from './window'

function worthAt({ diaries, exchange }: Window, day: string): number {
  return diaries.reduce((sum, diary) => sum + worthOf(linesAt(diary, day), day, exchange), 0)
}

function paying({ diaries }: Window, day: string) {
  return diaries.filter(diary => linesAt(diary, day).length > 0)
}

/** Amounts moved within the window, of all accounts or of those that paid at its opening. */
function moved(window: Window, kind: Kind, among: 'all' | 'opening' = 'all'): number {
  const { from, to, opening } = window
  const moving = among === 'all' ? window.diaries : paying(window, opening)
  return moving
    .flatMap(({ moves }) => moves)
    .filter(move => move.kind === kind && from <= move.day && move.day <= to)
    .reduce((sum, move) => sum + move.amount, 0)
}

function gained(window: Window): number {
  return moved(window, 'new') + moved(window, 'expansion') + moved(window, 'reactivation')
}

function lost(window: Window): number {
  return moved(window, 'churn') + moved(window, 'contraction')
}

function fx(window: Window): number {
  const { opening, to } = window
  return worthAt(window, to) - worthAt(window, opening) - (gained(window) - lost(window))
}

function lostByCohort(window: Window): number {
  return moved(window, 'churn', 'opening') + moved(window, 'contraction', 'opening')
}

function netLost(window: Window): number {
  const won = moved(window, 'expansion', 'opening') + moved(window, 'reactivation')
  return lostByCohort(window) - won
}

/** Revenue kept from `opening` to the close by the accounts that paid at the opening. */
function kept(window: Window, opening: string, atMost: 'closing' | 'opening'): number | null {
  const { to, exchange } = window
  let before = 0
  let after = 0
  for (const diary of paying(window, opening)) {
    const had = worthOf(linesAt(diary, opening), opening, exchange)
    const has = worthOf(linesAt(diary, to), opening, exchange)
    before += had
    after += atMost === 'opening' ? Math.min(had, has) : has
  }
  return share(after, before)
}

function logosKept(window: Window, opening: string): number | null {
  const cohort = paying(window, opening)
  const stayed = cohort.filter(diary => linesAt(diary, window.to).length > 0)
  return share(stayed.length, cohort.length)
}

/** Accounts by whether they were new in the window, paid at its opening and pay at its closing. */
function counted(window: Window, test: (was: boolean, isNew: boolean, is: boolean) => boolean) {
  const { opening, to, diaries } = window
  return diaries.filter(diary => {
    const { firstDay } = diary
    if (firstDay === null || firstDay > to) return false
    const pays = (day: string) => linesAt(diary, day).length > 0
    return test(pays(opening), firstDay > opening, pays(to))
  }).length
}

/** Accounts whose contract is up for renewal within days, both included. */
function renewing({ diaries }: Window, from: string, to: string): readonly Diary[] {
  return diaries.filter(({ account: { renewsOn } }) => renewsOn !== null && from <= renewsOn && renewsOn <= to) // prettier-ignore
}

/** What some accounts bring a year at the closing. */
function yearlyWorth(window: Window, diaries: readonly Diary[]): number {
  return worthAt({ ...window, diaries }, window.to) * 12
}

/** Recurring revenue and retention. */
export const recurring: Readonly<Record<string, Measure>> = {
  accounts_open: w => paying(w, w.opening).length,
  accounts_close: w => paying(w, w.to).length,
  accounts_new: w => counted(w, (_was, isNew) => isNew),
  accounts_lost: w => counted(w, (was, isNew, is) => (was || isNew) && !is),
  accounts_reactivated: w => counted(w, (was, isNew, is) => !was && !isNew && is),
  logo_retention: w => logosKept(w, w.opening),
  logo_churn: w => {
    const stayed = logosKept(w, w.opening)
    return stayed === null ? null : 1 - stayed
  },
  logo_retention_t12m: w => logosKept(w, yearBefore(w.to)),
  mrr_open: amount(w => worthAt(w, w.opening)),
  mrr: amount(w => worthAt(w, w.to)),
  arr: amount(w => yearlyWorth(w, w.diaries)),
  mrr_new: amount(w => moved(w, 'new')),
  mrr_expansion: amount(w => moved(w, 'expansion')),
  mrr_contraction: amount(w => moved(w, 'contraction')),
  mrr_churn: amount(w => moved(w, 'churn')),
  mrr_reactivation: amount(w => moved(w, 'reactivation')),
  mrr_fx: amount(fx),
  net_new_mrr: amount(w => gained(w) - lost(w)),
  gross_mrr_churn_rate: w => share(lostByCohort(w), worthAt(w, w.opening)),
  net_mrr_churn_rate: w => share(netLost(w), worthAt(w, w.opening)),
  gross_revenue_retention: w => kept(w, w.opening, 'opening'),
  net_revenue_retention: w => kept(w, w.opening, 'closing'),
  gross_revenue_retention_t12m: w => kept(w, yearBefore(w.to), 'opening'),
  net_revenue_retention_t12m: w => kept(w, yearBefore(w.to), 'closing'),
  saas_quick_ratio: w => share(gained(w), lost(w)),
  renewals_due: w => renewing(w, w.from, w.to).length,
  renewals_due_arr: amount(w => yearlyWorth(w, renewing(w, w.from, w.to))),
  renewal_pipeline_90d: amount(w => yearlyWorth(w, renewing(w, addDays(w.to, 1), addDays(w.to, 90)))), // prettier-ignore
  arpa: amount(w => share(worthAt(w, w.to), paying(w, w.to).length)),
}
