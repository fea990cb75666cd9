// The state of the report, kept in the address so that a link shows what its sender saw.

import { valueInto } from '../../../templates/fields'
import type { Comparison } from '../../../templates/template'
import type { Language } from '../../../templates/text'
import type { Preset, Range } from './dates'
import { PRESETS, freeRange, presetRange } from './dates'
import type { Picks } from './picks'
import { MISSING, readPicks, renamedPicks, writePicks } from './picks'

/** What comparisons a reader can choose. */
export const COMPARISONS: readonly Comparison[] = ['both', 'period', 'year', 'none']

/** Everything a reader can set. */
export interface State {
  readonly language: Language
  /** Ids of the report and its page; one that does not exist is the first. */
  readonly report: string
  readonly page: string
  readonly preset: Preset | 'custom'
  readonly range: Range
  readonly comparison: Comparison
  /** Values by dimension; a dimension without entry is not filtered. Null is the missing value. */
  readonly filters: Readonly<Record<string, readonly (string | null)[]>>
  /** What is searched for, by dimension. */
  readonly searches: Readonly<Record<string, string>>
  /** What is pressed in the tiles of the page, by tile. */
  readonly picks: Picks
  readonly appearance: 'light' | 'dark' | 'auto'
  /** Id of a brand; one that does not exist, or none, is that of the report. */
  readonly brand: string
}

/** The state an address describes; whatever is wrong in it is as if it were not there. */
export function readState(search: string, today: string): State {
  const query = new URLSearchParams(search)
  const free = freeRange(query.get('from') ?? '', query.get('to') ?? '')
  const preset = PRESETS.find(one => one === query.get('period')) ?? 'last12Months'
  return {
    language: query.get('lang') === 'es' ? 'es' : 'en',
    report: query.get('report') ?? '',
    page: query.get('page') ?? '',
    preset: free ? 'custom' : preset,
    range: free ?? presetRange(preset, today),
    comparison: COMPARISONS.find(one => one === query.get('compare')) ?? 'both',
    filters: filtersIn(query),
    searches: searchesIn(query),
    picks: readPicks(query),
    appearance: appearanceOf(query.get('look')),
    brand: query.get('brand') ?? '',
  }
}

/** Parts of the state that are ids, and mean the first one where they are empty. */
const NAMES = ['report', 'page', 'brand'] as const

/** The address of a state; defaults are left out. */
export function writeState(state: State): string {
  const query = new URLSearchParams()
  if (state.language !== 'en') query.set('lang', state.language)
  for (const name of NAMES) if (state[name] !== '') query.set(name, state[name])
  if (state.preset === 'custom') {
    query.set('from', state.range.startDate)
    query.set('to', state.range.endDate)
  } else if (state.preset !== 'last12Months') query.set('period', state.preset)
  if (state.comparison !== 'both') query.set('compare', state.comparison)
  for (const [dimension, values] of Object.entries(state.filters)) {
    for (const value of values) query.append(`f.${dimension}`, value ?? MISSING)
  }
  for (const [dimension, text] of Object.entries(state.searches)) {
    if (text !== '') query.set(`s.${dimension}`, text)
  }
  writePicks(state.picks, query)
  if (state.appearance !== 'auto') query.set('look', state.appearance)
  const text = query.toString()
  return text === '' ? '?' : `?${text}`
}

function filtersIn(query: URLSearchParams): State['filters'] {
  const filters: Record<string, (string | null)[]> = {}
  for (const [name, value] of query) {
    if (!/^f\.[a-z_]+$/.test(name)) continue
    const list = (filters[name.slice(2)] ??= [])
    list.push(value === MISSING ? null : value)
  }
  return filters
}

function searchesIn(query: URLSearchParams): State['searches'] {
  const found = [...query].filter(([name]) => /^s\.[a-z_]+$/.test(name))
  return Object.fromEntries(found.map(([name, text]) => [name.slice(2), text]))
}

/** The same in another language: values that have names are told by theirs. */
export function spoken(language: Language): (state: State) => Partial<State> {
  return ({ filters, picks }) => {
    const into = (field: string, value: string | null) =>
      value === null ? null : valueInto(field, value, language)
    const renamed = Object.entries(filters).map(
      ([field, values]) => [field, values.map(value => into(field, value))] as const,
    )
    return { language, filters: Object.fromEntries(renamed), picks: renamedPicks(picks, into) }
  }
}

function appearanceOf(text: string | null): State['appearance'] {
  return text === 'light' || text === 'dark' ? text : 'auto'
}
