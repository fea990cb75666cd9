// Facts by hand: what becomes of each entity when it is put into a portfolio.

import type { Minor } from '../../../connector/model/money'
import { minorFromMajor } from '../../../connector/model/money'
import { formatDay, plainDay } from '../../../connector/model/period'
import type { Day } from '../../../connector/model/period'
import { EMPTY } from '../../../connector/model/extract'
import type { Extract } from '../../../connector/model/extract'
import { assemble } from '../../../connector/model/portfolio'
import { bandOf } from '../../../connector/model/survey'
import type { TimeEntry } from '../../../connector/model/time-entry'
import { timeZone } from '../../../connector/model/zone'
import { slaTargetsOf } from '../../../connector/model/sla-target'
import { listed } from '../../../connector/model/rows'

const MADRID = timeZone('Europe/Madrid')
const factsOf = (extract: Partial<Extract>) => assemble({ ...EMPTY, ...extract }, MADRID).facts
const shown = (day: Day | null | undefined) => (day == null ? null : formatDay(day))
const cents = (amount: number) => amount as Minor

describe('a task', () => {
  const task = (dueAt: number | null, completedAt: number | null) =>
    listed(factsOf({
      tasks: [{ id: '1', accountRef: null, name: null, person: null, createdAt: null, dueAt, completedAt }],
    }).tasks)[0] // prettier-ignore

  it('is overdue from the day after it was due, in the report’s zone', () => {
    const fact = task(Date.UTC(2026, 2, 9, 23, 30), null) // 00:30 of the 10th in Madrid
    expect(shown(fact?.dueDay)).toBe('2026-03-10')
    expect(shown(fact?.overdueFrom)).toBe('2026-03-11')
    expect(fact?.onTime).toBeNull()
  })

  it('is on time when done on the day it is due, late a day after', () => {
    expect(task(Date.UTC(2026, 2, 10, 9), Date.UTC(2026, 2, 10, 21))?.onTime).toBe(true)
    expect(task(Date.UTC(2026, 2, 10, 9), Date.UTC(2026, 2, 11, 9))?.onTime).toBe(false)
    expect(task(null, Date.UTC(2026, 2, 11, 9))?.onTime).toBeNull()
  })
})

const ticket = {
  id: '1', accountRef: null, subject: null, status: 'solved', priority: null, channel: null, person: null,
  createdAt: Date.UTC(2026, 2, 10, 22), solvedAt: Date.UTC(2026, 2, 12, 10), firstReplyMinutes: 90,
  firstReplyBusinessMinutes: 30, reopens: 0,
} as const // prettier-ignore

describe('a ticket', () => {
  it('tells its reply and solution in hours, each on its own day', () => {
    const fact = listed(factsOf({ tickets: [ticket] }).tickets)[0]
    expect(fact).toMatchObject({
      firstReplyHours: 1.5,
      resolutionHours: 36,
    })
    // 22:00 UTC is 23:00 in Madrid; an hour and a half later it is the next day.
    expect([fact?.createdDay, fact?.firstReplyDay, fact?.solvedDay].map(shown)).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ])
  })

  it('has no times while nobody replied or solved it, rather than none of zero', () => {
    const open = { ...ticket, solvedAt: null, firstReplyMinutes: null }
    expect(listed(factsOf({ tickets: [open] }).tickets)[0]).toMatchObject({
      firstReplyHours: null,
      firstReplyDay: null,
      resolutionHours: null,
      solvedDay: null,
    })
  })
})

describe('promises on a ticket', () => {
  it('are facts of their own, each on the day it was kept or broken', () => {
    const promise = {
      metric: 'first_reply_time',
      met: true,
      endedAt: Date.UTC(2026, 2, 10, 23, 30),
    }
    const broken = { metric: 'resolution_time', met: false, endedAt: Date.UTC(2026, 2, 12, 9) }
    const { slaTargets } = factsOf({ slaTargets: slaTargetsOf(ticket, [promise, broken]) })
    expect(listed(slaTargets).map(({ met, endedDay }) => [met, shown(endedDay)])).toEqual([
      [true, '2026-03-11'],
      [false, '2026-03-12'],
    ])
  })
})

describe('the band of a score', () => {
  const band = (kind: 'nps' | 'csat' | 'ces', lowest: number, highest: number) =>
    Array.from({ length: highest - lowest + 1 }, (_, step) =>
      bandOf({ kind, score: lowest + step, lowest, highest }).slice(0, 3),
    ).join(' ')

  it('is Bain’s for NPS', () => {
    expect(band('nps', 0, 10)).toBe('det det det det det det det pas pas pro pro')
  })

  it('is the top two of five boxes for CSAT, the good one of two buttons', () => {
    expect(band('csat', 1, 5)).toBe('neg neg neu pos pos')
    expect(band('csat', 0, 1)).toBe('neg pos')
  })

  it('is the top three of seven for CES', () => {
    expect(band('ces', 1, 7)).toBe('neg neg neg neu pos pos pos')
  })
})

describe('answers of one day', () => {
  it('come in the order of time, so that the later one is the last', () => {
    const answer = (id: string, answeredAt: number) => ({
      id, accountRef: null, kind: 'nps' as const, score: 9, lowest: 0, highest: 10, respondent: 'ana',
      comment: null, answeredAt,
    }) // prettier-ignore
    const surveys = [
      answer('late', Date.UTC(2026, 2, 1, 18)),
      answer('early', Date.UTC(2026, 2, 1, 9)),
    ]
    const { facts } = assemble({ ...EMPTY, surveys }, timeZone('UTC'))
    expect(facts.surveys.map(({ id }) => id)).toEqual(['early', 'late'])
  })
})

