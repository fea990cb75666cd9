// Answers of vendors as no vendor would send them, to every stream of every source: rows with ids of text,
// or a fault; never an accident.

import { sources } from '../../connector/sources/index'
import type { SourceRequest } from '../../connector/sources/source'
import { randomly } from '../random-questions'
import { askOf } from '../connector/ask'
import type { Soak } from './soaking'
import { outcome, watch } from './soaking'

const KEYS = [
  'results',
  'data',
  'records',
  'value',
  'items',
  'tickets',
  'conversations',
  'paging',
  'next',
  'after',
  'id',
  'properties',
  'fields',
  'has_more',
  'links',
  'meta',
  'pages',
  'page',
  'valueRanges',
  'values',
  'range',
  'sheets',
  'title',
  'Invoices',
  'Contacts',
  'Payments',
  'pagination',
  'additional_data',
  'next_cursor',
  'nextRecordsUrl',
  'done',
  'amount',
  'currency',
  'created',
  'createdAt',
  'end_time',
  'end_of_stream',
  'after_cursor',
  'users',
  'organizations',
  'success',
  'total_items',
  'form',
  'answers',
  'timeentries',
  'lines',
  'customer',
  'type',
  'status',
  'name',
  '__proto__',
  'constructor',
  'toString',
]
const LEAVES: readonly unknown[] = [
  null,
  '',
  'x',
  '1',
  'N/A',
  '2026-03-01',
  '2026-02-30T00:00:00Z',
  0,
  1,
  -1,
  1e21,
  0.1,
  true,
  false,
  '9007199254740993',
  '🙂',
  '=cmd',
  '<b>',
]

/** Random JSON to every reader. */
export const bodies: Soak = {
  name: 'random answers of vendors',
  run(tries, seed, progress) {
    const { pick, next } = randomly(seed)
    const { each, complain, wrong } = watch(tries, progress)
    const grown = (depth: number): unknown => {
      const kind = next()
      if (depth === 0 || kind < 0.35) return pick(LEAVES)
      const many = Math.floor(next() * 4)
      if (kind < 0.6) return Array.from({ length: many }, () => grown(depth - 1))
      return Object.fromEntries(Array.from({ length: many + 2 }, () => [pick(KEYS), grown(depth - 1)]))
    }
    const readers = sources.flatMap(source => {
      const ask = askOf(source, { now: Date.UTC(2026, 10, 20), currencies: ['USD'], since: '2026-01-01' })
      return Object.entries(source.streams).flatMap(([id, stream]) =>
        stream.first(ask).map((request: SourceRequest) => ({ name: `${source.id}.${id}`, stream, request, ask })),
      )
    })
    let pages = 0
    each(index => {
      const { name, stream, request, ask } = readers[index % readers.length] ?? pick(readers)
      const body = stream.format === 'text' ? `KEY,${String(pick(LEAVES))}\n${JSON.stringify(grown(1))},${String(pick(LEAVES))}` : grown(4)
      const got = outcome(() => stream.read(body, request, ask))
      if ('accident' in got) complain(`${name} of ${JSON.stringify(body)}: ${got.accident.slice(0, 300)}`)
      if (!('value' in got)) return
      pages++
      if (got.value.rows.some(row => typeof row.id !== 'string')) complain(`${name}: an id that is no text, of ${JSON.stringify(body)}`)
      if (got.value.next.some(({ url }) => !/^https:\/\//.test(url))) complain(`${name}: goes on at ${JSON.stringify(got.value.next)}`)
    })
    return { tries, wrong, note: `${readers.length} readers, ${pages} pages, the rest faults` }
  },
} // prettier-ignore
