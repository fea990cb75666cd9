// What is kept of Pipedrive's records. Custom fields have keys of forty hexadecimal digits, and choices
// are told by the number of their option.

import type { FieldRole } from '../../model/settings'
import { extraCells } from '../extras'
import { at, flagAt, idAt, instantAt, numberAt, textAt } from '../reading'
import type { Ask, PropertyRow, StreamRow } from '../source'

/** An organization: an account of the report. Mapped values are text, or the number of an option. */
export interface OrganizationRow extends StreamRow {
  readonly name: string | null
  readonly ownerId: string | null
  readonly domain: string | null
  readonly createdAt: number | null
  readonly country: string | null
  readonly industry: string | null
  readonly region: string | null
  readonly segment: string | null
  readonly serviceLevel: string | null
  readonly renewalDate: string | null
  readonly customerSince: string | null
  readonly recurringAmount: number | null
  readonly taxId: string | null
  readonly contractTerm: string | null
  readonly churnReason: string | null
}
/** A field with its options, as JSON of labels by number. */
export interface FieldRow extends PropertyRow {
  readonly options: string
}
/** A user, active or not. */
export interface UserRow extends StreamRow {
  readonly name: string
  readonly email: string | null
}
/** A stage; its probability is 0–1. */
export interface StageRow extends StreamRow {
  readonly name: string | null
  readonly probability: number | null
}
/** A pipeline. */
export interface PipelineRow extends StreamRow {
  readonly name: string | null
}
/** A deal; `custom` holds its custom fields as JSON. */
export interface DealRow extends StreamRow {
  readonly title: string | null
  readonly organizationId: string | null
  readonly pipelineId: string | null
  readonly stageId: string | null
  readonly status: string | null
  readonly value: number | null
  readonly currency: string | null
  readonly probability: number | null
  readonly createdAt: number | null
  readonly closedAt: number | null
  readonly custom: string
}
/** A person. */
export interface PersonRow extends StreamRow {
  readonly name: string | null
  readonly email: string | null
  readonly organizationId: string | null
  readonly title: string | null
  readonly createdAt: number | null
}
/** An activity: `at` is when it was due or took place, an instant or a plain day. */
export interface ActivityRow extends StreamRow {
  readonly type: string
  readonly subject: string | null
  readonly organizationId: string | null
  readonly ownerId: string | null
  readonly done: boolean
  readonly at: number | string | null
  readonly doneAt: number | null
  readonly createdAt: number | null
  readonly minutes: number | null
}
/** A note. */
export interface NoteRow extends StreamRow {
  readonly organizationId: string | null
  readonly ownerId: string | null
  readonly at: number
}

/** Reads an organization that was not deleted. */
export function organizationRow(record: unknown, ask: Ask): OrganizationRow | null {
  if (flagAt(record, 'is_deleted')) return null
  const { fields } = ask
  const told = (role: FieldRole) => valueOf(record, fields[role] ?? '')
  return {
    ...extraCells(ask, property => valueOf(record, property)),
    id: idAt(record, 'id'),
    name: textAt(record, 'name'),
    ownerId: textAt(record, 'owner_id'),
    domain: textAt(record, 'website'),
    createdAt: timeAt(record, 'add_time'),
    country: told('country') ?? textAt(record, 'address', 'country'),
    industry: told('industry'),
    region: told('region'),
    segment: told('segment'),
    serviceLevel: told('serviceLevel'),
    renewalDate: told('renewalDate'),
    customerSince: told('customerSince'),
    recurringAmount: numberAt(told('recurringAmount')),
    taxId: told('taxId'),
    contractTerm: told('contractTerm'),
    churnReason: told('churnReason'),
  }
}

/** The value of a field, the organization's own or a custom one; amounts and addresses have theirs inside. */
function valueOf(record: unknown, key: string): string | null {
  const found = at(record, 'custom_fields', key) ?? at(record, key)
  return textAt(found) ?? textAt(found, 'value') ?? textAt(found, 'id')
}

/** Reads a field. */
export function fieldRow(record: unknown): FieldRow {
  const id = idAt(record, 'field_code')
  const type = textAt(record, 'field_type') ?? ''
  const options = at(record, 'options')
  const labels = (Array.isArray(options) ? options : []).map((option: unknown) => [
    textAt(option, 'id') ?? '',
    textAt(option, 'label'),
  ])
  return {
    id,
    label: textAt(record, 'field_name') ?? id,
    kind: NUMBERS.includes(type) ? 'number' : type === 'date' ? 'date' : 'text',
    options: JSON.stringify(Object.fromEntries(labels)),
  }
}

