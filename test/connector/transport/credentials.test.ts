// Proofs and hosts: what is stored, what goes out, and what is never let through.

import { salesforce } from '../../../connector/sources/salesforce/index'
import type { Source } from '../../../connector/sources/source'
import { stripe } from '../../../connector/sources/stripe/index'
import { xero } from '../../../connector/sources/xero/index'
import { askOf } from '../ask'
import { accountOf } from '../../../connector/transport/accounts'
import { signed } from '../../../connector/transport/credentials'
import { loginOf } from '../../../connector/transport/login'
import type { Given } from './connected'
import { connect } from './connected'
import { ok, platform } from './platform'

const bytes = { base64: (text: string) => Buffer.from(text).toString('base64') }
const url = 'https://example.my.salesforce.com/services/data/v62.0/query'

/** The credentials of a source that is connected so; null when nothing is there to be read. */
function stored(source: Source, given: Given) {
  const ports = platform(() => ok({}))
  connect(ports.stored, source.id, given)
  const account = accountOf(ports.properties, source)
  return account && loginOf(source, account, ports).credentials()
}

describe('credentials', () => {
  it('send a request to the customer’s own host', () => {
    const credentials = stored(salesforce, { token: 't', host: 'acme-eu.my.salesforce.com' })
    expect(credentials && signed({ url }, salesforce, credentials, bytes).url).toBe(
      'https://acme-eu.my.salesforce.com/services/data/v62.0/query',
    )
  })

  it.each([
    ['bearer', { Authorization: 'Bearer a@b.c/token:k' }],
    ['google', { Authorization: 'Bearer a@b.c/token:k' }],
    ['basic', { Authorization: 'Basic YUBiLmMvdG9rZW46aw==' }],
    ['api-key', { 'X-Api-Key': 'a@b.c/token:k' }],
    ['api-token', { 'x-api-token': 'a@b.c/token:k' }],
    ['none', {}],
  ] as const)('go out as %s', (auth, proof) => {
    const request = { url: 'https://api.stripe.com/v1/x', body: '{}' }
    const token = 'a@b.c/token:k'
    const headers = { Accept: 'application/json', ...proof }
    expect(signed(request, { ...stripe, auth }, { token }, bytes)).toEqual({ ...request, headers })
    expect(signed(request, stripe, { token, auth }, bytes)).toEqual({ ...request, headers })
  })

  it.each([
    'evil.com', 'my.salesforce.com.evil.com', 'acme.my.salesforce.com/', 'acme.my.salesforce.com:8080',
    'x@acme.my.salesforce.com', 'acme.my.salesforce.com#', '-acme.my.salesforce.com', 'a..my.salesforce.com',
    '.my.salesforce.com', 'ACME.my.salesforce.com', 'acme%2e.my.salesforce.com', '127.0.0.1', '',
  ])('are none with the host %s', host => {
    expect(stored(salesforce, { token: 't', host })).toBeNull()
  }) // prettier-ignore

  it('name the organisation that is read, where a login sees several', () => {
    const tenant = '7be3a1c4-52f0-4d0e-9b61-0c8f3d2a6e15'
    const [request] = xero.streams.contacts?.first(askOf(xero)) ?? []
    const credentials = stored(xero, { token: 't', tenant })
    expect(
      request && credentials && signed(request, xero, credentials, bytes).headers,
    ).toMatchObject({ 'xero-tenant-id': tenant })
    for (const other of [undefined, '', 'x', `${tenant}\n`, `${tenant}/..`]) {
      expect(stored(xero, { token: 't', ...(other !== undefined && { tenant: other }) })).toBeNull()
    }
  })

  it.each(['', 'a\nb', 'a b', 'ñ'])('are none with the token %j', token => {
    expect(() => stored(stripe, { token })).toThrow('Stripe is not connected')
  })

  it.each(['x', '{}', 'null', '[]', '{"version":2,"accounts":[{}]}', '{"version":1}'])(
    'are none where the list of accounts is %s',
    list => {
      const ports = platform(() => ok({}))
      ports.stored.set('accounts.stripe', list)
      expect(accountOf(ports.properties, stripe)).toBeNull()
    },
  )
})
