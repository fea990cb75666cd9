// What filters the page besides its own controls: values pressed in charts, and filters of other pages.

import type { Page } from '../../../templates/template'
import { nameOf } from './format'
import { Icon } from './icon'
import type { Pick } from './picks'
import { daysOfPick, upTo } from './picks'
import type { Shared } from './shared'
import type { State } from './state'
import { word } from './strings'

interface Chip {
  readonly key: string
  readonly field: string
  readonly values: readonly (string | null)[]
  readonly remove: () => void
  /** Makes a filter of all pages of it. */
  readonly keep?: () => void
}

/** A chip for each of them, with a way to let go of it. */
export function Chips({ page, ...shared }: Shared & { page: Page }) {
  const { state, fields } = shared
  const chips = [...pressedChips(shared), ...otherFilters(page, shared)]
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label={word('filters', state.language)}>
      {chips.map(({ key, field, values, remove, keep }) => {
        const { label = field, type = 'TEXT' } = fields.get(field) ?? {}
        const names = values.map(value => nameOf(value, type, state.language)).join(', ')
        return (
          <li key={key} data-chip={field}>
            <span>
              {label}: <b>{names}</b>
            </span>
            {keep && <button onClick={keep}>{word('keep', state.language)}</button>}
            <button aria-label={`${word('clear', state.language)} ${names}`} onClick={remove}>
              <Icon shape="close" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function pressedChips({ state, change }: Shared): Chip[] {
  const { picks } = state
  return Object.entries(picks).flatMap(([id, { chosen, path }]) => [
    ...path.flatMap(({ field, value }, level) => {
      if (value === undefined) return []
      const above = { ...picks, [id]: { path: path.slice(0, level), chosen: [] } }
      return [
        { key: `${id} ${field}`, field, values: [value], remove: () => change({ picks: above }) },
      ]
    }),
    ...chosen.map(({ field, value }) => {
      const rest = chosen.filter(one => one.field !== field)
      const without = { ...picks, [id]: { path, chosen: rest } }
      return {
        key: `${id} ${field}`,
        field,
        values: [value],
        remove: () => change({ picks: without }),
        keep: () => change({ picks: without, ...kept({ field, value }, state) }),
      }
    }),
  ])
}

/** What a pressed value is for all pages: a filter, or the period they are about. */
function kept(pick: Pick, { filters, range }: State): Partial<State> {
  const period = daysOfPick(pick)
  if (period === null) return { filters: { ...filters, [pick.field]: [pick.value] } }
  return { preset: 'custom', range: upTo(period, range) }
}

function otherFilters(page: Page, { state: { filters }, change }: Shared): Chip[] {
  const shown: readonly string[] = [
    ...page.filters,
    ...(page.controls ?? []).map(({ field }) => field),
  ]
  return Object.entries(filters)
    .filter(([field, values]) => values.length > 0 && !shown.includes(field))
    .map(([field, values]) => ({
      key: field,
      field,
      values,
      remove: () => change({ filters: { ...filters, [field]: [] } }),
    }))
}
