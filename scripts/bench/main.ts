// `npm run bench`: measures what is claimed about size and speed, in one run, on this machine.

import { benchBundle, benchSchema } from './bundle'
import { benchEngine } from './engine'
import { benchIdentity } from './identity'
import { benchPage } from './page'
import type { SourceRun } from './sources'
import { benchSources } from './sources'

const ACCOUNTS = 200
const LATENCY_MS = 100

async function main(): Promise<void> {
  const { sizeKb, evaluationMs } = benchBundle()
  say('bundle', `${sizeKb.toFixed(0)} KB (budget 660), evaluation ${evaluationMs.toFixed(2)} ms (budget 15)`) // prettier-ignore
  const { schemaMs, fields } = await benchSchema()
  say('bundle', `getSchema of ${fields} fields in ${schemaMs.toFixed(1)} ms in the stand-in, evaluation included (budget 50)`) // prettier-ignore
  for (const rows of [10_000, 100_000]) {
    const results = benchEngine(rows)
    const bare = results[0]?.nsPerRow ?? NaN
    for (const { question, nsPerRow } of results) {
      say('engine', `${rows} rows: ${nsPerRow.toFixed(0)} ns a row (${(nsPerRow / bare).toFixed(0)} × bare loop), ${question}`) // prettier-ignore
    }
  }
  const { pairs, precision, recall, wrong, missed, microsecondsPerRecord } = benchIdentity(100_000)
  say('identity', `${pairs} adversarial pairs: precision ${precision.toFixed(4)} (${wrong.length} wrong links), recall ${recall.toFixed(4)} (${missed.join('; ')}), ${microsecondsPerRecord.toFixed(1)} µs a record`) // prettier-ignore
  for (const records of [1_000, 10_000]) {
    for (const one of benchSources(records, LATENCY_MS)) say('source', sourceLine(one))
  }
  const { runs, fewestCalls } = await benchPage(ACCOUNTS, LATENCY_MS)
  for (const { opening, questions, wallMs, upstreamCalls } of runs) {
    const ratio = upstreamCalls === 0 ? '' : ` (${(upstreamCalls / fewestCalls).toFixed(2)} × the fewest possible)` // prettier-ignore
    say('page', `${opening}: ${questions} questions in ${(wallMs / 1000).toFixed(2)} s, ${upstreamCalls} upstream calls${ratio}`) // prettier-ignore
  }
  say('page', `${ACCOUNTS} accounts, ${LATENCY_MS} ms latency, vendors' rate limits kept`)
}

function sourceLine({
  source,
  largest,
  records,
  calls,
  fewestCalls,
  refused,
  seconds,
  cpuMs,
}: SourceRun): string {
  const times = `${calls} calls (${(calls / fewestCalls).toFixed(2)} × the fewest), ${seconds.toFixed(1)} s at ${LATENCY_MS} ms latency`
  const over = refused === 0 ? '' : `, ${refused} refused`
  return `${source}: ${records} records, ${largest} in the largest list: ${times}${over}, ${cpuMs.toFixed(0)} ms of computing`
}

function say(part: string, text: string): void {
  console.log(`${part.padEnd(9)}${text}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
