// What is sold to the clients of the made-up book: deals with their stages, and what is to be reached.

import type { Deal, DealOutcome } from '../model/deal'
import type { Goal } from '../model/goal'
import type { Minor } from '../model/money'
import { minorFromMajor } from '../model/money'
import type { Day } from '../model/period'
import { addDays, addMonths, civil, dayFrom, formatDay } from '../model/period'
import type { StageChange } from '../model/stage-change'
import type { Client } from './clients'
import { OWNERS } from './clients'

const STAGES = ['Qualified', 'Proposal', 'Negotiation'] as const
const TYPES = ['upsell', 'cross_sell', 'renewal', 'existing_business'] as const
const QUARTER_DAYS = 91

/** The deals of a client: the first that won it, and one each quarter since, the last ones open. */
export function dealsOf(client: Client, today: Day, currency: string): Deal[] {
  const { draws, ref, name, from, fee } = client
  const draw = draws('deals')
  const amount = (months: number) => minorFromMajor(fee * months, currency) ?? (0 as Minor)
  const deal = (number: number, created: Day, closed: Day | null, won: boolean): Deal => ({
    id: `${ref}.${number}`,
    accountRef: ref,
    name: `${name} ${number + 1}`,
    stage: closed === null ? (STAGES[number % STAGES.length] ?? null) : won ? 'Won' : 'Lost',
    type: number === 0 ? 'new_business' : (TYPES[number % TYPES.length] ?? null),
    pipeline: 'Accounts',
    outcome: outcomeOf(closed, won),
    amount: amount(number === 0 ? 12 : draw.whole(2, 9)),
    currency,
    probability: closed === null ? 0.25 * (1 + (number % 3)) : won ? 1 : 0,
    createdAt: formatDay(created),
    closedAt: closed === null ? null : formatDay(closed),
  })
  const first = deal(0, addDays(from, -draw.whole(20, 60)), addDays(from, -1), true)
  const later: Deal[] = []
  for (let number = 1, created = addDays(from, 60); created < today; number++) {
    const closed = addDays(created, draw.whole(15, 80))
    later.push(deal(number, created, closed > today ? null : closed, draw.happens(0.55)))
    created = addDays(created, QUARTER_DAYS + draw.whole(0, 40))
  }
  return [first, ...later]
}

function outcomeOf(closed: Day | null, won: boolean): DealOutcome {
  if (closed === null) return 'open'
  return won ? 'won' : 'lost'
}

/** Where a deal has been: one stage after the other, evenly. */
export function stagesOf(deal: Deal, dayOf: (text: string) => Day, today: Day): StageChange[] {
  const { id, accountRef, name, pipeline, type, createdAt, closedAt } = deal
  const from = dayOf(String(createdAt))
  const end = closedAt === null ? today : dayOf(String(closedAt))
  const step = Math.floor((end - from) / STAGES.length)
  return STAGES.map((stage, index) => ({
    id: `${id}/${stage}`,
    dealId: id,
    accountRef,
    name,
    stage,
    pipeline,
    type,
    enteredAt: formatDay(addDays(from, index * step)),
    leftAt: index === STAGES.length - 1 && closedAt === null ? null : formatDay(addDays(from, (index + 1) * step)),
  })) // prettier-ignore
}

/** Quotas of the team and the budget of revenue, quarter by quarter. */
export function goalsUntil(today: Day, currency: string): Goal[] {
  const { year, month } = civil(today)
  const start = dayFrom(year, month - ((month - 1) % 3), 1)
  return Array.from({ length: 13 }, (_, quarter) => addMonths(start, (quarter - 12) * 3)).flatMap(
    from => {
      const until = formatDay(addMonths(from, 3))
      const goal = (owner: string | null, metric: string, major: number): Goal => ({
        id: `${metric} ${owner ?? ''} ${from}`,
        metric,
        accountRef: null,
        owner,
        team: null,
        amount: minorFromMajor(major, currency),
        currency,
        value: null,
        from: formatDay(from),
        until,
      })
      const quotas = OWNERS.map(({ name }) => goal(name, 'won_amount', 22_000))
      return [...quotas, goal(null, 'revenue_recognised', 85_000)]
    },
  )
}
