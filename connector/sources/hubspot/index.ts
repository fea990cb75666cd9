// HubSpot CRM: companies are the accounts, with their owners and people, deals and their way through
// stages, activities, tickets and surveys.
// https://developers.hubspot.com/docs/api-reference (objects v3, owners v3, pipelines v3)

import { idAt, link, listAt, textAt } from '../reading'
import type { Source, SourceRequest, Stream } from '../source'
import { connect } from './connect'
import { activities, interactions, tasksOf } from './activities'
import { HOST, PAGE_SIZE, objects, pageOf } from './objects'
import { accounts, contacts, deals, owners, recurringLines } from './records'
import {
  COMPANY_PROPERTIES,
  CONTACT_PROPERTIES,
  DEAL_PROPERTIES,
  companyRow,
  contactRow,
  dealRow,
  ownerRow,
  propertyRow,
  stageRows,
} from './rows'
import { dealStages, stageChanges } from './stage-history'
import { feedback, surveys } from './surveys'
import { slaTargets, ticketStream, tickets } from './tickets'

/** Owners who left are read too, or past account managers would vanish. */
const ownerStream: Stream = {
  format: 'json',
  pageSize: PAGE_SIZE,
  first: () => [false, true].map(archived => ownersPage({ archived })),
  read: (body, request) =>
    pageOf(body, ownerRow, after =>
      ownersPage({ archived: request.url.includes('archived=true'), after }),
    ),
}

/** The portal's own currency: the one of amounts that name none. */
const details: Stream = {
  format: 'json',
  first: () => [{ url: `${HOST}/account-info/v3/details` }],
  read: body => ({
    next: [],
    rows: [{ id: idAt(body, 'portalId'), currency: textAt(body, 'companyCurrency') }],
  }),
}

/** Properties of companies that a setting may name. */
const properties: Stream = {
  format: 'json',
  first: () => [{ url: `${HOST}/crm/v3/properties/companies` }],
  read: body => ({ next: [], rows: listAt(body, 'results').flatMap(propertyRow) }),
}

/** HubSpot CRM, read with a private-app token. */
export const hubspot: Source = {
  id: 'hubspot',
  label: 'HubSpot',
  purpose: {
    en: 'Accounts, contacts, owners, deals, interactions, tasks, tickets, surveys',
    es: 'Cuentas, contactos, responsables, negocios, interacciones, tareas, tickets, encuestas',
  },
  role: 'crm',
  hosts: ['api.hubapi.com'],
  auth: 'bearer',
  connect,
  // 110 per 10 s for OAuth apps; a 429 names the policy: TEN_SECONDLY_ROLLING or DAILY.
  limit: { requests: 100, perMs: 10_000, parallel: 10, each: 'source', exhausted: 'DAILY' },
  mapping: {
    defaults: {
      industry: 'industry',
      region: 'region',
      country: 'country',
      segment: 'segment',
      serviceLevel: 'service_level',
    },
    properties: 'properties',
  },
  streams: {
    companies: objects(
      { type: 'companies', properties: COMPANY_PROPERTIES, isMapped: true },
      companyRow,
    ),
    contacts: objects({ type: 'contacts', properties: CONTACT_PROPERTIES }, contactRow),
    owners: ownerStream,
    deals: objects({ type: 'deals', properties: DEAL_PROPERTIES, withCompany: true }, dealRow),
    dealStages,
    stages: stagesOf('deals'),
    details,
    properties,
    ...activities,
    tickets: ticketStream,
    ticketStages: stagesOf('tickets'),
    feedback,
  },
  links: {
    accounts: 'https://app.hubspot.com/contacts/{account}/record/0-2/{id}',
    recurringLines: 'https://app.hubspot.com/contacts/{account}/record/0-2/{id}',
    contacts: 'https://app.hubspot.com/contacts/{account}/record/0-1/{id}',
    deals: 'https://app.hubspot.com/contacts/{account}/record/0-3/{id}',
    tickets: 'https://app.hubspot.com/contacts/{account}/record/0-5/{id}',
    slaTargets: 'https://app.hubspot.com/contacts/{account}/record/0-5/{id}',
  },
  fills: {
    accounts: { from: ['companies'], make: accounts },
    owners: { from: ['owners'], make: owners },
    contacts: { from: ['contacts'], make: contacts },
    deals: { from: ['deals', 'stages', 'details'], make: deals },
    stageChanges: { from: ['dealStages', 'deals', 'stages'], make: stageChanges },
    recurringLines: {
      from: ['companies', 'details'],
      needs: 'recurringAmount',
      make: recurringLines,
    },
    interactions: {
      from: ['calls', 'emails', 'meetings', 'notes', 'owners'],
      make: interactions,
    },
    tasks: { from: ['tasks', 'owners'], make: tasksOf },
    tickets: { from: ['tickets', 'ticketStages', 'owners'], make: tickets },
    slaTargets: { from: ['tickets', 'ticketStages', 'owners'], make: slaTargets },
    surveys: { from: ['feedback'], make: surveys },
  },
}

function stagesOf(type: 'deals' | 'tickets'): Stream {
  return {
    format: 'json',
    first: () => [{ url: `${HOST}/crm/v3/pipelines/${type}` }],
    read: body => ({ next: [], rows: listAt(body, 'results').flatMap(stageRows) }),
  }
}

function ownersPage(query: { archived: boolean; after?: string }): SourceRequest {
  return { url: link(`${HOST}/crm/v3/owners`, { limit: PAGE_SIZE, ...query }) }
}
