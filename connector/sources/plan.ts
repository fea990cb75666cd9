// Plans which streams of which sources a set of entities needs, and makes the entities from the rows.

import type { Extract, Want } from '../model/extract'
import { EMPTY } from '../model/extract'
import type { Origin } from '../model/origin'
import type { Window } from '../model/period'
import type { Rows } from '../model/rows'
import { joined, written } from '../model/rows'
import type { Fields } from '../model/settings'
import type { Opened } from './connect'
import type { Source, StreamRows } from './source'

/** Name of an entity. */
export type EntityName = keyof Extract

/** Streams of one source. */
export interface SourcePlan {
  readonly source: Source
  readonly entities: readonly EntityName[]
  /** By id; of timelines the window that is enough, else null for all there is. */
  readonly streams: ReadonlyMap<string, Window | null>
}

/** What makes other entities right, wherever somebody tells it: links between accounts, costs of hours. */
const COMPANIONS: Readonly<Partial<Record<EntityName, EntityName>>> = {
  accounts: 'accountLinks',
  timeEntries: 'hourlyCosts',
}

/** Whether a source tells an entity: some do only where a setting names the property that holds it. */
export function tells({ fills, mapping }: Source, entity: EntityName, fields: Fields): boolean {
  const fill = fills[entity]
  if (!fill) return false
  return fill.needs === undefined || { ...mapping?.defaults, ...fields }[fill.needs] !== undefined
}

/**
 * Streams to ask for. A CRM's accounts are part of every question; another source's only where it
 * fills something else that is asked, nothing but accounts is asked, or every source's records are. Where billing tells an
 * entity, a CRM's word on it is not asked, or it would count twice.
 */
export function planSources(
  sources: readonly Source[],
  wanted: ReadonlyMap<Want, Window | null>,
  fields: Fields = {},
): SourcePlan[] {
  const everybody = wanted.has('records')
  const named = [...wanted.keys()].filter(want => want !== 'records')
  const onlyAccounts = named.every(entity => entity === 'accounts')
  const all = [...named, ...named.flatMap(entity => COMPANIONS[entity] ?? [])]
  const billed = (entity: EntityName) =>
    sources.some(source => source.role === 'billing' && tells(source, entity, fields))
  return sources.flatMap(source => {
    const isCrm = source.role === 'crm'
    const entities = all.filter(
      entity =>
        tells(source, entity, fields) && !(isCrm && entity !== 'accounts' && billed(entity)),
    )
    const adds = entities.some(entity => entity !== 'accounts')
    const isAsked = isCrm || adds || everybody || (onlyAccounts && isBook(source))
    if (entities.length === 0 || !isAsked) return []
    return [{ source, entities, streams: streamsOf(source, entities, wanted) }]
  })
}

/** Streams of the entities; what one of them needs whole is asked whole. */
function streamsOf(
  { fills }: Source,
  entities: readonly EntityName[],
  wanted: ReadonlyMap<Want, Window | null>,
): ReadonlyMap<string, Window | null> {
  const streams = new Map<string, Window | null>()
  for (const entity of entities) {
    for (const stream of fills[entity]?.from ?? []) {
      const isWhole = streams.get(stream) === null
      streams.set(stream, isWhole ? null : (wanted.get(entity) ?? null))
    }
  }
  return streams
}

/** Whether those a source knows are accounts of the book: whoever wrote to support need not be. */
function isBook({ role }: Source): boolean {
  return role === 'crm' || role === 'billing'
}

/** What is connected of a source: a customer's own host, where it has one for each, and what it opens. */
export type Connected = (
  source: Source,
) => { readonly host?: string; readonly opened: Pick<Opened, 'id'> | null } | null

/** Makes the planned entities, each row with where it comes from; those nobody fills are empty. */
export function extract(
  plans: readonly SourcePlan[],
  rows: ReadonlyMap<string, StreamRows>,
  connected: Connected,
): Extract {
  const made = <E extends EntityName>(entity: E): Extract[E] => {
    const tables = plans
      .filter(({ entities }) => entities.includes(entity))
      .map(({ source }) =>
        written(
          fill(source, entity, rows.get(source.id) ?? {}),
          told(source, entity, connected(source)),
        ),
      )
    return joined(tables) as unknown as Extract[E] // of which entity, the types do not know
  }
  const entries = (Object.keys(EMPTY) as EntityName[]).map(entity => [entity, made(entity)])
  return Object.fromEntries(entries) as Extract // one entry for each entity
}

/** Points rows of an entity, made a moment ago, to where they come from: copying each would cost more than making it. */
function told(source: Source, entity: EntityName, connected: ReturnType<Connected>) {
  const [before, after = ''] = linkOf(source, entity, connected)?.split('{id}') ?? []
  const linkTo = (id: string) =>
    before === undefined ? undefined : before + encodeURIComponent(id) + after
  const origin: Origin = { source: source.label, linkTo }
  return (row: object) => Object.assign(row, { origin })
}

/** The address of an entity's records, their id left open; null where it is not known. */
function linkOf(
  { links, instance }: Source,
  entity: EntityName,
  connected: ReturnType<Connected>,
): string | null {
  const link = links?.[entity]
  const { host, opened } = connected ?? {}
  if (link === undefined || (instance && !host) || (link.includes('{account}') && !opened))
    return null
  return link
    .replace(instance?.placeholder ?? '', host ?? '')
    .replace('{account}', encodeURIComponent(opened?.id ?? ''))
}

function fill(source: Source, entity: EntityName, rows: StreamRows): Rows<object> {
  return source.fills[entity]?.make(rows) ?? []
}
