// Generated documentation must be what the code says today.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { metrics } from '../connector/catalogue/index'
import { sources } from '../connector/sources/index'
import { MISSING } from '../scripts/docs/missing'

/** Prettier is an ES module, which the runner cannot load: the pages are made by the script itself. */
const made = JSON.parse(
  execFileSync('npx', ['tsx', join('test', 'made-docs.ts')], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1e8,
  }),
) as Record<string, string>

describe('generated documentation', () => {
  it.each(Object.keys(made))('%s is up to date (npm run docs, npm run templates)', file => {
    expect(readFileSync(file, 'utf8')).toBe(made[file])
  })

  it('says of no metric both what it is and what it would need', () => {
    const missing = MISSING.flatMap(([, ids]) => ids)
    expect(new Set(missing).size).toBe(missing.length)
    const told = new Set<string>(metrics.map(({ id }) => id))
    expect(missing.filter(id => told.has(id))).toEqual([])
  })

  it('has the logo of the size the host asks for', () => {
    const logo = readFileSync('docs/site/logo-40.png')
    expect([logo.readUInt32BE(16), logo.readUInt32BE(20)]).toEqual([40, 40]) // PNG, IHDR
  })

  it('links to nothing that is not there', () => {
    const files = readdirSync('.', { encoding: 'utf8' })
      .filter(file => file.endsWith('.md'))
      .concat(
        readdirSync('docs', { recursive: true, encoding: 'utf8' })
          .filter(file => file.endsWith('.md'))
          .map(file => join('docs', file)),
      )
    const broken = files.flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter(target => !/^https?:|^mailto:/.test(target))
        .filter(target => !existsSync(join(dirname(file), target)))
        .map(target => `${file}: ${target}`),
    )
    expect(broken).toEqual([])
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
