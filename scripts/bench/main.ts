// `npm run bench`: measures what the README and the issues claim, in one run, on this machine.

import { benchBundle } from './bundle'
import { benchEngine } from './engine'

const { sizeKb, evaluationMs } = benchBundle()
console.log(
  `bundle       ${sizeKb.toFixed(0)} KB (budget 300), evaluation ${evaluationMs.toFixed(2)} ms (budget 15)`,
)
for (const rows of [10_000, 100_000]) {
  const results = benchEngine(rows)
  const bare = results[0]?.nsPerRow ?? NaN
  for (const { question, nsPerRow } of results) {
    const times = nsPerRow / bare
    console.log(
      `engine       ${rows} rows: ${nsPerRow.toFixed(0)} ns a row (${times.toFixed(1)} × bare) ${question}`,
    )
  }
}
