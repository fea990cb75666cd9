// Sources that are connected from the start: what the connections page would have stored for them.

import type { AppsScript } from './apps-script'

/** The Google account the script runs for. */
export const USER = 'owner@agency.example'

/** A proof, and what it is for. */
export interface Login {
  readonly token: string
  readonly host?: string
  readonly tenant?: string
}

/** Connects a source with a key, as the first account that a person's reports read. */
export function storeConnection(
  script: AppsScript,
  source: string,
  login: Login,
  person = USER,
): void {
  const { token, host, tenant } = login
  const account = {
    id: 'first',
    name: 'Agencia',
    opened: { id: tenant ?? 'agencia', name: 'Agencia' },
    by: 'key',
    since: Date.now() + (connections += 1), // what was read with another proof is not used
    ...(host !== undefined && { host }),
  }
  const list = JSON.stringify({ version: 1, accounts: [account] })
  script.setUserProperty(person, `accounts.${source}`, list)
  script.setUserProperty(person, `secret.${source}.first`, JSON.stringify({ token }))
}

/** Takes a source away again, without a word to anybody. */
export function dropConnection(script: AppsScript, source: string): void {
  script.userProperties(USER).delete(`accounts.${source}`)
}

let connections = 0
