// Draws how a ticket went on after it was opened: replies, solutions, promises kept and missed.

import { HOUR, SECOND } from '../calendar'
import type { Chance } from '../random'
import type { Target, Ticket } from './service'

type Opened = Pick<
  Ticket,
  'id' | 'desk' | 'company' | 'contact' | 'agent' | 'subject' | 'createdAt'
>

const MINUTE = 60 * SECOND
/** Minutes promised until the first reply and the solution, by service level. */
const PROMISES: Readonly<Record<string, readonly [number, number]>> = {
  Gold: [60, 480],
  Silver: [240, 1_440],
  Bronze: [480, 2_880],
}

/** Plays an opened ticket on, up to `now`. */
export function solve(
  opened: Opened,
  serviceLevel: string | null,
  chance: Chance,
  now: number,
): Ticket {
  const { createdAt } = opened
  const replied = createdAt + Math.ceil(-Math.log(1 - chance.next()) * 150) * MINUTE
  const firstReplyAt = replied < now ? replied : null
  const solved = replied + Math.ceil(-Math.log(1 - chance.next()) * 1_300) * MINUTE
  const reopens = chance.happens(0.12) ? 1 : 0
  const again = solved + reopens * chance.whole(4, 90) * HOUR
  const solvedAt = again < now && chance.happens(0.96) ? again : null
  const rated = solvedAt === null ? null : solvedAt + chance.whole(1, 30) * HOUR
  const drawn = ratingAt(rated, chance, now)
  const rating = opened.desk === 'crm' ? null : drawn // CRMs do not ask about tickets
  const channel =
    opened.desk === 'intercom' ? 'chat' : chance.pick(['email', 'web', 'phone'] as const)
  return {
    ...opened,
    priority: chance.pick(['urgent', 'high', 'normal', 'normal', 'low', null] as const),
    channel,
    firstReplyAt,
    solvedAt,
    closed: solvedAt !== null && now - solvedAt > 28 * 24 * HOUR,
    reopens: solvedAt === null ? 0 : reopens,
    replies: firstReplyAt === null ? 0 : chance.whole(1, 6),
    targets: targets(createdAt, firstReplyAt, solvedAt, PROMISES[serviceLevel ?? ''], now),
    rating,
    updatedAt: Math.max(...[createdAt, firstReplyAt, solvedAt, rating?.at ?? null].map(Number)),
  }
}

/** Three in ten say how it was, most of them kindly. */
function ratingAt(at: number | null, chance: Chance, now: number): Ticket['rating'] {
  const says = chance.happens(0.3)
  const mood = Math.max(chance.next(), chance.next())
  const comment = chance.happens(0.3) ? chance.pick(['Gracias', 'Too slow', 'Perfect']) : null
  if (!says || at === null || at >= now) return null
  return { score: Math.round(1 + 4 * mood), at, comment }
}

function targets(
  createdAt: number,
  firstReplyAt: number | null,
  solvedAt: number | null,
  promised: readonly [number, number] | undefined,
  now: number,
): Target[] {
  if (!promised) return []
  const [reply, resolution] = promised
  return [
    target('first_reply_time', reply, createdAt, firstReplyAt, now),
    target('resolution_time', resolution, createdAt, solvedAt, now),
  ]
}

/** A promise ends when it is kept, or at the minute it is broken, even on an open ticket. */
function target(
  metric: Target['metric'],
  minutes: number,
  createdAt: number,
  doneAt: number | null,
  now: number,
): Target {
  const limit = createdAt + minutes * MINUTE
  const met = doneAt !== null && doneAt <= limit
  const endedAt = met ? doneAt : limit
  return { metric, minutes, endedAt: endedAt <= now ? endedAt : null, met }
}
