// Rollup plugin: leaves only the entry points visible and refuses what Apps Script does not have.

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
  format: 'iife',
  minify: true,
  define: { 'globalThis.TextEncoder': 'undefined', 'globalThis.TextDecoder': 'undefined' },
}

/**
 * Puts a top-level function in front of each export, since the host finds functions by name and web
 * pages of the script may call any that it finds: nothing else is visible (a name that ends in an
 * underscore is private). Lowers libraries to ES2019 and fails on anything the host cannot run.
 */
export function appsScriptGlobals(globalName = 'connector_') {
  return {
    name: 'apps-script-globals',
    async renderChunk(source, chunk) {
      const entries = chunk.exports.map(
        name => `function ${name}(request){return ${globalName}.${name}(request)}\n`,
      )
      const { code: body } = await transform(source, { ...LOWERED, globalName })
      const code = body + entries.join('')
      const foreign = foreignGlobals(code)
      if (foreign.length > 0) {
        this.error(`the bundle mentions what Apps Script does not have: ${foreign.join(', ')}`)
      }
      return { code, map: null }
    },
  }
}

/**
 * Names a script takes from outside that neither the language nor the platform has; throws on newer
 * syntax and on import or export.
 */
export function foreignGlobals(code) {
  const program = parse(code, { ecmaVersion: 2019, range: true })
  const scopes = analyze(program, { ecmaVersion: 2019, sourceType: 'script' })
  const names = scopes.globalScope.through.map(reference => reference.identifier.name)
  return [...new Set(names)].filter(name => !known.has(name))
}
