// The configuration page as the host draws it: one step for most people, every question optional, and
// a second one for those who keep things in properties of their own.

import type { Language, Text } from '../model/text'
import type { RowSecurity } from '../model/roster'
import type { ExtraField } from '../model/settings'
import type { FieldSetting } from './field-settings'
import { FIELD_SETTINGS, extraOption } from './field-settings'
import type { PolicySetting } from './policies'
import { POLICY_QUESTIONS, PRESETS } from './policies'
import type { SettingText } from './setting-list'
import { SETTINGS } from './setting-list'
import { CURRENCIES } from './currencies'

/** A question or note of the configuration page, in the host's form. */
export interface ConfigElement {
  readonly type: 'INFO' | 'TEXTINPUT' | 'SELECT_SINGLE' | 'SELECT_MULTIPLE' | 'CHECKBOX'
  readonly name: string
  readonly displayName?: string
  readonly helpText?: string
  readonly placeholder?: string
  readonly text?: string
  readonly options?: readonly Option[]
  readonly isDynamic?: boolean
}

/** The host's form of a whole page. */
export interface ConfigPage {
  readonly configParams: readonly ConfigElement[]
  readonly dateRangeRequired: boolean
  readonly isSteppedConfig: boolean
}

interface Option {
  readonly label: string
  readonly value: string
}

const INTRODUCTION: Text = {
  en: 'Joins your CRM and billing into one book of accounts. All answers can be left as they are.',
  es: 'Une tu CRM y tu facturación en una sola cartera de cuentas. Puedes dejar todo como está.',
}

const NO_PROPERTIES: Text = {
  en: 'The CRM’s list of properties cannot be read now. Connect the CRM first, or type the properties’ internal names.',
  es: 'Ahora no se puede leer la lista de propiedades del CRM. Conecta antes el CRM o escribe los nombres internos de las propiedades.',
}

/** What a page is made of. */
export interface ConfigContent {
  readonly language: Language
  /** Ids and names of the sources on offer. */
  readonly sources: readonly { readonly id: string; readonly label: string }[]
  /** What has been answered; undefined before the first answers. */
  readonly answers?: unknown
  /** The CRM's properties, asked for only when they are shown; null when they cannot be read. */
  readonly properties?: () => readonly ExtraField[] | null
}

/** The page in a language. None of its questions may be overridden in a report: currency and language
 * are part of the schema that a report was built on. */
export function configPage({ language, sources, answers, properties }: ConfigContent): ConfigPage {
  const ask = asking(language)
  const given = (answers ?? {}) as Readonly<Record<string, unknown>>
  const isTicked = (id: keyof typeof SETTINGS) => String(given[id]) === 'true'
  return {
    configParams: [
      { type: 'INFO', name: 'introduction', text: INTRODUCTION[language] },
      ask('sources', 'SELECT_MULTIPLE', {
        options: sources.map(({ id, label }) => ({ label, value: id })),
      }),
      ask('report_currency', 'SELECT_SINGLE', { options: CURRENCIES.map(same) }),
      ask('time_zone', 'TEXTINPUT', { placeholder: 'Europe/Madrid' }),
      ask('language', 'SELECT_SINGLE', {
        options: [
          { label: 'English', value: 'en' },
          { label: 'Español', value: 'es' },
        ],
      }),
      ask('fiscal_year_start_month', 'SELECT_SINGLE', { options: months(language) }),
      ask('row_security', 'SELECT_SINGLE', { options: ROW_SECURITY.map(optionIn(language)) }),
      ask('show_components', 'CHECKBOX', {}),
      ask('demo', 'CHECKBOX', {}),
      ask('choose_policies', 'CHECKBOX', { isDynamic: true }),
      ask('map_fields', 'CHECKBOX', { isDynamic: true }),
      // What follows from an answer comes last: a step may not move what an earlier one asked.
      ...(isTicked('choose_policies') ? policies(language) : []),
      ...(isTicked('map_fields') ? mapping(properties?.() ?? null, language) : []),
    ],
    dateRangeRequired: true,
    isSteppedConfig: answers === undefined,
  }
}

const ROW_SECURITY: readonly (readonly [RowSecurity, Text])[] = [
  ['all', { en: 'Everybody sees everything', es: 'Todos ven todo' }],
  ['team', { en: 'The accounts of one’s team', es: 'Las cuentas del equipo propio' }],
  ['own', { en: 'One’s own accounts', es: 'Las cuentas propias' }],
]

function optionIn(language: Language) {
  return ([value, label]: readonly [string, Text]): Option => ({ label: label[language], value })
}

/** How things are counted, where companies differ. */
function policies(language: Language): ConfigElement[] {
  const ask = asking(language)
  const options = (choices: readonly (readonly [string, Text])[]) => ({
    options: choices.map(optionIn(language)),
  })
  const presets = Object.entries(PRESETS).map(([value, { label }]) => [value, label] as const)
  return [
    ask('policy_preset', 'SELECT_SINGLE', options(presets)),
    ...Object.entries(POLICY_QUESTIONS).map(([id, question]) =>
      ask(id as PolicySetting, 'SELECT_SINGLE', options(Object.entries(question.options))),
    ),
    ask('health_weights', 'TEXTINPUT', {
      placeholder: 'contact:30, tasks:15, sla:15, opinion:15, overdue:15',
    }),
  ]
}

/** One question for each role; typed by hand where the CRM's own list cannot be read. */
function mapping(list: readonly ExtraField[] | null, language: Language): ConfigElement[] {
  const ask = asking(language)
  const roles = Object.keys(FIELD_SETTINGS) as FieldSetting[]
  if (list === null) {
    return [
      { type: 'INFO', name: 'no_properties', text: NO_PROPERTIES[language] },
      ...roles.map(id => ask(id, 'TEXTINPUT', {})),
      ask('extra_fields', 'TEXTINPUT', { placeholder: 'seats:number:Seats' }),
    ]
  }
  const options = list.map(({ property, label }) => ({
    label: `${label} (${property})`,
    value: property,
  }))
  const further = list.map(field => ({ label: field.label, value: extraOption(field) }))
  return [
    ...roles.map(id => ask(id, 'SELECT_SINGLE', { options })),
    ask('extra_fields', 'SELECT_MULTIPLE', { options: further }),
  ]
}

function asking(language: Language) {
  return (
    id: keyof typeof SETTINGS,
    type: ConfigElement['type'],
    more: Partial<ConfigElement>,
  ): ConfigElement => {
    const { label, help }: SettingText = SETTINGS[id]
    return { type, name: id, displayName: label[language], helpText: help[language], ...more }
  }
}

function same(value: string): Option {
  return { label: value, value }
}

function months(language: Language): Option[] {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => ({
    label: name.format(Date.UTC(2026, month, 1)),
    value: String(month + 1),
  }))
}
