// Draws how an account is served: its people, and what happened with them month by month.

import { DAY, HOUR, SECOND } from '../calendar'
import type { Chance } from '../random'
import type { Company, Owner } from './crm'
import type { Numbering } from './ids'
import { PERSON_NAMES, slug } from './names'
import { owners } from './people'
import type { Contact, Interaction, SurveyAnswer, Task, Ticket, TimeEntry } from './service'
import { solve } from './tickets'

/** How an account was served. */
export interface Served {
  readonly contacts: readonly Contact[]
  readonly interactions: readonly Interaction[]
  readonly tasks: readonly Task[]
  readonly tickets: readonly Ticket[]
  readonly surveyAnswers: readonly SurveyAnswer[]
  readonly timeEntries: readonly TimeEntry[]
}

/** Who is served, and where the drawing takes what it needs. */
export interface Serving {
  readonly company: Company
  /** From when on, and until when at most. */
  readonly start: number
  readonly now: number
  readonly ids: Numbering
  readonly chance: Chance
}

/** A month of service of one account: rough numbers by service level. */
const PACE: Readonly<Record<string, { touches: number; tickets: number; hours: number }>> = {
  Gold: { touches: 3, tickets: 1.1, hours: 5 },
  Silver: { touches: 1.6, tickets: 0.7, hours: 2.5 },
  Bronze: { touches: 0.7, tickets: 0.4, hours: 1 },
}
const MONTH = 30 * DAY

/** Draws everything about an account's service. */
export function serve(serving: Serving): Served {
  const { company, start, now, chance } = serving
  const pace = PACE[company.account.serviceLevel ?? 'Bronze'] ?? {
    touches: 1,
    tickets: 1,
    hours: 1,
  }
  const contacts = people(serving)
  const from = Math.max(start, company.createdAt)
  const times = (perMonth: number) =>
    Array.from({ length: Math.floor(((now - from) / MONTH) * perMonth + chance.next()) }, () =>
      working(from + Math.floor((now - from) * chance.next()), chance),
    ).filter(at => at < now)
  return {
    contacts,
    interactions: times(pace.touches).map(at => interaction(at, contacts, serving)),
    tasks: times(pace.touches / 3).map(at => task(at, serving)),
    tickets: times(pace.tickets).map(at => ticket(at, contacts, serving)),
    surveyAnswers: times(0.35).map(at => answer(at, contacts, serving)),
    timeEntries: times(pace.hours / 2).map(at => timeEntry(at, serving)),
  }
}

/** Most things happen in working hours; some close to midnight, to try the report's days. */
function working(at: number, chance: Chance): number {
  const second = chance.happens(0.15)
    ? chance.whole(-5_400, 5_400)
    : chance.whole(7 * 3_600, 17 * 3_600)
  return Math.floor(at / DAY) * DAY + second * SECOND
}

function people({ company, ids, chance }: Serving): Contact[] {
  const domain = company.domain ?? 'example.com'
  const titles = ['CEO', 'CFO', 'Head of Marketing', 'Operations Manager', 'IT Lead']
  return Array.from({ length: chance.whole(1, 4) }, (_, index): Contact => {
    const firstName = chance.pick(PERSON_NAMES.first)
    const lastName = chance.pick(PERSON_NAMES.last)
    const createdAt = company.createdAt + chance.whole(0, 300) * DAY
    return {
      id: ids.digits('contact'),
      company,
      firstName,
      lastName,
      email: `${slug(firstName)}.${slug(lastName)}${index || ''}@${domain}`,
      title: titles[index] ?? 'Analyst',
      createdAt,
      updatedAt: createdAt + chance.whole(0, 50) * DAY,
    }
  })
}

const SUBJECTS = {
  call: ['Seguimiento mensual', 'Follow-up call', 'Renewal talk'],
  email: ['Propuesta', 'Monthly report', 'Question about the invoice'],
  meeting: ['Quarterly business review', 'Kick-off', 'Revisión trimestral'],
  note: ['Cambio de contacto', 'Budget cut expected', 'Happy with the launch'],
} as const

