// What is kept of HubSpot's companies, people and deals. All its property values are text, whatever they
// mean; an empty one is none.

import { plainDay } from '../../model/period'
import type { FieldRole } from '../../model/settings'
import { extraCells } from '../extras'
import { at, flagAt, idAt, instantAt, listAt, numberAt, textAt } from '../reading'
import type { Ask, PropertyRow, StreamRow } from '../source'
import type { LinkedRow } from './links'
import { shownCompany } from './links'

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
  readonly renewalDate: string | null
  readonly customerSince: string | null
  /** Major units of the portal's own currency. */
  readonly recurringAmount: string | null
  readonly ownerId: string | null
  /** Ids of the companies that were merged into it, with semicolons between them. */
  readonly mergedIds: string | null
  /** Further domains, with semicolons between them. */
  readonly aliases: string | null
  readonly taxId: string | null
  readonly contractTerm: string | null
  readonly churnReason: string | null
}
/** A person at a company; `companyId` is their primary one. */
export interface ContactRow extends StreamRow {
  readonly companyId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly title: string | null
  readonly createdAt: number | null
}
/** An owner with the first of their teams, the primary one if told. */
export interface OwnerRow extends StreamRow {
  readonly name: string
  readonly email: string | null
  readonly team: string | null
}
/** A stage of a pipeline; its id is `pipeline/stage`. Tickets have `isClosed`, deals a probability. */
export interface StageRow extends StreamRow {
  readonly pipeline: string | null
  readonly stage: string | null
  readonly probability: number | null
  readonly isClosed: boolean
}
/** A deal; `closedAt` is null while open, when HubSpot's close date is only expected. */
export interface DealRow extends LinkedRow {
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

/** Properties a company is read from, besides those the settings name. */
export const COMPANY_PROPERTIES = [
  'name', 'domain', 'lifecyclestage', 'hubspot_owner_id', 'createdate', 'hs_merged_object_ids',
  'hs_additional_domains',
] // prettier-ignore

/** Properties a contact is read from. */
export const CONTACT_PROPERTIES = [
  'firstname', 'lastname', 'email', 'jobtitle', 'createdate', 'associatedcompanyid',
] // prettier-ignore

/** Properties a deal is read from. */
export const DEAL_PROPERTIES = [
  'dealname', 'amount', 'deal_currency_code', 'createdate', 'closedate', 'dealstage', 'pipeline',
  'dealtype', 'hs_is_closed', 'hs_is_closed_won', 'hs_deal_stage_probability',
] // prettier-ignore

/** Reads one property of a record as text. */
export function told(record: unknown): (property: string) => string | null {
  return property => textAt(record, 'properties', property)
}

/** Reads a company. */
export function companyRow(id: string, record: unknown, ask: Ask): CompanyRow {
  const text = told(record)
  const mapped = (role: FieldRole) => text(ask.fields[role] ?? '')
  return {
    ...extraCells(ask, property => at(record, 'properties', property)),
    id,
    name: text('name'),
    domain: text('domain'),
    country: mapped('country'),
    industry: mapped('industry'),
    region: mapped('region'),
    segment: mapped('segment'),
    serviceLevel: mapped('serviceLevel'),
    lifecycleStage: text('lifecyclestage'),
    renewalDate: plainDay(mapped('renewalDate')),
    customerSince: plainDay(mapped('customerSince') ?? text('createdate')),
    recurringAmount: mapped('recurringAmount'),
    ownerId: text('hubspot_owner_id'),
    mergedIds: text('hs_merged_object_ids'),
    aliases: text('hs_additional_domains'),
    taxId: mapped('taxId'),
    contractTerm: mapped('contractTerm'),
    churnReason: mapped('churnReason'),
  }
}

/** Reads a contact. */
export function contactRow(id: string, record: unknown): ContactRow {
  const text = told(record)
  const name = [text('firstname'), text('lastname')].filter(Boolean).join(' ')
  return {
    id,
    companyId: text('associatedcompanyid'),
    name: name || null,
    email: text('email'),
    title: text('jobtitle'),
    createdAt: instantAt(record, 'properties', 'createdate'),
  }
}

/** Reads a deal. */
export function dealRow(id: string, record: unknown): DealRow {
  const text = told(record)
  const closed = flagAt(record, 'properties', 'hs_is_closed')
  return {
    id,
    companyId: shownCompany(record, 'deals'),
    name: text('dealname'),
    stageKey: stageKey(text('pipeline'), text('dealstage')),
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
  const email = textAt(record, 'email')
  return { id, name: name || (email ?? id), email, team: textAt(team, 'name') }
}

/** Reads the stages of a pipeline. */
export function stageRows(pipeline: unknown): StageRow[] {
  return listAt(pipeline, 'stages').map(stage => ({
    id: stageKey(idAt(pipeline, 'id'), idAt(stage, 'id')),
    pipeline: textAt(pipeline, 'label'),
    stage: textAt(stage, 'label'),
    probability: numberAt(stage, 'metadata', 'probability'),
    isClosed:
      textAt(stage, 'metadata', 'ticketState') === 'CLOSED' ||
      flagAt(stage, 'metadata', 'isClosed'),
  }))
}

/** Key of a stage: stages of two pipelines may share an id. */
export function stageKey(pipeline: string | null, stage: string | null): string {
  return `${pipeline ?? ''}/${stage ?? ''}`
}

/** Reads a property of companies that a setting may name. */
export function propertyRow(property: unknown): PropertyRow[] {
  const id = textAt(property, 'name')
  if (id === null || flagAt(property, 'hidden')) return []
  const type = textAt(property, 'type')
  const kind =
    type === 'number' ? 'number' : type === 'date' || type === 'datetime' ? 'date' : 'text'
  return [{ id, kind, label: textAt(property, 'label') ?? id }]
}
