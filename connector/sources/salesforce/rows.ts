// What is kept of Salesforce's records: booleans and numbers come as such, money in major units,
// a deal's close as a plain day.

import { flagAt, instantAt, numberAt, textAt } from '../reading'
import type { StreamRow } from '../source'

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
  readonly ownerId: string | null
}
/** A User, active or not, with the role as team; the department where there is no role. */
export interface UserRow extends StreamRow {
  readonly name: string
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
/** The organisation's own currency; null where Salesforce does not tell it. */
export interface OrganizationRow extends StreamRow {
  readonly currency: string | null
}

/** Reads an Account; its website gives the domain. */
export function accountRow(id: string, record: unknown): AccountRow {
  return {
    id,
    name: textAt(record, 'Name'),
    domain: domainOf(textAt(record, 'Website')),
    industry: textAt(record, 'Industry'),
    region: textAt(record, 'Region__c'),
    country: textAt(record, 'BillingCountry'),
    segment: textAt(record, 'Segment__c'),
    serviceLevel: textAt(record, 'Service_Level__c'),
    lifecycleStage: textAt(record, 'Type'),
    ownerId: textAt(record, 'OwnerId'),
  }
}

/** Reads a User. */
export function userRow(id: string, record: unknown): UserRow {
  const team = textAt(record, 'UserRole', 'Name') ?? textAt(record, 'Department')
  return { id, name: textAt(record, 'Name') ?? id, team }
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
    createdAt: timeOf(textAt(record, 'CreatedDate')),
    closeDay: textAt(record, 'CloseDate'),
  }
}

/** Reads the Organization. */
export function organizationRow(id: string, record: unknown): OrganizationRow {
  return { id, currency: textAt(record, 'DefaultCurrencyIsoCode') }
}

/** Salesforce writes `+0000` without the colon that ISO 8601 asks for in this form. */
function timeOf(text: string | null): number | null {
  return instantAt(text?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
}

/** Host of a website as people type it: with or without scheme, `www.`, path or port. */
function domainOf(website: string | null): string | null {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?(?:www\.)?([^/?#:\s]+)/i.exec(
    website ?? '',
  )?.[1]
  return host?.includes('.') ? host.toLowerCase() : null
}