function interaction(at: number, contacts: readonly Contact[], serving: Serving): Interaction {
  const { company, ids, chance } = serving
  const kind = chance.weighted([['email', 5], ['call', 3], ['meeting', 2], ['note', 1]] as const) // prettier-ignore
  const isTalk = kind === 'call' || kind === 'email'
  const length = kind === 'call' ? chance.whole(2, 45) : chance.pick([30, 45, 60, 90])
  return {
    id: ids.digits('interaction'),
    kind,
    company: chance.happens(0.02) ? null : company,
    contact: kind === 'note' ? null : chance.pick(contacts),
    owner: personOf(serving),
    direction: isTalk ? chance.pick(['inbound', 'outbound'] as const) : null,
    subject: chance.pick<string>(SUBJECTS[kind]),
    at,
    minutes: kind === 'call' || kind === 'meeting' ? length : null,
  }
}

/** Usually the owner of the account; sometimes a colleague. */
function personOf({ company, chance }: Serving): Owner {
  const colleague = chance.pick(owners)
  return company.owner && chance.happens(0.8) ? company.owner : colleague
}

function task(at: number, serving: Serving): Task {
  const { company, ids, chance, now } = serving
  const dueAt = chance.happens(0.9) ? at + chance.whole(1, 21) * DAY : null
  const done = at + chance.whole(1, 25) * DAY + chance.whole(0, 8) * HOUR
  return {
    id: ids.digits('task'),
    company,
    owner: personOf(serving),
    name: chance.pick(['Send proposal', 'Preparar informe', 'Call back', 'Check invoice']),
    createdAt: at,
    dueAt,
    completedAt: done < now && chance.happens(0.85) ? done : null,
  }
}

function ticket(at: number, contacts: readonly Contact[], serving: Serving): Ticket {
  const { company, chance, ids, now } = serving
  const isStranger = chance.happens(0.03)
  const contact = chance.pick(contacts)
  const opened = {
    id: ids.digits('ticket'),
    desk: chance.weighted([['zendesk', 5], ['intercom', 3], ['crm', 2]] as const),
    company: isStranger ? null : company,
    contact: isStranger ? null : contact,
    agent: personOf(serving),
    subject: chance.pick(['Login does not work', 'Factura duplicada', 'Report is empty', 'Cambio de plan']),
    createdAt: at,
  } // prettier-ignore
  return solve(opened, company.account.serviceLevel, chance, now)
}

function answer(
  at: number,
  contacts: readonly Contact[],
  { company, ids, chance }: Serving,
): SurveyAnswer {
  const kind = chance.weighted([['nps', 5], ['csat', 2], ['ces', 2]] as const) // prettier-ignore
  const [low, high] = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }[kind] as [number, number]
  const mood = Math.max(chance.next(), chance.next())
  return {
    id: ids.text('resp'),
    desk: chance.weighted([['typeform', 7], ['hubspot', 3]] as const),
    kind,
    company,
    contact: chance.pick(contacts),
    score: Math.round(low + (high - low) * mood),
    comment: chance.happens(0.3) ? chance.pick(['Muy bien', 'Slow answers', '👍', 'Falta un informe']) : null,
    answeredAt: at,
  } // prettier-ignore
}

function timeEntry(at: number, serving: Serving): TimeEntry {
  const { company, ids, chance } = serving
  const person = personOf(serving)
  const level = owners.indexOf(person)
  return {
    id: ids.text('time'),
    company,
    person,
    project: chance.pick(['Retainer', 'Launch', 'Support']),
    startedAt: at,
    minutes: chance.whole(1, 24) * 10,
    billable: chance.happens(0.7),
    ratePerHour: 6_000 + level * 500,
    costPerHour: 2_800 + level * 250,
    currency: 'EUR',
  }
}
