// Answers of the configuration page in the forms they arrive in, and the sentences about wrong ones.

import { USUAL } from '../../../connector/model/settings'
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
        extras: [],
        policies: USUAL,
        healthWeights: {},
        demo: false,
        rowSecurity: 'all',
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

  it('name properties of the CRM by role', () => {
    const answers = { field_region: 'Zone__c', field_renewal_date: ' until ', field_country: '' }
    expect(readSettings(answers, known).fields).toEqual({ region: 'Zone__c', renewalDate: 'until' })
  })

  it.each([
    [{ field_region: 'Id FROM User' }, '“Region” does not accept “Id FROM User”'],
    [{ field_region: "a'b" }, '“Region” does not accept'],
    [{ extra_fields: 'seats:money:Seats' }, '“Further fields” does not accept “seats:money:Seats”'],
    [{ extra_fields: Array(21).fill('a:text:A').join() }, '21 further fields are too many'],
  ])('refuse what can be no property: %j', (answers, sentence) => {
    expect(() => readSettings(answers, known)).toThrow(sentence)
  })

  it('speak the language that was chosen, else the user’s, else English', () => {
    expect(languageOf({ language: 'es' }, 'en')).toBe('es')
    expect(languageOf(undefined, 'es')).toBe('es')
    expect(languageOf(null, 'de')).toBe('en')
  })
})

describe('the configuration page', () => {
  it('asks nothing more of most people, and asks for a date range', () => {
    const page = configPage({
      language: 'en',
      sources: [{ id: 'stripe', label: 'Stripe' }],
      answers: {},
    })
    expect(page).toMatchObject({ dateRangeRequired: true, isSteppedConfig: false })
    expect(page.configParams.map(element => element.name)).toEqual([
      'introduction',
      'sources',
      'report_currency',
      'time_zone',
      'language',
      'fiscal_year_start_month',
      'row_security',
      'show_components',
      'demo',
      'choose_policies',
      'map_fields',
    ])
  })

  const mapped = (properties: Parameters<typeof configPage>[0]['properties']) =>
    configPage({
      language: 'en',
      sources: [],
      answers: { map_fields: 'true' },
      ...(properties && { properties }),
    }).configParams.slice(11)

  it('is asked for again once there are answers, since the first decides what follows', () => {
    expect(configPage({ language: 'en', sources: [] }).isSteppedConfig).toBe(true)
    expect(configPage({ language: 'en', sources: [], answers: {} }).isSteppedConfig).toBe(false)
  })

  it('asks how things are counted when somebody wants to say so', () => {
    const { configParams } = configPage({
      language: 'es',
      sources: [],
      answers: { choose_policies: true },
    })
    const asked = configParams.filter(({ name }) => /exchange_rates|revenue_basis/.test(name))
    expect(asked.map(({ options }) => options?.map(({ value }) => value))).toEqual([
      ['dated', 'latest'],
      ['recognised', 'invoiced'],
    ])
    expect(
      readSettings({ exchange_rates: 'latest', revenue_basis: 'invoiced' }, known),
    ).toMatchObject({ policies: { exchangeRates: 'latest', revenueBasis: 'invoiced' } })
    expect(() => readSettings({ revenue_basis: 'cash' }, known)).toThrow('recognised, invoiced')
  })

  it('takes the choices of another product, and what is answered before them', () => {
    const policies = (answers: object) => readSettings(answers, known).policies
    expect(policies({ policy_preset: 'usual' })).toEqual(USUAL)
    expect(policies({ policy_preset: 'stripe' })).toEqual({
      ...USUAL,
      churnDate: 'notice',
      discounts: 'permanent',
      reactivation: 'apart',
    })
    expect(policies({ policy_preset: 'stripe', discounts: 'all' }).discounts).toBe('all')
    expect(() => policies({ policy_preset: 'baremetrics' })).toThrow(
      'usual, chartmogul, stripe, profitwell',
    )
  })

  it('offers the CRM’s own properties to those who keep things elsewhere', () => {
    const [industry, ...others] = mapped(() => [
      { property: 'seats', kind: 'number', label: 'Seats: paid, all' },
    ])
    expect(industry).toMatchObject({
      type: 'SELECT_SINGLE',
      name: 'field_industry',
      options: [{ label: 'Seats: paid, all (seats)', value: 'seats' }],
    })
    expect(others.map(({ name }) => name)).toEqual([
      'field_region', 'field_country', 'field_segment', 'field_service_level', 'field_renewal_date',
      'field_customer_since', 'field_recurring_amount', 'field_tax_id', 'field_contract_term',
      'field_churn_reason', 'extra_fields',
    ]) // prettier-ignore
    const [option] = others[10]?.options ?? []
    expect(option?.value).toBe('seats:number:Seats  paid  all')
    expect(readSettings({ extra_fields: option?.value }, known).extras).toEqual([
      { property: 'seats', kind: 'number', label: 'Seats  paid  all' },
    ])
  })

  it('lets them be typed where that list cannot be read', () => {
    const [note, ...typed] = mapped(() => null)
    expect(note?.text).toContain('Connect the CRM first')
    expect(new Set(typed.map(({ type }) => type))).toEqual(new Set(['TEXTINPUT']))
  })

  it('speaks Spanish, months included', () => {
    const months = configPage({ language: 'es', sources: [] }).configParams.find(
      element => element.name === 'fiscal_year_start_month',
    )
    expect(months?.displayName).toBe('El año fiscal empieza en')
    expect(months?.options?.[3]).toEqual({ label: 'abril', value: '4' })
  })
})
