// True service: tickets, promises, answers, touches, tasks and hours by their days.

import type { Measure } from './measure'
import { amount, share } from './measure'
import type { Happening, Opinion, TicketEntry } from './service-entries'
import { round } from '../money'
import { linesAt } from './diary'
import type { Window } from './window'

const HOUR = 3_600_000

const within = (day: string | null, { from, to }: Window) =>
  day !== null && from <= day && day <= to
const during = <T>(list: readonly Happening<T>[], w: Window) =>
  list.filter(({ day }) => within(day, w))
const mean = (values: readonly number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )

function solved(w: Window): readonly TicketEntry[] {
  return w.tickets.filter(({ solvedDay }) => within(solvedDay, w))
}

/** Promises that ended in the window, each on its own day. */
function promises(w: Window): { readonly met: boolean }[] {
  return w.tickets.flatMap(({ what: { targets } }) =>
    targets.filter(({ endedAt }) => endedAt !== null && within(w.clock(endedAt), w)),
  )
}

/** Last answer of everybody in the window; on one day the later one. */
function lastAnswers(w: Window): readonly Opinion[] {
  const last = new Map<string, Happening<Opinion>>()
  for (const each of during(w.opinions, w).filter(({ what }) => what.kind === 'nps')) {
    const known = last.get(each.what.respondent)
    if (!known || each.day >= known.day) last.set(each.what.respondent, each)
  }
  return [...last.values()].map(({ what }) => what)
}

function netPromoters(w: Window): number | null {
  const answers = lastAnswers(w)
  const promoters = answers.filter(({ score }) => score >= 9).length
  const detractors = answers.filter(({ score }) => score <= 6).length
  const net = share(promoters - detractors, answers.length)
  return net === null ? null : 100 * net
}

function opinions(w: Window, kind: Opinion['kind']): readonly Opinion[] {
  return during(w.opinions, w)
    .map(({ what }) => what)
    .filter(each => each.kind === kind)
}

function talks(w: Window): number {
  return during(w.interactions, w).filter(({ what }) => what.kind !== 'note').length
}

/** Accounts that pay at the opening and the closing, on average. */
function averageAccounts(w: Window): number {
  const paying = (day: string) => w.diaries.filter(diary => linesAt(diary, day).length > 0).length
  return (paying(w.opening) + paying(w.to)) / 2
}

function hours(w: Window, onlyBillable = false): number {
  const counted = during(w.hours, w).filter(({ what }) => what.billable || !onlyBillable)
  return counted.reduce((sum, { what }) => sum + what.minutes / 60, 0)
}

function touched(w: Window): number {
  const twoWay = during(w.interactions, w).filter(
    ({ what: { kind, direction } }) =>
      kind === 'call' || kind === 'meeting' || direction === 'inbound',
  )
  return new Set(twoWay.filter(({ what }) => what.company).map(({ account }) => account)).size
}

/** Each entry costs its rate, rounded to the cent, at the rate of its day. */
function labour(w: Window): number {
  return during(w.hours, w).reduce((sum, { what, day }) => {
    const cost = round((what.costPerHour * what.minutes) / 60)
    return sum + w.exchange(cost, what.currency, day)
  }, 0)
}

/** Service. */
export const service: Readonly<Record<string, Measure>> = {
  tickets_created: w => during(w.tickets, w).length,
  tickets_solved: w => solved(w).length,
  ticket_backlog: w =>
    w.tickets.filter(({ day, solvedDay }) => day <= w.to && !(solvedDay && solvedDay <= w.to))
      .length,
  first_response_time_avg: w =>
    mean(
      w.tickets
        .filter(({ repliedDay }) => within(repliedDay, w))
        .map(({ what }) => ((what.firstReplyAt ?? 0) - what.createdAt) / HOUR),
    ),
  resolution_time_avg: w =>
    mean(solved(w).map(({ what }) => ((what.solvedAt ?? 0) - what.createdAt) / HOUR)),
  sla_attainment: w => {
    const ended = promises(w)
    return share(ended.filter(({ met }) => met).length, ended.length)
  },
  sla_breaches: w => promises(w).filter(({ met }) => !met).length,
  reopen_rate: w => mean(solved(w).map(({ what }) => Math.min(1, what.reopens))),
  tasks_completed: w => w.tasks.filter(({ doneDay }) => within(doneDay, w)).length,
  tasks_overdue: w =>
    w.tasks.filter(
      ({ dueDay, doneDay }) => dueDay !== null && dueDay < w.to && !(doneDay && doneDay <= w.to),
    ).length,
  nps: netPromoters,
  nps_responses: w => lastAnswers(w).length,
  csat: w => mean(opinions(w, 'csat').map(({ score }) => (score >= 4 ? 1 : 0))),
  ces: w => mean(opinions(w, 'ces').map(({ score }) => score)),
  survey_responses: w => during(w.opinions, w).length,
  interactions: talks,
  interactions_per_account: w => share(talks(w), averageAccounts(w)),
  meetings_held: w =>
    during(w.interactions, w).filter(({ what }) => what.kind === 'meeting').length,
  accounts_touched: touched,
  contacts: w => w.contacts.filter(({ day }) => day <= w.to).length,
  hours_logged: w => hours(w),
  billable_hours: w => hours(w, true),
  billable_share: w => share(hours(w, true), hours(w)),
  hours_per_account: w => share(hours(w), averageAccounts(w)),
  labour_cost: amount(labour),
}
