// Salesforce by hand: fields that may not exist, plain days, offsets without a colon, batches.

import { EMPTY } from '../../../connector/model/extract'
import { formatDay } from '../../../connector/model/period'
import { assemble } from '../../../connector/model/portfolio'
import { timeZone } from '../../../connector/model/zone'
import { salesforce } from '../../../connector/sources/salesforce/index'
import { askOf } from '../ask'
import { madeBy } from './made-by'
import { listed } from '../../../connector/model/rows'

/** Asked at noon of 1 April 2026. */
const WANTED = askOf(salesforce, { now: Date.UTC(2026, 3, 1, 12) })
const BASE = 'https://example.my.salesforce.com/services/data/v62.0'
const QUERY = { url: `${BASE}/query?q=SELECT` }
const OPPORTUNITY = ['Id', 'Name', 'AccountId', 'Amount', 'StageName', 'Probability', 'IsClosed', 'IsWon', 'CloseDate', 'CreatedDate'] // prettier-ignore

const batch = (records: readonly unknown[]) => ({ totalSize: records.length, done: true, records })
const rows = (stream: string, records: readonly unknown[]) =>
  salesforce.streams[stream]?.read(batch(records), QUERY, WANTED).rows ?? []

/** What is asked for once an object with these fields has been described. */
function asked(stream: string, fields: readonly (string | [string, string])[]): string {
  const [first = { url: '' }] = salesforce.streams[stream]?.first(WANTED) ?? []
  const described = fields.map(field => {
    const [name, relationshipName] = typeof field === 'string' ? [field, null] : field
    return { name, relationshipName }
  })
  const page = salesforce.streams[stream]?.read({ fields: described }, first, WANTED)
  expect(page?.rows).toEqual([])
  return decodeURIComponent(page?.next[0]?.url ?? '')
}

const won = {
  attributes: { type: 'Opportunity', url: '/services/data/v62.0/sobjects/Opportunity/0061' },
  Id: '006D000000IRFmaIAH',
  Name: 'Renewal 2026',
  AccountId: '001D000000IRFmaIAH',
  Amount: 1234.5,
  CurrencyIsoCode: 'USD',
  StageName: 'Closed Won',
  Type: 'New Customer',
  Probability: 60,
  IsClosed: true,
  IsWon: true,
  CloseDate: '2026-03-31',
  CreatedDate: '2026-01-05T23:30:00.000+0000',
}
const deal = (record: unknown, organization: Record<string, unknown> = {}) =>
  madeBy(salesforce, 'deals', {
    opportunities: rows('opportunities', [record]),
    organization: rows('organization', [{ Id: '00D1', ...organization }]),
  })[0]
const account = (record: Record<string, unknown>) =>
  madeBy(salesforce, 'accounts', { accounts: rows('accounts', [{ Id: '001A', ...record }]) })[0]

describe('what Salesforce is asked', () => {
  it('is first what fields there are', () => {
    expect(salesforce.streams.opportunities?.first(WANTED)).toEqual([
      { url: `${BASE}/sobjects/Opportunity/describe` },
    ])
  })

  it('leaves the currency out where the org has only one', () => {
    const many = asked('opportunities', [...OPPORTUNITY, 'CurrencyIsoCode', 'Type', 'Other__c'])
    expect(many).toBe(
      `${BASE}/query?q=SELECT Id, Name, AccountId, Amount, StageName, Probability, IsClosed, ` +
        'IsWon, CloseDate, CreatedDate, CurrencyIsoCode, Type FROM Opportunity',
    )
    expect(asked('opportunities', OPPORTUNITY)).not.toContain('CurrencyIsoCode')
  })

  it('leaves out roles and fields of its own that the org does not have', () => {
    const fields = ['Id', 'Name', 'IsActive', 'Department']
    expect(asked('users', fields)).toBe(
      `${BASE}/query?q=SELECT Id, Name, IsActive, Department FROM User`,
    )
    expect(asked('users', [...fields, ['UserRoleId', 'UserRole']])).toContain('UserRole.Name')
    expect(asked('accounts', ['Id', 'Name', 'OwnerId', 'Region__c'])).toBe(
      `${BASE}/query?q=SELECT Id, Name, OwnerId, Region__c FROM Account`,
    )
  })

  it('includes users who left, since no active ones are singled out', () => {
    expect(asked('users', ['Id', 'Name', 'IsActive'])).not.toContain('WHERE')
  })

  it('is refused when amounts are hidden, rather than answered with less', () => {
    const fields = OPPORTUNITY.filter(name => name !== 'Amount')
    expect(() => asked('opportunities', fields)).toThrow('hides Amount of Opportunity')
  })
})

