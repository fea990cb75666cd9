// Pipedrive's goals: a target for every week, month, quarter or year of a stretch of time.
// https://developers.pipedrive.com/docs/api/v1/Goals#getGoals

import type { Goal } from '../../model/goal'
import { minorFromMajor } from '../../model/money'
import type { Day } from '../../model/period'
import { addDays, addMonths, formatDay, parseDay, plainDay } from '../../model/period'
import { words } from '../../model/words'
import { at, idAt, link, listAt, numberAt, textAt } from '../reading'
import type { Stream, StreamRow, StreamRows } from '../source'
import { rowsOf } from '../source'
import { BASE } from './lists'
import type { UserRow } from './rows'

/** A goal; days are `YYYY-MM-DD`, the last one included. */
interface GoalRow extends StreamRow {
  readonly metric: string
  readonly assignee: string | null
  readonly assigneeId: string | null
  readonly interval: string
  readonly from: string
  readonly to: string
  readonly target: number
  readonly isMoney: boolean
  readonly currencyId: string | null
}
interface CurrencyRow extends StreamRow {
  readonly code: string
}

/** Metrics that goals are set for; goals of other kinds have none here. */
const METRICS = words<string>({
  'deals_won sum': 'won_amount',
  'deals_won quantity': 'deals_won',
  'deals_started sum': 'pipeline_created',
})
/** Kinds as the vendor writes them in answers, too. */
const typeOf = (text: string) => text.toLowerCase().replace(/ /g, '_')

/** Goals of everybody, of those that have ended too. Without an end they go on to the end of this year. */
export const goalStream: Stream = {
  format: 'json',
  first: () =>
    ['deals_won', 'deals_started'].flatMap(type =>
      [true, false].map(isActive => ({
        url: link(`${BASE}/v1/goals/find`, { 'type.name': type, is_active: isActive }),
      })),
    ),
  read: (body, _, { now }) => ({
    rows: listAt(body, 'data', 'goals').flatMap(goal => goalRow(goal, now) ?? []),
    next: [],
  }),
}

/** Currencies by the numbers goals name them by. */
export const currencies: Stream = {
  format: 'json',
  first: () => [{ url: `${BASE}/v1/currencies` }],
  read: body => ({
    rows: listAt(body, 'data').map((record): CurrencyRow => ({
      id: idAt(record, 'id'),
      code: textAt(record, 'code') ?? '',
    })),
    next: [],
  }),
}

/** One goal for each interval. */
export function goals(rows: StreamRows): Goal[] {
  const nameOf = new Map(rowsOf<UserRow>(rows, 'users').map(({ id, name }) => [id, name]))
  const codeOf = new Map(rowsOf<CurrencyRow>(rows, 'currencies').map(({ id, code }) => [id, code]))
  return rowsOf<GoalRow>(rows, 'goals').flatMap(row => {
    const { id, metric, assignee, assigneeId, target, isMoney } = row
    const currency = codeOf.get(row.currencyId ?? '') ?? ''
    const whose = {
      accountRef: null,
      owner: assignee === 'person' ? (nameOf.get(assigneeId ?? '') ?? null) : null,
      team: assignee === 'team' ? `Team ${assigneeId}` : null,
    }
    return intervalsOf(row).map(({ from, until }): Goal => ({
      ...whose,
      id: `${id}/${from}`,
      metric,
      currency,
      amount: isMoney ? minorFromMajor(target, currency) : null,
      value: isMoney ? null : target,
      from: plainDay(from) ?? 0,
      until: plainDay(until) ?? 0,
    }))
  })
}

function goalRow(goal: unknown, now: number): GoalRow | null {
  const outcome = at(goal, 'expected_outcome')
  const tracked = textAt(outcome, 'tracking_metric')
  const metric = METRICS[`${typeOf(textAt(goal, 'type', 'name') ?? '')} ${tracked}`]
  const from = plainDay(textAt(goal, 'duration', 'start'))
  const target = numberAt(outcome, 'target')
  if (metric === undefined || from === null || target === null) return null
  return {
    id: idAt(goal, 'id'),
    metric,
    assignee: textAt(goal, 'assignee', 'type'),
    assigneeId: textAt(goal, 'assignee', 'id'),
    interval: textAt(goal, 'interval') ?? '',
    from,
    to: plainDay(textAt(goal, 'duration', 'end')) ?? `${new Date(now).getUTCFullYear()}-12-31`,
    target,
    isMoney: tracked === 'sum',
    currencyId: textAt(outcome, 'currency_id'),
  }
}

const MONTHS = words<number>({ monthly: 1, quarterly: 3, yearly: 12 })
/** More intervals than a lifetime of weeks are a mistake. */
const MOST_INTERVALS = 3_000

function intervalsOf({ from, to, interval }: GoalRow): { from: string; until: string }[] {
  const [first, last] = [parseDay(from), parseDay(to)]
  const months = MONTHS[interval]
  const step = (index: number): Day | null => {
    if (first === null) return null
    if (months !== undefined) return addMonths(first, index * months)
    return interval === 'weekly' ? addDays(first, index * 7) : null
  }
  const found: { from: string; until: string }[] = []
  for (let index = 0; index < MOST_INTERVALS; index++) {
    const [start, end] = [step(index), step(index + 1)]
    if (start === null || end === null || last === null || start > last) break
    const until = end > last ? addDays(last, 1) : end
    found.push({ from: formatDay(start), until: formatDay(until) })
  }
  return found
}
