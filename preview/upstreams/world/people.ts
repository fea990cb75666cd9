// The agency's account managers and their teams.

import { startOf } from '../calendar'
import type { Chance } from '../random'
import type { Owner, Team } from './crm'
import { slug } from './names'

const IBERIA: Team = { id: '7101', name: 'Iberia' }
const LATAM: Team = { id: '7102', name: 'LATAM' }
const INTERNATIONAL: Team = { id: '7103', name: 'International' }

/** First name, last name, primary team, region looked after. */
const PEOPLE: readonly (readonly [string, string, Team | null, string])[] = [
  ['Lucía', 'Fernández', IBERIA, 'EMEA'],
  ['Íñigo', 'Aguirre', IBERIA, 'EMEA'],
  ['Carmen', 'Muñoz', IBERIA, 'EMEA'],
  ['Andrés', 'Restrepo', LATAM, 'LATAM'],
  ['Valentina', 'Núñez', LATAM, 'LATAM'],
  ['María José', 'Peña', LATAM, 'LATAM'],
  ['Emma', 'Clarke', INTERNATIONAL, 'EMEA'],
  ['James', 'O’Brien', INTERNATIONAL, 'North America'],
  ['Priya', 'Shah', null, 'North America'],
  ['Tomás', 'Rey', IBERIA, 'EMEA'],
]
/** Looks after two teams' accounts; the first named is the primary one. */
const ALSO: Readonly<Record<number, Team>> = { 6: IBERIA }
/** Has left; the accounts still carry the name. */
const LEFT = 9

/** All owners, the one who left included. */
export const owners: readonly Owner[] = PEOPLE.map(([firstName, lastName, team], index) => ({
  id: String(512_340_100 + index * 13),
  userId: 61_020_400 + index * 7,
  firstName,
  lastName,
  email: `${slug(firstName)}.${slug(lastName)}@agencia.example`,
  archived: index === LEFT,
  teams: [team, ALSO[index] ?? null].filter(each => each !== null),
  createdAt: startOf('2022-01-10') + index * 86_400_000,
}))

/** Who looks after an account of a region; sometimes nobody does. */
export function ownerFor(region: string, chance: Chance): Owner | null {
  if (chance.happens(0.04)) return null
  const near = owners.filter((_, index) => PEOPLE[index]?.[3] === region)
  return chance.pick(near.length > 0 && chance.happens(0.85) ? near : owners)
}

/** A person's name as reports show it. */
export function fullName({ firstName, lastName }: Owner): string {
  return `${firstName} ${lastName}`
}
