// How the clients of the made-up book are served: contacts, tasks, tickets, opinions, hours and costs.

import type { Extract } from '../model/extract'
import { slaTargetsOf } from '../model/sla-target'
import type { Minor } from '../model/money'
import { minorFromMajor } from '../model/money'
import type { Day } from '../model/period'
import { addDays, formatDay } from '../model/period'
import type { Listed } from '../model/rows'
import type { Chance } from './chance'
import type { Client } from './clients'

type Served = Listed<
  Pick<
    Extract,
    'interactions' | 'tasks' | 'tickets' | 'slaTargets' | 'surveys' | 'timeEntries' | 'costs'
  >
>

const KINDS = ['call', 'email', 'meeting', 'email'] as const
const SUBJECTS = ['Invoice question', 'Access', 'Report is late', 'Change of data'] as const
const CHANNELS = ['email', 'web', 'chat', 'phone'] as const
const PRIORITIES = ['normal', 'high', 'low', 'urgent'] as const
const PROJECTS = ['Campaign', 'Support', 'Reporting'] as const
const PURPOSES = ['media', 'acquisition', 'retention', 'expansion'] as const
const PROMISED_MINUTES = 480
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** All that was done for a client while it paid. */
export function serviceOf(client: Client, today: Day, currency: string): Served {
  const end = client.until ?? today
  const weeks: Day[] = []
  for (let day = client.from; day < end; day = addDays(day, 7)) weeks.push(day)
  const each = <T>(
    kind: string,
    every: number,
    make: (when: Occasion, client: Client) => T,
  ): T[] => {
    const draw = client.draws(kind)
    const due = weeks.filter((_, week) => (week + client.number) % every === 0)
    return due.map((day, number) => make({ day, number, draw, today, currency }, client))
  }
  const tickets = each('ticket', 4, ticket)
  return {
    interactions: each('touch', 2, touch),
    tasks: each('task', 3, task),
    tickets,
    slaTargets: tickets.flatMap(promise),
    surveys: each('opinion', 9, opinion),
    timeEntries: each('hours', 1, hours),
    costs: each('cost', 13, cost),
  }
}

/** One of the occasions on which something was done. */
interface Occasion {
  readonly day: Day
  readonly number: number
  readonly draw: Chance
  readonly today: Day
  readonly currency: string
}

const at = (day: Day, hour: number) => day * DAY_MS + hour * HOUR_MS

function touch({ day, number, draw }: Occasion, { ref, owner }: Client) {
  const kind = draw.pick(KINDS)
  return {
    id: `${ref} touch ${number}`,
    accountRef: ref,
    kind,
    direction: kind === 'meeting' ? null : draw.pick(['inbound', 'outbound'] as const),
    person: owner.name,
    subject: kind === 'meeting' ? 'Review' : 'Follow-up',
    at: at(day, draw.whole(8, 17)),
    minutes: kind === 'email' ? null : draw.whole(15, 60),
  }
}

function task({ day, number, draw, today }: Occasion, { ref, owner }: Client) {
  const due = addDays(day, 7)
  const done = addDays(due, draw.whole(-5, draw.happens(0.2) ? 9 : 0))
  return {
    id: `${ref} task ${number}`,
    accountRef: ref,
    name: draw.pick(['Send the report', 'Prepare the review', 'Call about renewal']),
    person: owner.name,
    createdAt: formatDay(day),
    dueAt: formatDay(due),
    completedAt: done > today || draw.happens(0.04) ? null : formatDay(done),
  }
}

function ticket({ day, number, draw, today }: Occasion, { ref, owner }: Client) {
  const createdAt = at(day, draw.whole(8, 17))
  const reply = draw.whole(20, 600)
  const solvedAt = createdAt + draw.whole(4, 140) * HOUR_MS
  const isSolved = solvedAt < today * DAY_MS
  return {
    id: `${ref} ticket ${number}`,
    accountRef: ref,
    subject: draw.pick(SUBJECTS),
    status: isSolved ? ('solved' as const) : ('open' as const),
    priority: draw.pick(PRIORITIES),
    channel: draw.pick(CHANNELS),
    person: owner.name,
    createdAt,
    solvedAt: isSolved ? solvedAt : null,
    firstReplyMinutes: reply,
    firstReplyBusinessMinutes: Math.round(reply / 2),
    reopens: draw.happens(0.08) ? 1 : 0,
  }
}

/** Everybody was promised a reply within eight hours. */
function promise(asked: ReturnType<typeof ticket>) {
  const { createdAt, firstReplyMinutes: reply } = asked
  const endedAt = createdAt + Math.min(reply, PROMISED_MINUTES) * 60_000
  const met = reply < PROMISED_MINUTES
  return slaTargetsOf(asked, [{ metric: 'first_reply_time', met, endedAt }])
}

function opinion({ day, number, draw }: Occasion, { ref, number: client }: Client) {
  const kind = (['nps', 'csat', 'ces'] as const)[number % 3] ?? 'nps'
  const scale = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const
  const [lowest, highest] = scale[kind]
  return {
    id: `${ref} answer ${number}`,
    accountRef: ref,
    kind,
    lowest,
    highest,
    score: Math.max(lowest, highest - draw.whole(0, draw.happens(0.25) ? 6 : 2)),
    respondent: `ceo@client${client}.example`,
    comment: null,
    answeredAt: at(day, 10),
  }
}

function hours({ day, number, draw, currency }: Occasion, { ref, owner }: Client) {
  const minutes = draw.whole(1, 8) * 30
  return {
    id: `${ref} hours ${number}`,
    accountRef: ref,
    person: owner.name,
    email: null,
    project: draw.pick(PROJECTS),
    startedAt: at(day, 9),
    minutes,
    billable: draw.happens(0.8),
    cost: minorFromMajor((minutes / 60) * 38, currency),
    currency,
  }
}

function cost({ day, number, draw, currency }: Occasion, { ref }: Client) {
  const kind = draw.pick(PURPOSES)
  return {
    id: `${ref} cost ${number}`,
    accountRef: kind === 'media' ? ref : null,
    kind,
    amount: minorFromMajor(draw.whole(1, 9) * 40, currency) ?? (0 as Minor),
    currency,
    at: formatDay(day),
  }
}
