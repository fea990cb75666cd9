// Xero's API here as Xero's own client meets it, its lists and refusals, and Xero's published description.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import type { ValidateFunction } from 'ajv'
import { AccountingApi } from 'xero-node'
import { xero as source } from '../../../connector/sources/xero/index'
import type { Served } from '../../../preview/upstreams/http/server'
import { XERO_TENANT, XERO_TOKEN, xero } from '../../../preview/upstreams/xero/vendor'
import { API, HEADERS, everything, raw, start, world } from './xero-reading'

let served: Served

beforeAll(async () => {
  served = await start(xero(world))
})
afterAll(() => served.close())

describe('Xero’s own client', () => {
  const client = () => {
    const api = new AccountingApi(served.url + API)
    api.accessToken = XERO_TOKEN
    return api
  }

  it('reads every invoice, in pages, and agrees with the world', async () => {
    const read = []
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { body } = await client().getInvoices(XERO_TENANT, undefined, 'Type=="ACCREC"', 'InvoiceID ASC', undefined, undefined, undefined, ['AUTHORISED', 'PAID', 'VOIDED'], page, true, undefined, undefined, undefined, 500) // prettier-ignore
      read.push(...(body.invoices ?? []))
      pages = body.pagination?.pageCount ?? 0
    }
    const told = new Map(read.map(invoice => [invoice.invoiceNumber, invoice]))
    const known = world.invoices.filter(
      ({ total, finalizedAt, lines }) =>
        total >= 0 && finalizedAt !== null && lines.some(({ amount }) => amount !== 0), // no trial's
    )
    expect([read.length, told.size]).toEqual([known.length, known.length])
    const madrid = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' })
    for (const { number, total, customer, finalizedAt, lines } of known) {
      const invoice = told.get(number)
      expect(invoice?.total).toBeCloseTo(total / (customer.currency === 'JPY' ? 1 : 100), 6)
      expect(invoice?.currencyCode).toBe(customer.currency)
      expect(new Date(invoice?.date ?? '').toISOString()).toBe(
        `${madrid.format(finalizedAt ?? 0)}T00:00:00.000Z`,
      )
      const priced = invoice?.lineItems?.filter(({ lineAmount }) => lineAmount !== undefined)
      expect(priced).toHaveLength(lines.length)
    }
  })

  it('reads contacts, credit notes and repeating invoices', async () => {
    const contacts = await client().getContacts(XERO_TENANT, undefined, undefined, undefined, undefined, 1, true, false, undefined, 1000) // prettier-ignore
    expect(contacts.body.contacts?.filter(each => each.isCustomer)).toHaveLength(world.customers.length + 1) // prettier-ignore
    const notes = await client().getCreditNotes(XERO_TENANT, undefined, undefined, undefined, 1, undefined, 1000) // prettier-ignore
    const negative = world.invoices.filter(({ total }) => total < 0).length
    expect(notes.body.creditNotes).toHaveLength(world.creditNotes.length + negative + 3)
    const payments = await client().getPayments(XERO_TENANT, undefined, undefined, undefined, 1, 1000) // prettier-ignore
    expect(payments.body.payments?.[0]?.invoice?.contact?.contactID).toMatch(/^[0-9a-f-]{36}$/)
    const { body } = await client().getRepeatingInvoices(XERO_TENANT)
    const [one] = body.repeatingInvoices ?? []
    expect(new Date(one?.schedule?.startDate ?? '').getTime()).toBeGreaterThan(0)
    expect(one?.lineItems?.length).toBeGreaterThan(0)
  })
})

