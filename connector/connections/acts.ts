// What a form of the page can do. Everything a form says is checked as if a stranger had sent it.

import { Fault } from '../model/faults'
import { words } from '../model/words'
import type { Opened } from '../sources/connect'
import type { Source } from '../sources/source'
import type { Account } from '../transport/accounts'
import { accountsOf, changeAccounts } from '../transport/accounts'
import { leave } from '../transport/leaving'
import { loginOf } from '../transport/login'
import type { Ports } from '../transport/ports'
import type { Desk, Parameters } from './desk'
import type { Notice } from './frame'
import { whoIs } from './opening'
import { HAPPENED, WORDS } from './words'

/** What is done to one account. */
export type Act = (source: Source, account: Account, given: Parameters, desk: Desk) => Notice

/** The acts by name. */
export const ACTS = words<Act>({ test, use, choose, leave: part })

/** Does an act to the account that a form names; a fault of the vendor becomes the notice. */
export function act(name: Act, source: Source, given: Parameters, desk: Desk): Notice {
  const account = accountsOf(desk.ports.properties, source).find(({ id }) => id === given.account)
  if (!account) return { kind: 'bad', says: WORDS.gone }
  try {
    return name(source, account, given, desk)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    desk.ports.machine.log(`${source.id}: ${error.kind} ${error.detail}`)
    return { kind: 'bad', says: error.says }
  }
}

/** Asks the vendor who we are, with the proof that charts would use. */
function test(source: Source, account: Account, _given: Parameters, { ports }: Desk): Notice {
  const opened = openedBy(source, account, ports)
  const isThere = opened.length === 0 || opened.some(({ id }) => id === account.opened?.id)
  return isThere
    ? { kind: 'good', says: HAPPENED.works(source.label, account.name) }
    : { kind: 'bad', says: WORDS.gone }
}

/** What an account's proof opens; where it is refused, as some are that end without a word, the next one's. */
function openedBy(source: Source, account: Account, ports: Ports): readonly Opened[] {
  const login = loginOf(source, account, ports)
  const known = login.credentials()
  try {
    return whoIs(source, known, ports)
  } catch (error) {
    const isRefused = error instanceof Fault && error.kind === 'needs-credentials'
    if (isRefused && login.renew(known.token)) return whoIs(source, login.credentials(), ports)
    throw error
  }
}

/** Moves an account to the front, which is the one that reports read. */
function use(source: Source, account: Account, _given: Parameters, { ports }: Desk): Notice {
  changeAccounts(source, ports, accounts => [
    ...accounts.filter(({ id }) => id === account.id),
    ...accounts.filter(({ id }) => id !== account.id),
  ])
  return { kind: 'good', says: HAPPENED.used(source.label, account.name) }
}

/** Settles which of the choices is read; one that is connected already is not connected twice. */
function choose(source: Source, account: Account, given: Parameters, { ports }: Desk): Notice {
  const opened = account.choices?.find(({ id }) => id === given.opened)
  if (!opened) return { kind: 'bad', says: WORDS.gone }
  const { id, by, host, since } = account
  const place = host === undefined ? {} : { host }
  const chosen = { id, by, since, ...place, opened, name: opened.name }
  changeAccounts(source, ports, accounts =>
    accounts
      .filter(one => one.id === id || one.opened?.id !== opened.id)
      .map(one => (one.id === id ? chosen : one)),
  )
  return { kind: 'good', says: HAPPENED.opened(source.label, opened.name) }
}

function part(source: Source, account: Account, _given: Parameters, { ports }: Desk): Notice {
  leave(source, account, ports)
  return { kind: 'good', says: HAPPENED.left(source.label, account.name) }
}
