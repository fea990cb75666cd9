// Leaving: forgetting accounts. What is kept here goes first, so that a vendor that is down cannot
// stop it; then the vendor is told, if it can be.

import type { Source } from '../sources/source'
import type { Account } from './accounts'
import { accountsOf, changeAccounts, nextEpoch } from './accounts'
import { returning } from './grants'
import type { Ports } from './ports'
import type { Secret } from './secrets'
import { dropSecret, secretOf } from './secrets'

/** Deletes one account with its proof, and gives the proof back at the vendor. */
export function leave(source: Source, account: Account, ports: Ports): void {
  const secret = forget(source, account, ports)
  changeAccounts(source, ports, accounts => accounts.filter(({ id }) => id !== account.id))
  giveBack([{ source, secret }], ports)
}

/** Deletes every account and makes all that was cached with them unreachable. */
export function leaveAll(sources: readonly Source[], ports: Ports): void {
  nextEpoch(ports.properties)
  const left = sources.flatMap(source =>
    accountsOf(ports.properties, source).map(account => ({
      source,
      secret: forget(source, account, ports),
    })),
  )
  for (const source of sources) {
    if (accountsOf(ports.properties, source).length > 0) changeAccounts(source, ports, () => [])
  }
  giveBack(left, ports)
}

interface Left {
  readonly source: Source
  readonly secret: Secret | null
}

function forget(source: Source, { id }: Account, { properties }: Ports): Secret | null {
  const secret = secretOf(properties, source.id, id)
  dropSecret(properties, source.id, id)
  properties.remove(`renewing.${source.id}.${id}`)
  return secret
}

/** All at once, so that those that do not answer are waited for together. */
function giveBack(left: readonly Left[], ports: Ports): void {
  const requests = left.flatMap(({ source, secret }) => {
    const request = secret && returning(source, secret, ports)
    return request ? [request] : []
  })
  if (requests.length === 0) return
  const unheard = ports.http
    .sendAll(requests)
    .filter(reply => 'failed' in reply || reply.status >= 300)
  if (unheard.length > 0) ports.machine.log(`${unheard.length} vendors were not told of the leave`)
}
