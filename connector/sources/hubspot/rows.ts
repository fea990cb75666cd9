// What is kept of HubSpot's records. All its property values are text, whatever they mean.

import { at, flagAt, instantAt, numberAt, textAt } from '../reading'
import type { StreamRow } from '../source'

/** A company: an account of the report. */
export interface CompanyRow extends StreamRow {
  readonly name: string | null
  readonly domain: string | null
  readonly country: string | null
  readonly industry: string | null
  readonly region: string | null
  readonly segment: string | null
  readonly serviceLevel: string | null
  readonly lifecycleStage: string | null
  readonly ownerId: string | null
}
/** An owner with the first of their teams, the primary one if told. */
export interface OwnerRow extends StreamRow {
  readonly name: string
  readonly team: string | null
}
/** A stage of a pipeline; its id is `pipeline/stage`. */
export interface StageRow extends StreamRow {
  readonly pipeline: string | null
  readonly stage: string | null
  readonly probability: number | null
}
/** A deal; `closedAt` is null while open, when HubSpot's close date is only expected. */
export interface DealRow extends StreamRow {
  readonly companyId: string | null
  readonly name: string | null
  readonly stageKey: string
  readonly type: string | null
  readonly closed: boolean
  readonly won: boolean
  readonly amount: string | null
  readonly currency: string | null
  readonly probability: number | null
  readonly createdAt: number | null
  readonly closedAt: number | null
}

/** Properties a company is read from. */
export const COMPANY_PROPERTIES =
  'name,domain,country,industry,region,segment,service_level,lifecyclestage,hubspot_owner_id'

/** Properties a deal is read from. */
export const DEAL_PROPERTIES =
  'dealname,amount,deal_currency_code,createdate,closedate,dealstage,pipeline,dealtype,' +
  'hs_is_closed,hs_is_closed_won,hs_deal_stage_probability'

/** Reads a company. */
export function companyRow(id: string, record: unknown): CompanyRow {
  const property = (name: string) => textAt(record, 'properties', name)
  return {
    id,
    name: property('name'),
    domain: property('domain'),
    country: property('country'),
    industry: property('industry'),
    region: property('region'),
    segment: property('segment'),
    serviceLevel: property('service_level'),
    lifecycleStage: property('lifecyclestage'),
    ownerId: property('hubspot_owner_id'),
  }
}

/** Reads a deal; the first associated company is the account. */
export function dealRow(id: string, record: unknown): DealRow {
  const text = (name: string) => textAt(record, 'properties', name)
  const closed = flagAt(record, 'properties', 'hs_is_closed')
  const companies = at(record, 'associations', 'companies', 'results')
  return {
    id,
    companyId: Array.isArray(companies) ? textAt(companies[0], 'id') : null,
    name: text('dealname'),
    stageKey: `${text('pipeline') ?? ''}/${text('dealstage') ?? ''}`,
    type: text('dealtype'),
    closed,
    won: flagAt(record, 'properties', 'hs_is_closed_won'),
    amount: text('amount'),
    currency: text('deal_currency_code'),
    probability: numberAt(record, 'properties', 'hs_deal_stage_probability'),
    createdAt: instantAt(record, 'properties', 'createdate'),
    closedAt: closed ? instantAt(record, 'properties', 'closedate') : null,
  }
}

/** Reads an owner. */
export function ownerRow(id: string, record: unknown): OwnerRow {
  const name = [textAt(record, 'firstName'), textAt(record, 'lastName')].filter(Boolean).join(' ')
  const found = at(record, 'teams')
  const teams: readonly unknown[] = Array.isArray(found) ? found : []
  const team = teams.find(one => flagAt(one, 'primary')) ?? teams[0]
  return { id, name: name || (textAt(record, 'email') ?? id), team: textAt(team, 'name') }
}
