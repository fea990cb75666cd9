// Clients and time entries as Clockify writes them. Ids are 24 hexadecimal digits.

import { createHash } from 'node:crypto'
import { round } from '../money'
import type { Company } from '../world/crm'
import { fullName, owners } from '../world/people'
import type { TimeEntry } from '../world/service'
import type { World } from '../world/world'

/** A record of the API. */
export type Json = Readonly<Record<string, unknown>>

/** The one whose cost rate nobody entered. */
export const WITHOUT_COST = owners[8]

const objectId = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)
const time = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')

/** A client; most have the company's id in the CRM as a note, all an address. */
export function clientJson({ id, account, domain }: Company): Json {
  const tellsId = Number(id) % 5 !== 0
  return {
    id: objectId(`client ${id}`),
    name: account.name,
    email: domain === null ? null : `proyectos@${domain}`,
    note: tellsId ? id : null,
    archived: false,
    workspaceId: '64a687e29ae1f428e7ebe303',
  }
}

/** An entry with its cost in minor units, where its person has a rate. */
export function entryJson(entry: TimeEntry) {
  const { id, company, person, project, startedAt, minutes, billable, costPerHour, currency } =
    entry
  const cost = round((costPerHour * minutes) / 60)
  return {
    _id: objectId(`entry ${id}`),
    description: project,
    userId: objectId(`user ${person.id}`),
    userName: fullName(person),
    userEmail: person.email,
    billable,
    projectId: objectId(`project ${company.id} ${project}`),
    projectName: project,
    clientId: objectId(`client ${company.id}`),
    clientName: company.account.name,
    timeInterval: intervalOf(startedAt, minutes),
    currency,
    amounts: person === WITHOUT_COST ? [] : [{ type: 'COST', value: cost }],
  }
}

interface Interval {
  readonly start: string
  /** Null while it runs. */
  readonly end: string | null
  readonly duration: number | null
}

function intervalOf(startedAt: number, minutes: number): Interval {
  return { start: time(startedAt), end: time(startedAt + minutes * 60_000), duration: minutes * 60 }
}

/** A timer somebody has just started. */
export function running({ timeEntries, now }: World): ReturnType<typeof entryJson> {
  const [entry] = timeEntries
  if (!entry) throw new RangeError('a world without hours')
  const shown = entryJson({ ...entry, id: 'running', startedAt: now - 600_000 })
  return { ...shown, timeInterval: { ...shown.timeInterval, end: null, duration: null } }
}
