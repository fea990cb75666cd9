// Pipedrive: organizations with their people, users, deals, activities and notes; version 2 of its API
// where it has one. https://developers.pipedrive.com/docs/api/v1

import { mappedKey } from '../extras'
import type { Source } from '../source'
import { connect } from './connect'
import { currencies, goalStream, goals } from './goals'
import { HOST, listed, paged, whole } from './lists'
import { accounts, contacts, deals, interactions, owners, recurringLines, tasks } from './records'
import {
  activityRow,
  dealRow,
  fieldRow,
  noteRow,
  organizationRow,
  personRow,
  pipelineRow,
  stageRow,
  userRow,
} from './rows'
import { dealStages, stageChanges } from './stage-history'

/** Pipedrive, read with an OAuth access token of somebody who sees everything. */
export const pipedrive: Source = {
  id: 'pipedrive',
  label: 'Pipedrive',
  purpose: {
    en: 'Accounts, contacts, owners, deals, goals, interactions, tasks',
    es: 'Cuentas, contactos, responsables, negocios, metas, interacciones, tareas',
  },
  role: 'crm',
  hosts: [HOST],
  instance: { placeholder: HOST, suffix: '.pipedrive.com' },
  auth: 'bearer',
  connect,
  limit: { requests: 20, perMs: 2_000, parallel: 5, each: 'source' }, // the smallest plan's burst
  mapping: { defaults: { industry: 'industry' }, properties: 'properties' },
  streams: {
    organizations: { ...listed(['organizations'], organizationRow), key: mappedKey },
    properties: listed(['organizationFields'], fieldRow),
    users: whole('users', userRow),
    // Deals that were archived have left the first list.
    deals: listed(['deals', 'deals/archived'], dealRow),
    dealStages,
    goals: goalStream,
    currencies,
    dealFields: listed(['dealFields'], fieldRow),
    pipelines: listed(['pipelines'], pipelineRow),
    stages: listed(['stages'], stageRow),
    persons: listed(['persons'], personRow),
    activities: listed(['activities'], activityRow),
    notes: paged('notes', noteRow),
  },
  links: {
    accounts: `https://${HOST}/organization/{id}`,
    deals: `https://${HOST}/deal/{id}`,
    contacts: `https://${HOST}/person/{id}`,
    recurringLines: `https://${HOST}/organization/{id}`,
  },
  fills: {
    accounts: { from: ['organizations', 'properties'], make: accounts },
    owners: { from: ['users'], make: owners },
    deals: { from: ['deals', 'dealFields', 'stages', 'pipelines'], make: deals },
    stageChanges: {
      from: ['dealStages', 'deals', 'dealFields', 'stages', 'pipelines'],
      make: stageChanges,
    },
    goals: { from: ['goals', 'currencies', 'users'], make: goals },
    contacts: { from: ['persons'], make: contacts },
    interactions: { from: ['activities', 'notes', 'users'], make: interactions },
    tasks: { from: ['activities', 'users'], make: tasks },
    recurringLines: {
      from: ['organizations', 'deals'],
      needs: 'recurringAmount',
      make: recurringLines,
    },
  },
}
