// The page about speed, from the figures of the last `npm run bench`: each beside what nobody could do without.

import { readFileSync } from 'node:fs'
import type { Figures } from '../bench/main'
import type { StageRun } from '../bench/stages'
import { growth } from '../bench/growth'
import { section, tidy } from './writing'

const HEAD = `# Performance

<!-- Made by \`npm run docs\` from docs/figures/bench.json, which \`npm run bench\` writes. -->

Every chart is a fresh execution without memory of the others. What makes a page fast is therefore that its charts share one
reading: a stream is read once for all of them, kept as compressed columns in the user's cache (rosters whole, events by month),
and read from there. Of a list's columns only those are parsed that a chart's question reads, and rows are made while they are read.
The first chart takes a lease, the others wait for its result, and no lock is held while anything is fetched.
A stream is there for the others as soon as it is whole, whatever else the first chart still reads; where a vendor tells events in
the order of time, each month is, and where it tells changes by a cursor, so far as it was read: a list too long for one execution
goes on at the next try where the last one ended.
Settled months stay for six hours, all else is read anew after one; the last good data stay for six hours in case a source fails.

Limits: an execution ends itself after 330 s, before the platform kills it, and begins no request that would not be over by then;
it holds at most 300,000 rows. What cannot be read within that is refused, with the numbers, as soon as a vendor says how long its
list is; requests are counted, and the connections page warns at 80 % of
Google's day.`

const PREWARM = `## Reading ahead

\`npm run deploy -- --prewarm\` also uploads functions that read ahead, beside the deployment, so that live users are never asked for
their permission. Whoever owns the data source runs \`startPrewarm\` once in the script's editor. From then on what its charts ask is
learnt as they are opened, and read every hour from 6 to 19 on weekdays in the report's time zone, so that nobody waits for the
first chart. \`stopPrewarm\`, or disconnecting everything, ends it. It has not been tried on Google's servers: there, a trigger runs
the newest code, and that has to be this one.`

const HEAP =
  'Small lists stay in the processor’s caches and large ones do not, so that even parsing pages of a hundred records each, and forgetting them, grows a little faster than their number; from one run to the next these growths differ by 0.05, and the chart’s ratio lies between 0.8 and 1.2. Room: 64 MB for young objects instead of V8’s 16. What Google gives an execution is not known.'

/** What a row goes through, by its stage. */
const STAGE_NAMES = {
  parse: 'Parse',
  normalise: 'Normalise',
  write: 'Snapshot, write',
  read: 'Snapshot, unpack',
  answer: 'Parse what is read, join, answer',
} as const
const STAGES = Object.keys(STAGE_NAMES) as (keyof typeof STAGE_NAMES)[]
/** Quotas of a consumer account a day. https://developers.google.com/apps-script/guides/services/quotas */
const FETCHES_A_DAY = 20_000
const PROPERTY_USES_A_DAY = 50_000
const REFRESHES = 24

/** \`docs/performance.md\`. */
export function performancePage(): Promise<string> {
  const figures = JSON.parse(readFileSync('docs/figures/bench.json', 'utf8')) as Figures
  const how = `Measured on ${figures.machine}, ${figures.latencyMs} ms of latency added to every answer of a vendor, vendors' rate limits kept.`
  return tidy([HEAD, how, targets(figures), stagesOf(figures), sourcesOf(figures), pageOf(figures), paintOf(figures), small(figures), PREWARM]) // prettier-ignore
}

function targets({ stages, roomyStages, sources, page }: Figures): string {
  const [cold, again] = page.runs
  const [steepest = 'parse'] = [...STAGES].sort(
    (one, other) => slope(stages, other) - slope(stages, one),
  )
  const all = (run: StageRun) => STAGES.reduce((sum, stage) => sum + run[stage], 0)
  const whole = growth(stages.map(run => [run.rows, run.rows * all(run)]))
  const kept = growth(stages.map(({ rows, bytes }) => [rows, bytes]))
  return section('Targets', ['What', 'Wanted', 'Measured'], [
    [`calls for a page of ${cold?.questions ?? 0} questions, cold and at once`, '1.00 × the fewest', `${times(cold?.upstreamCalls ?? NaN, page.fewestCalls)} (${cold?.upstreamCalls ?? 0} of ${page.fewestCalls}; the difference is Stripe’s longest list, read in slices side by side)`],
    ['calls of the same page again, or with another filter', '0', String(again?.upstreamCalls ?? NaN)],
    ['reading 10,000 records a stream, beside the critical path', '≤ 1.25 ×', besideCriticalPath(sources)],
    ['a warm chart on 50,000 rows, beside unpacking and parsing its snapshot', '≤ 2 ×', `${warm(stages)}; ${warm(roomyStages)} where the heap has room`],
    ['growth of computing from a vendor’s bytes to an answer, 1,000 to 100,000 rows', '≤ rows^1.05', `rows^${whole.toFixed(2)} in all, where parsing the vendor’s pages alone is rows^${slope(stages, 'parse').toFixed(2)}; the steepest part (${STAGE_NAMES[steepest]}) rows^${slope(stages, steepest).toFixed(2)}`],
    ['growth of what is kept in the cache', '≤ rows^1.05', `rows^${kept.toFixed(2)}`],
  ]) // prettier-ignore
}

/** What a chart takes beside unpacking and parsing what it reads. */
function warm(stages: readonly StageRun[]): string {
  const run = stages.find(({ rows }) => rows === 50_000)
  return run ? times(run.read + run.answer, run.unpackAndParse) : '–'
}

