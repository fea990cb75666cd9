// The bills of one repeating invoice: from when until when it charged what. An invoice for a part of
// a period, or void without lines, does not tell; the next whole one does, or the template itself.

import type { Day } from '../../model/period'
import { addDays, parseDay } from '../../model/period'
import type { DocumentRow, LineRow, TemplateRow } from './rows'
import type { Interval } from './schedule'
import { after, intervalOf, intervalOfDays } from './schedule'

/** What is charged, from a day until before another; `until` is null while it runs. */
export interface Bill {
  readonly from: Day
  readonly until: Day | null
  readonly lines: readonly LineRow[]
}

/** An invoice of the template, with the days it describes. */
interface Made {
  readonly isVoid: boolean
  readonly from: Day
  /** Null when no line tells a period. */
  readonly until: Day | null
  readonly lines: readonly LineRow[]
}

type LinesOf = (ownerId: string) => readonly LineRow[]

/** A month of 28 days against one of 31, a week told without its last day: what is shorter is a part. */
const SHORTER_BY = { week: 1, month: 3 } as const
const A_MONTH: Interval = { unit: 'month', count: 1 }

/** Bills in order of time, and how often they come. */
export function billsOf(
  template: TemplateRow | undefined,
  invoices: readonly DocumentRow[],
  linesOf: LinesOf,
): { bills: Bill[]; interval: Interval } {
  const runs = template?.status === 'AUTHORISED' || template?.status === 'DRAFT'
  const all = invoices
    .flatMap(invoice => made(invoice, linesOf(invoice.id)))
    .sort((a, b) => a.from - b.from)
  // What was void last, of a template that is gone without saying since when, never was.
  while (!runs && template?.endDay == null && all[all.length - 1]?.isVoid) all.pop()
  const interval = (template && intervalOf(template)) ?? intervalOfInvoices(all)
  const own = template ? linesOf(template.id) : []
  const starts = startsOf(template, all, interval, own)
  const end = endOf(template, runs, all, interval)
  const bills = starts.flatMap((start, index): Bill[] => {
    const until = earliest(starts[index + 1]?.from, end)
    return until !== null && until <= start.from ? [] : [{ ...start, until }]
  })
  return { bills, interval }
}

function made({ day, status }: DocumentRow, lines: readonly LineRow[]): Made[] {
  const days = (field: 'from' | 'until'): Day[] =>
    lines.flatMap(line => {
      const told = line.net > 0 && line[field] !== null ? parseDay(line[field]) : null
      return told === null ? [] : [told]
    })
  const [from = day === null ? null : parseDay(day)] = days('from').sort((a, b) => a - b)
  const [until = null] = days('until').sort((a, b) => b - a)
  return from === null ? [] : [{ isVoid: status === 'VOIDED', from, until, lines }]
}

/** What the invoices say themselves, where no schedule does. */
function intervalOfInvoices(all: readonly Made[]): Interval {
  const [before, last] = all.slice(-2)
  if (before && last && last.from > before.from) return intervalOfDays(last.from - before.from)
  return before?.until == null ? A_MONTH : intervalOfDays(before.until - before.from)
}

/** Where each bill starts; before the first invoice there may be days that only the template knows. */
function startsOf(
  template: TemplateRow | undefined,
  all: readonly Made[],
  interval: Interval,
  own: readonly LineRow[],
): Omit<Bill, 'until'>[] {
  let next: readonly LineRow[] = recurring(own, interval) ?? []
  const starts: Omit<Bill, 'until'>[] = []
  for (const { from, lines } of [...all].reverse()) {
    next = recurring(lines, interval) ?? (next.length > 0 ? next : lines)
    starts.unshift({ from, lines: next })
  }
  const start = template?.startDay == null ? null : parseDay(template.startDay)
  const isTold = template?.status === 'AUTHORISED' || all.length > 0
  if (start !== null && isTold && start < (starts[0]?.from ?? Infinity)) {
    starts.unshift({ from: start, lines: next })
  }
  return starts
}

/** Lines that come again: none when what is charged is only part of a period. */
function recurring(lines: readonly LineRow[], interval: Interval): readonly LineRow[] | null {
  const charged = lines.filter(({ net }) => net > 0)
  const isWhole = charged.length > 0 && charged.every(line => isWholePeriod(line, interval))
  return isWhole ? lines.filter(({ net, from }) => net > 0 || from === null) : null
}

function isWholePeriod(line: LineRow, interval: Interval): boolean {
  const from = line.from === null ? null : parseDay(line.from)
  const until = line.until === null ? null : parseDay(line.until)
  return (
    from === null || until === null || until >= after(from, interval) - SHORTER_BY[interval.unit]
  )
}

/** The day after the end date; where nothing is made any more, the end of what was billed last. */
function endOf(
  template: TemplateRow | undefined,
  runs: boolean,
  all: readonly Made[],
  interval: Interval,
): Day | null {
  const last = template?.endDay == null ? null : parseDay(template.endDay)
  const end = last === null ? null : addDays(last, 1)
  const made = all[all.length - 1]
  if (runs || !made) return end
  return earliest(end ?? undefined, made.until ?? after(made.from, interval))
}

function earliest(one: Day | undefined, other: Day | null): Day | null {
  if (one === undefined || other === null) return one ?? other
  return one < other ? one : other
}
