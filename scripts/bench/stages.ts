// Benchmark of the stages a row goes through, from a vendor's bytes to an answer, beside what nobody could
// do without: parsing those bytes, and unpacking and parsing the snapshot that is read.

import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { dimensions, metrics } from '../../connector/catalogue/index'
import { conversion } from '../../connector/model/money'
import { dayFrom } from '../../connector/model/period'
import { assemble } from '../../connector/model/portfolio'
import { USUAL } from '../../connector/model/settings'
import { timeZone } from '../../connector/model/zone'
import { answer } from '../../connector/query/answer'
import { hubspot } from '../../connector/sources/hubspot/index'
import { extract } from '../../connector/sources/plan'
import type { StreamRow } from '../../connector/sources/source'
import type { Ports } from '../../connector/transport/ports'
import { readSnapshots, writeSnapshot } from '../../connector/transport/snapshot'

/** What one size of a list costs. */
export interface StageRun {
  readonly rows: number
  /** Nanoseconds a row. */
  readonly parse: number
  readonly normalise: number
  readonly write: number
  readonly read: number
  readonly answer: number
  /** Unpacking and parsing what `read` reads, and nothing else. */
  readonly unpackAndParse: number
  /** Bytes in the cache, and items they take. */
  readonly bytes: number
  readonly items: number
}

/** Rows of the lists that are measured. */
export const SIZES: readonly number[] = [1_000, 5_000, 10_000, 50_000, 100_000]

const PAGE = 100
/** How often each stage runs at least, and so many rows of it in all: short runs are compiled late. */
const RUNS = 15
const ROWS_IN_ALL = 200_000

/** Deals of HubSpot through every stage. */
export function benchStages(rows: number): StageRun {
  const texts = pagesOf(rows)
  const { deals } = hubspot.streams
  if (!deals) throw new Error('HubSpot has no deals')
  const ask = { now: 0, currencies: [], since: '', fields: {}, extras: [] }
  const [request = { url: '' }] = deals.first(ask)
  const bodies = texts.map(text => JSON.parse(text) as unknown)
  const normalise = () => bodies.flatMap(body => deals.read(body, request, ask).rows)
  const told = normalise()
  const { ports, cached } = memory()
  const write = () => writeSnapshot('deals', { rows: told, begunAt: 0 }, ports)
  write()
  const read = () => readSnapshots([{ key: 'deals', notBefore: 0 }], ports).get('deals')?.rows ?? []
  const first = cached.get('deals') ?? ''
  const further = [...cached].filter(([key]) => key !== 'deals').map(([, text]) => text)
  const packed = [first.slice(first.indexOf('\n') + 1), ...further].join('')
  const details: StreamRow[] = [{ id: 'details', currency: 'EUR' }]
  const stages = ['open', 'closedwon'].map(stage => ({
    id: `default/${stage}`, pipeline: 'Sales', stage, probability: null, isClosed: false,
  })) // prettier-ignore
  let latest = read() // each answer parses the columns it needs of rows that were read just before
  const plans = [{ source: hubspot, entities: ['deals'] as const, streams: new Map() }]
  const answered = () => {
    const gathered = new Map([[hubspot.id, { deals: latest, stages, details }]])
    const portfolio = assemble(
      extract(plans, gathered, () => CONNECTED),
      timeZone('Europe/Madrid'),
    )
    return answer(QUESTION, portfolio, SETTING)
  }
  const stagesOf = {
    parse: () => texts.forEach(text => void JSON.parse(text)),
    normalise,
    write,
    read: () => (latest = read()),
    answer: answered,
    unpackAndParse: () =>
      ports.machine
        .unpack(packed)
        .split('\n')
        .map(line => JSON.parse(line) as unknown),
  }
  return {
    rows,
    ...inTurn(stagesOf, rows),
    bytes: [...cached.values()].reduce((sum, text) => sum + text.length, 0),
    items: cached.size,
  }
}

const QUESTION = {
  window: { from: dayFrom(2024, 1, 1), to: dayFrom(2026, 12, 31) },
  dimensions: dimensions.filter(({ id }) => id === 'month'),
  metrics: metrics.filter(({ id }) => id === 'won_amount'),
  filters: [],
}
const SETTING = {
  fiscalYearStartMonth: 1,
  language: 'en',
  policies: USUAL,
  money: conversion('EUR', () => []),
} as const

const CONNECTED = { opened: { id: '4711' } }

/** Pages as HubSpot sends them. */
function pagesOf(rows: number): string[] {
  const deal = (index: number) => {
    const at = new Date(Date.UTC(2024, 0, 1) + ((index * 104_729) % 1_000) * 86_400_000)
    const isWon = index % 3 === 0
    return {
      id: String(10_000_000 + index),
      properties: {
        amount: String(1_000 + (index % 977)), closedate: at.toISOString(), createdate: at.toISOString(),
        deal_currency_code: 'EUR', dealname: `Deal ${index} of some client`, dealstage: isWon ? 'closedwon' : 'open',
        dealtype: 'newbusiness', hs_deal_stage_probability: '0.4', hs_is_closed: String(isWon),
        hs_is_closed_won: String(isWon), hs_lastmodifieddate: at.toISOString(), hs_object_id: String(index), pipeline: 'default',
      },
      createdAt: at.toISOString(), updatedAt: at.toISOString(), archived: false,
      associations: { companies: { results: [{ id: String(index % 2_000), type: 'deal_to_company' }] } },
    } // prettier-ignore
  }
  return Array.from({ length: Math.ceil(rows / PAGE) }, (_, page) => {
    const count = Math.min(PAGE, rows - page * PAGE)
    return JSON.stringify({
      results: Array.from({ length: count }, (_unused, index) => deal(page * PAGE + index)),
    })
  })
}

/** A cache in memory, and the compression the platform has. */
function memory(): { ports: Pick<Ports, 'cache' | 'machine'>; cached: Map<string, string> } {
  const cached = new Map<string, string>()
  return {
    cached,
    ports: {
      cache: {
        getAll: keys => Object.fromEntries(keys.map(key => [key, cached.get(key)])),
        putAll(values) {
          for (const [key, value] of Object.entries(values)) cached.set(key, value)
          return true
        },
        remove: keys => keys.forEach(key => cached.delete(key)),
      },
      machine: {
        now: () => 0,
        sleep: () => undefined,
        random: () => 0.5,
        pack: text => gzipSync(text).toString('base64'),
        unpack: text => gunzipSync(Buffer.from(text, 'base64')).toString('utf8'),
        base64: text => text,
        digest: text => createHash('sha256').update(text).digest('hex'),
        nonce: () => '',
        googleToken: () => '',
        log: () => undefined,
      },
    },
  }
}

/** Medians of what each takes, ns a row, all of them in turn each time, so that what slows the machine slows them all. */
function inTurn<T extends Readonly<Record<string, () => unknown>>>(
  stages: T,
  rows: number,
): Record<keyof T, number> {
  const runs = Math.max(RUNS, ROWS_IN_ALL / rows)
  const told = (ms: number) => (ms * 1e6) / rows
  const names = Object.keys(stages) as (keyof T)[]
  const times = new Map(names.map(name => [name, [] as number[]]))
  for (let run = 0; run <= runs; run++) {
    for (const name of names) {
      const started = performance.now()
      stages[name]?.()
      if (run > 0) times.get(name)?.push(performance.now() - started) // the first one warms up
    }
  }
  const middle = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN
  return Object.fromEntries(names.map(name => [name, told(middle(times.get(name) ?? []))])) as Record<keyof T, number> // prettier-ignore
}
