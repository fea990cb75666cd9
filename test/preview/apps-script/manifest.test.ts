// The manifest of the connector, and the linter that judges it.

import { readFileSync } from 'node:fs'
import { sources } from '../../../connector/sources/index'
import { manifestProblems } from '../../../preview/apps-script'

const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8')) as {
  urlFetchWhitelist: string[]
  dataStudio: Record<string, unknown>
}

describe('the manifest', () => {
  it('has no problems', () => {
    expect(manifestProblems(manifest)).toEqual([])
  })

  it.each([
    ['a long name', { dataStudio: { ...manifest.dataStudio, name: 'x'.repeat(29) } }, 'dataStudio.name has 29 characters, 28 are allowed'],
    ['a plain address', { dataStudio: { ...manifest.dataStudio, supportUrl: 'http://x' } }, 'dataStudio.supportUrl has to be an https address'],
    ['an open whitelist', { urlFetchWhitelist: ['https://*'] }, 'urlFetchWhitelist: “https://*” is no https prefix with a path'],
    ['a page that acts as the developer', { webapp: { executeAs: 'USER_DEPLOYING' } }, 'webapp.executeAs has to be USER_ACCESSING, or visitors act as the developer'],
    ['an unknown way to sign in', { dataStudio: { ...manifest.dataStudio, authType: ['MAGIC'] } }, 'dataStudio.authType: “MAGIC” is unknown'],
    ['an old runtime', { runtimeVersion: 'STABLE' }, 'runtimeVersion has to be V8'],
  ])('is refused with %s', (_, change, problem) => {
    expect(manifestProblems({ ...manifest, ...change })).toEqual([problem])
  }) // prettier-ignore

  it('declares the scopes its script uses, and no others', () => {
    const scope = 'https://www.googleapis.com/auth/script.external_request'
    const withScopes = (oauthScopes: string[]) => ({ ...manifest, oauthScopes })
    expect(manifestProblems(withScopes([scope]), 'UrlFetchApp.fetch(url)')).toEqual([])
    expect(manifestProblems(withScopes([]), 'UrlFetchApp.fetch(url)')).toEqual([
      `oauthScopes: ${scope} is used but not declared`,
    ])
    expect(manifestProblems(withScopes([scope]), 'return 1')).toEqual([
      `oauthScopes: ${scope} is declared but not used`,
    ])
  })

  it('declares what the bundle uses, and no more', () => {
    expect(manifestProblems(manifest, readFileSync('dist/Code.js', 'utf8'))).toEqual([])
  })

  it('lets the script reach its sources’ hosts and those that give and take proofs, and no others', () => {
    const needed = sources.flatMap(({ hosts, instance, connect }) => {
      const { token, revoke } = connect?.consent ?? {}
      const named = instance ? [`*${instance.suffix}`] : hosts
      return [...named, ...[token, revoke?.url].flatMap(url => (url ? new URL(url).host : []))]
    })
    const wide = needed.filter(host => host.startsWith('*')).map(host => host.slice(1))
    const own = needed.filter(host => host.startsWith('*') || !wide.some(end => host.endsWith(end)))
    const prefixes = new Set(own.map(host => `https://${host}/`))
    expect([...manifest.urlFetchWhitelist].sort()).toEqual([...prefixes].sort())
  })
})
