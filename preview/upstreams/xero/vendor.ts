// Xero: the accounts of a world's agency, at https://api.xero.com.

import type { ApiReply, ApiRequest, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { Json } from './contacts'
import { contactsOf } from './contacts'
import { creditNotesOf, invoicesOf } from './documents'
import { failure, problem, refuse } from './errors'
import { paymentsOf } from './payments'
import { otherTemplates, repeatingOf, templateShape } from './templates'
import { conditionIn } from './where'
import { uuid } from './wire'

/** The connection's access token. */
export const XERO_TOKEN = 'preview.xero.access-token'
/** The organisation the connection is to. */
export const XERO_TENANT = '7be3a1c4-52f0-4d0e-9b61-0c8f3d2a6e15'

const API = '/api.xro/2.0'
const MOST = 1000
const MINUTE = 60_000
const DAY = 1_440 * MINUTE

type Lists = Readonly<Record<string, { readonly key: string; readonly all: () => readonly Json[] }>>

/** The accounts of a world. Its days are those of Madrid. */
export function xero(world: World): Vendor {
  const lists = listsOf(world)
  return {
    id: 'xero',
    origin: 'https://api.xero.com',
    limits: [
      limit(60, MINUTE, left => ({ 'x-minlimit-remaining': String(left) })),
      limit(5_000, DAY, left => ({ 'x-daylimit-remaining': String(left) })),
    ],
    refuse,
    answer: request => answer(request, lists, world.now),
  }
}

function limit(requests: number, perMs: number, headers: (left: number) => Record<string, string>) {
  return { requests, perMs, counts: () => 'organisation', headers }
}

/** Lists, written when they are first asked for. */
function listsOf(world: World): Lists {
  const repeating = once(() => repeatingOf(world))
  return {
    Contacts: { key: 'ContactID', all: once(() => contactsOf(world)) },
    Invoices: { key: 'InvoiceID', all: once(() => invoicesOf(world, repeating())) },
    CreditNotes: { key: 'CreditNoteID', all: once(() => creditNotesOf(world)) },
    Payments: { key: 'PaymentID', all: once(() => paymentsOf(world)) },
    RepeatingInvoices: {
      key: 'RepeatingInvoiceID',
      all: once(() => [...repeating().listed.map(templateShape), ...otherTemplates()]),
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function answer(request: ApiRequest, lists: Lists, now: number): ApiReply {
  const { method, path, query, headers } = request
  if (headers.authorization !== `Bearer ${XERO_TOKEN}`) return refuse(401)
  if (headers['xero-tenant-id'] !== XERO_TENANT) return refuse(403)
  const name = path.startsWith(`${API}/`) ? path.slice(API.length + 1) : ''
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined
  if (!list) return refuse(404)
  if (method !== 'GET') return problem(405, 'Method Not Allowed', `${method} is not allowed`)
  if (!(headers.accept ?? '').includes('json')) return asXml()
  const where = query.get('where')
  const condition = conditionIn(where)
  if (!condition) return failure(400, 16, 'QueryParseException', `Cannot parse: ${where}`)
  const found = chosen(list.all().filter(condition), name, query)
  return listed(name, list.key, found, query, now)
}

/** Without `Accept: application/json` everything is XML. */
function asXml(): ApiReply {
  return {
    status: 200,
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: '<Response xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Status>OK</Status></Response>',
  }
}

/** Records that are asked for: of statuses, and archived contacts only when wanted. */
function chosen(all: readonly Json[], name: string, query: URLSearchParams): readonly Json[] {
  const statuses = query.get('Statuses')?.split(',') ?? null
  const archived = name !== 'Contacts' || query.get('includeArchived') === 'true'
  return all.filter(
    record =>
      (statuses === null || statuses.includes(String(record.Status))) &&
      (archived || record.ContactStatus !== 'ARCHIVED'),
  )
}

function listed(
  name: string,
  key: string,
  found: readonly Json[],
  query: URLSearchParams,
  now: number,
): ApiReply {
  const [by = '', direction = 'ASC'] = (query.get('order') ?? key).split(' ')
  if (by !== key) return failure(400, 16, 'QueryParseException', `No property or field '${by}' exists`) // prettier-ignore
  const sorted = [...found].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1))
  if (direction === 'DESC') sorted.reverse()
  const shell = {
    Id: uuid(`answer ${name} ${query.toString()}`),
    Status: 'OK',
    ProviderName: 'Account Manager Reports',
    DateTimeUTC: `/Date(${now})/`,
  }
  if (name === 'RepeatingInvoices') return { status: 200, body: { ...shell, [name]: sorted } }
  if (query.get('page') === null) {
    const brief = sorted.map(record => ({ ...record, LineItems: [] }))
    return { status: 200, body: { ...shell, [name]: name === 'Contacts' ? sorted : brief } }
  }
  const page = Number(query.get('page'))
  const size = Number(query.get('pageSize') ?? 100)
  if (!isFrom(1, page, Infinity) || !isFrom(1, size, MOST)) {
    return failure(400, 10, 'ValidationException', 'The page or pageSize is not valid')
  }
  const records = sorted.slice((page - 1) * size, page * size)
  const pageCount = Math.ceil(sorted.length / size)
  const pagination = { page, pageSize: size, pageCount, itemCount: sorted.length }
  return { status: 200, body: { ...shell, pagination, [name]: records } }
}

function isFrom(least: number, value: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
