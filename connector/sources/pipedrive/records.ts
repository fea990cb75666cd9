// Pipedrive's records as entities of the model.

import type { AccountRecord } from '../../model/account'
import type { Contact } from '../../model/contact'
import type { Deal } from '../../model/deal'
import type { Interaction } from '../../model/interaction'
import { minorFromMajor } from '../../model/money'
import type { Owner } from '../../model/owner'
import type { Moment } from '../../model/period'
import { plainDay } from '../../model/period'
import type { RecurringLine } from '../../model/recurring-line'
import type { Task } from '../../model/task'
import { words } from '../../model/words'
import { extrasOf } from '../extras'
import { textAt } from '../reading'
import type { StreamRows } from '../source'
import { rowsOf } from '../source'
import type {
  ActivityRow,
  DealRow,
  FieldRow,
  NoteRow,
  OrganizationRow,
  PersonRow,
  PipelineRow,
  StageRow,
  UserRow,
} from './rows'

/** Organizations with their options' labels. */
export function accounts(rows: StreamRows): AccountRecord[] {
  const label = labels(rowsOf<FieldRow>(rows, 'properties'))
  return rowsOf<OrganizationRow>(rows, 'organizations').map(row => ({
    ref: `pipedrive:${row.id}`,
    name: row.name,
    domain: row.domain,
    taxId: row.taxId,
    sameAs: [],
    profile: {
      industry: label(row.industry),
      region: label(row.region),
      country: label(row.country),
      segment: label(row.segment),
      serviceLevel: label(row.serviceLevel),
      lifecycleStage: null,
      contractTerm: label(row.contractTerm),
      churnReason: label(row.churnReason),
      renewalDate: plainDay(row.renewalDate),
      extras: extrasOf(row),
      ownerRef: row.ownerId === null ? null : `pipedrive:owner:${row.ownerId}`,
    },
  }))
}

/** Users. Pipedrive's API does not tell teams. */
export function owners(rows: StreamRows): Owner[] {
  return rowsOf<UserRow>(rows, 'users').map(({ id, name, email }) => ({
    ref: `pipedrive:owner:${id}`,
    name,
    email,
    team: null,
  }))
}

/** Deals, archived ones included. */
export function deals(rows: StreamRows): Deal[] {
  const stages = new Map(rowsOf<StageRow>(rows, 'stages').map(row => [row.id, row]))
  const pipelines = new Map(rowsOf<PipelineRow>(rows, 'pipelines').map(row => [row.id, row]))
  const typeOf = typeReader(rowsOf<FieldRow>(rows, 'dealFields'))
  return rowsOf<DealRow>(rows, 'deals').map(row => {
    const { id, title: name, currency, createdAt, closedAt, status } = row
    const stage = stages.get(row.stageId ?? '')
    const isOpen = status !== 'won' && status !== 'lost'
    return {
      id,
      name,
      createdAt,
      closedAt,
      accountRef: refOf(row.organizationId),
      stage: stage?.name ?? row.stageId,
      pipeline: pipelines.get(row.pipelineId ?? '')?.name ?? row.pipelineId,
      type: typeOf(row),
      outcome: isOpen ? 'open' : status,
      amount: minorFromMajor(row.value, currency ?? ''),
      currency: currency ?? '',
      probability: isOpen ? probabilityOf(row, stage) : Number(status === 'won'),
    }
  })
}

/** A deal's own probability before that of its stage. */
function probabilityOf({ probability }: DealRow, stage: StageRow | undefined): number | null {
  return probability ?? stage?.probability ?? null
}

/** Persons. */
export function contacts(rows: StreamRows): Contact[] {
  return rowsOf<PersonRow>(rows, 'persons').map(person => ({
    id: person.id,
    name: person.name,
    email: person.email,
    title: person.title,
    createdAt: person.createdAt,
    accountRef: refOf(person.organizationId),
  }))
}

const TOUCHES = words<Interaction['kind']>({
  call: 'call',
  meeting: 'meeting',
  lunch: 'meeting',
  email: 'email',
})