describe('logged time', () => {
  const entry: TimeEntry = {
    id: '1', accountRef: null, person: 'Rosa Gil', email: 'rosa@agency.example', project: null,
    startedAt: Date.UTC(2026, 5, 1), minutes: 50, billable: true, cost: null, currency: 'EUR',
  } // prettier-ignore
  const hourly = (person: string, perHour: number, from: `${number}-${number}-${number}`) => ({
    person, perHour: cents(perHour), currency: 'USD', from,
  }) // prettier-ignore

  it('costs what its person’s hour costs on the day, when the source tells no cost', () => {
    const hourlyCosts = [
      hourly('ROSA@agency.example ', 3_000, '2026-01-01'),
      hourly('rosa@agency.example', 3_600, '2026-06-01'),
      hourly('rosa@agency.example', 9_900, '2026-06-02'),
    ]
    const [fact] = factsOf({ timeEntries: [entry], hourlyCosts }).timeEntries
    expect(fact).toMatchObject({ cost: 3_000, currency: 'USD', billableHours: 50 / 60 }) // 36.00 × 50 ÷ 60
  })

  it('finds people by name too, and keeps a cost the source tells', () => {
    const hourlyCosts = [hourly('rosa gil', 6_000, '2026-01-01')]
    expect(listed(factsOf({ timeEntries: [entry], hourlyCosts }).timeEntries)[0]?.cost).toBe(5_000)
    const told = { ...entry, cost: cents(777), billable: false }
    const [fact] = factsOf({ timeEntries: [told], hourlyCosts }).timeEntries
    expect(fact).toMatchObject({ cost: 777, currency: 'EUR', billableHours: 0 })
  })

  it('has no cost when nobody knows one, never zero', () => {
    const early = [hourly('rosa gil', 6_000, '2026-06-02')]
    expect(
      listed(factsOf({ timeEntries: [entry], hourlyCosts: early }).timeEntries)[0]?.cost,
    ).toBeNull()
  })
})

describe('a cost', () => {
  it.each([
    [' Captación', 'acquisition'], ['retention', 'retention'], ['Expansión', 'expansion'],
    ['media', 'serving'], [null, 'serving'], ['constructor', 'serving'],
  ])('of the kind %p is for %s', (kind, purpose) => {
    const cost = { id: '1', accountRef: null, kind, amount: cents(100), currency: 'EUR', at: 0 }
    expect(factsOf({ costs: [cost] }).costs[0]?.purpose).toBe(purpose)
  }) // prettier-ignore
})

describe('moments', () => {
  it('that are plain days are that day in every zone', () => {
    const cost = { id: '1', accountRef: null, kind: null, amount: cents(1), currency: 'EUR', at: '2026-03-31' } as const // prettier-ignore
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu']) {
      const { facts } = assemble({ ...EMPTY, costs: [cost] }, timeZone(zone))
      expect(shown(facts.costs[0]?.day)).toBe('2026-03-31')
    }
  })

  it('are plain days only when the text begins with a real one', () => {
    expect(plainDay('2026-02-28T00:00:00')).toBe('2026-02-28')
    expect(['2026-02-30', '2026-2-3', '20260203', 'x', '', null].map(plainDay)).toEqual(
      Array(6).fill(null),
    )
  })
})

describe('amounts in major units', () => {
  it.each([
    ['1.005', 'EUR', 101], // 1.005 × 100 is 100.49999… in binary
    [1.005, 'EUR', 101],
    ['-1.005', 'EUR', -101],
    ['1.0005', 'KWD', 1001],
    ['1e3', 'JPY', 1000],
    ['.5', 'EUR', 50],
    ['0x10', 'EUR', null],
    ['1,5', 'EUR', null],
    ['', 'EUR', null],
    [NaN, 'EUR', null],
    [1e300, 'EUR', 1e302],
  ])('%s %s is %s minor units', (major, currency, minor) => {
    expect(minorFromMajor(major, currency)).toBe(minor)
  })
})

describe('a link made by hand', () => {
  it('stands before what the record says of itself', () => {
    const nothing = { industry: null, region: null, country: null, segment: null, serviceLevel: null, lifecycleStage: null, renewalDate: null, ownerRef: null } // prettier-ignore
    const record = (ref: string, sameAs: string[], isCrm = true) => ({
      ref, sameAs, name: ref, domain: null, profile: isCrm ? nothing : null,
    }) // prettier-ignore
    const accounts = [record('hubspot:1', []), record('hubspot:2', []), record('stripe:9', ['hubspot:1'], false)]
    const cost = { id: '1', accountRef: 'stripe:9', kind: null, amount: cents(1), currency: 'EUR', at: 0 }
    const accountLinks = [{ ref: 'stripe:9', accountRef: 'hubspot:2', from: null, until: null, author: null }]
    const linked = assemble({ ...EMPTY, accounts, accountLinks, costs: [cost] }, MADRID)
    expect(linked.accounts[linked.facts.costs[0]?.account ?? 0]?.name).toBe('hubspot:2')
    const gone = [{ ref: 'stripe:9', accountRef: 'hubspot:404', from: null, until: null, author: null }]
    const without = assemble({ ...EMPTY, accounts, accountLinks: gone, costs: [cost] }, MADRID)
    expect(without.accounts[without.facts.costs[0]?.account ?? 0]?.name).toBe('hubspot:1')
  }) // prettier-ignore
})
