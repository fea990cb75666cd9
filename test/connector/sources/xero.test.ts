// Xero by hand: dates in two forms, bills among sales, tax inside amounts.

import { xero } from '../../../connector/sources/xero/index'
import { ASK } from '../ask'
import type { Json } from './xero-records'
import { first, invoice, line, made, page, read, rowsOf, template } from './xero-records'
import { madeBy } from './made-by'

const BASE = 'https://api.xero.com/api.xro/2.0'
const receivables = (more: Json) => madeBy(xero, 'invoices', rowsOf([invoice(more)]))
const revenue = (invoices: readonly unknown[], templates: readonly unknown[] = []) =>
  madeBy(xero, 'revenueLines', rowsOf(invoices, templates))
describe('what Xero is asked', () => {
  it('is JSON of one organisation, sales only, in an order that pages keep', () => {
    expect(xero.streams.invoices?.first(ASK)).toEqual([
      {
        url: `${BASE}/Invoices?where=Type%3D%3D%22ACCREC%22&includeArchived=true&order=InvoiceID%20ASC&page=1&pageSize=1000`,
        headers: {
          Accept: 'application/json',
          'xero-tenant-id': '00000000-0000-4000-8000-000000000001',
        },
      },
    ])
    expect(first('templates').url).toBe(`${BASE}/RepeatingInvoices`)
    expect(first('contacts').url).toContain('includeArchived=true')
  })

  it('is every further page at once, and nothing more from those', () => {
    const request = first('invoices')
    const next = xero.streams.invoices?.read(page('Invoices', [], 3), request, ASK).next ?? []
    expect(next.map(({ url }) => /page=(\d+)/.exec(url)?.[1])).toEqual(['2', '3'])
    const [second = request] = next
    expect(xero.streams.invoices?.read(page('Invoices', [], 3), second, ASK).next).toEqual([])
  })

  it('is not known to be complete without a number of pages', () => {
    expect(() => xero.streams.invoices?.read({ Invoices: [] }, first('invoices'), ASK)).toThrow(
      'answered in a form',
    )
  })
})

describe('contacts of Xero', () => {
  const accounts = (...contacts: readonly Json[]) =>
    madeBy(xero, 'accounts', { contacts: read('contacts', 'Contacts', contacts) })
  const ana = { ContactID: 'con-1', Name: 'Ana', EmailAddress: 'a@ana.es', IsCustomer: true }

  it('are accounts of the CRM whose id their number is', () => {
    expect(accounts({ ...ana, ContactNumber: '417' })).toEqual([
      {
        ref: 'xero:con-1',
        name: 'Ana',
        domain: null,
        emails: ['a@ana.es'],
        taxId: null,
        country: null,
        sameAs: ['hubspot:417', 'pipedrive:417'],
        profile: null,
      },
    ])
    const id = '001000000000010AAA'
    expect(accounts({ ...ana, AccountNumber: id })[0]?.sameAs).toEqual([`salesforce:${id}`])
  })

  it('are nobody’s by a number that people chose themselves', () => {
    expect(accounts({ ...ana, AccountNumber: '417' })[0]?.sameAs).toEqual([])
    expect(accounts({ ...ana, ContactNumber: 'ANA-417' })[0]?.sameAs).toEqual([])
  })

  it('are no accounts when they only sell to us or were merged into another', () => {
    expect(accounts({ ...ana, IsCustomer: false, IsSupplier: true })).toEqual([])
    expect(accounts({ ...ana, MergedToContactID: 'con-2' })).toEqual([])
  })
})

describe('invoices of Xero', () => {
  it('are owed until they are paid, on plain days', () => {
    expect(receivables({ AmountDue: 21 })).toEqual([
      {
        id: 'inv-1',
        accountRef: 'xero:con-1',
        currency: 'EUR',
        state: 'open',
        total: 12_100,
        issuedAt: '2026-03-10',
        outstanding: 2_100,
        dueAt: '2026-03-24',
        settledAt: null,
      },
    ])
    const paid = { Status: 'PAID', AmountDue: 0, FullyPaidOnDate: '/Date(1775088000000+0000)/' }
    expect(receivables(paid)[0]).toMatchObject({ outstanding: 12_100, settledAt: '2026-04-02' })
  })

  it('were owed until they were voided', () => {
    const voided = receivables({ Status: 'VOIDED', AmountDue: 0 })
    expect(voided[0]).toMatchObject({ outstanding: 12_100, settledAt: 1_774_915_200_000 })
    expect(revenue([invoice({ Status: 'VOIDED' })])).toEqual([])
  })

  it.each([
    { Type: 'ACCPAY' },
    { Status: 'DRAFT' },
    { Status: 'SUBMITTED' },
    { Status: 'DELETED' },
  ])('are none when %p', more => {
    expect(receivables(more)).toEqual([])
    expect(revenue([invoice(more)])).toEqual([])
  })

  it.each([
    ['/Date(1773100800000+0000)/', '2026-03-10'],
    ['/Date(1773100800000)/', '2026-03-10'],
    ['/Date(1773054000000+1300)/', '2026-03-10'], // midnight in Auckland
    ['2026-03-10T00:00:00', '2026-03-10'],
  ])('are dated by %s when there is no text form', (Date, day) => {
    expect(revenue([invoice({ DateString: undefined, Date })])[0]?.invoicedAt).toBe(day)
  })

  it('have yen without cents', () => {
    expect(receivables({ CurrencyCode: 'JPY', AmountDue: 1200 })[0]?.outstanding).toBe(1_200)
  })
})

