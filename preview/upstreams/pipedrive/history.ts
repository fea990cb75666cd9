// What Pipedrive tells of the past and the future: the changes of each deal, and the goals of people.

import { workbookOf } from '../google-sheets/workbook'
import type { Deal } from '../world/crm'
import { stagesOf } from '../world/stages'
import type { World } from '../world/world'
import type { Json, numbering } from './records'
import { plainTime } from './records'

/** Changes of a deal, newest first: its steps, and a title that was mended. */
export function changelogOf(
  world: World,
  { stageId }: ReturnType<typeof numbering>,
): (id: string) => readonly Json[] | null {
  const dealOf = new Map(world.deals.map(deal => [deal.id, deal]))
  return id => {
    const deal = dealOf.get(id)
    if (!deal) return null
    const way = stagesOf(deal, world)
    const steps = way.slice(1).map(({ stage, enteredAt }, index) => {
      const left = way[index]?.stage ?? stage
      const number = (each: Deal['stage']) =>
        String(stageId({ pipeline: deal.pipeline, stage: each }))
      return change('stage_id', number(left), number(stage), enteredAt)
    })
    return [...steps.reverse(), change('title', 'New deal', deal.name, deal.createdAt)]
  }
}

function change(field_key: string, old_value: string, new_value: string, at: number): Json {
  const made = { actor_user_id: 1, change_source: 'app', is_bulk_update_flag: false }
  return {
    field_key,
    old_value,
    new_value,
    time: plainTime(at),
    change_source_user_agent: null,
    ...made,
  }
}

/** Numbers of currencies, as goals name them. */
export const CURRENCIES: readonly Json[] = ['USD', 'EUR', 'GBP'].map((code, index) => ({
  id: index + 1,
  code,
  name: code,
  decimal_points: 2,
  symbol: code,
  active_flag: true,
  is_custom_flag: false,
}))

/** The quarterly goals of people that are of a kind and still active or not. */
export function goalsOf(world: World): (query: URLSearchParams) => readonly Json[] {
  const all = workbookOf(world).goals.map(({ owner, from, to, amount }, index) => ({
    id: `5665cef556ddff22606fc8f6c${String(index).padStart(7, '0')}`,
    owner_id: 1,
    title: `Won ${from}`,
    type: { name: 'deals_won', params: { pipeline_id: [1] } },
    assignee: { type: 'person', id: Number(owner.id) },
    interval: 'quarterly',
    duration: { start: from, end: to },
    expected_outcome: { target: amount / 100, tracking_metric: 'sum', currency_id: 2 },
    is_active: to >= world.today,
    report_ids: [],
  }))
  return query =>
    all.filter(
      ({ type, is_active }) =>
        type.name === query.get('type.name') &&
        String(is_active) === (query.get('is_active') ?? 'true'),
    )
}
