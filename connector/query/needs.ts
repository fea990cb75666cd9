// Needs: what has to be read to answer a question.

import type { Dimension } from '../catalogue/dimension'
import type { FactName, Measure } from '../catalogue/measure'
import type { Expression } from '../catalogue/metric'
import { measuresOf } from '../catalogue/metric'
import type { Want } from '../model/extract'
import { EVENTS } from '../model/extract'
import { MADE_FROM } from '../model/facts'
import type { Day, Window } from '../model/period'
import { windowDuring } from './during'
import type { Question } from './question'
import { tableOf, usedBy } from './question'

/** Entities to read: of events the window that is enough, else null for all there is. */
export type Needs = ReadonlyMap<Want, Window | null>

/** What a question reads, accounts always among it. */
export function needsOf(question: Question): Needs {
  const { window, dimensions, metrics } = question
  const needs = new Map<Want, Window | null>([['accounts', null]])
  for (const measure of metrics.flatMap(({ is }) => measuresOf(is))) {
    const entity = entityOf(measure.of)
    if (measure.kind === 'balance' && measure.measure === 'owners') needs.set('owners', null)
    const known = needs.get(entity)
    const own = isOfEvents(measure, entity) ? lookedAt(measure, window) : null
    needs.set(entity, known && own ? hull(known, own) : known === null ? null : own)
  }
  for (const { is, needs: others } of usedBy(question)) {
    if (metrics.length === 0 && is.kind === 'fact') needs.set(entityOf(tableOf(dimensions)), null)
    for (const entity of others ?? []) needs.set(entity, null)
    for (const measure of judgedBy(is)) needs.set(entityOf(measure.of), null)
  }
  return needs
}

/** Whether an expression is worked out from an entity that is a gap. */
export function needsAnyOf(expression: Expression, gaps: ReadonlySet<Want>): boolean {
  return gaps.size > 0 && measuresOf(expression).some(({ of }) => gaps.has(entityOf(of)))
}

/** Whether the rows of an answer are known though there are gaps: then only numbers of them are not. */
export function hasKnownRows(question: Question, gaps: ReadonlySet<Want>): boolean {
  const rows = needsOf({ ...question, metrics: [] })
  const isToldByMetrics = question.metrics.some(({ is }) => !needsAnyOf(is, gaps))
  return isToldByMetrics && [...rows.keys()].every(entity => !gaps.has(entity))
}

/** What a dimension is judged by. */
function judgedBy(is: Dimension['is']): readonly Measure[] {
  if (is.kind !== 'case' && is.kind !== 'flag') return []
  const { cases, among } = is
  return [...cases.map(({ of }) => of), ...(among ? [among] : [])].flatMap(measuresOf)
}

/** Whether a measure reads events by their own day and nothing else. */
function isOfEvents(measure: Measure, entity: Want): boolean {
  if (!('at' in measure) || measure.kind === 'recency' || 'over' in measure) return false
  return entity !== 'records' && measure.at === EVENTS[entity]
}

/** All days a measure may look at, whatever the periods a window is cut into. */
function lookedAt(measure: Measure, { from, to }: Window): Window {
  if (measure.kind === 'movement' || !measure.during) return { from, to }
  const first = windowDuring({ from, to: from }, measure.during)
  return hull({ from, to }, hull(first, windowDuring({ from, to }, measure.during)))
}

function hull(one: Window, other: Window): Window {
  return {
    from: Math.min(one.from, other.from) as Day,
    to: Math.max(one.to, other.to) as Day,
  }
}

function entityOf(fact: FactName): Want {
  return MADE_FROM[fact] ?? (fact as Want) // every other table is named as its entity
}
