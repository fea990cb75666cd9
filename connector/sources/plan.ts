// Plans which streams of which sources a set of entities needs, and makes the entities from the rows.

import type { Extract } from '../model/extract'
import { EMPTY } from '../model/extract'
import type { Source, StreamRows } from './source'

/** Name of an entity. */
export type EntityName = keyof Extract

/** Streams of one source. */
export interface SourcePlan {
  readonly source: Source
  readonly entities: readonly EntityName[]
  readonly streams: readonly string[]
}

/**
 * Streams to ask for. A CRM's accounts are part of every question; another source's only where it
 * fills something else that is asked, or nothing but accounts is asked.
 */
export function planSources(
  sources: readonly Source[],
  wanted: ReadonlySet<EntityName>,
): SourcePlan[] {
  const onlyAccounts = [...wanted].every(entity => entity === 'accounts')
  return sources.flatMap(source => {
    const fills = [...wanted].filter(entity => source.fills[entity])
    const belongs = source.role === 'crm' || onlyAccounts || fills.some(one => one !== 'accounts')
    if (!belongs || fills.length === 0) return []
    const streams = new Set(fills.flatMap(entity => source.fills[entity]?.from ?? []))
    return [{ source, entities: fills, streams: [...streams] }]
  })
}

/** Makes the planned entities; those nobody fills are empty. */
export function extract(
  plans: readonly SourcePlan[],
  rows: ReadonlyMap<string, StreamRows>,
): Extract {
  const made = <E extends EntityName>(entity: E): Extract[E] =>
    plans.flatMap(({ source, entities }) =>
      entities.includes(entity) ? fill(source, entity, rows.get(source.id) ?? {}) : [],
    ) as unknown as Extract[E] // flatMap loses which entity's rows these are
  const entries = (Object.keys(EMPTY) as EntityName[]).map(entity => [entity, made(entity)])
  return Object.fromEntries(entries) as Extract // one entry for each entity
}

function fill(source: Source, entity: EntityName, rows: StreamRows): readonly unknown[] {
  return source.fills[entity]?.make(rows) ?? []
}
