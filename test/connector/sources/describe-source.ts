// The contract every source keeps, whatever its vendor: one suite, handed each source in turn.

import { Fault } from '../../../connector/model/faults'
import { asking } from '../../../connector/transport/asking'
import type { Ask, Source, SourceRequest } from '../../../connector/sources/source'
import type { Stream, StreamRow, StreamRows } from '../../../connector/sources/source'
import type { EntityName } from '../../../connector/sources/plan'
import { tells } from '../../../connector/sources/plan'
import { rowsWithin } from '../../../connector/transport/flights'
import { rowsIn, textOf } from '../../../connector/transport/columns'
import { fixedLogin } from '../../../connector/transport/login'
import type { Upstreams, World } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'
import { randomly } from '../../random-questions'
import { allMadeBy } from './made-by'
import type { PageRead } from './pages-read'
import { MOST_REQUESTS, readAll } from './pages-read'
import { invented, problems } from './wrong-values'
import { harm, inNumbers, inText, keysOf, withKey, wordsOf } from './changed-answers'
import { listed } from '../../../connector/model/rows'

const ASK: Ask = {
  now: Date.UTC(2026, 10, 20),
  currencies: ['EUR', 'MXN', 'USD'],
  since: '2023-12-01',
  fields: {},
  extras: [],
}

/**
 * Reads everything a source has from its loopback API and holds it to the contract. Where a source
 * `isTyped`, a number and its text are two things: cells that people fill in.
 */
