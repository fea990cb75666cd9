// The settings of a data source, by public id: their names and what they mean.

import type { Text } from '../model/text'

/** Name and explanation of one setting. */
export interface SettingText {
  readonly label: Text
  readonly help: Text
}

/** Every setting; the ids are a public contract, since links and saved data sources carry them. */
export const SETTINGS = {
  sources: {
    label: { en: 'Sources', es: 'Fuentes' },
    help: {
      en: 'The systems to join. Without a choice, those that are connected.',
      es: 'Los sistemas que se unen. Sin elegir, los que están conectados.',
    },
  },
  report_currency: {
    label: { en: 'Report currency', es: 'Moneda del informe' },
    help: {
      en: 'Every amount is converted into this currency at the European Central Bank’s dated rates.',
      es: 'Todos los importes se convierten a esta moneda con los tipos fechados del Banco Central Europeo.',
    },
  },
  time_zone: {
    label: { en: 'Time zone', es: 'Zona horaria' },
    help: {
      en: 'Where days begin and end, e.g. Europe/Madrid. Without an answer: UTC.',
      es: 'Dónde empiezan y acaban los días, p. ej. Europe/Madrid. Sin respuesta: UTC.',
    },
  },
  language: {
    label: { en: 'Language', es: 'Idioma' },
    help: {
      en: 'Language of field names and messages.',
      es: 'Idioma de los nombres de campos y de los mensajes.',
    },
  },
  fiscal_year_start_month: {
    label: { en: 'Fiscal year starts in', es: 'El año fiscal empieza en' },
    help: {
      en: 'The fiscal year is named after the year it ends in.',
      es: 'El año fiscal lleva el nombre del año en que termina.',
    },
  },
  show_components: {
    label: {
      en: 'Offer the parts of ratios as fields',
      es: 'Ofrecer las partes de las tasas como campos',
    },
    help: {
      en: 'Numerators and denominators, needed to blend ratios with other data.',
      es: 'Numeradores y denominadores, necesarios para combinar tasas con otros datos.',
    },
  },
} as const satisfies Record<string, SettingText>
