// The issuer of a vendor: codes for consents, tokens for codes, new tokens for old ones, as RFC 6749
// says, with PKCE (RFC 7636), and without mercy for a refresh token that comes twice.

import { createHash, randomUUID } from 'node:crypto'
import type { ApiReply } from '../http/exchange'
import type { ConsentRules } from './declarations'

/** The client that every vendor here knows. */
export function clientOf(id: string): { readonly id: string; readonly secret: string } {
  return { id: `client-of-${id}`, secret: `client-secret-of-${id}` }
}

/** What a person agreed to. */
export interface Consented {
  readonly redirect: string
  readonly challenge: string | null
}

/** Issues and judges. */
export interface Issuer {
  code(consented: Consented): string
  /** Answers the token endpoint. */
  token(fields: URLSearchParams): ApiReply
  /** Ends the grant of any of its tokens. */
  revoke(token: string): void
  /** Whether an access token is good now. */
  isGood(token: string): boolean
}

/** A vendor's issuer on a clock. */
export function createIssuer(rules: ConsentRules, now: () => number): Issuer {
  const codes = new Map<string, Code>()
  const grants = new Set<Grant>()
  return {
    code(consented) {
      const code = randomUUID()
      codes.set(code, { ...consented, until: now() + CODE_MS })
      return code
    },
    token(fields) {
      const type = fields.get('grant_type')
      if (type === 'authorization_code') {
        const code = fields.get('code') ?? ''
        const known = codes.get(code)
        codes.delete(code) // good once
        if (!known || known.until <= now() || !isFor(known, fields)) return refused('invalid_grant')
        const grant = newGrant(rules)
        grants.add(grant)
        return told(grant, rules, now())
      }
      if (type !== 'refresh_token') return refused('unsupported_grant_type')
      return renewed(fields.get('refresh_token') ?? '', grants, rules, now())
    },
    revoke(token) {
      const grant = holding(token, grants)
      if (grant) grants.delete(grant)
    },
    isGood: token => (holding(token, grants)?.access.get(token) ?? 0) > now(),
  }
}

/** The error answer of a token endpoint. */
export function refused(error: string, status = 400): ApiReply {
  return { status, body: { error } }
}

interface Grant {
  refresh: string
  readonly used: Set<string>
  /** When each access token ends. */
  readonly access: Map<string, number>
}

interface Code extends Consented {
  readonly until: number
}

/** Codes live as long as the standard advises at most. */
const CODE_MS = 600_000
/** How long tokens last whose life is not told. */
const UNTOLD_SECONDS = 7_200

function newGrant({ id }: ConsentRules): Grant {
  return { refresh: `${id}-refresh-${randomUUID()}`, used: new Set(), access: new Map() }
}

function isFor({ redirect, challenge }: Code, fields: URLSearchParams): boolean {
  if (redirect !== fields.get('redirect_uri')) return false
  const verifier = fields.get('code_verifier') ?? ''
  return (
    challenge === null || challenge === createHash('sha256').update(verifier).digest('base64url')
  )
}

function holding(token: string, grants: ReadonlySet<Grant>): Grant | undefined {
  return [...grants].find(
    ({ refresh, used, access }) => refresh === token || used.has(token) || access.has(token),
  )
}

function renewed(token: string, grants: Set<Grant>, rules: ConsentRules, now: number): ApiReply {
  const grant = holding(token, grants)
  if (!grant || grant.access.has(token)) return refused('invalid_grant')
  if (grant.used.has(token)) {
    grants.delete(grant) // somebody has stolen it, or two refresh at once: nobody keeps it
    return refused('invalid_grant')
  }
  if (rules.rotates) {
    grant.used.add(token)
    grant.refresh = newGrant(rules).refresh
  }
  return told(grant, rules, now)
}

function told(grant: Grant, { id, seconds, extra }: ConsentRules, now: number): ApiReply {
  const access_token = `${id}-access-${randomUUID()}`
  grant.access.set(access_token, now + (seconds ?? UNTOLD_SECONDS) * 1_000)
  const ends = seconds === null ? {} : { expires_in: seconds }
  const body = { access_token, refresh_token: grant.refresh, token_type: 'Bearer', ...ends }
  return { status: 200, body: { ...body, ...extra } }
}
