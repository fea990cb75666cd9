// The way of HubSpot's deals through their stages: the past values of the property `dealstage`.

import { listed } from '../../model/rows'
import type { StageChange } from '../../model/stage-change'
import { staysOf } from '../../model/stage-change'
import { at, idAt, instantAt, link, listAt, textAt } from '../reading'
import type { SourceRequest, Stream, StreamRow, StreamRows } from '../source'
import { rowsOf } from '../source'
import { apart, companiesOf } from './links'
import { HOST } from './objects'
import { accountRef, typeOf } from './records'
import type { DealRow, StageRow } from './rows'
import { stageKey } from './rows'

interface EntryRow extends StreamRow {
  readonly dealId: string
  readonly stageId: string
  readonly enteredAt: number
}

/** Half as many as without a history, HubSpot says. */
const DEALS_A_PAGE = 50

/** Entries of all deals into stages. */
export const dealStages: Stream = {
  format: 'json',
  pageSize: DEALS_A_PAGE,
  first: () => [historyRequest()],
  read: body => {
    const after = textAt(body, 'paging', 'next', 'after')
    return {
      rows: listAt(body, 'results').flatMap(deal => entries(idAt(deal, 'id'), deal)),
      next: after === null ? [] : [historyRequest(after)],
    }
  },
}

/** Stays in stages. A value written again leaves a deal where it was. */
export function stageChanges(rows: StreamRows): StageChange[] {
  const stageOf = new Map(rowsOf<StageRow>(rows, 'stages').map(row => [row.id, row]))
  const pipelineOf = new Map([...stageOf.keys()].map(key => key.split('/')).map(([p, s]) => [s, p]))
  const { records, links } = apart<DealRow>(rows, 'deals')
  const dealOf = new Map(listed(records).map(row => [row.id, row]))
  const companyOf = companiesOf(links)
  const last = new Map<string, string>()
  const inOrder = [...rowsOf<EntryRow>(rows, 'dealStages')].sort(
    (one, other) => one.enteredAt - other.enteredAt,
  )
  const changes = inOrder.flatMap(({ id, dealId, stageId, enteredAt }) => {
    const deal = dealOf.get(dealId)
    if (!deal || last.get(dealId) === stageId) return []
    last.set(dealId, stageId)
    const [current = ''] = deal.stageKey.split('/')
    const own = stageOf.get(stageKey(current, stageId))
    const stage = own ?? stageOf.get(stageKey(pipelineOf.get(stageId) ?? null, stageId))
    return [
      {
        id,
        dealId,
        name: deal.name,
        accountRef: accountRef(companyOf(deal)),
        stage: stage?.stage ?? stageId,
        pipeline: stage?.pipeline ?? current,
        type: typeOf(deal),
        enteredAt,
      },
    ]
  })
  return staysOf(changes)
}

function entries(dealId: string, deal: unknown): EntryRow[] {
  const history = at(deal, 'propertiesWithHistory', 'dealstage')
  const values: readonly unknown[] = Array.isArray(history) ? history : []
  return values.flatMap((value, index) => {
    const stageId = textAt(value, 'value')
    const enteredAt = instantAt(value, 'timestamp')
    if (stageId === null || enteredAt === null) return []
    return [{ id: `${dealId}/${values.length - index}`, dealId, stageId, enteredAt }]
  })
}

function historyRequest(after?: string): SourceRequest {
  const query = { limit: DEALS_A_PAGE, propertiesWithHistory: 'dealstage', after }
  return { url: link(`${HOST}/crm/v3/objects/deals`, query) }
}
