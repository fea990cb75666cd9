// The way of Pipedrive's deals through their stages: the log of each deal's changes, a call for each.
// https://developers.pipedrive.com/docs/api/v1/Deals#getDealChangelog

import type { StageChange } from '../../model/stage-change'
import { staysOf } from '../../model/stage-change'
import { link, listAt, textAt } from '../reading'
import type { Page, SourceRequest, Stream, StreamRow, StreamRows } from '../source'
import { rowsOf } from '../source'
import { BASE, listed } from './lists'
import { deals } from './records'
import type { StageRow } from './rows'
import { dealRow, timeAt } from './rows'

const CHANGES_A_PAGE = 500

/** A deal's creation (`from` is the stage it is in today), or its step into another stage. */
interface StepRow extends StreamRow {
  readonly dealId: string
  /** The stage it left; of a creation null. */
  readonly from: string | null
  readonly to: string | null
  readonly at: number | null
}

const created = listed(['deals', 'deals/archived'], record => {
  const deal = dealRow(record)
  if (!deal) return null
  const { id, stageId, createdAt } = deal
  return { id, dealId: id, from: null, to: stageId, at: createdAt } satisfies StepRow
})

/** Deals, and of each the steps it took. */
export const dealStages: Stream = {
  ...created,
  read: (body, request, ask) => {
    const dealId = /\/v1\/deals\/(\d+)\/changelog/.exec(request.url)?.[1]
    if (dealId !== undefined) return steps(body, dealId)
    const { rows, next } = created.read(body, request, ask)
    return { rows, next: [...next, ...rows.map(({ id }) => changelog(id))] }
  },
}

/** Stays in stages, from the one a deal was created in. */
export function stageChanges(rows: StreamRows): StageChange[] {
  const stages = new Map(rowsOf<StageRow>(rows, 'stages').map(row => [row.id, row]))
  const dealOf = new Map(deals(rows).map(deal => [deal.id, deal]))
  const entries = [...byDeal(rowsOf<StepRow>(rows, 'dealStages'))].flatMap(([dealId, all]) => {
    const deal = dealOf.get(dealId)
    return wayOf(all).flatMap(({ id, to, at }) => {
      if (!deal || to === null || at === null) return []
      const { name, accountRef, type, pipeline } = deal
      const stage = stages.get(to)?.name ?? to
      return [{ id, dealId, name, accountRef, type, stage, pipeline, enteredAt: at }]
    })
  })
  return staysOf(entries)
}

function changelog(dealId: string, cursor?: string): SourceRequest {
  const query = { limit: CHANGES_A_PAGE, cursor }
  return {
    url: link(`${BASE}/v1/deals/${encodeURIComponent(dealId)}/changelog`, query),
    once: true,
  }
}

function steps(body: unknown, dealId: string): Page {
  const cursor = textAt(body, 'additional_data', 'next_cursor')
  return {
    rows: listAt(body, 'data').flatMap((change): StepRow[] => {
      const at = timeAt(change, 'time')
      if (textAt(change, 'field_key') !== 'stage_id' || at === null) return []
      const to = textAt(change, 'new_value')
      return [{ id: `${dealId}/${at}/${to}`, dealId, from: textAt(change, 'old_value'), to, at }]
    }),
    next: cursor === null ? [] : [changelog(dealId, cursor)],
  }
}

function byDeal(rows: readonly StepRow[]): Map<string, StepRow[]> {
  const found = new Map<string, StepRow[]>()
  for (const row of rows) {
    const known = found.get(row.dealId)
    if (known) known.push(row)
    else found.set(row.dealId, [row])
  }
  return found
}

/** A deal began in the stage its first step left. */
function wayOf(rows: readonly StepRow[]): Pick<StepRow, 'id' | 'to' | 'at'>[] {
  const taken = rows.filter(({ from }) => from !== null)
  const inOrder = [...taken].sort((one, other) => (one.at ?? 0) - (other.at ?? 0))
  const began = rows.find(({ from }) => from === null)
  if (!began) return inOrder
  const first = { id: began.id, to: inOrder[0]?.from ?? began.to, at: began.at }
  return [first, ...inOrder]
}
