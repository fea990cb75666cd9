// Rollup plugin: leaves plain top-level functions behind and refuses what Apps Script does not have.

import vm from 'node:vm'
import { transform } from 'esbuild'
import { analyze } from 'eslint-scope'
import { parse } from 'espree'

/** Services of the platform that a connector may name. */
const SERVICES = [
  'CacheService',
  'DataStudioApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'UrlFetchApp',
  'Utilities',
  'console',
]

/** What the language itself has, less what V8 in Apps Script lacks. */
const LANGUAGE = vm
  .runInNewContext('Object.getOwnPropertyNames(globalThis)')
  .filter(name => !['WebAssembly', 'SharedArrayBuffer', 'Atomics'].includes(name))

const known = new Set([...LANGUAGE, ...SERVICES, 'undefined', 'arguments'])

/** Libraries choose their own fallback where these are missing; the branch that names them goes. */
const LOWERED = {
  target: 'es2019',
  charset: 'utf8',
  minify: true,
  define: { 'globalThis.TextEncoder': 'undefined', 'globalThis.TextDecoder': 'undefined' },
}

/** Drops the trailing `export { … }`, lowers libraries to ES2019 and fails on anything the host cannot run. */
export function appsScriptGlobals() {
  return {
    name: 'apps-script-globals',
    async renderChunk(source) {
      const plain = source.replace(/\nexport \{[^}]*\};?\s*$/, '\n')
      const { code: bare } = await transform(plain, LOWERED)
      const left = /^\s*(import|export)\b.*$/m.exec(bare)
      if (left) this.error(`the bundle still holds a module statement: ${left[0].trim()}`)
      const foreign = foreignGlobals(bare)
      if (foreign.length > 0) {
        this.error(`the bundle mentions what Apps Script does not have: ${foreign.join(', ')}`)
      }
      return { code: bare, map: null }
    },
  }
}

/** Names a script takes from outside that neither the language nor the platform has; throws on newer syntax. */
export function foreignGlobals(code) {
  const program = parse(code, { ecmaVersion: 2019, range: true })
  const scopes = analyze(program, { ecmaVersion: 2019, sourceType: 'script' })
  const names = scopes.globalScope.through.map(reference => reference.identifier.name)
  return [...new Set(names)].filter(name => !known.has(name))
}
