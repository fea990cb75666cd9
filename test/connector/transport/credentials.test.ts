// Proofs and hosts: what is stored, what goes out, and what is never let through.

import { salesforce } from '../../../connector/sources/salesforce/index'
import { stripe } from '../../../connector/sources/stripe/index'
import { xero } from '../../../connector/sources/xero/index'
import { askOf } from '../ask'
import { credentialsOf, signed } from '../../../connector/transport/credentials'

const stored = (value: unknown) => ({
  get: () => JSON.stringify(value),
  set: () => undefined,
  remove: () => undefined,
})
const bytes = { base64: (text: string) => Buffer.from(text).toString('base64') }
const url = 'https://example.my.salesforce.com/services/data/v62.0/query'

describe('credentials', () => {
  it('send a request to the customer’s own host', () => {
    const credentials = credentialsOf(
      stored({ token: 't', host: 'acme-eu.my.salesforce.com' }),
      salesforce,
    )
    expect(credentials && signed({ url }, salesforce, credentials, bytes).url).toBe(
      'https://acme-eu.my.salesforce.com/services/data/v62.0/query',
    )
  })

  it.each([
    ['bearer', { Authorization: 'Bearer a@b.c/token:k' }],
    ['basic', { Authorization: 'Basic YUBiLmMvdG9rZW46aw==' }],
    ['api-key', { 'X-Api-Key': 'a@b.c/token:k' }],
    ['none', {}],
  ] as const)('go out as %s', (auth, proof) => {
    const request = { url: 'https://api.stripe.com/v1/x', body: '{}' }
    const token = 'a@b.c/token:k'
    expect(signed(request, { ...stripe, auth }, { token }, bytes)).toEqual({
      ...request,
      headers: { Accept: 'application/json', ...proof },
    })
  })

  it.each([
    'evil.com', 'my.salesforce.com.evil.com', 'acme.my.salesforce.com/', 'acme.my.salesforce.com:8080',
    'x@acme.my.salesforce.com', 'acme.my.salesforce.com#', '-acme.my.salesforce.com', 'a..my.salesforce.com',
    '.my.salesforce.com', 'ACME.my.salesforce.com', 'acme%2e.my.salesforce.com', '127.0.0.1', '',
  ])('are none with the host %s', host => {
    expect(credentialsOf(stored({ token: 't', host }), salesforce)).toBeNull()
  }) // prettier-ignore

  it('name the organisation that is read, where a login sees several', () => {
    const tenant = '7be3a1c4-52f0-4d0e-9b61-0c8f3d2a6e15'
    const [request] = xero.streams.contacts?.first(askOf(xero)) ?? []
    const credentials = credentialsOf(stored({ token: 't', tenant }), xero)
    expect(
      request && credentials && signed(request, xero, credentials, bytes).headers,
    ).toMatchObject({ 'xero-tenant-id': tenant })
    for (const other of [undefined, '', 'x', `${tenant}\n`, `${tenant}/..`]) {
      expect(credentialsOf(stored({ token: 't', tenant: other }), xero)).toBeNull()
    }
  })

  it.each([[{}], [{ token: 1 }], [{ token: '' }], [{ token: 'a\nb' }], ['x'], [null]])(
    'are none when stored as %j',
    value => {
      expect(credentialsOf(stored(value), stripe)).toBeNull()
    },
  )
})
