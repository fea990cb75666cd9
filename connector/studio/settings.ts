// Reads the answers of the configuration page. Everything arrives as text, in odd forms, or not at
// all, and overridable answers come from whoever views the report, so nothing is trusted.

import { Fault } from '../model/faults'
import type { Settings } from '../model/settings'
import type { Language } from '../model/text'
import { HEALTH_COMPONENTS } from '../catalogue/metrics/health'
import { readExtras, readFields } from './field-settings'
import { readPolicies } from './policies'
import { SETTINGS } from './setting-list'

/** What a setting accepts besides its list: known by asking. */
export interface Known {
  /** Ids of the sources this connector can read. */
  readonly sources: readonly string[]
  /** Language to speak when the data source does not say. */
  readonly language: Language
}

/** Settings from `configParams`; a missing answer takes its default, a wrong one is a fault that names it. */
export function readSettings(answers: unknown, known: Known): Settings {
  const given = (answers ?? {}) as Record<string, unknown>
  const text = (id: keyof typeof SETTINGS): string | null => {
    const value = given[id]
    const joined = Array.isArray(value) ? value.join(',') : value
    if (typeof joined !== 'string' && typeof joined !== 'number' && typeof joined !== 'boolean') {
      return null
    }
    return String(joined).trim() === '' ? null : String(joined).trim()
  }
  const language = oneOf('language', text('language'), ['en', 'es'], known.language)
  return {
    sources: sourcesOf(text('sources'), known.sources),
    reportCurrency: currency(text('report_currency')),
    timeZone: zone(text('time_zone')),
    language,
    fiscalYearStartMonth: Number(
      oneOf('fiscal_year_start_month', text('fiscal_year_start_month'), MONTHS, '1'),
    ),
    fields: readFields(text, wrongSetting),
    extras: readExtras(text('extra_fields'), wrongSetting),
    policies: readPolicies((id, allowed, preset) => oneOf(id, text(id), allowed, preset)),
    healthWeights: readWeights(text('health_weights')),
    rowSecurity: oneOf('row_security', text('row_security'), ['all', 'team', 'own'], 'all'),
    showComponents: isTicked(text('show_components')),
    demo: isTicked(text('demo')),
  }
}

function isTicked(answer: string | null): boolean {
  return /^(true|1|yes)$/i.test(answer ?? '')
}

/** The language to speak when settings cannot be read: as answered, else the user's own, else English. */
export function languageOf(answers: unknown, userLanguage: string): Language {
  const asked = (answers as { language?: unknown } | null | undefined)?.language
  if (asked === 'en' || asked === 'es') return asked
  return userLanguage === 'es' ? 'es' : 'en'
}

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

function oneOf<T extends string>(
  id: keyof typeof SETTINGS,
  value: string | null,
  allowed: readonly T[],
  preset: T,
): T {
  const found = allowed.find(option => option === value)
  if (value !== null && found === undefined) throw wrongSetting(id, value, allowed.join(', '))
  return found ?? preset
}

function sourcesOf(value: string | null, known: readonly string[]): readonly string[] | null {
  if (value === null) return null
  const asked = value.split(',').map(part => part.trim())
  const wrong = asked.find(id => !known.includes(id))
  if (wrong !== undefined) throw wrongSetting('sources', wrong, known.join(', '))
  return [...new Set(asked)]
}

function currency(value: string | null): string {
  const code = value ?? 'EUR'
  if (!/^[A-Z]{3}$/.test(code)) throw wrongSetting('report_currency', code, 'EUR, USD, MXN, …')
  return code
}

function zone(value: string | null): string {
  const name = value ?? 'UTC'
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    throw wrongSetting('time_zone', name, 'Europe/Madrid, America/Mexico_City, …')
  }
}

/** Weights in the form `contact:30, sla:20`; faults on anything else, and where nothing would weigh. */
function readWeights(value: string | null): Readonly<Record<string, number>> {
  if (value === null) return {}
  const weights = value.split(',').map(part => {
    const [, id = '', weight = ''] = /^\s*([a-z]+)\s*:\s*(\d{1,3})\s*$/.exec(part) ?? []
    if (!HEALTH_COMPONENTS.includes(id)) {
      throw wrongSetting('health_weights', part.trim(), `${HEALTH_COMPONENTS.join(':…, ')}:…`)
    }
    return [id, Number(weight)] as const
  })
  const given = Object.fromEntries(weights)
  const nothing = HEALTH_COMPONENTS.every(id => given[id] === 0)
  if (nothing) throw wrongSetting('health_weights', value, 'contact:30, sla:20, …')
  return given
}

function wrongSetting(id: keyof typeof SETTINGS, value: string, allowed: string): Fault {
  const { label } = SETTINGS[id]
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value
  return new Fault('bad-question', {
    en: `The setting “${label.en}” does not accept “${shown}”. Edit the data source and choose one of: ${allowed}.`,
    es: `El ajuste «${label.es}» no acepta «${shown}». Edita la fuente de datos y elige uno de: ${allowed}.`,
  })
}
