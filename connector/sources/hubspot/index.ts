// HubSpot CRM: companies are the accounts, with their owners and deals.
// https://developers.hubspot.com/docs/api-reference (objects v3, owners v3, pipelines v3)

import type { AccountRecord } from '../../model/account'
import type { Deal, DealOutcome } from '../../model/deal'
import type { Owner } from '../../model/owner'
import { minorFromMajor } from '../../model/money'
import { idAt, link, listAt, numberAt, textAt } from '../reading'
import type { Page, Source, SourceRequest, Stream, StreamRow } from '../source'
import { rowsOf } from '../source'
import type { CompanyRow, DealRow, OwnerRow, StageRow } from './rows'
import { COMPANY_PROPERTIES, DEAL_PROPERTIES, companyRow, dealRow, ownerRow } from './rows'

const HOST = 'https://api.hubapi.com'
const PAGE_SIZE = 100

const companies = objects('companies', { properties: COMPANY_PROPERTIES }, companyRow)
const deals = objects('deals', { properties: DEAL_PROPERTIES, associations: 'companies' }, dealRow)

/** Owners who left are read too, or past account managers would vanish. */
const owners: Stream = {
  format: 'json',
  first: () => [false, true].map(archived => ownersPage({ archived })),
  read: (body, request) =>
    page(body, ownerRow, after =>
      ownersPage({ archived: request.url.includes('archived=true'), after }),
    ),
}

const stages: Stream = {
  format: 'json',
  first: () => [{ url: `${HOST}/crm/v3/pipelines/deals` }],
  read: body => ({
    next: [],
    rows: listAt(body, 'results').flatMap(pipeline =>
      listAt(pipeline, 'stages').map((stage): StageRow => ({
        id: `${idAt(pipeline, 'id')}/${idAt(stage, 'id')}`,
        pipeline: textAt(pipeline, 'label'),
        stage: textAt(stage, 'label'),
        probability: numberAt(stage, 'metadata', 'probability'),
      })),
    ),
  }),
}

/** The portal's own currency: the one of deals that name none. */
const details: Stream = {
  format: 'json',
  first: () => [{ url: `${HOST}/account-info/v3/details` }],
  read: body => ({
    next: [],
    rows: [{ id: idAt(body, 'portalId'), currency: textAt(body, 'companyCurrency') }],
  }),
}

/** HubSpot CRM, read with a private-app token. */
export const hubspot: Source = {
  id: 'hubspot',
  label: 'HubSpot',
  purpose: { en: 'Accounts, owners, deals', es: 'Cuentas, responsables, negocios' },
  role: 'crm',
  hosts: ['api.hubapi.com'],
  auth: 'bearer',
  limit: { requests: 100, perMs: 10_000, parallel: 10, each: 'source' }, // 110 per 10 s for OAuth apps
  streams: { companies, owners, deals, stages, details },
  fills: {
    accounts: {
      from: ['companies'],
      make: rows => rowsOf<CompanyRow>(rows, 'companies').map(accountRecord),
    },
    owners: {
      from: ['owners'],
      make: rows =>
        rowsOf<OwnerRow>(rows, 'owners').map(({ id, name, team }): Owner => ({
          ref: `hubspot:owner:${id}`,
          name,
          team,
        })),
    },
    deals: {
      from: ['deals', 'stages', 'details'],
      make: rows => {
        const stageOf = new Map(rowsOf<StageRow>(rows, 'stages').map(row => [row.id, row]))
        const home = textAt(rows.details?.[0], 'currency') ?? ''
        return rowsOf<DealRow>(rows, 'deals').map(row => deal(row, stageOf.get(row.stageKey), home))
      },
    },
  },
}

function accountRecord(row: CompanyRow): AccountRecord {
  const { id, name, domain, ownerId, ...profile } = row
  return {
    ref: `hubspot:${id}`,
    name,
    domain,
    sameAs: [],
    profile: {
      ...profile,
      renewalDate: null,
      ownerRef: ownerId === null ? null : `hubspot:owner:${ownerId}`,
    },
  }
}

/** HubSpot's own words for deal types, in the model's; any other is kept as the CRM has it. */
const DEAL_TYPES: ReadonlyMap<string, string> = new Map([
  ['newbusiness', 'new_business'],
  ['existingbusiness', 'existing_business'],
  ['crosssell', 'cross_sell'],
])

function deal(row: DealRow, stage: StageRow | undefined, homeCurrency: string): Deal {
  const { id, name, createdAt, closedAt } = row
  const [pipelineId = null, stageId = null] = row.stageKey.split('/')
  const currency = row.currency ?? homeCurrency
  return {
    id,
    name,
    createdAt,
    closedAt,
    accountRef: row.companyId === null ? null : `hubspot:${row.companyId}`,
    stage: stage?.stage ?? stageId,
    pipeline: stage?.pipeline ?? pipelineId,
    type: row.type === null ? null : (DEAL_TYPES.get(row.type) ?? row.type),
    outcome: outcomeOf(row),
    amount: minorFromMajor(row.amount, currency),
    currency,
    probability: row.probability ?? stage?.probability ?? null,
  }
}

function outcomeOf({ won, closed }: DealRow): DealOutcome {
  if (won) return 'won'
  return closed ? 'lost' : 'open'
}

function ownersPage(query: { archived: boolean; after?: string }): SourceRequest {
  return { url: link(`${HOST}/crm/v3/owners`, { limit: PAGE_SIZE, ...query }) }
}

function objects(
  type: string,
  query: { properties: string; associations?: string },
  read: (id: string, record: unknown) => StreamRow,
): Stream {
  const ask = (after?: string): SourceRequest => ({
    url: link(`${HOST}/crm/v3/objects/${type}`, { limit: PAGE_SIZE, ...query, after }),
  })
  return { format: 'json', first: () => [ask()], read: body => page(body, read, ask) }
}

function page(
  body: unknown,
  read: (id: string, record: unknown) => StreamRow,
  ask: (after: string) => SourceRequest,
): Page {
  const after = textAt(body, 'paging', 'next', 'after')
  return {
    rows: listAt(body, 'results').map(record => read(idAt(record, 'id'), record)),
    next: after === null ? [] : [ask(after)],
  }
}