describe('lists', () => {
  it('hold a hundred to a page by default, a thousand at most, and tell how many pages there are', async () => {
    const { body, headers } = await raw(served, `${API}/Invoices?page=2`)
    expect(body.Invoices).toHaveLength(100)
    expect(body.pagination).toMatchObject({ page: 2, pageSize: 100 })
    expect(headers.get('x-minlimit-remaining')).toBeNull()
    expect((await raw(served, `${API}/Invoices?page=1&pageSize=1001`)).status).toBe(400)
    expect((await raw(served, `${API}/Invoices?page=0`)).status).toBe(400)
  })

  it('leave lines out where no page is asked for, and archived contacts where they are not', async () => {
    const all = (await raw(served, `${API}/Invoices`)).body
    expect(all).not.toHaveProperty('pagination')
    expect((all.Invoices as { LineItems: unknown[] }[]).every(each => each.LineItems.length === 0)).toBe(true) // prettier-ignore
    const active = (await raw(served, `${API}/Contacts?page=1&pageSize=1000`)).body
      .Contacts as unknown[]
    const both = (await raw(served, `${API}/Contacts?page=1&pageSize=1000&includeArchived=true`))
      .body
    expect(active.length).toBeLessThan((both.Contacts as unknown[]).length)
  })

  it('are XML unless JSON is asked for', async () => {
    const { body } = await raw(served, `${API}/Contacts?page=1`, { ...HEADERS, accept: '*/*' })
    expect(body).toMatch(/^<Response/)
  })
})

describe('refusals', () => {
  it.each([
    ['no token', { authorization: '' }, 401],
    ['another token', { authorization: 'Bearer other' }, 401],
    ['another organisation', { 'xero-tenant-id': 'other' }, 403],
  ])('of %s', async (_what, more, status) => {
    expect(await raw(served, `${API}/Contacts?page=1`, { ...HEADERS, ...more })).toMatchObject({
      status,
      body: { Status: status, Detail: 'AuthenticationUnsuccessful' },
    })
  })

  it('of a filter or an order it cannot parse, and of a path nobody knows', async () => {
    for (const query of ['where=Total>5', 'order=Nothing ASC']) {
      expect(await raw(served, `${API}/Invoices?page=1&${query}`)).toMatchObject({
        status: 400,
        body: { ErrorNumber: 16, Type: 'QueryParseException' },
      })
    }
    expect((await raw(served, `${API}/Bills`)).status).toBe(404)
  })

  it('of the sixty-first call of a minute, with the limit’s name and how long to wait', async () => {
    const other = await start(xero(world), true)
    for (let call = 1; call <= 60; call++) {
      const { status, headers } = await raw(other, `${API}/RepeatingInvoices`)
      expect([status, headers.get('x-minlimit-remaining')]).toEqual([200, String(60 - call)])
    }
    const { status, headers } = await raw(other, `${API}/RepeatingInvoices`)
    await other.close()
    expect([status, headers.get('x-rate-limit-problem'), headers.get('retry-after')]).toEqual([429, 'minute', '60']) // prettier-ignore
  })
})

const FILE = join(process.cwd(), '../shared/specs/xero.json')
const isThere = existsSync(FILE)
if (!isThere) console.log('skipped: no description of the Xero API at hand')

interface Parameter {
  readonly name?: string
  readonly $ref?: string
}
interface Description {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters: Parameter[] } }>>
}

;(isThere ? describe : describe.skip)('the description of Xero', () => {
  const description = (isThere ? JSON.parse(readFileSync(FILE, 'utf8')) : { paths: {} }) as Description // prettier-ignore
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  if (isThere) ajv.addSchema(description, 'xero')

  const answerOf = (path: string): ValidateFunction =>
    ajv.compile({
      $ref: `xero#/paths/~1${path}/get/responses/200/content/application~1json/schema`,
    })

  it('agrees with every request and every answer', async () => {
    const { requests } = await everything(source, served, XERO_TOKEN)
    for (const { url, headers } of requests) {
      const [path = '', query = ''] = url.replace(`https://api.xero.com${API}/`, '').split('?')
      const known = description.paths[`/${path}`]?.get.parameters.map(
        ({ name, $ref }) => name ?? $ref?.split('/').pop(),
      )
      const unknown = [...new URLSearchParams(query).keys()].filter(name => !known?.includes(name))
      expect([path, unknown]).toEqual([path, []])
      const validate = answerOf(path)
      const answer = await raw(served, url.replace('https://api.xero.com', ''), {
        ...HEADERS,
        ...headers,
      })
      validate(answer.body)
      expect(validate.errors ?? []).toEqual([])
    }
  })

  it('would notice a wrong answer', () => {
    expect(answerOf('Invoices')({ Invoices: [{ Type: 'BILL' }] })).toBe(false)
  })
})
