// A stream of one Salesforce object: its description first, since selecting a field that the org lacks
// or the login may not see refuses the whole query, then its records, batch after batch.

import { Fault } from '../../model/faults'
import { mappedKey } from '../extras'
import { at, idAt, link, listAt, numberAt, textAt, unexpectedShape } from '../reading'
import type { Ask, Page, Stream, StreamRow } from '../source'

/** The one instance that is read. */
export const INSTANCE = 'example.my.salesforce.com'

/** The object and its fields. `needed` ones are a fault when absent, `wanted` ones are read as null. */
export interface ObjectFields {
  readonly object: string
  readonly needed: readonly string[]
  readonly wanted: readonly string[]
  /** Whether fields that the settings name are read too. */
  readonly isMapped?: boolean
}

/** A stream of all records of an object that are not deleted. */
export function objects(
  fields: ObjectFields,
  read: (id: string, record: unknown, ask: Ask) => StreamRow | null,
): Stream {
  const description = describe(fields.object)
  return {
    format: 'json',
    pageSize: BATCH_SIZE,
    first: () => [{ url: description }],
    read: (body, { url }, ask) =>
      url === description
        ? { rows: [], next: [query(fields, body, ask)] }
        : {
            ...batch(body, (id, record) => read(id, record, ask)),
            ...(url.startsWith(QUERY) && { count: numberAt(body, 'totalSize') ?? 0 }),
          },
    ...(fields.isMapped && { key: mappedKey }),
  }
}

/** Where an object is described. */
export function describe(object: string): string {
  return `${BASE}/sobjects/${object}/describe`
}

/** The most records of an answer. A request for them is an offer: Salesforce may give fewer. */
const BATCH_SIZE = 2000
const BATCHES = { 'Sforce-Query-Options': `batchSize=${BATCH_SIZE}` }
const ORIGIN = `https://${INSTANCE}`
const BASE = `${ORIGIN}/services/data/v62.0`
const QUERY = `${BASE}/query?`
const WITHIN_API = /^\/services\/data\/v[\d.]+\/query\/[\w-]+$/

function query(
  { object, needed, wanted, isMapped }: ObjectFields,
  description: unknown,
  { fields, extras }: Ask,
) {
  const described = listAt(description, 'fields')
  const names = new Set(described.map(field => textAt(field, 'name')))
  const relations = new Set(described.map(field => textAt(field, 'relationshipName')))
  const has = (field: string) => {
    const [relation = '', related] = field.split('.')
    return related === undefined ? names.has(field) : relations.has(relation)
  }
  const hidden = needed.filter(field => !has(field))
  if (hidden.length > 0) throw hiddenFields(object, hidden)
  // Only names that the description has: what a person typed into the settings is never put into SOQL.
  const named = isMapped
    ? [...Object.values(fields), ...extras.map(({ property }) => property)]
    : []
  const selected = [...new Set([...needed, ...[...wanted, ...named].filter(has)])].join(', ')
  return {
    url: link(`${BASE}/query`, { q: `SELECT ${selected} FROM ${object}` }),
    headers: BATCHES,
  }
}

function batch(body: unknown, read: (id: string, record: unknown) => StreamRow | null): Page {
  const rows = listAt(body, 'records').flatMap(record => read(idAt(record, 'Id'), record) ?? [])
  if (at(body, 'done') === true) return { rows, next: [] }
  const path = textAt(body, 'nextRecordsUrl')
  // Anything but a path of the API could lead the token elsewhere; none would lose records.
  if (path === null || !WITHIN_API.test(path)) throw unexpectedShape('nextRecordsUrl')
  return { rows, next: [{ url: ORIGIN + path, headers: BATCHES }] }
}

function hiddenFields(object: string, fields: readonly string[]): Fault {
  const names = fields.join(', ')
  return new Fault(
    'not-allowed',
    {
      en: `Salesforce hides ${names} of ${object} from this connection. Ask your administrator for read access to these fields.`,
      es: `Salesforce oculta ${names} de ${object} a esta conexión. Pide a tu administrador acceso de lectura a esos campos.`,
    },
    `not described: ${object} ${names}`,
  )
}