export function describeSource(source: Source, { isTyped = false } = {}): void {
  describe(`${source.label} as a source`, () => {
    let world: World
    let upstreams: Upstreams
    const ask = asking(source, ASK)
    const pages: PageRead[] = []
    const rows: Record<string, StreamRow[]> = {}

    beforeAll(async () => {
      world = createWorld({ today: '2026-11-20', accounts: 40, months: 24, seed: 9 })
      upstreams = await startUpstreams(world, { limited: false })
      for (const [id, stream] of Object.entries(source.streams)) {
        const read = await readAll(source, stream, upstreams, ask)
        pages.push(...read)
        const all = read.flatMap(page => stream.read(page.body, page.request, ask).rows)
        rows[id] = distinct(all)
      }
    })
    afterAll(() => upstreams?.close())

    it('asks only its own hosts, over https, with no secret in an address', () => {
      for (const { request } of pages) {
        const host = /^https:\/\/([^/]+)\//.exec(request.url)?.[1]
        expect(source.hosts).toContain(host)
        for (const token of Object.values(upstreams.credentials)) {
          expect(request.url).not.toContain(token)
        }
      }
    })

    it('asks for the fullest pages there are', () => {
      for (const stream of Object.values(source.streams)) {
        if (stream.pageSize === undefined) continue
        const size = new RegExp(`[=:]${stream.pageSize}(?!\\d)`)
        const asked = pages
          .filter(page => page.stream === stream)
          .map(({ request: { url, body = '', headers = {} } }) =>
            [url, body, ...Object.values(headers)].join(' '),
          )
        expect(asked.some(request => size.test(request))).toBe(true)
      }
    })

    it('comes to an end and never asks the same twice', () => {
      for (const stream of Object.values(source.streams)) {
        const asked = pages
          .filter(page => page.stream === stream)
          .map(({ request }) => `${request.url} ${request.body ?? ''}`)
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.length).toBeLessThan(MOST_REQUESTS)
      }
    })

    it('keeps flat rows with ids of text, which a snapshot gives back as they were', () => {
      for (const [id, list] of Object.entries(rows)) {
        if (!source.streams[id]?.mayBeAbsent) expect(list.length).toBeGreaterThan(0)
        for (const row of list) {
          expect(typeof row.id).toBe('string')
          expect(row.id).not.toBe('')
          expect(Object.values(row).every(isCell)).toBe(true)
        }
        expect(listed(rowsIn(textOf(list))).map(known)).toEqual(list.map(known))
      }
    })

    it('makes of a snapshot what it makes of the rows themselves', () => {
      const kept = Object.entries(rows).map(([id, list]) => [id, rowsIn(textOf(list))])
      expect(allMadeBy(source, Object.fromEntries(kept) as StreamRows)).toEqual(
        allMadeBy(source, rows),
      )
    })

    it('reads of a timeline what a span asks for', async () => {
      const span = { from: Date.UTC(2026, 1), until: Date.UTC(2026, 4) }
      for (const [id, stream] of Object.entries(source.streams)) {
        if (stream.timeline === undefined) continue
        const within = { ...ask, span }
        const read = await readAll(source, stream, upstreams, within)
        const told = read.flatMap(page => stream.read(page.body, page.request, within).rows)
        const job = { source, stream, login: fixedLogin({ token: '' }), span }
        const flight = { ...job, id, key: '', notBefore: 0 }
        const wanted = listed(rowsWithin(flight, rows[id] ?? []))
        expect(byId(listed(rowsWithin(flight, distinct(told))))).toEqual(byId(wanted))
        expect(wanted.length).toBeLessThan(rows[id]?.length ?? 0)
        expect(told.length).toBeLessThan(rows[id]?.length ?? 0)
      }
    })

    const tellsRows = ({ stream, body, request }: PageRead) =>
      stream.read(body, request, ask).rows.length > 0

    it('reads the same page twice to the same rows', () => {
      for (const { stream, body, request } of pages.slice(0, 5)) {
        expect(stream.read(body, request, ask)).toEqual(stream.read(body, request, ask))
      }
    })

    it('takes an answer of another shape for a fault, never for an empty list', () => {
      for (const { stream, request, body: own } of pages) {
        const others = [null, {}, 'x', { results: null, data: {}, records: 1 }]
        // A vendor whose lists are bare may well answer with an empty one.
        for (const body of Array.isArray(own) ? others : [...others, []]) {
          expect(() => stream.read(body, request, ask)).toThrow(Fault)
        }
      }
    })

    it('survives any value of a record being missing or of another kind', () => {
      const random = randomly(source.id)
      for (const { stream, request, body } of pages.slice(0, 12)) {
        for (let round = 0; round < 40; round++) {
          const harmed = harm(body, random)
          expect(readOrFault(stream, harmed, request, ask)).toBe(true)
        }
      }
    })

    it('reads numbers that come as text, and text of digits that comes as a number', () => {
      for (const { stream, request, body } of pages.slice(0, 40)) {
        if (stream.format === 'text' || isTyped) continue
        const { rows: own } = stream.read(body, request, ask)
        for (const other of [inText(body), inNumbers(body)]) {
          expect(stream.read(other, request, ask).rows).toEqual(own)
        }
      }
    })

    it('takes a word nobody knows yet for another word, and loses nothing else', () => {
      for (const [id, stream] of Object.entries(source.streams)) {
        const read = pages.filter(page => page.stream === stream && tellsRows(page)).slice(0, 4)
        for (const key of wordsOf(read.map(({ body }) => body))) {
          const [told, alike] = ['brand_new_word', 'constructor'].map(word => {
            const reworded = read.flatMap(({ body, request }) => {
              const changed = withKey(body, key, () => word)
              return stream.read(changed, request, ask).rows
            })
            const made = allMadeBy(source, { ...rows, [id]: reworded }, id)
            return JSON.stringify([reworded, made]).toLowerCase()
          })
          expect([key, alike]).toEqual([key, told?.replaceAll('brand_new_word', 'constructor')])
        }
      }
    })

    it('takes what is missing for unknown, never for zero', () => {
      for (const stream of Object.values(source.streams)) {
        const read = pages.filter(page => page.stream === stream).slice(0, 3)
        for (const key of keysOf(read.map(({ body }) => body))) {
          for (const { body, request } of read) {
            const bare = withKey(body, key, () => undefined)
            const before = stream.read(body, request, ask).rows
            expect([key, invented(before, rowsOrNone(stream, bare, request, ask))]).toEqual([
              key,
              [],
            ])
          }
        }
      }
    })

    it('gives amounts with a currency, and instants that are numbers', () => {
      for (const [entity, made] of Object.entries(allMadeBy(source, rows))) {
        if (!tells(source, entity as EntityName, {})) continue
        expect(made.length).toBeGreaterThan(0)
        for (const one of made) expect(problems(entity, one)).toEqual([])
      }
    })
  })
}

/** The last of the rows of each id. */
function distinct(rows: readonly StreamRow[]): StreamRow[] {
  return [...new Map(rows.map(row => [row.id, row])).values()]
}

function byId(rows: readonly StreamRow[]): StreamRow[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function readOrFault(stream: Stream, body: unknown, request: SourceRequest, ask: Ask): boolean {
  try {
    const { rows } = stream.read(body, request, ask)
    return rows.every(row => row.id !== '' && Object.values(row).every(isCell))
  } catch (error) {
    if (error instanceof Fault) return true
    throw error
  }
}

function isCell(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** A row without its empty cells: rows of one stream may have different ones. */
function known(row: StreamRow): object {
  const cells: Record<string, unknown> = {}
  for (const name in row) if (row[name] !== null) cells[name] = row[name]
  return cells
}

function rowsOrNone(
  stream: Stream,
  body: unknown,
  request: SourceRequest,
  ask: Ask,
): readonly StreamRow[] {
  try {
    return stream.read(body, request, ask).rows
  } catch (error) {
    if (error instanceof Fault) return []
    throw error
  }
}