describe('batches of Salesforce', () => {
  const read = (more: object) =>
    salesforce.streams.accounts?.read(
      { totalSize: 3, records: [{ Id: '001A' }], ...more },
      QUERY,
      WANTED,
    )

  it('go on at the path that is told, on the same host', () => {
    const path = '/services/data/v62.0/query/01gD0000002HU6KIAW-2000'
    expect(read({ done: false, nextRecordsUrl: path })?.next).toEqual([
      {
        url: 'https://example.my.salesforce.com' + path,
        headers: { 'Sforce-Query-Options': 'batchSize=2000' },
      },
    ])
    expect(read({ done: true })?.next).toEqual([])
  })

  it.each([
    'https://elsewhere.example/services/data/v62.0/query/01g-2000',
    '//elsewhere.example/services/data/',
    '@elsewhere.example/services/data/',
    '/services/apexrest/export',
    '/services/data/../apexrest/query/01g-2000',
    '/services/data/v62.0/query?q=SELECT',
    undefined,
  ])('do not go on at %s, nor end there', nextRecordsUrl => {
    expect(() => read({ done: false, nextRecordsUrl })).toThrow('answered in a form')
  })

  it('are refused without a list: errors come as one', () => {
    const errors = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]
    expect(() => salesforce.streams.accounts?.read(errors, QUERY, WANTED)).toThrow(
      'answered in a form',
    )
  })
})

describe('deals of Salesforce', () => {
  it('close at noon UTC of a plain day, and are created at an offset without a colon', () => {
    expect(deal(won)).toEqual({
      id: '006D000000IRFmaIAH',
      name: 'Renewal 2026',
      accountRef: 'salesforce:001D000000IRFmaIAH',
      stage: 'Closed Won',
      pipeline: 'Opportunities',
      type: 'new_business',
      outcome: 'won',
      amount: 123450,
      currency: 'USD',
      probability: 0.6,
      createdAt: Date.UTC(2026, 0, 5, 23, 30),
      closedAt: '2026-03-31',
    })
  })

  it('are on the day told in Los Angeles as in Madrid and Tokyo', () => {
    const zones = ['America/Los_Angeles', 'Europe/Madrid', 'Pacific/Kiritimati'].map(timeZone)
    const one = deal(won)
    const days = zones.map(
      zone =>
        listed(assemble({ ...EMPTY, deals: one ? [one] : [] }, zone).facts.deals)[0]?.closedDay,
    )
    expect(days.map(day => day && formatDay(day))).toEqual(Array(3).fill('2026-03-31'))
  })

  it('have the org’s currency where they name none, and none rather than a guess', () => {
    const single = { ...won, CurrencyIsoCode: undefined }
    const yen = deal({ ...single, Amount: 1200 }, { DefaultCurrencyIsoCode: 'JPY' })
    expect(yen).toMatchObject({ amount: 1200, currency: 'JPY' })
    expect(deal(single)).toMatchObject({ currency: '' })
  })

  it('are lost or open without a win; an expected close is none, a missing amount is not zero', () => {
    expect(deal({ ...won, IsWon: false })?.outcome).toBe('lost')
    const open = { ...won, IsWon: false, IsClosed: false, Amount: null, AccountId: null }
    expect(deal(open)).toMatchObject({
      outcome: 'open',
      closedAt: null,
      amount: null,
      accountRef: null,
    })
  })

  it('keep a type they have no other word for', () => {
    expect(deal({ ...won, Type: 'Rescue' })?.type).toBe('Rescue')
    expect(deal({ ...won, Type: 'Existing Customer - Upgrade' })?.type).toBe('upsell')
    expect(deal({ ...won, Type: null })?.type).toBeNull()
  })
})

describe('accounts and owners of Salesforce', () => {
  it('have what the org tells of them', () => {
    const record = {
      Name: 'Peña y Asociados',
      Website: 'https://www.Pena.es/contacto',
      Industry: 'Retail',
      BillingCountry: 'ES',
      OwnerId: '005A',
      Type: 'Customer - Direct',
      Region__c: 'EMEA',
    }
    expect(account(record)).toEqual({
      ref: 'salesforce:001A',
      name: 'Peña y Asociados',
      domain: 'pena.es',
      taxId: null,
      sameAs: [],
      profile: {
        industry: 'Retail',
        region: 'EMEA',
        renewalDate: null,
        extras: {},
        country: 'ES',
        segment: null,
        serviceLevel: null,
        lifecycleStage: 'customer',
        contractTerm: null,
        churnReason: null,
        ownerRef: 'salesforce:owner:005A',
      },
    })
  })

  it.each([
    ['pena.es', 'pena.es'],
    ['http://pena.es:8080', 'pena.es'],
    ['pena.es/?mail=ana@otra.es', 'pena.es'],
    ['//www.pena.es', 'pena.es'],
    ['n/a', null],
    [null, null],
  ])('with the website %s have the domain %s', (Website, domain) => {
    expect(account({ Website })?.domain).toBe(domain)
  })

  it('are in the team of their role, else of their department', () => {
    const users = rows('users', [
      { Id: '005A', Name: 'Ana Peña', UserRole: { Name: 'Iberia' }, Department: 'Sales' },
      { Id: '005B', Name: 'Blau Costa', IsActive: false, UserRole: null, Department: 'Sales' },
      { Id: '005C', Name: 'Cid Díaz' },
    ])
    expect(madeBy(salesforce, 'owners', { users })).toEqual([
      { ref: 'salesforce:owner:005A', name: 'Ana Peña', team: 'Iberia', email: null },
      { ref: 'salesforce:owner:005B', name: 'Blau Costa', team: 'Sales', email: null },
      { ref: 'salesforce:owner:005C', name: 'Cid Díaz', team: null, email: null },
    ])
  })
})
