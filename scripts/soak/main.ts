// `npm run soak`: the long runs, with progress; their figures go to docs/figures/soak.json, and from there
// into docs/reliability.md with `npm run docs -- --pages`.

import { writeFileSync } from 'node:fs'
import { bodies } from '../../test/soak/bodies'
import { heap } from '../../test/soak/heap'
import { keys } from '../../test/soak/keys'
import { filters, requests } from '../../test/soak/requests'
import type { Soak } from '../../test/soak/soaking'
import { users } from '../../test/soak/users'
import { vendors } from '../../test/soak/vendors'

const RUNS: readonly (readonly [Soak, tries: number])[] = [
  [heap, 10_000],
  [keys, 1_000_000],
  [vendors, 100_000],
  [users, 10_000],
  [requests, 100_000],
  [filters, 10_000],
  [bodies, 100_000],
]

/** One row of the table. */
export interface SoakFigure {
  readonly name: string
  readonly tries: number
  readonly wrong: number
  readonly note: string
}

function main(): void {
  const seed = process.argv[2] ?? 'long'
  const figures = RUNS.map(([soak, tries]): SoakFigure => {
    const begun = performance.now()
    const { wrong, note } = soak.run(tries, seed, done =>
      process.stdout.write(`\r${soak.name}: ${Math.round((100 * done) / tries)} %`),
    )
    const seconds = ((performance.now() - begun) / 1000).toFixed(0)
    console.log(`\r${soak.name}: ${tries} tries, ${wrong.length} wrong, ${note} (${seconds} s)`)
    for (const one of wrong) console.error(one)
    return { name: soak.name, tries, wrong: wrong.length, note }
  })
  writeFileSync('docs/figures/soak.json', `${JSON.stringify({ seed, figures }, null, 2)}\n`)
  if (figures.some(({ wrong }) => wrong > 0)) process.exitCode = 1
}

main()
