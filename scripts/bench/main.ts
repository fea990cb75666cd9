// `npm run bench`: measures what is claimed about size and speed, in one run, on this machine. The figures go
// to docs/figures/bench.json, and from there into docs/performance.md with `npm run docs -- --pages`.

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { benchBundle, benchSchema } from './bundle'
import type { EngineResult } from './engine'
import { benchEngine } from './engine'
import { benchIdentity } from './identity'
import type { PageBench } from './page'
import { benchPage } from './page'
import type { PaintRun } from './paint'
import { benchPaint } from './paint'
import type { SourceRun } from './sources'
import { benchSources } from './sources'
import type { StageRun } from './stages'
import { SIZES, benchStages } from './stages'

const ACCOUNTS = 200
const LATENCY_MS = 100
/**
 * The largest worlds take a minute each: four sources are read at that size. HubSpot’s, Stripe’s or Xero’s would be
 * more than a live chart holds.
 */
const READ_SIZES = [1_000, 5_000, 10_000, 50_000]
const LARGEST = { records: 100_000, of: ['salesforce', 'pipedrive', 'zendesk', 'typeform'] }

/** Everything that was measured. */
export interface Figures {
  readonly machine: string
  readonly latencyMs: number
  readonly accounts: number
  readonly bundle: { readonly sizeKb: number; readonly evaluationMs: number }
  readonly schema: { readonly schemaMs: number; readonly fields: number }
  readonly engine: readonly EngineResult[]
  readonly identity: Omit<ReturnType<typeof benchIdentity>, 'wrong' | 'missed'>
  readonly stages: readonly StageRun[]
  /** The same where the young generation is large. */
  readonly roomyStages: readonly StageRun[]
  readonly sources: readonly (SourceRun & { readonly wanted: number })[]
  readonly page: PageBench
  readonly paint: readonly PaintRun[]
}

async function main(): Promise<void> {
  const bundle = say('bundle', benchBundle())
  const schema = say('schema', await benchSchema())
  const engine = [10_000, 100_000].flatMap(rows => say(`engine, ${rows} rows`, benchEngine(rows)))
  const { wrong, missed, ...identity } = benchIdentity(100_000)
  say('identity', { ...identity, wrong: wrong.length, missed })
  const stages = SIZES.map(rows => say(`stages, ${rows} rows`, benchStages(rows)))
  const roomyStages = say('stages, roomy', inRoomyProcess())
  const readings = [
    ...READ_SIZES.map(wanted => [wanted, undefined] as const),
    [LARGEST.records, LARGEST.of] as const,
  ]
  const sources = readings.flatMap(([wanted, only]) =>
    benchSources(wanted, LATENCY_MS, only).map(run => say(run.source, { ...run, wanted })),
  )
  const page = say('page', await benchPage(ACCOUNTS, LATENCY_MS))
  const paint: PaintRun[] = []
  for (const accounts of [50, 2_000])
    paint.push(...say(`paint, ${accounts} accounts`, await benchPaint(accounts)))
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`
  const figures: Figures = {
    machine, latencyMs: LATENCY_MS, accounts: ACCOUNTS, bundle, schema, engine, identity, stages, roomyStages, sources, page, paint,
  } // prettier-ignore
  writeFileSync('docs/figures/bench.json', `${JSON.stringify(figures, rounded, 2)}\n`)
  console.log('docs/figures/bench.json is written')
}

/** Megabytes of each half of the young generation. */
const ROOM = 64

function inRoomyProcess(): StageRun[] {
  const how = [`--max-semi-space-size=${ROOM}`, '--import', 'tsx', 'scripts/bench/roomy.ts']
  return JSON.parse(execFileSync(process.execPath, how, { encoding: 'utf8' })) as StageRun[]
}

/** Prints a measurement and gives it back. */
function say<T>(part: string, measured: T): T {
  console.log(`${part.padEnd(24)}${JSON.stringify(measured, rounded)}`)
  return measured
}

/** Three figures say all there is. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value)
    ? Number(value.toPrecision(3))
    : value
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