const NUMBERS = ['int', 'double', 'monetary']

/** Reads a user. */
export function userRow(record: unknown): UserRow {
  const id = idAt(record, 'id')
  return { id, name: textAt(record, 'name') ?? id, email: textAt(record, 'email') }
}

/** Reads a stage. */
export function stageRow(record: unknown): StageRow {
  const percent = numberAt(record, 'deal_probability')
  return {
    id: idAt(record, 'id'),
    name: textAt(record, 'name'),
    probability: percent === null ? null : percent / 100,
  }
}

/** Reads a pipeline. */
export function pipelineRow(record: unknown): PipelineRow {
  return { id: idAt(record, 'id'), name: textAt(record, 'name') }
}

/** Custom fields in text; a choice is told by its id, or as an object that has it. */
function customTexts(record: unknown): Record<string, string | null> {
  const told = Object.entries(at(record, 'custom_fields') ?? {})
  return Object.fromEntries(told.map(([key, value]) => [key, textAt(value) ?? textAt(value, 'id')]))
}

/** Reads a deal that was not deleted, archived or not. */
export function dealRow(record: unknown): DealRow | null {
  const status = textAt(record, 'status')
  if (flagAt(record, 'is_deleted') || status === 'deleted') return null
  const percent = numberAt(record, 'probability')
  const closed = status === 'won' ? 'won_time' : status === 'lost' ? 'lost_time' : null
  return {
    id: idAt(record, 'id'),
    title: textAt(record, 'title'),
    organizationId: textAt(record, 'org_id'),
    pipelineId: textAt(record, 'pipeline_id'),
    stageId: textAt(record, 'stage_id'),
    status,
    value: numberAt(record, 'value'),
    currency: textAt(record, 'currency'),
    probability: percent === null ? null : percent / 100,
    createdAt: timeAt(record, 'add_time'),
    closedAt: closed === null ? null : (timeAt(record, closed) ?? timeAt(record, 'close_time')),
    custom: JSON.stringify(customTexts(record)),
  }
}

/** Reads a person that was not deleted, with the first address or the primary one. */
export function personRow(record: unknown): PersonRow | null {
  if (flagAt(record, 'is_deleted')) return null
  const emails = at(record, 'emails')
  const list: readonly unknown[] = Array.isArray(emails) ? emails : []
  const email = list.find(one => flagAt(one, 'primary')) ?? list[0]
  return {
    id: idAt(record, 'id'),
    name: textAt(record, 'name'),
    email: textAt(email, 'value'),
    organizationId: textAt(record, 'org_id'),
    title: textAt(record, 'job_title'),
    createdAt: timeAt(record, 'add_time'),
  }
}

/** Reads an activity that was not deleted. */
export function activityRow(record: unknown): ActivityRow | null {
  if (flagAt(record, 'is_deleted')) return null
  return {
    id: idAt(record, 'id'),
    type: textAt(record, 'type') ?? '',
    subject: textAt(record, 'subject'),
    organizationId: textAt(record, 'org_id'),
    ownerId: textAt(record, 'owner_id'),
    done: flagAt(record, 'done'),
    at: dueAt(record),
    doneAt: timeAt(record, 'marked_as_done_time'),
    createdAt: timeAt(record, 'add_time'),
    minutes: minutesOf(textAt(record, 'duration')),
  }
}

/** Reads a note that is there. */
export function noteRow(record: unknown): NoteRow | null {
  const time = timeAt(record, 'add_time')
  if (time === null || at(record, 'active_flag') === false) return null
  return {
    id: idAt(record, 'id'),
    organizationId: textAt(record, 'org_id'),
    ownerId: textAt(record, 'user_id'),
    at: time,
  }
}

/** An instant: version 1 writes `YYYY-MM-DD HH:mm:ss` for UTC, version 2 what RFC 3339 asks for. */
export function timeAt(record: unknown, field: string): number | null {
  const text = textAt(record, field)
  return instantAt(text?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/, '$1T$2Z'))
}

/** Due dates and times are UTC without saying so; a date without a time is a plain day. */
function dueAt(record: unknown): number | string | null {
  const day = /^\d{4}-\d\d-\d\d$/.exec(textAt(record, 'due_date') ?? '')?.[0] ?? null
  const time = /^\d\d:\d\d(:\d\d)?$/.exec(textAt(record, 'due_time') ?? '')?.[0]
  return day === null || time === undefined ? day : instantAt(`${day}T${time}Z`)
}

function minutesOf(duration: string | null): number | null {
  const [, hours, minutes] = /^(\d+):(\d\d)/.exec(duration ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}
