// Words of the viewer itself, in both languages.

import type { Language, Text } from '../../../templates/text'
import type { Preset } from './dates'

const TEXTS = {
  period: { en: 'Period', es: 'Periodo' },
  custom: { en: 'Custom range', es: 'Rango libre' },
  from: { en: 'From', es: 'Desde' },
  to: { en: 'To', es: 'Hasta' },
  compare: { en: 'Compare with', es: 'Comparar con' },
  compareBoth: { en: 'Period and year before', es: 'Periodo y año anteriores' },
  comparePeriod: { en: 'Previous period', es: 'Periodo anterior' },
  compareYear: { en: 'Previous year', es: 'Año anterior' },
  compareNone: { en: 'Nothing', es: 'Nada' },
  vsPeriod: { en: 'vs previous period', es: 'vs. periodo anterior' },
  vsYear: { en: 'vs previous year', es: 'vs. año anterior' },
  vsPeriodShort: { en: 'vs period', es: 'vs. periodo' },
  vsYearShort: { en: 'vs year', es: 'vs. año' },
  partial: { en: 'in part', es: 'en parte' },
  cutAxis: { en: 'Axis starts above zero', es: 'El eje empieza por encima de cero' },
  all: { en: 'All', es: 'Todo' },
  none: { en: '(empty)', es: '(vacío)' },
  others: { en: 'Others', es: 'Otros' },
  selected: { en: 'selected', es: 'elegidos' },
  clear: { en: 'Clear', es: 'Quitar' },
  filters: { en: 'Filters', es: 'Filtros' },
  language: { en: 'Español', es: 'English' },
  appearance: { en: 'Light or dark', es: 'Claro u oscuro' },
  refresh: { en: 'Refresh data', es: 'Actualizar datos' },
  print: { en: 'Print', es: 'Imprimir' },
  loading: { en: 'Reading the data…', es: 'Leyendo los datos…' },
  patience: {
    en: 'Still reading. The first time it can take minutes: some sources allow few requests a minute.',
    es: 'Leyendo todavía. La primera vez puede tardar minutos: algunas fuentes permiten pocas peticiones por minuto.',
  },
  empty: {
    en: 'Nothing to show for this period and these filters.',
    es: 'Nada que mostrar para este periodo y estos filtros.',
  },
  details: { en: 'Details for administrators', es: 'Detalles para administradores' },
  offline: {
    en: 'The report’s server does not answer. Start it again and reload this page.',
    es: 'El servidor del informe no responde. Inícialo de nuevo y recarga esta página.',
  },
  report: { en: 'Report', es: 'Informe' },
  pages: { en: 'Pages', es: 'Páginas' },
  unknown: {
    en: 'The numbers of this page are not known for this period.',
    es: 'No se conocen los números de esta página en este periodo.',
  },
  total: { en: 'Total', es: 'Total' },
  totalOfAll: { en: 'Total of all rows', es: 'Total de todas las filas' },
  search: { en: 'Search', es: 'Buscar' },
  contains: { en: 'contains…', es: 'contiene…' },
  only: { en: 'Only', es: 'Solo' },
  keep: { en: 'Keep on all pages', es: 'Mantener en todas las páginas' },
  levels: { en: 'Levels to go down to', es: 'Niveles de detalle' },
  pressToFilter: { en: 'Filter the page by a value', es: 'Filtrar la página por un valor' },
  untouched: {
    en: 'Not filtered by what is pressed: it has no such field.',
    es: 'Sin filtrar por lo pulsado: no tiene ese campo.',
  },
  ready: { en: 'charts ready', es: 'gráficos listos' },
} satisfies Record<string, Text>

const PRESET_NAMES: Record<Preset, Text> = {
  last12Months: { en: 'Last 12 full months', es: 'Últimos 12 meses completos' },
  thisMonth: { en: 'This month', es: 'Este mes' },
  lastMonth: { en: 'Last month', es: 'Mes pasado' },
  thisQuarter: { en: 'This quarter', es: 'Este trimestre' },
  lastQuarter: { en: 'Last quarter', es: 'Trimestre pasado' },
  yearToDate: { en: 'Year to date', es: 'Año hasta hoy' },
  lastYear: { en: 'Last year', es: 'Año pasado' },
}

/** A word of the viewer. */
export const word = (id: keyof typeof TEXTS, language: Language): string => TEXTS[id][language]

/** The name of a preset. */
export const presetName = (preset: Preset, language: Language): string =>
  PRESET_NAMES[preset][language]

/** What the connector calls that which belongs to no account. */
export const UNASSIGNED: Text = { en: '(unassigned)', es: '(sin asignar)' }
