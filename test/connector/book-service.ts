// How the accounts of the book were served, worked out on paper like the rest of it; all times are UTC.

import { matchAccounts } from '../../connector/model/identity'
import type { Extract } from '../../connector/model/extract'
import { EMPTY } from '../../connector/model/extract'
import { factsOf } from '../../connector/model/facts'
import type { Facts } from '../../connector/model/facts'
import type { Minor } from '../../connector/model/money'
import type { Day } from '../../connector/model/period'
import { parseDay } from '../../connector/model/period'
import { staysOf } from '../../connector/model/stage-change'
import type { SurveyAnswer } from '../../connector/model/survey'
import type { SlaOutcome, SlaTarget } from '../../connector/model/sla-target'
import { slaTargetsOf } from '../../connector/model/sla-target'
import type { Ticket } from '../../connector/model/ticket'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00Z`)
const cents = (euros: number) => Math.round(euros * 100) as Minor
const EURO = { currency: 'EUR' } as const

const kept = (metric: string, when: string): SlaOutcome => ({
  metric,
  met: true,
  endedAt: at(when),
})
const broken = (metric: string, when: string): SlaOutcome => ({ ...kept(metric, when), met: false })

const ticket = (
  id: string,
  accountRef: string,
  created: string,
  solved: string | null,
  more: Partial<Ticket>,
): Ticket => ({
  id,
  accountRef,
  subject: `Ticket ${id}`,
  status: solved === null ? 'open' : 'solved',
  priority: 'normal',
  channel: 'email',
  person: 'Rosa',
  createdAt: at(created),
  solvedAt: solved === null ? null : at(solved),
  firstReplyMinutes: null,
  firstReplyBusinessMinutes: null,
  reopens: 0,
  ...more,
})

const tickets = [
  ticket('1', '1', '2026-03-02 09:00', '2026-03-04 09:00', {
    firstReplyMinutes: 90,
  }),
  ticket('2', '1', '2026-03-10 22:00', '2026-03-20 22:00', {
    firstReplyMinutes: 240, // on the 11th
    reopens: 1,
  }),
  ticket('3', '2', '2026-03-31 12:00', null, {}),
  ticket('4', '3', '2026-02-20 10:00', '2026-03-01 10:00', {
    firstReplyMinutes: 60,
    reopens: null, // its source does not count them
  }),
]

const outcomes: Readonly<Record<string, readonly SlaOutcome[]>> = {
  '1': [kept('first_reply_time', '2026-03-02 10:30'), kept('resolution_time', '2026-03-04 09:00')],
  '2': [
    broken('first_reply_time', '2026-03-10 23:00'),
    broken('resolution_time', '2026-03-12 22:00'),
  ],
  '3': [broken('resolution_time', '2026-04-02 12:00')],
  '4': [broken('resolution_time', '2026-02-25 10:00')],
}

const slaTargets: readonly SlaTarget[] = tickets.flatMap(one =>
  slaTargetsOf(one, outcomes[one.id] ?? []),
)

const task = (id: string, due: string | null, done: string | null) => ({
  id,
  accountRef: '1',
  name: `Task ${id}`,
  person: 'Tom',
  createdAt: at('2026-01-15 09:00'),
  dueAt: due === null ? null : at(due),
  completedAt: done === null ? null : at(done),
})

const answered = (
  kind: SurveyAnswer['kind'],
  score: number,
  [lowest, highest]: readonly [number, number],
  when: string,
  respondent: string | null = null,
): SurveyAnswer => ({
  id: `${kind} ${when}`,
  accountRef: '1',
  kind,
  score,
  lowest,
  highest,
  respondent,
  comment: null,
  answeredAt: at(when),
})

const surveys = [
  answered('nps', 10, [0, 10], '2026-03-03 10:00', 'ana@ana.es'),
  answered('nps', 9, [0, 10], '2026-03-05 10:00', 'eva@ana.es'),
  answered('nps', 7, [0, 10], '2026-03-06 10:00', 'tim@blau.de'),
  answered('nps', 10, [0, 10], '2026-03-07 10:00'),
  answered('nps', 6, [0, 10], '2026-03-20 10:00', 'ana@ana.es'), // changed her mind
  answered('csat', 5, [1, 5], '2026-03-08 10:00'),
  answered('csat', 4, [1, 5], '2026-03-09 10:00'),
  answered('csat', 3, [1, 5], '2026-03-10 10:00'),
  answered('csat', 2, [1, 5], '2026-03-11 10:00'),
  answered('csat', 1, [0, 1], '2026-03-12 10:00'), // the good one of two buttons
  answered('ces', 7, [1, 7], '2026-03-13 10:00'),
  answered('ces', 5, [1, 7], '2026-03-14 10:00'),
  answered('ces', 3, [1, 5], '2026-03-15 10:00'), // the middle: 4 of 7
]

const touch = (
  id: string,
  accountRef: string,
  kind: 'call' | 'email' | 'meeting' | 'note',
  direction: 'inbound' | 'outbound' | null,
  when: string,
) => ({
  id,
  accountRef,
  kind,
  direction,
  person: 'Rosa',
  subject: null,
  minutes: null,
  at: at(when),
})

const interactions = [
  touch('1', '1', 'call', 'inbound', '2026-03-02 10:00'),
  touch('2', '1', 'email', 'outbound', '2026-03-03 10:00'),
  touch('3', '2', 'email', 'outbound', '2026-03-04 10:00'),
  touch('4', '3', 'meeting', null, '2026-03-05 10:00'),
  touch('5', '1', 'note', null, '2026-03-06 10:00'),
  touch('6', '2', 'email', 'inbound', '2026-04-01 10:00'),
]

const contact = (id: string, created: string | null) => ({
  id,
  accountRef: '1',
  name: `Person ${id}`,
  email: null,
  title: null,
  createdAt: created === null ? null : at(created),
})

const hours = (id: string, accountRef: string, minutes: number, billable: boolean, cost: number, when: string) => ({
  id, accountRef, minutes, billable, person: 'Tom', email: null, project: 'Launch',
  cost: cents(cost), startedAt: at(when), ...EURO,
}) // prettier-ignore

const goal = (id: string, metric: string, from: `${number}-${number}-${number}`, more: object) => ({
  id, metric, from, until: '2026-04-01', accountRef: null, owner: null, team: null, amount: null, value: null,
  ...EURO, ...more,
}) as const // prettier-ignore

const stay = (dealId: string, stage: string, enteredAt: `${number}-${number}-${number}`) => ({
  id: `${dealId} ${stage}`, dealId, stage, enteredAt, accountRef: '1', name: `Deal ${dealId}`, pipeline: 'Sales', type: null,
}) // prettier-ignore

const extract: Extract = {
  ...EMPTY,
  tickets,
  slaTargets,
  surveys,
  interactions,
  tasks: [
    task('1', '2026-03-05 12:00', '2026-03-05 18:00'),
    task('2', '2026-03-10 12:00', null),
    task('3', '2026-03-31 12:00', null),
    task('4', '2026-02-01 12:00', '2026-03-02 12:00'),
    task('5', null, null),
  ],
  contacts: [contact('1', '2026-01-02 09:00'), contact('2', '2026-03-31 09:00'), contact('3', '2026-04-01 09:00'), contact('4', null)],
  timeEntries: [
    hours('1', '1', 120, true, 60, '2026-03-02 09:00'),
    hours('2', '2', 60, false, 25, '2026-03-03 09:00'),
    hours('3', '3', 60, true, 30, '2026-04-03 09:00'),
  ],
  costs: [
    { id: '1', accountRef: '1', kind: 'media', amount: cents(20), at: '2026-03-10', ...EURO },
    { id: '2', accountRef: null, kind: 'Acquisition', amount: cents(600), at: '2026-03-15', ...EURO },
    { id: '3', accountRef: null, kind: 'retención', amount: cents(90), at: '2026-03-15', ...EURO },
    { id: '4', accountRef: null, kind: 'expansion', amount: cents(30), at: '2026-03-15', ...EURO },
  ],
  payments: [
    { id: '1', accountRef: '1', kind: 'payment', amount: cents(500), at: at('2026-03-03 09:00'), ...EURO },
    { id: '2', accountRef: '1', kind: 'refund', amount: cents(40), at: at('2026-03-09 09:00'), ...EURO },
    { id: '3', accountRef: '2', kind: 'dispute', amount: cents(30), at: at('2026-03-12 09:00'), ...EURO },
  ],
  goals: [
    goal('1', 'won_amount', '2026-01-01', { owner: 'Rosa', amount: cents(3000) }),
    goal('2', 'won_amount', '2026-01-01', { team: 'North', amount: cents(5000) }),
    goal('3', 'nps', '2026-03-01', { value: 50 }),
    goal('4', 'revenue_recognised', '2026-03-01', { amount: cents(400) }),
  ],
  stageChanges: staysOf([
    stay('2', 'Proposal', '2026-03-12'),
    stay('1', 'Qualified', '2026-02-20'),
    stay('1', 'Proposal', '2026-03-02'),
    stay('1', 'Won', '2026-03-11'),
    stay('2', 'Lost', '2026-04-02'),
  ]),
  formerOwners: [
    { id: '1', accountRef: '1', owner: 'Tom', team: null, until: '2026-02-10' },
    { id: '2', accountRef: '1', owner: 'Uma', team: 'South', until: '2026-03-16' },
    { id: '3', accountRef: '3', owner: 'Tom', team: null, until: '2026-03-20' },
  ],
  annotations: [
    { id: '1', accountRef: null, text: 'Price rise', audience: null, at: '2026-03-01' },
    { id: '2', accountRef: '1', text: 'New contact', audience: 'operations', at: '2026-03-31' },
  ],
  measurements: [
    { id: '1', accountRef: '1', name: 'Site visits', value: 3, amount: null, at: '2026-03-03', ...EURO },
    { id: '2', accountRef: '2', name: 'Site visits', value: 4, amount: null, at: '2026-03-09', ...EURO },
    { id: '3', accountRef: '2', name: 'Travel', value: null, amount: cents(12.5), at: '2026-03-09', ...EURO },
  ],
} // prettier-ignore

const dayOf = (moment: number | string): Day =>
  typeof moment === 'string'
    ? (parseDay(moment) ?? (NaN as Day))
    : (Math.floor(moment / 86_400_000) as Day)

/** The tables of service, money that moved, hours and goals. */
export const served: Facts = factsOf(extract, matchAccounts([]), {
  account: Number,
  turns: () => [],
  day: dayOf,
  dayOrNull: moment => (moment === null ? null : dayOf(moment)),
})
