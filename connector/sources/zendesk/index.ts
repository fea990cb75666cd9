// Zendesk Support: tickets with their times, promises of service levels, and what people said of them.
// https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/

import type { AccountRecord } from '../../model/account'
import { refsOf } from '../crm-keys'
import type { Source } from '../source'
import { rowsOf } from '../source'
import { connect } from './connect'
import { HOST, cursorExport, cursorList, timedExport } from './lists'
import type { OrganizationRow } from './rows'
import { exportRows, metricEventRow, organizationRow, ratingRow, surveyResponseRow } from './rows'
import { opinions } from './opinions'
import { slaTargets, tickets } from './tickets'

/** Zendesk Support, read with an agent's address and API token, `address/token:key`. */
export const zendesk: Source = {
  id: 'zendesk',
  label: 'Zendesk',
  purpose: {
    en: 'Tickets, service levels, ratings',
    es: 'Tickets, niveles de servicio, valoraciones',
  },
  role: 'service',
  hosts: [HOST],
  instance: { placeholder: HOST, suffix: '.zendesk.com' },
  auth: 'basic',
  connect,
  limit: { requests: 200, perMs: 60_000, parallel: 5, each: 'source' }, // the smallest plan's
  streams: {
    tickets: cursorExport(
      'incremental/tickets/cursor',
      { include: 'metric_sets,users' },
      exportRows,
    ),
    metricEvents: timedExport(
      'incremental/ticket_metric_events',
      'ticket_metric_events',
      metricEventRow,
      'at',
    ),
    organizations: cursorList('organizations', 'organizations', organizationRow),
    // An account rates in one of these forms, and may not have the other.
    ratings: {
      ...cursorList('satisfaction_ratings', 'satisfaction_ratings', ratingRow),
      mayBeAbsent: true,
    },
    surveyResponses: {
      ...cursorList('guide/survey_responses', 'survey_responses', surveyResponseRow),
      mayBeAbsent: true,
    },
  },
  links: {
    accounts: `https://${HOST}/agent/organizations/{id}`,
    tickets: `https://${HOST}/agent/tickets/{id}`,
    slaTargets: `https://${HOST}/agent/tickets/{id}`,
  },
  fills: {
    accounts: {
      from: ['organizations'],
      make: rows => rowsOf<OrganizationRow>(rows, 'organizations').map(account),
    },
    tickets: { from: ['tickets'], make: tickets },
    // Apart from the tickets: their events are many, and exports few a minute.
    slaTargets: { from: ['tickets', 'metricEvents'], make: slaTargets },
    surveys: { from: ['ratings', 'surveyResponses', 'tickets'], make: opinions },
  },
}

function account({ id, name, domains, externalId }: OrganizationRow): AccountRecord {
  const [domain = null, ...aliases] = domains.split(',').filter(Boolean)
  const sameAs = refsOf(externalId)
  return { ref: `zendesk:${id}`, name, domain, aliases, sameAs, profile: null }
}
