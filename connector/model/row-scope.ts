// Row scope: what one person may see of a portfolio, by whose accounts they are. It is applied to the
// facts themselves, so that no filter, chart or blend can show more.

import type { Facts } from './facts'
import { mailbox } from './identity/domains'
import { once } from './once'
import type { Owner } from './owner'
import type { Portfolio } from './portfolio'
import type { RosterEntry, RowSecurity } from './roster'
import type { Rows } from './rows'

/** Who looks, and what people see unless the workbook says otherwise. */
export interface Viewer {
  readonly email: string
  readonly security: RowSecurity
}

/** The people of a team. */
export interface People {
  readonly owners: readonly Owner[]
  readonly roster: readonly RosterEntry[]
}

interface Scope {
  readonly all: boolean
  readonly owners: ReadonlySet<string>
  readonly teams: ReadonlySet<string>
}

/** What the viewer may see; nothing of an address that neither the CRM nor the workbook knows. */
export function visibleTo(viewer: Viewer, portfolio: Portfolio, people: People): Portfolio {
  const scope = scopeOf(viewer, people)
  if (scope.all) return portfolio
  const isTheirs = portfolio.accounts.map(
    ({ matched, owner, team }) => matched && includes(scope, owner, team),
  )
  const sees = (row: Row) =>
    isTheirs[row.account] === true ||
    // What is of a person and of no account, as a quota: who it is of decides.
    (row.account === 0 && includes(scope, row.owner ?? row.person ?? null, row.team ?? null))
  return { ...portfolio, facts: filtered(portfolio.facts, sees) }
}

/** What rows may tell of people. */
interface Row {
  readonly account: number
  readonly owner?: string | null
  readonly person?: string | null
  readonly team?: string | null
}

function scopeOf({ email, security }: Viewer, { owners, roster }: People): Scope {
  const box = mailbox(email)
  const isViewer = (one: { readonly email: string | null }) =>
    box !== null && mailbox(one.email) === box
  const listed = roster.filter(isViewer)
  const known = owners.filter(isViewer)
  const sees = listed[0]?.sees ?? security
  const teams = new Set(
    sees === 'team' ? present([...known, ...listed].map(({ team }) => team)) : [],
  )
  const mates = owners.filter(({ team }) => team !== null && teams.has(team))
  const names = [...known, ...mates].map(({ name }) => name)
  return {
    all: sees === 'all' && (listed.length > 0 || known.length > 0),
    owners: new Set([...names, ...present(listed.map(({ owner }) => owner))]),
    teams,
  }
}

function includes({ owners, teams }: Scope, owner: string | null, team: string | null): boolean {
  return (owner !== null && owners.has(owner)) || (team !== null && teams.has(team))
}

/** The rows of every table that somebody sees, each table when it is first read. */
function filtered(facts: Facts, sees: (row: Row) => boolean): Facts {
  const tables = Object.keys(facts).map(name => {
    const rows = once(() => (facts[name as keyof Facts] as Rows<Row>).filter(sees))
    return [name, { enumerable: true, get: rows }] as const
  })
  return Object.defineProperties({}, Object.fromEntries(tables)) as Facts // a getter for each table
}

function present(values: readonly (string | null)[]): string[] {
  return values.filter(value => value !== null)
}
