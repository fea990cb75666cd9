// Salesforce's API here: its batches, its ids and its refusals.

import type { Served } from '../../../preview/upstreams/http/server'
import { idOf, withCases } from '../../../preview/upstreams/salesforce/ids'
import { API, AUTHORISED, query, raw, start, world } from './salesforce-org'

let served: Served
beforeAll(async () => {
  served = await start()
})
afterAll(() => served.close())

describe('batches', () => {
  it('hold two thousand records at most and two hundred at least', async () => {
    const { body } = await query(served, 'SELECT Id FROM Opportunity')
    expect(body.records).toHaveLength(Math.min(2000, world.deals.length))
    const small = await query(served, 'SELECT Id FROM Opportunity', {
      'sforce-query-options': 'batchSize=7',
    })
    expect(small.body).toMatchObject({ totalSize: world.deals.length, done: false })
    expect(small.body.records).toHaveLength(200)
    expect(small.body.nextRecordsUrl).toMatch(/^\/services\/data\/v62\.0\/query\/01g\w{15}-200$/)
  })

  it('tell the type and place of a record and only the fields asked for', async () => {
    const { body } = await query(served, 'SELECT Name, UserRole.Name FROM User')
    const id = idOf('User', world.owners[0]?.id ?? '')
    expect(body.done).toBe(true)
    expect(body).not.toHaveProperty('nextRecordsUrl')
    expect(body.records[0]).toMatchObject({
      attributes: { type: 'User', url: `${API}/sobjects/User/${id}` },
      Name: 'Lucía Fernández',
    })
    expect(Object.keys(body.records[0] ?? {})).toEqual(['attributes', 'Name', 'UserRole'])
    const role = body.records.find(({ UserRole }) => UserRole !== null)?.UserRole
    expect(role).toMatchObject({ attributes: { type: 'UserRole' }, Name: 'Iberia' })
  })

  it('write times without a colon, closes as plain days and chances in per cent', async () => {
    const fields = 'CreatedDate, CloseDate, Probability, Amount, IsWon'
    const { body } = await query(served, `SELECT ${fields} FROM Opportunity`)
    for (const record of body.records) {
      expect(record.CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/)
      expect(record.CloseDate).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect([0, 20, 40, 60, 80, 100]).toContain(record.Probability)
      expect(typeof record.IsWon).toBe('boolean')
    }
  })
})

describe('ids', () => {
  it('end in three characters that tell the case of the others', () => {
    expect(withCases('001D000000IRFma')).toBe('001D000000IRFmaIAH') // an id of Salesforce's own documentation
    expect(idOf('Account', '62')).toBe('001000000000010AAA')
  })
})

describe('refusals, always a list', () => {
  it('is one of the session without its token', async () => {
    for (const headers of [{}, { authorization: 'Bearer other' }]) {
      expect(await raw(served, `${API}/query?q=SELECT`, headers)).toMatchObject({
        status: 401,
        body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
      })
    }
  })

  it.each([
    ['SELECT Id FROM Account WHERE Name = 1', 'MALFORMED_QUERY', "unexpected token: 'WHERE'"],
    ['SELECT Id FROM Account LIMIT 5', 'MALFORMED_QUERY', "unexpected token: 'LIMIT'"],
    ['SELECT * FROM Account', 'MALFORMED_QUERY', "unexpected token: '*'"],
    ['DELETE Account', 'MALFORMED_QUERY', "unexpected token: 'DELETE'"],
    ['SELECT Id, Id FROM Account', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
    ['SELECT Id FROM Lead', 'INVALID_TYPE', "sObject type 'Lead' is not supported."],
    ['SELECT Id, Tier__c FROM Account', 'INVALID_FIELD', "No such column 'Tier__c' on entity"],
    ['SELECT Boss.Name FROM User', 'INVALID_FIELD', "Didn't understand relationship 'Boss'"],
  ])('%s is answered with %s', async (soql, errorCode, message) => {
    const reply = await query(served, soql)
    expect(reply).toMatchObject({ status: 400, body: [{ errorCode }] })
    expect((reply.body as unknown as { message: string }[])[0]?.message).toContain(message)
  })

  it('is one of a locator nobody opened, and of a path nobody knows', async () => {
    expect(await raw(served, `${API}/query/01g000000zzzzzzAAA-200`)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }],
    })
    expect(await raw(served, '/services/data/v62.0/limits')).toMatchObject({
      status: 404,
      body: [{ errorCode: 'NOT_FOUND' }],
    })
  })

  it('is a 403 without a wait when the org’s day is used up', async () => {
    const other = await start({ dailyCalls: 1 })
    const path = `${API}/query?q=SELECT+Id+FROM+User`
    const first = await raw(other, path, AUTHORISED)
    const second = await raw(other, path, AUTHORISED)
    await other.close()
    expect([first.status, first.headers.get('sforce-limit-info')]).toEqual([200, 'api-usage=1/1'])
    expect(second).toMatchObject({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] })
    expect(second.headers.get('retry-after')).toBeNull()
  })
})
