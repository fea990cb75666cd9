// Salesforce: Accounts with their owners and people, Opportunities with their history, activities and
// cases, by SOQL over REST.
// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm

import type { Deal } from '../../model/deal'
import type { Owner } from '../../model/owner'
import type { RecurringLine } from '../../model/recurring-line'
import { listAt, textAt } from '../reading'
import type { PropertyRow, Source, Stream, StreamRows } from '../source'
import { rowsOf } from '../source'
import { connect } from './connect'
import { activities, interactions, tasksOf } from './activities'
import { caseStreams, slaTargets, tickets } from './cases'
import { INSTANCE, describe, objects } from './objects'
import { accountRecord, contact, deal, recurringLine, stageChanges } from './records'
import type { AccountRow, ContactRow, OpportunityRow, StageRow, UserRow } from './rows'
import { accountRow, contactRow, opportunityRow, organizationRow, stageRow, userRow } from './rows'

const accounts = objects(
  {
    object: 'Account',
    needed: ['Id', 'Name', 'OwnerId'],
    wanted: ['Website', 'Type', 'CreatedDate', 'CurrencyIsoCode'],
    isMapped: true,
  },
  accountRow,
)

const contacts = objects(
  {
    object: 'Contact',
    needed: ['Id', 'Name', 'AccountId'],
    wanted: ['Email', 'Title', 'CreatedDate'],
  },
  contactRow,
)

/** Users who left are inactive, never deleted; they are read too, or past owners would vanish. */
const users = objects(
  {
    object: 'User',
    needed: ['Id', 'Name'],
    wanted: ['IsActive', 'Email', 'UserRole.Name', 'Department'],
  },
  userRow,
)

/** CurrencyIsoCode exists in orgs with several currencies only. */
const opportunities = objects(
  {
    object: 'Opportunity',
    needed: ['Id', 'Name', 'AccountId', 'Amount', 'StageName', 'Probability', 'IsClosed', 'IsWon', 'CloseDate', 'CreatedDate'], // prettier-ignore
    wanted: ['CurrencyIsoCode', 'Type'],
  },
  opportunityRow,
)

const stages = objects(
  {
    object: 'OpportunityHistory',
    needed: ['Id', 'OpportunityId', 'StageName', 'CreatedDate'],
    wanted: [],
  },
  stageRow,
)

const organization = objects(
  { object: 'Organization', needed: ['Id'], wanted: ['DefaultCurrencyIsoCode'] },
  organizationRow,
)

/** Fields of Account that a setting may name. */
const properties: Stream = {
  format: 'json',
  first: () => [{ url: describe('Account') }],
  read: body => ({
    next: [],
    rows: listAt(body, 'fields').flatMap((field): PropertyRow[] => {
      const id = textAt(field, 'name')
      const type = textAt(field, 'type') ?? ''
      if (id === null) return []
      const kind = NUMBERS.includes(type) ? 'number' : DATES.includes(type) ? 'date' : 'text'
      return [{ id, kind, label: textAt(field, 'label') ?? id }]
    }),
  }),
}

const NUMBERS = ['currency', 'double', 'int', 'percent']
const DATES = ['date', 'datetime']

/** Salesforce, read with the access token of a login that may see all accounts. */
export const salesforce: Source = {
  id: 'salesforce',
  label: 'Salesforce',
  purpose: {
    en: 'Accounts, contacts, owners, deals, interactions, tasks, tickets',
    es: 'Cuentas, contactos, responsables, negocios, interacciones, tareas, tickets',
  },
  role: 'crm',
  hosts: [INSTANCE],
  instance: { placeholder: INSTANCE, suffix: '.my.salesforce.com', deep: true },
  auth: 'bearer',
  connect,
  // Only the org's day is limited (100,000 and more); 25 long requests may run at once.
  limit: {
    requests: 100,
    perMs: 1_000,
    parallel: 10,
    each: 'source',
    exhausted: 'REQUEST_LIMIT_EXCEEDED',
  },
  mapping: {
    defaults: {
      industry: 'Industry',
      region: 'Region__c',
      country: 'BillingCountry',
      segment: 'Segment__c',
      serviceLevel: 'Service_Level__c',
    },
    properties: 'properties',
  },
  streams: {
    accounts,
    contacts,
    users,
    opportunities,
    stages,
    organization,
    properties,
    ...activities,
    ...caseStreams,
  },
  links: {
    accounts: `https://${INSTANCE}/{id}`,
    recurringLines: `https://${INSTANCE}/{id}`,
    deals: `https://${INSTANCE}/{id}`,
    contacts: `https://${INSTANCE}/{id}`,
    interactions: `https://${INSTANCE}/{id}`,
    tasks: `https://${INSTANCE}/{id}`,
    tickets: `https://${INSTANCE}/{id}`,
    slaTargets: `https://${INSTANCE}/{id}`,
  },
  fills: {
    accounts: {
      from: ['accounts'],
      make: rows => rowsOf<AccountRow>(rows, 'accounts').map(accountRecord),
    },
    contacts: {
      from: ['contacts'],
      make: rows => rowsOf<ContactRow>(rows, 'contacts').map(contact),
    },
    owners: { from: ['users'], make: owners },
    deals: { from: ['opportunities', 'organization'], make: deals },
    stageChanges: {
      from: ['stages', 'opportunities'],
      make: rows =>
        stageChanges(
          rowsOf<StageRow>(rows, 'stages'),
          rowsOf<OpportunityRow>(rows, 'opportunities'),
        ),
    },
    recurringLines: {
      from: ['accounts', 'organization'],
      needs: 'recurringAmount',
      make: recurringLines,
    },
    interactions: { from: ['tasks', 'events', 'notes', 'emails', 'users'], make: interactions },
    tasks: { from: ['tasks', 'users'], make: tasksOf },
    tickets: { from: ['cases', 'milestones', 'reopenings', 'users'], make: tickets },
    slaTargets: { from: ['cases', 'milestones', 'users'], make: slaTargets },
  },
}

function owners(rows: StreamRows): Owner[] {
  return rowsOf<UserRow>(rows, 'users').map(({ id, name, team, email }) => ({
    ref: `salesforce:owner:${id}`,
    name,
    team,
    email,
  }))
}

function deals(rows: StreamRows): Deal[] {
  const home = homeCurrency(rows)
  return rowsOf<OpportunityRow>(rows, 'opportunities').map(row => deal(row, home))
}

function recurringLines(rows: StreamRows): RecurringLine[] {
  const home = homeCurrency(rows)
  return rowsOf<AccountRow>(rows, 'accounts').flatMap(row => recurringLine(row, home))
}

function homeCurrency(rows: StreamRows): string {
  return textAt(rowsOf(rows, 'organization')[0], 'currency') ?? ''
}