/** The second slowest source of 10,000 records, and the slowest one by name. */
function besideCriticalPath(sources: Figures['sources']): string {
  const ratios = sources
    .filter(({ wanted, criticalSeconds }) => wanted === 10_000 && criticalSeconds > 0)
    .map(run => ({ ...run, ratio: run.seconds / run.criticalSeconds }))
    .sort((one, other) => other.ratio - one.ratio)
  const [slowest, next] = ratios
  if (!slowest || !next) return '–'
  return `≤ ${times(next.ratio, 1)}, but for ${slowest.source}: ${times(slowest.ratio, 1)} (${slowest.seconds} s)`
}

function stagesOf({ stages, roomyStages }: Figures): string {
  const rows = stages.map(run => [
    run.rows.toLocaleString('en-US'),
    ...STAGES.map(stage => String(Math.round(run[stage]))),
    String(Math.round(run.unpackAndParse)),
    `${Math.round(run.bytes / 1000)} KB, ${run.items} items`,
  ])
  const slopes = (name: string, of: readonly StageRun[]) => [
    name,
    ...[...STAGES, 'unpackAndParse' as const].map(stage => slope(of, stage).toFixed(2)),
    '',
  ]
  const head = [
    'Rows',
    ...STAGES.map(stage => STAGE_NAMES[stage]),
    'Floor: unpack and parse all',
    'Cache',
  ]
  const growths = [
    slopes('growth, rows^…', stages),
    slopes('the same where the heap has room', roomyStages),
  ]
  const table = section('From a vendor’s bytes to an answer, ns a row', head, [...rows, ...growths])
  return `${table}\n\n${HEAP}`
}

function slope(stages: readonly StageRun[], stage: (typeof STAGES)[number] | 'unpackAndParse') {
  return growth(stages.map(run => [run.rows, run[stage] * run.rows] as const))
}

function sourcesOf({ sources }: Figures): string {
  const rows = sources.map(run => [
    run.source,
    run.records.toLocaleString('en-US'),
    run.largest.toLocaleString('en-US'),
    `${run.calls} (${times(run.calls, run.fewestCalls)})`,
    `${run.seconds} (${run.criticalSeconds > 0 ? times(run.seconds, run.criticalSeconds) : '–'})`,
    String(run.refused),
    String(Math.round(run.cpuMs)),
  ])
  const head = ['Source', 'Records', 'Largest list', 'Calls (× the fewest)', 'Seconds (× the critical path)', 'Refused', 'Computing, ms'] // prettier-ignore
  const lead =
    'Everything a source has, on a clock that only moves when something waits. The critical path is the requests that follow on one another, each at the latency, or all at the vendor’s rate and as many at once as its terms allow, whichever takes longer. Computing is that of reading: what the stand-in of a vendor takes to answer is not counted. A stream of more than 330 seconds is refused live.'
  return `${section('Reading the sources', head, rows).replace('\n\n|', `\n\n${lead}\n\n|`)}`
}

function paintOf({ paint }: Figures): string {
  const head = ['Accounts', 'Opening', 'Page stands, s', 'All charts painted, s', 'Tiles']
  const seconds = (ms: number) => (ms / 1_000).toFixed(1)
  const rows = paint.map(({ accounts, opening, firstMs, allMs, charts }) => [
    accounts.toLocaleString('en-US'), opening, seconds(firstMs), seconds(allMs), String(charts),
  ]) // prettier-ignore
  const how =
    'The executive page in a browser on this machine, connector, vendors and browser on its two cores; rate limits kept, no latency added. Cold, everything is read from the vendors; warm, a new window meets the host’s cache.'
  return `${section('Until a reader sees it', head, rows)}\n\n${how}`
}

function pageOf({ page, accounts }: Figures): string {
  const rows = page.runs.map(run => [
    run.opening,
    String(run.questions),
    (run.wallMs / 1000).toFixed(1),
    String(run.upstreamCalls),
    String(run.propertyUses),
    String(run.cacheItems),
  ])
  const head = ['Opening', 'Questions', 'Seconds', 'Calls', 'Uses of properties', 'Cache items']
  const refreshed = page.runs[page.runs.length - 1]
  const day = (uses: number, limit: number) =>
    `${(uses * REFRESHES).toLocaleString('en-US')} of ${limit.toLocaleString('en-US')}`
  const quotas = `A day of ${REFRESHES} refreshes of this page takes ${day(refreshed?.fetches ?? NaN, FETCHES_A_DAY)} web requests and ${day(refreshed?.propertyUses ?? NaN, PROPERTY_USES_A_DAY)} uses of properties of a consumer account.`
  return `${section(`The executive page, ${accounts} accounts`, head, rows)}\n\n${quotas}`
}

function small({ bundle, schema, identity, engine }: Figures): string {
  const lines = engine.map(({ question, rows, nsPerRow }) => `${question}, ${rows.toLocaleString('en-US')} rows: ${nsPerRow.toFixed(0)} ns a row`) // prettier-ignore
  return [
    '## Besides',
    [
      `- Bundle: ${bundle.sizeKb.toFixed(0)} KB, evaluated in ${bundle.evaluationMs.toFixed(1)} ms.`,
      `- getSchema of ${schema.fields} fields: ${schema.schemaMs.toFixed(1)} ms, evaluation included.`,
      `- Joining accounts: ${identity.pairs.toLocaleString('en-US')} adversarial pairs, precision ${identity.precision}, recall ${identity.recall}, ${identity.microsecondsPerRecord.toFixed(0)} µs a record.`,
      ...lines.map(line => `- ${line}`),
    ].join('\n'),
  ].join('\n\n')
}

function times(one: number, other: number): string {
  return `${(one / other).toFixed(2)} ×`
}
