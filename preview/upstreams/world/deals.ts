// Deals: how each account was won, what it was offered since, and what is still open.

import { DAY, HOUR, SECOND, addMonths } from '../calendar'
import { round } from '../money'
import type { Chance } from '../random'
import type { Company, Deal, Owner, Pipeline, Stage } from './crm'
import type { Numbering } from './ids'
import { book, finalStage, sales } from './pipelines'

/** The account a deal is about, as far as deals care. */
export interface Prospect {
  readonly company: Company
  readonly owner: Owner | null
  readonly currency: string
  /** When it began to pay, and when it stopped; null for what has not happened. */
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** Minor units a year, roughly. */
  readonly worth: number
}

/** Where deals take what they need. */
export interface SalesDesk {
  readonly ids: Numbering
  readonly chance: Chance
  readonly start: number
  readonly now: number
}

/** What is decided about a deal before it is written down. */
interface Sketch {
  readonly type: string | null
  readonly pipeline: Pipeline
  readonly stage: Stage
  readonly createdAt: number
  readonly closesAt: number
  readonly worth: number
}

const GROWTH = [
  ['upsell', 5],
  ['crosssell', 3],
  ['existingbusiness', 1],
] as const
const WITHOUT_COMPANY = 0.03
const WITHOUT_AMOUNT = 0.02
const WITHOUT_CURRENCY = 0.03

/** Deals of an account. */
export function deals(about: Prospect, desk: SalesDesk): Deal[] {
  const sketches =
    about.startedAt === null
      ? [sketch('newbusiness', sales, courtedSince(desk), about, desk)]
      : [won(about, about.startedAt, desk), ...growth(about, desk), ...renewals(about, desk)]
  return sketches.filter(each => each.createdAt <= desk.now).map(each => deal(each, about, desk))
}

/** Most of those who never bought are being talked to now; some said no long ago. */
function courtedSince({ chance, start, now }: SalesDesk): number {
  return chance.happens(0.6) ? Math.max(start, now - 120 * DAY) : start
}

function won({ worth }: Prospect, startedAt: number, { chance }: SalesDesk): Sketch {
  const closesAt = nearMidnight(startedAt - chance.whole(0, 8) * DAY - HOUR, chance)
  const createdAt = closesAt - chance.whole(12, 120) * DAY - chance.whole(0, 86_399) * SECOND
  const stage = finalStage(sales, 'won')
  return { type: 'newbusiness', pipeline: sales, stage, createdAt, closesAt, worth }
}

function growth(about: Prospect, desk: SalesDesk): Sketch[] {
  const { startedAt, endedAt } = about
  const years = ((endedAt ?? desk.now) - (startedAt ?? desk.now)) / (365 * DAY)
  const count = Math.floor(years * 1.2 + desk.chance.next())
  return Array.from({ length: count }, () =>
    sketch(desk.chance.weighted(GROWTH), book, startedAt ?? desk.start, about, desk),
  )
}

/** Each anniversary is a renewal, won if the account went on. */
function renewals({ startedAt, endedAt, worth }: Prospect, { chance, now }: SalesDesk): Sketch[] {
  const list: Sketch[] = []
  for (let year = 1; startedAt !== null; year++) {
    const due = addMonths(startedAt, 12 * year)
    const closesAt = nearMidnight(due - chance.whole(0, 5) * DAY, chance)
    if (closesAt - 60 * DAY > now || (endedAt !== null && due > addMonths(endedAt, 6))) break
    const createdAt = closesAt - chance.whole(30, 60) * DAY
    const outcome = endedAt === null || endedAt > due ? 'won' : 'lost'
    const stage = closesAt > now ? openStage(book, chance) : finalStage(book, outcome)
    list.push({ type: 'renewal', pipeline: book, stage, createdAt, closesAt, worth })
    if (stage.outcome === 'lost') break
  }
  return list
}

/** A deal at some time after `since`: open if it is recent, else won or lost. */
function sketch(
  type: string,
  pipeline: Pipeline,
  since: number,
  { worth, startedAt }: Prospect,
  { chance, now }: SalesDesk,
): Sketch {
  const span = Math.max(0, now - since)
  const createdAt = since + Math.floor((span * chance.next()) / SECOND) * SECOND
  const closesAt = nearMidnight(createdAt + chance.whole(5, 110) * DAY, chance)
  const size = round(worth * (startedAt === null ? 1 : chance.pick([0.15, 0.25, 0.4])))
  if (closesAt > now) {
    return { type, pipeline, stage: openStage(pipeline, chance), createdAt, closesAt, worth: size }
  }
  const isWon = startedAt !== null && chance.happens(0.6)
  const stage = finalStage(pipeline, isWon ? 'won' : 'lost')
  return { type, pipeline, stage, createdAt, closesAt, worth: size }
}

function deal(each: Sketch, about: Prospect, { ids, chance, now }: SalesDesk): Deal {
  const { worth, ...rest } = each
  const { company, owner, currency } = about
  const isOrphan = chance.happens(WITHOUT_COMPANY)
  const settledAt = Math.min(each.closesAt, now)
  return {
    ...rest,
    id: ids.digits('deal'),
    name: `${company.account.name ?? ''} – ${NAMES[each.type ?? ''] ?? 'Oportunidad'}`,
    company: isOrphan ? null : company,
    amount: chance.happens(WITHOUT_AMOUNT) ? null : round(worth),
    currency,
    namesCurrency: !(currency === 'EUR' && chance.happens(WITHOUT_CURRENCY)),
    owner,
    updatedAt: Math.max(each.createdAt, settledAt - chance.whole(0, 3_600) * SECOND),
  }
}

const NAMES: Readonly<Record<string, string>> = {
  newbusiness: 'Nuevo contrato',
  upsell: 'Upsell',
  crosssell: 'Cross-sell',
  existingbusiness: 'Ampliación',
  renewal: 'Renewal',
}

function openStage({ stages }: Pipeline, chance: Chance): Stage {
  return chance.pick(stages.filter(({ outcome }) => outcome === 'open'))
}

/** Deals are often entered late: a third of them within two hours of midnight UTC. */
function nearMidnight(instant: number, chance: Chance): number {
  const second = chance.happens(1 / 3) ? chance.whole(-7_200, 7_200) : chance.whole(25_000, 70_000)
  return Math.floor(instant / DAY) * DAY + second * SECOND
}
