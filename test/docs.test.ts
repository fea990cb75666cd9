// Generated documentation must be what the code says today.

import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { sources } from '../connector/sources/index'

/** Prettier is an ES module, which the runner cannot load: the pages are made by the script itself. */
const made = JSON.parse(
  execFileSync('npx', ['tsx', join('test', 'made-docs.ts')], { encoding: 'utf8', timeout: 60_000 }),
) as Record<string, string>

describe('generated documentation', () => {
  it.each(Object.keys(made))('%s is up to date (npm run docs)', file => {
    expect(readFileSync(file, 'utf8')).toBe(made[file])
  })

  it('covers the README in at most 150 lines', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(151)
  })

  it.each(sources.map(({ id }) => id))('has a page for %s with the headings of all sources', id => {
    const headings = readFileSync(`docs/sources/${id}.md`, 'utf8').match(/^## .*$/gm)
    expect(headings).toEqual([
      '## Gives',
      '## Needs',
      '## Scopes',
      '## Paging',
      '## Limits',
      '## Oddities',
    ])
  })
})