describe('payments of Xero', () => {
  const payment = {
    PaymentID: 'pay-1',
    PaymentType: 'ACCRECPAYMENT',
    Date: '/Date(1773100800000+0000)/',
    Amount: 12.5,
    Status: 'AUTHORISED',
    Invoice: { Contact: { ContactID: 'con-1' }, CurrencyCode: 'GBP' },
  }
  const payments = (more: Json) =>
    madeBy(xero, 'payments', { payments: read('payments', 'Payments', [{ ...payment, ...more }]) })

  it('come in for invoices and go back for credit notes', () => {
    const paid = { id: 'pay-1', accountRef: 'xero:con-1', amount: 1_250, currency: 'GBP', at: '2026-03-10' } // prettier-ignore
    expect(payments({})).toEqual([{ ...paid, kind: 'payment' }])
    const back = { PaymentType: 'ARCREDITPAYMENT', Invoice: undefined, CreditNote: payment.Invoice }
    expect(payments(back)).toEqual([{ ...paid, kind: 'refund' }])
  })

  it('are none when deleted or made to suppliers', () => {
    expect(payments({ Status: 'DELETED' })).toEqual([])
    expect(payments({ PaymentType: 'ACCPAYPAYMENT' })).toEqual([])
  })
})

describe('revenue of Xero', () => {
  it('is net of tax, whichever way amounts are written', () => {
    const net = (LineAmountTypes: string) =>
      revenue([invoice({ LineAmountTypes, LineItems: [line(121, { TaxAmount: 21 })] })])[0]?.net
    expect([net('Exclusive'), net('Inclusive'), net('NoTax')]).toEqual([12_100, 10_000, 12_100])
  })

  it('is earned in the period the line tells, the last day included', () => {
    const Description = 'SEO 2026-03-01 – 2026-03-31'
    expect(revenue([invoice({ LineItems: [line(100, { Description, Item: { Name: 'SEO care' } })] })])).toEqual([
      {
        accountRef: 'xero:con-1',
        product: 'SEO care',
        currency: 'EUR',
        net: 10_000,
        invoicedAt: '2026-03-10',
        serviceFrom: '2026-03-01',
        serviceUntil: '2026-04-01',
      },
    ]) // prettier-ignore
  })

  it('is earned over the schedule where the line tells no period, else on the day', () => {
    const quarterly = template({}, { Period: 3 })
    const [one] = revenue([made('inv-1', '2026-03-10', [line(300)])], [quarterly])
    expect([one?.serviceFrom, one?.serviceUntil]).toEqual(['2026-03-10', '2026-06-10'])
    const [other] = revenue([invoice()])
    expect([other?.serviceFrom, other?.serviceUntil]).toEqual(['2026-03-10', '2026-03-10'])
  })

  it('leaves lines of mere text out, and keeps free words from being products', () => {
    const lines = [{ Description: 'Thank you' }, line(5, { ItemCode: undefined })]
    expect(revenue([invoice({ LineItems: lines })]).map(each => [each.product, each.net])).toEqual([
      [null, 500],
    ])
  })

  it('is lowered by credit notes of customers, unless they are void', () => {
    const note = { ...invoice(), CreditNoteID: 'cn-1', Type: 'ACCRECCREDIT', RemainingCredit: 0 }
    const credited = (more: Json) =>
      madeBy(xero, 'revenueLines', {
        ...rowsOf([]),
        creditNotes: read('creditNotes', 'CreditNotes', [{ ...note, ...more }]),
      })
    expect(credited({ Status: 'PAID' })[0]).toMatchObject({
      net: -10_000,
      invoicedAt: '2026-03-10',
    })
    expect(credited({ Status: 'VOIDED' })).toEqual([])
    expect(credited({ Type: 'ACCPAYCREDIT' })).toEqual([])
  })
})
