// The finding of the page "Results", sentence by sentence.

import { resultsFinding } from '../../templates/findings/results'

const words = {
  money: (amount: number) => `€${amount}`,
  percent: (share: number) => `${share * 100} %`,
}
const book = {
  mrr_open: 100,
  mrr: 125,
  arr: 1500,
  gross_revenue_retention: 0.75,
  mrr_new: 20,
  mrr_expansion: 30,
  mrr_reactivation: 0,
  mrr_contraction: 5,
  mrr_churn: 20,
}
const say = (change: Record<string, number | null>, language: 'en' | 'es' = 'en') =>
  resultsFinding({ ...book, ...change }, words, language)

describe('the finding of Results', () => {
  it('states growth, what stayed, and what moved most', () => {
    expect(say({})).toEqual([
      'Recurring revenue grew 25 % to €1500 a year; 75 % of the opening revenue stayed.',
      'Most was gained by expansion (€30 a month); most was lost to churn (€20 a month).',
    ])
    expect(say({}, 'es')).toEqual([
      'El ingreso recurrente creció un 25 % hasta €1500 al año; se quedó el 75 % del ingreso inicial.',
      'Lo que más sumó: expansión (€30 al mes); lo que más restó: cuentas perdidas (€20 al mes).',
    ])
  })

  it('states a fall as a fall', () => {
    expect(say({ mrr: 50, arr: 600 })[0]).toBe(
      'Recurring revenue fell 50 % to €600 a year; 75 % of the opening revenue stayed.',
    )
  })

  it('does not call nothing a change', () => {
    expect(say({ mrr: 100, arr: 1200 })[0]).toMatch(/^Recurring revenue stayed at €1200 a year;/)
  })

  it('speaks of a beginning, without a rate of nothing', () => {
    expect(say({ mrr_open: 0, gross_revenue_retention: null })[0]).toBe(
      'Recurring revenue began in this period and reached €1500 a year.',
    )
  })

  it('says so when nothing was lost, and when there is nothing at all', () => {
    expect(say({ mrr_churn: 0, mrr_contraction: 0 })[1]).toContain('nothing was lost')
    const empty = Object.fromEntries(Object.keys(book).map(id => [id, 0]))
    expect(resultsFinding(empty, words, 'en')).toEqual([
      'There was no recurring revenue in this period.',
    ])
  })

  it('speaks of a whole loss', () => {
    expect(say({ mrr: 0, arr: 0, gross_revenue_retention: 0, mrr_churn: 100 })[0]).toBe(
      'Recurring revenue fell 100 % to €0 a year; 0 % of the opening revenue stayed.',
    )
  })

  it('never takes what is not known for nothing', () => {
    expect(say({ mrr: null })).toEqual(['Recurring revenue is not known for this period.'])
    expect(say({ mrr_open: null }, 'es')).toEqual([
      'No se conoce el ingreso recurrente de este periodo.',
    ])
    expect(say({ mrr_churn: null })).toHaveLength(1)
    expect(say({ gross_revenue_retention: null })[0]).toBe(
      'Recurring revenue grew 25 % to €1500 a year.',
    )
  })
})
