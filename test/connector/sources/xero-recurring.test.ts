// What repeating invoices of Xero, and the invoices they made, tell of recurring revenue.

import { xero } from '../../../connector/sources/xero/index'
import { line, made, rowsOf, template } from './xero-records'
import { madeBy } from './made-by'

/** Recurring lines in short: product, cents a month, from, until. */
const recurring = (invoices: readonly unknown[], templates: readonly unknown[] = [template()]) =>
  madeBy(xero, 'recurringLines', rowsOf(invoices, templates)).map(
    ({ product, amountPerMonth, from, until }) => [product, amountPerMonth, from, until],
  )

describe('recurring revenue of Xero', () => {
  const march = made('inv-3', '2026-03-10', [line(150)])
  const past = [
    made('inv-1', '2026-01-10', [line(100)]),
    made('inv-2', '2026-02-10', [line(100)]),
    march,
  ]

  it('is what each invoice charged until the next; the last runs on', () => {
    expect(recurring(past)).toEqual([
      ['SEO', 10_000, '2026-01-10', '2026-03-10'],
      ['SEO', 15_000, '2026-03-10', null],
    ])
  })

  it('is told for a month, whatever the schedule', () => {
    const each = (Unit: string, Period: number) =>
      recurring(
        [made('inv-1', '2026-01-10', [line(100)])],
        [template({}, { Unit, Period })],
      )[0]?.[1]
    expect([each('MONTHLY', 3), each('MONTHLY', 12), each('WEEKLY', 1), each('WEEKLY', 2)]).toEqual(
      [3_333, 833, 43_333, 21_667],
    )
  })

  it('ends on the day after the end date', () => {
    const EndDate = '/Date(1773878400000+0000)/' // 2026-03-19
    for (const Status of ['AUTHORISED', 'DELETED']) {
      expect(recurring(past, [template({ Status }, { EndDate })]).at(-1)?.[3]).toBe('2026-03-20')
    }
  })

  it('ends with what was billed last where the template is deleted or gone', () => {
    expect(recurring(past, [template({ Status: 'DELETED' })]).at(-1)?.[3]).toBe('2026-04-10')
    expect(recurring(past, [])).toEqual([
      ['SEO', 10_000, '2026-01-10', '2026-03-10'],
      ['SEO', 15_000, '2026-03-10', '2026-04-10'],
    ])
  })

  it('counts a void invoice for what it says, but not as the last of a template that is gone', () => {
    const voided = [...past.slice(0, 2), { ...march, Status: 'VOIDED' }]
    expect(recurring(voided)).toEqual(recurring(past))
    expect(recurring(voided, [])).toEqual([['SEO', 10_000, '2026-01-10', '2026-03-10']])
  })

  it('believes an end date even after a void invoice', () => {
    const voided = [...past.slice(0, 2), { ...march, Status: 'VOIDED' }]
    const ended = template({ Status: 'DELETED' }, { EndDate: '/Date(1773878400000+0000)/' })
    expect(recurring(voided, [ended]).at(-1)).toEqual(['SEO', 15_000, '2026-03-10', '2026-03-20'])
  })

  it('takes the short months of the end of a month for whole ones', () => {
    const Description = 'SEO 2026-03-01 – 2026-03-28' // from the 28th of February, an hour east
    const short = made('inv-1', '2026-03-01', [line(90, { Description })])
    const fresh = template({}, { StartDate: '2026-03-01' })
    expect(recurring([short], [fresh])).toEqual([['SEO', 9_000, '2026-03-01', null]])
  })

  it('takes no part of a period for a whole one', () => {
    const part = made('inv-1', '2026-01-20', [
      line(-30, { Description: 'Unused SEO 2026-01-20 – 2026-02-09' }),
      line(68, { Description: 'SEO 2026-01-20 – 2026-02-09' }),
    ])
    const fresh = template({ LineItems: [line(100)] }, { StartDate: '/Date(1768867200000+0000)/' })
    expect(recurring([part], [fresh])).toEqual([['SEO', 10_000, '2026-01-20', null]])
    expect(recurring([part, march], [fresh])).toEqual([['SEO', 15_000, '2026-01-20', null]])
  })

  it('takes most of a week for a part of it, where weeks are billed', () => {
    const part = made('inv-1', '2026-01-12', [
      line(60, { Description: 'SEO 2026-01-12 – 2026-01-15' }), // four of seven days
    ])
    const weekly = template({}, { Unit: 'WEEKLY', StartDate: '2026-01-12' })
    expect(recurring([part], [weekly])).toEqual([['SEO', 43_333, '2026-01-12', null]]) // 100 × 52 ÷ 12
  })

  it('knows from the template alone what has not been billed yet, once it is approved', () => {
    expect(recurring([])).toEqual([['SEO', 10_000, '2026-01-10', null]])
    expect(recurring([], [template({ Status: 'DRAFT' })])).toEqual([])
    expect(recurring([], [template({ Status: 'DELETED' })])).toEqual([])
    expect(recurring([], [template({ Type: 'ACCPAY' })])).toEqual([])
  })

  it('counts a template that makes drafts once one was approved', () => {
    expect(recurring(past, [template({ Status: 'DRAFT' })])).toEqual(recurring(past))
    const drafts = past.map(each => ({ ...each, Status: 'DRAFT' }))
    expect(recurring(drafts, [template({ Status: 'DRAFT' })])).toEqual([])
  })

  it('starts and goes on by the periods that are told, not by the days of the invoices', () => {
    const late = made('inv-1', '2026-01-12', [
      line(100, { Description: 'SEO 2026-01-10 – 2026-02-09' }),
    ])
    expect(recurring([late])).toEqual([['SEO', 10_000, '2026-01-10', null]])
  })

  it('takes a discount line off the dearest line', () => {
    const lines = [line(100), line(40, { ItemCode: 'HOST' }), line(-15, { ItemCode: undefined })]
    expect(recurring([made('inv-1', '2026-01-10', lines)])).toEqual([
      ['SEO', 8_500, '2026-01-10', null],
      ['HOST', 4_000, '2026-01-10', null],
    ])
  })

  it('names a product by its item, else by its words without the period', () => {
    const Description = 'Retainer, 2026-01-10 to 2026-02-09'
    const lines = [line(100, { Description, ItemCode: undefined })]
    expect(recurring([made('inv-1', '2026-01-10', lines)])[0]?.[0]).toBe('Retainer')
  })

  it('has two lines that cost the same as two', () => {
    const twice = (id: string, day: string) => made(id, day, [line(100), line(100)])
    expect(recurring([twice('inv-1', '2026-01-10'), twice('inv-2', '2026-02-10')])).toEqual([
      ['SEO', 10_000, '2026-01-10', null],
      ['SEO', 10_000, '2026-01-10', null],
    ])
  })
})
