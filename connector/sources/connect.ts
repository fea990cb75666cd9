// How a source is connected, as data: what a person types or where they consent, and the cheap
// request that tells whose account it is. Asking, storing and renewing are not the source's part.

import type { Text } from '../model/text'

/**
 * How the proof is sent: as a bearer, as `name:secret` in base64, in `X-Api-Key` or `x-api-token`, as
 * the bearer token that Google gives the script itself, or not at all.
 */
export type Auth = 'bearer' | 'basic' | 'api-key' | 'api-token' | 'google' | 'none'

/** What a login opens: an organisation, a workspace, a document; the id is the vendor's. */
export interface Opened {
  readonly id: string
  readonly name: string
}

/** One question of a form. */
export interface Field {
  readonly id: string
  readonly label: Text
  /** How an answer looks. */
  readonly example: string
  /** What an answer must be, once trimmed; a group takes a part of it. */
  readonly form: RegExp
  readonly isSecret?: true
}

/** A key that a person makes at the vendor and types into a form. */
export interface KeyForm {
  readonly fields: readonly Field[]
  /** Where to find it at the vendor. */
  readonly where: Text
  /** What is sent as proof, made of the answers: `{email}/token:{key}`. */
  readonly token: string
  /** The answer that names the customer's own host, or the tenant. */
  readonly host?: string
  readonly tenant?: string
  /** How this key is sent, where it is not as the source's other proof. */
  readonly auth?: Auth
  /** Keys that work but do more than they should. */
  readonly caution?: { readonly of: RegExp; readonly says: Text }
}

/** Consent at the vendor (OAuth 2, authorisation code). Client id and secret are the deployer's. */
export interface Consent {
  readonly authorise: string
  readonly token: string
  readonly revoke?: { readonly url: string; readonly by: 'post' | 'delete' }
  readonly scopes: readonly string[]
  /** Scopes that not every customer's plan has (HubSpot's `optional_scope`). */
  readonly optional?: readonly string[]
  readonly pkce: boolean
  /** Where the token endpoint wants the client's id and secret. */
  readonly client: 'basic' | 'body'
  /** What of the token's answer names the customer's own host. */
  readonly host?: 'instance_url' | 'api_domain'
  /** What the person will see and should choose there. */
  readonly where: Text
}

/** Every way to connect a source; at least one. */
export interface Connect {
  /** Asked once with a new proof: is it good, and what does it open? Nothing, where nobody tells. */
  readonly who: { readonly url: string; read(body: unknown): readonly Opened[] }
  readonly key?: KeyForm
  readonly consent?: Consent
}
