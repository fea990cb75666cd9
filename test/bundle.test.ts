// The bundle: what the host finds in it, what it may name, and how large it may be.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { startAppsScript } from '../preview/apps-script'

const code = readFileSync('dist/Code.js', 'utf8')

/** The build's check is an ES module, so it is asked in a process of its own. */
function foreignGlobals(source: string): string[] {
  const ask =
    "import('./scripts/apps-script-globals.js').then(m => process.stdout.write(JSON.stringify(m.foreignGlobals(process.argv[1]))))"
  const text = execFileSync(process.execPath, ['-e', ask, source], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(text) as string[]
}

describe('the bundle', () => {
  it('shows the host its entry points and nothing else', async () => {
    const script = await startAppsScript({ code, manifest: {}, routes: {}, executors: 1 })
    expect((await script.functions()).sort()).toEqual([
      'authCallback',
      'checkLive',
      'doGet',
      'doPost',
      'get3PAuthorizationUrls',
      'getAuthType',
      'getConfig',
      'getData',
      'getSchema',
      'isAdminUser',
      'isAuthValid',
      'resetAuth',
    ])
    await script.close()
  })

  // 145 KB of it are the list of public suffixes, without which a.myshopify.com would join b.myshopify.com.
  it('is no larger than 660 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(660 * 1024)
  })

  it.each([
    ['fetch("https://x")', ['fetch']],
    ['function f() { return setTimeout(f, 1) + new URL("x").host }', ['setTimeout', 'URL']],
    ['const fetch = 1; const { window } = { window: fetch }; window', []],
    ['UrlFetchApp.fetch("x"); JSON.stringify(new Map())', []],
  ])('would not be built with what Apps Script lacks: %s', (source, names) => {
    expect(foreignGlobals(source)).toEqual(names)
  })

  it.each(['import x from "y"', 'export const x = 1', 'class A { #x = 1 }'])(
    'would not be built with %s',
    source => {
      expect(() => foreignGlobals(source)).toThrow()
    },
  )
})
