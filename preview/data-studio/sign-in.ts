// The first step of every connection: is there a third-party account, and is it still good?

import { authTypeReasons, authorizationUrlReasons, yesNoReasons } from './contract/auth'
import type { Connector } from './connector'
import { HostError } from './errors'

/** Settles when the connector may be used; rejects with what the person has to do first. */
export async function signIn(connector: Connector): Promise<void> {
  const { type } = await connector.ask<{ type: string }>('getAuthType', {}, authTypeReasons)
  if (type === 'NONE') return
  if (await connector.ask<boolean>('isAuthValid', {}, yesNoReasons)) return
  if (type !== 'OAUTH2') throw unauthorized(`It asks for ${type} credentials.`)
  const address = await connector.ask<string>('get3PAuthorizationUrls', {}, authorizationUrlReasons)
  throw unauthorized(`It opens ${address}`)
}

function unauthorized(details: string): HostError {
  return new HostError('request', 'This connector has to be authorised first.', details)
}