/** Activities that were done, and notes. Who began an activity is not told. */
export function interactions(rows: StreamRows): Interaction[] {
  const nameOf = names(rows)
  const activities = rowsOf<ActivityRow>(rows, 'activities').flatMap((row): Interaction[] => {
    const { id, type, subject, minutes, done } = row
    const at = (row.at ?? row.doneAt) as Moment | null // a row's text is a plain day
    if (!done || at === null || isTask(type)) return []
    const kind = TOUCHES[type] ?? 'other'
    const accountRef = refOf(row.organizationId)
    return [
      { id, kind, accountRef, subject, minutes, at, direction: null, person: nameOf(row.ownerId) },
    ]
  })
  const notes = rowsOf<NoteRow>(rows, 'notes').map(({ id, organizationId, ownerId, at }) => ({
    id: `note ${id}`,
    kind: 'note' as const,
    accountRef: refOf(organizationId),
    subject: null,
    minutes: null,
    at,
    direction: null,
    person: nameOf(ownerId),
  }))
  return [...activities, ...notes]
}

/** Activities that are things to do. */
export function tasks(rows: StreamRows): Task[] {
  const nameOf = names(rows)
  return rowsOf<ActivityRow>(rows, 'activities')
    .filter(({ type }) => isTask(type))
    .map(({ id, subject, organizationId, ownerId, createdAt, at, done, doneAt }) => ({
      id,
      accountRef: refOf(organizationId),
      name: subject,
      person: nameOf(ownerId),
      createdAt,
      dueAt: at as Moment | null, // a row's text is a plain day
      completedAt: done ? (doneAt ?? (at as Moment | null)) : null,
    }))
}

/** What organizations pay a month, where a field of theirs says so. */
export function recurringLines(rows: StreamRows): RecurringLine[] {
  const [deal] = rowsOf<DealRow>(rows, 'deals')
  const currency = deal?.currency ?? 'EUR'
  return rowsOf<OrganizationRow>(rows, 'organizations').flatMap((row): RecurringLine[] => {
    const amountPerMonth = minorFromMajor(row.recurringAmount, currency)
    const from = plainDay(row.customerSince) ?? row.createdAt
    if (amountPerMonth === null || from === null) return []
    const accountRef = `pipedrive:${row.id}`
    return [{ id: row.id, accountRef, product: null, currency, amountPerMonth, from, until: null }]
  })
}

function isTask(type: string): boolean {
  return type === 'task' || type === 'deadline'
}

function refOf(organizationId: string | null): string | null {
  return organizationId === null ? null : `pipedrive:${organizationId}`
}

function names(rows: StreamRows): (id: string | null) => string | null {
  const byId = new Map(rowsOf<UserRow>(rows, 'users').map(({ id, name }) => [id, name]))
  return id => (id === null ? null : (byId.get(id) ?? null))
}

/** Labels of options by their number; numbers are unique among all fields. Any other value is itself. */
function labels(fields: readonly FieldRow[]): (value: string | null) => string | null {
  const known = new Map(
    fields.flatMap(({ options }) => Object.entries(JSON.parse(options) as Record<string, string>)),
  )
  return value => (value === null ? null : (known.get(value) ?? value))
}

/** A field of deals with this name says of which type they are. */
const TYPE_FIELD = /^(deal )?type$|^tipo( de negocio)?$/i

const TYPES: ReadonlyMap<string, string> = new Map([
  ['new business', 'new_business'],
  ['existing business', 'existing_business'],
  ['upsell', 'upsell'],
  ['cross-sell', 'cross_sell'],
  ['renewal', 'renewal'],
])

function typeReader(fields: readonly FieldRow[]): (row: DealRow) => string | null {
  const field = fields.find(({ label }) => TYPE_FIELD.test(label))
  if (!field) return () => null
  const label = labels([field])
  return ({ custom }) => {
    const told = JSON.parse(custom) as unknown
    const name = label(textAt(told, field.id))
    return name === null ? null : (TYPES.get(name.toLowerCase()) ?? name)
  }
}
