// What is kept of Salesforce's records: booleans and numbers come as such, money in major units,
// a deal's close as a plain day.

import { plainDay } from '../../model/period'
import type { FieldRole } from '../../model/settings'
import { extraCells } from '../extras'
import { at, flagAt, instantAt, numberAt, textAt } from '../reading'
import type { Ask, StreamRow } from '../source'

/** An Account: an account of the report. */
export interface AccountRow extends StreamRow {
  readonly name: string | null
  readonly domain: string | null
  readonly industry: string | null
  readonly region: string | null
  readonly country: string | null
  readonly segment: string | null
  readonly serviceLevel: string | null
  readonly lifecycleStage: string | null
  readonly renewalDate: string | null
  readonly customerSince: string | null
  readonly recurringAmount: number | null
  readonly currency: string | null
  readonly ownerId: string | null
  readonly taxId: string | null
  readonly contractTerm: string | null
  readonly churnReason: string | null
}
/** A User, active or not, with the role as team; the department where there is no role. */
export interface UserRow extends StreamRow {
  readonly name: string
  readonly email: string | null
  readonly team: string | null
}
/** An Opportunity; `probability` is 0–1, `closeDay` is `YYYY-MM-DD`, expected while it is open. */
export interface OpportunityRow extends StreamRow {
  readonly accountId: string | null
  readonly name: string | null
  readonly stage: string | null
  readonly type: string | null
  readonly closed: boolean
  readonly won: boolean
  readonly amount: number | null
  readonly currency: string | null
  readonly probability: number | null
  readonly createdAt: number | null
  readonly closeDay: string | null
}
/** A person at an Account. */
export interface ContactRow extends StreamRow {
  readonly accountId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly title: string | null
  readonly createdAt: number | null
}
/** An entry of an Opportunity's history. */
export interface StageRow extends StreamRow {
  readonly opportunityId: string
  readonly stage: string | null
  readonly enteredAt: number
}
/** The organisation's own currency; null where Salesforce does not tell it. */
export interface OrganizationRow extends StreamRow {
  readonly currency: string | null
}

/** Reads an Account; its website gives the domain, the settings say which fields tell the rest. */
export function accountRow(id: string, record: unknown, ask: Ask): AccountRow {
  const { fields } = ask
  const told = (role: FieldRole) => textAt(record, fields[role] ?? '')
  return {
    ...extraCells(ask, property => at(record, property)),
    id,
    name: textAt(record, 'Name'),
    domain: domainOf(textAt(record, 'Website')),
    industry: told('industry'),
    region: told('region'),
    country: told('country'),
    segment: told('segment'),
    serviceLevel: told('serviceLevel'),
    lifecycleStage: textAt(record, 'Type'),
    renewalDate: plainDay(told('renewalDate')),
    customerSince: plainDay(told('customerSince') ?? textAt(record, 'CreatedDate')),
    recurringAmount: numberAt(record, fields.recurringAmount ?? ''),
    currency: textAt(record, 'CurrencyIsoCode'),
    ownerId: textAt(record, 'OwnerId'),
    taxId: told('taxId'),
    contractTerm: told('contractTerm'),
    churnReason: told('churnReason'),
  }
}

/** Reads a User. */
export function userRow(id: string, record: unknown): UserRow {
  const team = textAt(record, 'UserRole', 'Name') ?? textAt(record, 'Department')
  return { id, name: textAt(record, 'Name') ?? id, email: textAt(record, 'Email'), team }
}

/** Reads an Opportunity. */
export function opportunityRow(id: string, record: unknown): OpportunityRow {
  const percent = numberAt(record, 'Probability')
  return {
    id,
    accountId: textAt(record, 'AccountId'),
    name: textAt(record, 'Name'),
    stage: textAt(record, 'StageName'),
    type: textAt(record, 'Type'),
    closed: flagAt(record, 'IsClosed'),
    won: flagAt(record, 'IsWon'),
    amount: numberAt(record, 'Amount'),
    currency: textAt(record, 'CurrencyIsoCode'),
    probability: percent === null ? null : percent / 100,
    createdAt: timeAt(record, 'CreatedDate'),
    closeDay: textAt(record, 'CloseDate'),
  }
}

/** Reads a Contact. */
export function contactRow(id: string, record: unknown): ContactRow {
  return {
    id,
    accountId: textAt(record, 'AccountId'),
    name: textAt(record, 'Name'),
    email: textAt(record, 'Email'),
    title: textAt(record, 'Title'),
    createdAt: timeAt(record, 'CreatedDate'),
  }
}

/** Reads an entry of the history; one without time or Opportunity says nothing. */
export function stageRow(id: string, record: unknown): StageRow | null {
  const opportunityId = textAt(record, 'OpportunityId')
  const enteredAt = timeAt(record, 'CreatedDate')
  if (opportunityId === null || enteredAt === null) return null
  return { id, opportunityId, stage: textAt(record, 'StageName'), enteredAt }
}

/** Reads the Organization. */
export function organizationRow(id: string, record: unknown): OrganizationRow {
  return { id, currency: textAt(record, 'DefaultCurrencyIsoCode') }
}

/** Epoch ms. Salesforce writes `+0000` without the colon that ISO 8601 asks for in this form. */
export function timeAt(record: unknown, field: string): number | null {
  return instantAt(textAt(record, field)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
}

/** Host of a website as people type it: with or without scheme, `www.`, path or port. */
function domainOf(website: string | null): string | null {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?(?:www\.)?([^/?#:\s]+)/i.exec(
    website ?? '',
  )?.[1]
  return host?.includes('.') ? host.toLowerCase() : null
}
