// Draws the organisations of the book: who they are, where, and how big.

import type { Chance } from '../random'
import { organisationName, slug } from './names'
import type { Place } from './places'
import { japan, places } from './places'

/** How an organisation is known: in both systems, in the CRM alone, or in billing alone. */
export type Standing = 'customer' | 'prospect' | 'unmatched'

/** An organisation before any system has recorded it. */
export interface Organisation {
  readonly standing: Standing
  readonly name: string
  readonly industry: string
  readonly place: Place
  readonly currency: string
  readonly segment: 'SMB' | 'Mid-market' | 'Enterprise'
  readonly serviceLevel: 'Gold' | 'Silver' | 'Bronze'
  readonly domain: string
  readonly taxId: string
}

const STANDINGS = [
  ['customer', 80],
  ['prospect', 15.5],
  ['unmatched', 4.5],
] as const
const SEGMENTS = [
  ['SMB', 60],
  ['Mid-market', 30],
  ['Enterprise', 10],
] as const
const LEVELS = {
  SMB: [['Bronze', 6], ['Silver', 3], ['Gold', 1]],
  'Mid-market': [['Bronze', 2], ['Silver', 6], ['Gold', 3]],
  Enterprise: [['Bronze', 1], ['Silver', 3], ['Gold', 6]],
} as const // prettier-ignore
/** Position of the account that pays in yen, and of one billing alone knows. */
const IN_YEN = 7
const FIRST_UNMATCHED = 11

/** The organisation at a position of the book. */
export function organisation(index: number, chance: Chance, taken: Set<string>): Organisation {
  const place =
    index === IN_YEN ? japan : chance.weighted(places.map(each => [each, each.weight] as const))
  const { name, industry } = organisationName(place.language, chance, taken)
  const segment = chance.weighted(SEGMENTS)
  return {
    standing: standingOf(index, chance),
    name,
    industry,
    place,
    currency: chance.weighted(place.currencies),
    segment,
    serviceLevel: chance.weighted<Organisation['serviceLevel']>(LEVELS[segment]),
    domain: `${slug(name)}.${place.tld}`,
    taxId: taxId(place.country, chance),
  }
}

function standingOf(index: number, chance: Chance): Standing {
  const drawn = chance.weighted(STANDINGS)
  if (index === IN_YEN) return 'customer'
  return index === FIRST_UNMATCHED ? 'unmatched' : drawn
}

function taxId(country: string, chance: Chance): string {
  const number = String(chance.whole(10_000_000, 99_999_999))
  switch (country) {
    case 'ES':
      return `B${number}`
    case 'GB':
      return `GB${number}0`
    case 'MX':
      return `${chance.pick(['ABC', 'GPR', 'NOR'])}${number.slice(0, 6)}T${number.slice(6)}`
    default:
      return `${country}${number}`
  }
}
