// Typeform by hand: which question is which, on what scale, and who answered.

import { typeform } from '../../../connector/sources/typeform/index'
import type { StreamRow } from '../../../connector/sources/source'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const ASK = askOf(typeform)
const stream = typeform.streams.surveys
const read = (path: string, body: unknown) =>
  stream?.read(body, { url: `https://api.typeform.com${path}` }, ASK) ?? { rows: [], next: [] }
const field = (id: string, type: string, properties: object, ref = id, title = '') => ({
  id, type, properties, ref, title,
}) // prettier-ignore
const form = (...fields: unknown[]) => read('/forms/f1', { fields }).rows
const response = (answers: readonly unknown[], hidden: object = {}, more: object = {}) => ({
  token: 't1', submitted_at: '2026-03-01T10:00:00Z', hidden, answers, ...more,
}) // prettier-ignore
const number = (id: string, value: unknown) => ({ field: { id }, type: 'number', number: value })
const made = (rows: readonly StreamRow[]) => ({
  surveys: madeBy(typeform, 'surveys', { surveys: rows }),
  accounts: madeBy(typeform, 'accounts', { surveys: rows }),
})
const answered = (items: readonly unknown[]) => read('/forms/f1/responses', { items }).rows

describe('questions of Typeform', () => {
  it.each([
    ['an NPS question', field('q', 'nps', {}), ['nps', 0, 10]],
    ['a scale from 0 to 10', field('q', 'opinion_scale', { steps: 11 }), ['nps', 0, 10]],
    ['five stars', field('q', 'rating', { steps: 5 }), ['csat', 1, 5]],
    ['stars without a number', field('q', 'rating', {}), ['csat', 1, 3]],
    ['a named scale', field('q', 'opinion_scale', { steps: 7, start_at_one: true }, 'q-ces'), ['ces', 1, 7]],
    ['a title that names it', field('q', 'rating', { steps: 10 }, 'x', 'Our NPS'), ['nps', 1, 10]],
    ['one in a group', field('g', 'group', { fields: [field('q', 'nps', {})] }), ['nps', 0, 10]],
  ])('%s is read with its scale', (_, question, [kind, lowest, highest]) => {
    expect(form(question)).toEqual([{ id: 'f1/q', type: 'question', kind, lowest, highest }])
  }) // prettier-ignore

  it.each([
    ['a scale without a name', field('q', 'opinion_scale', { steps: 4, start_at_one: true })],
    ['a number', field('q', 'number', {})],
    ['a word that only contains one', field('q', 'opinion_scale', { steps: 5 }, 'access')],
  ])('%s says nothing of satisfaction', (_, question) => {
    expect(form(question)).toEqual([])
  })
})

describe('answers of Typeform', () => {
  const nps = form(field('q', 'nps', {}))

  it('tell score, comment, time and who', () => {
    const text = { field: { id: 'c' }, type: 'text', text: 'Bien' }
    const rows = answered([response([number('q', 9), text], { email: 'Eva@Ana.ES' })])
    const { surveys, accounts } = made([...nps, ...rows])
    expect(surveys).toEqual([
      {
        id: 't1/q',
        kind: 'nps',
        score: 9,
        lowest: 0,
        highest: 10,
        comment: 'Bien',
        answeredAt: Date.UTC(2026, 2, 1, 10),
        respondent: 'eva@ana.es',
        accountRef: 'typeform:eva@ana.es',
      },
    ])
    expect(accounts).toEqual([
      {
        ref: 'typeform:eva@ana.es',
        name: null,
        domain: null,
        emails: ['eva@ana.es'],
        sameAs: [],
        profile: null,
      },
    ])
  })

  it('belong to the company a hidden field names, before any address', () => {
    const hidden = { email: 'eva@gmail.com', hubspot_company_id: '101', salesforce_account_id: '001A' }
    const { surveys, accounts } = made([...nps, ...answered([response([number('q', '7')], hidden)])])
    expect(surveys[0]).toMatchObject({ score: 7, accountRef: 'typeform:hubspot:101' })
    expect(accounts[0]?.sameAs).toEqual(['hubspot:101', 'salesforce:001A'])
  }) // prettier-ignore

  it('of a private address are of whomever the CRM knows under it', () => {
    const { surveys, accounts } = made([...nps, ...answered([response([number('q', 3)], { email: 'a@gmail.com' })])])
    expect([surveys[0]?.accountRef, accounts[0]?.emails]).toEqual(['typeform:a@gmail.com', ['a@gmail.com']])
  }) // prettier-ignore

  it('that were never sent, skipped, off the scale or to another question are left out', () => {
    const rows = answered([
      response([number('q', 9)], {}, { submitted_at: null }),
      response([], {}, { token: 't2' }),
      response([number('q', 11)], {}, { token: 't3' }),
      response([number('z', 5)], {}, { token: 't4' }),
    ])
    expect(made([...nps, ...rows]).surveys).toEqual([])
  })
})

describe('lists of Typeform', () => {
  it('lead from forms to their questions and responses', () => {
    expect(stream?.first(ASK)[0]?.url).toBe('https://api.typeform.com/forms?page=1&page_size=200')
    const { next } = read('/forms?page=1&page_size=200', { items: [{ id: 'f1' }], page_count: 2 })
    expect(next.map(({ url }) => url)).toEqual([
      'https://api.typeform.com/forms/f1',
      'https://api.typeform.com/forms/f1/responses?page_size=1000&response_type=completed',
      'https://api.typeform.com/forms?page=2&page_size=200',
    ])
    expect(read('/forms?page=1&page_size=200', { items: [{ id: '../me' }] }).next).toEqual([])
  })

  it('go on before the last response of a full page', () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      response([], {}, { token: `t${index}` }),
    )
    expect(read('/forms/f1/responses', { items }).next.map(({ url }) => url)).toEqual([
      'https://api.typeform.com/forms/f1/responses?page_size=1000&response_type=completed&before=t999',
    ])
    expect(read('/forms/f1/responses', { items: items.slice(1) }).next).toEqual([])
  })
})
