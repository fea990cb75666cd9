// The clients of the made-up book: who they are, who looks after them, and since when they pay.

import type { AccountRecord } from '../model/account'
import type { Contact } from '../model/contact'
import type { Owner } from '../model/owner'
import type { Day, PlainDay } from '../model/period'
import { addDays, addMonths, dayFrom, formatDay } from '../model/period'
import type { Chance } from './chance'
import { chance } from './chance'

/** A client with all that its events are drawn from. */
export interface Client {
  readonly ref: string
  readonly number: number
  readonly name: string
  readonly owner: Owner
  /** Draws for one kind of its events, so that more of one kind change nothing of another. */
  readonly draws: (kind: string) => Chance
  /** First day it pays, and the day it stops; null while it stays. */
  readonly from: Day
  readonly until: Day | null
  /** Major units a month at the beginning. */
  readonly fee: number
}

const FAMILIES = [
  'Alba', 'Brisa', 'Cumbre', 'Delta', 'Estrella', 'Faro', 'Gaviota', 'Horizonte', 'Isla', 'Jara', 'Karst',
  'Laguna', 'Marea', 'Norte', 'Olmo', 'Puente', 'Quinta', 'Ribera',
] as const // prettier-ignore
const TRADES = [
  ['Foods', 'Food & beverage'], ['Logistics', 'Logistics'], ['Dental', 'Healthcare'],
  ['Studio', 'Media'], ['Energy', 'Energy'], ['Hotels', 'Hospitality'],
] as const // prettier-ignore
const REGIONS = [
  ['EMEA', 'ES'],
  ['EMEA', 'GB'],
  ['LATAM', 'MX'],
  ['LATAM', 'CO'],
  ['North America', 'US'],
] as const
const LEVELS = ['Gold', 'Silver', 'Bronze'] as const
const SEGMENTS = ['Enterprise', 'Mid-market', 'SMB'] as const
/** The first day of the book; a client is won each month from then on. */
const BEGINNING = dayFrom(2023, 1, 1)

/** The team. */
export const OWNERS: readonly Owner[] = [
  { ref: 'demo:owner:1', name: 'Ana Ruiz', team: 'North', email: null },
  { ref: 'demo:owner:2', name: 'Tom Hughes', team: 'North', email: null },
  { ref: 'demo:owner:3', name: 'Sofía Gómez', team: 'South', email: null },
  { ref: 'demo:owner:4', name: 'Liam Brown', team: 'South', email: null },
]

/** Every client won by a day; what is known of one never changes when the day moves on. */
export function clients(today: Day): Client[] {
  const all: Client[] = []
  for (let number = 0; addMonths(BEGINNING, number) < today; number++) {
    all.push(clientOf(number, today))
  }
  return all.filter(({ from }) => from < today)
}

function clientOf(number: number, today: Day): Client {
  const draws = (kind: string) => chance(1000 * (number + 1) + seedOf(kind))
  const draw = draws('client')
  const from = addDays(addMonths(BEGINNING, number), draw.whole(0, 25))
  const left = draw.happens(0.36) ? addMonths(from, draw.whole(6, 24)) : null
  const [trade] = TRADES[number % TRADES.length] ?? TRADES[0]
  return {
    ref: `demo:${100 + number}`,
    number,
    name: `${FAMILIES[number % FAMILIES.length] ?? ''} ${trade}${number < 18 ? '' : ` ${1 + Math.floor(number / 18)}`}`,
    owner: OWNERS[number % OWNERS.length] as Owner, // never empty
    draws,
    from,
    until: left !== null && left < today ? left : null,
    fee: draw.whole(4, 40) * 50,
  }
}

function seedOf(kind: string): number {
  return [...kind].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 0) % 997
}

/** A client as the CRM has it. */
export function accountOf(client: Client, today: Day): AccountRecord {
  const { number, ref, name, owner, until } = client
  const [, industry] = TRADES[number % TRADES.length] ?? TRADES[0]
  const [region, country] = REGIONS[number % REGIONS.length] ?? REGIONS[0]
  return {
    ref,
    name,
    domain: `${name.toLowerCase().replace(/ /g, '-')}.example`,
    sameAs: [],
    profile: {
      industry,
      region,
      country,
      segment: SEGMENTS[number % SEGMENTS.length] ?? null,
      serviceLevel: LEVELS[number % LEVELS.length] ?? null,
      lifecycleStage: 'customer',
      contractTerm: number % 4 === 0 ? 'monthly' : 'yearly',
      churnReason: until === null ? null : (['Price', 'Closed', 'Service'][number % 3] ?? null),
      // Who left did so when the contract was up for renewal.
      renewalDate: until === null ? renewal(client, today) : formatDay(until),
      ownerRef: owner.ref,
    },
  }
}

/** What billing holds of the clients, and of two that nobody in the CRM is. */
export function billingRecords(all: readonly Client[]): AccountRecord[] {
  const record = (number: number, name: string, sameAs: readonly string[]): AccountRecord => ({
    ref: `billing:${100 + number}`,
    name,
    domain: null,
    country: REGIONS[number % REGIONS.length]?.[1] ?? null,
    sameAs,
    profile: null,
  })
  const known = all.map(({ number, name, ref }) => record(number, name.toUpperCase(), [ref]))
  const [first] = all
  return [...known, record(900, `${first?.name ?? ''}s`, []), record(901, 'Zafiro Motors', [])]
}

/** People of a client. */
export function contactsOf({ ref, number, from }: Client): Contact[] {
  return ['CEO', 'CFO', 'COO'].slice(0, 1 + (number % 3)).map((title, index) => ({
    id: `${ref}.${index}`,
    accountRef: ref,
    name: `${FAMILIES[(number + index * 5) % FAMILIES.length] ?? ''} ${title}`,
    email: `${title.toLowerCase()}@client${number}.example`,
    title,
    createdAt: formatDay(from),
  }))
}

/** The next anniversary; of a few the last one, since nobody has moved the day on yet. */
function renewal({ from, number }: Client, today: Day): PlainDay {
  let next = from
  while (next <= today) next = addMonths(next, 12)
  const last = addMonths(next, -12)
  return formatDay(number % 5 === 0 && last > from ? last : next)
}
