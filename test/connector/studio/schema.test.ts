// The host's schema: what may be added up, what is a formula, and that every field is typed.

import type { Settings } from '../../../connector/model/settings'
import { fieldsOf } from '../../../connector/studio/schema'
import { settings } from './english-euros'

const fields = (more: Partial<Settings> = {}) => fieldsOf({ ...settings, ...more })
const host = (id: string, more: Partial<Settings> = {}) => fields(more).get(id)?.host

describe('the schema', () => {
  it('types every field, so that the host never asks for samples', () => {
    for (const { host: field } of fields().values()) {
      expect(field.semantics.semanticType).toMatch(/^[A-Z_]+$/)
      expect(field.label).not.toBe('')
    }
  })

  it('lets flows be added up and nothing else', () => {
    expect(host('won_amount')).toMatchObject({
      defaultAggregationType: 'SUM',
      semantics: { isReaggregatable: true, semanticType: 'CURRENCY_EUR' },
    })
    for (const id of ['mrr', 'mrr_new', 'net_revenue_retention', 'arpa', 'upsell_rate', 'arr']) {
      expect(host(id)).toMatchObject({
        defaultAggregationType: 'AUTO',
        semantics: { isReaggregatable: false },
      })
      expect(host(id)?.formula).toBeUndefined()
    }
  })

  it('tells a ratio of two flows as a formula over two hidden sums', () => {
    expect(host('win_rate_count')).toMatchObject({
      formula: 'SUM($win_rate_count__num) / SUM($win_rate_count__den)',
      semantics: { semanticType: 'PERCENT', isReaggregatable: false },
    })
    expect(host('win_rate_count__num')).toMatchObject({
      isHidden: true,
      defaultAggregationType: 'SUM',
    })
    expect(host('avg_deal_size__num')?.semantics.semanticType).toBe('CURRENCY_EUR')
    expect(host('avg_deal_size__den')?.semantics.semanticType).toBe('NUMBER')
    expect(host('win_rate_count__num', { showComponents: true })?.isHidden).toBe(false)
  })

  it('shows a currency the host does not know as a plain number', () => {
    expect(host('mrr', { reportCurrency: 'KES' })?.semantics.semanticType).toBe('NUMBER')
  })

  it('has one default dimension and one default metric', () => {
    const defaults = [...fields().values()].filter(field => field.host.isDefault)
    expect(defaults.map(field => field.host.name)).toEqual(['account_name', 'mrr'])
  })

  it('shows properties of the CRM as fields of their own', () => {
    const extras = [
      { property: 'Plan__c', kind: 'text', label: 'Plan' },
      { property: 'start.day', kind: 'date', label: 'Start' },
      { property: 'seats', kind: 'number', label: 'Seats' },
    ] as const
    expect(host('crm_plan__c', { extras })?.semantics.semanticType).toBe('TEXT')
    expect(host('crm_start_day', { extras })?.semantics.semanticType).toBe('YEAR_MONTH_DAY')
    expect(host('crm_seats', { extras })).toMatchObject({
      label: 'Seats',
      group: 'Own fields of the CRM',
      semantics: { conceptType: 'METRIC', isReaggregatable: false },
    })
    expect(host('crm_seats')).toBeUndefined()
  })

  it('speaks Spanish', () => {
    expect(host('revenue_recognised', { language: 'es' })).toMatchObject({
      label: 'Ingresos',
      group: 'Ingresos',
    })
  })

  it('keeps its public ids', () => {
    expect([...fields().keys()]).toMatchSnapshot()
  })
})
