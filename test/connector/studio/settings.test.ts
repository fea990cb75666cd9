// Answers of the configuration page in the forms they arrive in, and the sentences about wrong ones.

import { configPage } from '../../../connector/studio/config'
import { languageOf, readSettings } from '../../../connector/studio/settings'

const known = { sources: ['hubspot', 'stripe', 'ecb'], language: 'es' } as const

describe('settings', () => {
  it('have defaults for everything that was not answered', () => {
    for (const answers of [undefined, null, {}, [], 'x']) {
      expect(readSettings(answers, known)).toEqual({
        sources: null,
        reportCurrency: 'EUR',
        timeZone: 'UTC',
        language: 'es',
        fields: {},
        fiscalYearStartMonth: 1,
        showComponents: false,
      })
    }
  })

  it.each([['true'], [true], ['True'], ['TRUE']])('read a ticked box as %j', value => {
    expect(readSettings({ show_components: value }, known).showComponents).toBe(true)
  })

  it.each([['false'], [false], [undefined], ['']])('read an unticked box as %j', value => {
    expect(readSettings({ show_components: value }, known).showComponents).toBe(false)
  })

  it('read a choice of several as text or as a list', () => {
    expect(readSettings({ sources: 'stripe, hubspot' }, known).sources).toEqual([
      'stripe',
      'hubspot',
    ])
    expect(readSettings({ sources: ['stripe'] }, known).sources).toEqual(['stripe'])
  })

  it.each([
    ['sources', 'stripe,evil', '“Sources” does not accept “evil”'],
    ['report_currency', 'euro', '“Report currency” does not accept “euro”'],
    ['time_zone', 'Mars/Olympus', '“Time zone” does not accept “Mars/Olympus”'],
    ['language', 'fr', '“Language” does not accept “fr”'],
    ['fiscal_year_start_month', '13', '“Fiscal year starts in” does not accept “13”'],
  ])('refuse %s = %s by name', (id, value, sentence) => {
    expect(() => readSettings({ [id]: value }, known)).toThrow(sentence)
  })

  it('speak the language that was chosen, else the user’s, else English', () => {
    expect(languageOf({ language: 'es' }, 'en')).toBe('es')
    expect(languageOf(undefined, 'es')).toBe('es')
    expect(languageOf(null, 'de')).toBe('en')
  })
})

describe('the configuration page', () => {
  it('is one step and asks for a date range', () => {
    const page = configPage('en', [{ id: 'stripe', label: 'Stripe' }])
    expect(page).toMatchObject({ dateRangeRequired: true, isSteppedConfig: false })
    expect(page.configParams.map(element => element.name)).toEqual([
      'introduction',
      'sources',
      'report_currency',
      'time_zone',
      'language',
      'fiscal_year_start_month',
      'show_components',
    ])
  })

  it('speaks Spanish, months included', () => {
    const months = configPage('es', []).configParams.find(
      element => element.name === 'fiscal_year_start_month',
    )
    expect(months?.displayName).toBe('El año fiscal empieza en')
    expect(months?.options?.[3]).toEqual({ label: 'abril', value: '4' })
  })
})
