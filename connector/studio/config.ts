// The configuration page as the host draws it: one step, every question optional.

import type { Language, Text } from '../model/text'
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

/** The page in a language; `sources` are the ids and names on offer. None may be overridden in a
 * report: currency and language are part of the schema that a report was built on. */
export function configPage(
  language: Language,
  sources: readonly { id: string; label: string }[],
): ConfigPage {
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
      ask('show_components', 'CHECKBOX', {}),
    ],
    dateRangeRequired: true,
    isSteppedConfig: false,
  }

  function ask(
    id: keyof typeof SETTINGS,
    type: ConfigElement['type'],
    more: Partial<ConfigElement>,
  ): ConfigElement {
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
