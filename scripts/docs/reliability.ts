// The page about faults: every one by its id, what is done, and the test that shows it. A test that is not
// there stops the making of the page.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultRow } from './fault-rows'
import { AUTH, PAGING, PLATFORM, RECORDS, REQUESTS, SECURITY, UPSTREAM } from './fault-rows'
import type { SoakFigure } from '../soak/main'
import { section, tidy } from './writing'

const GROUPS: readonly (readonly [string, readonly FaultRow[]])[] = [
  ['Upstreams on the wire', UPSTREAM],
  ['Paging, and lists that change while they are read', PAGING],
  ['What records hold', RECORDS],
  ['What the host asks', REQUESTS],
  ['Credentials', AUTH],
  ['The platform', PLATFORM],
  ['Security', SECURITY],
]

const HEAD = `# Reliability

<!-- Made by \`npm run docs\`; edit scripts/docs/fault-rows.ts instead. -->

The rule: **right totals or a named fault, never a silently smaller number.** A chart that needs a source which fails for a
while shows its last good data, of up to six hours, and the fields _Data as of_ and _Data status_ tell so; without such data,
or where a setting wants it, a sentence names the source. A setting allows empty values in place of the numbers of a source
that is out, never zeros. Charts that do not need the source go on working. What every sentence means:
[troubleshooting.md](troubleshooting.md).

Faults marked with a file are tried there, those of the wire through the very bundle against the vendors' stand-ins. Faults of
a warehouse are left out: there is none yet.`

/** What the last long run found, as `npm run soak` wrote it down. */
function soaked(): string {
  const { seed, figures } = JSON.parse(readFileSync('docs/figures/soak.json', 'utf8')) as {
    seed: string
    figures: readonly SoakFigure[]
  }
  const rows = figures.map(({ name, tries, wrong, note }) => [
    name,
    tries.toLocaleString('en-US'),
    String(wrong),
    note,
  ])
  const lead = `\`npm run soak\` (seed \`${seed}\`); every test run repeats a short piece of each.`
  const table = section('', ['What', 'Tries', 'Wrong', 'Besides'], rows)
  return `## Long runs\n\n${lead}\n\n${table}`
}

/** `docs/reliability.md`; faults name tests that do not exist. */
export function reliabilityPage(): Promise<string> {
  const wrong = GROUPS.flatMap(([, rows]) => rows).filter(
    ([, , , tried]) => tried && !isThere(tried),
  )
  if (wrong.length > 0) throw new Error(`no such test: ${wrong.map(([id]) => id).join(', ')}`)
  const tables = GROUPS.map(([title, rows]) =>
    section(
      title,
      ['Id', 'What happens', 'What is done', 'Tried in'],
      rows.map(([id, happens, answer, tried]) => [
        id,
        happens,
        answer,
        tried ? `\`${tried[0]}\`` : '–',
      ]),
    ),
  )
  return tidy([HEAD, soaked(), ...tables])
}

function isThere([file, words]: readonly [string, string]): boolean {
  const path = join('test', file)
  return existsSync(path) && readFileSync(path, 'utf8').includes(words)
}
