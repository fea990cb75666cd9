// How each vendor lets people in: where they consent, where tokens are told, and how long those last.

import { XERO_TENANT } from '../xero/vendor'
import { CLOCKIFY_WORKSPACE } from '../clockify/vendor'
import type { VendorId } from '../http/exchange'

/** A vendor that asks its users for consent. */
export interface ConsentRules {
  readonly id: VendorId
  readonly label: string
  readonly authorise: string
  readonly token: string
  readonly revoke: { readonly url: string; readonly method: 'POST' | 'DELETE' }
  /** Whether a challenge is compulsory. */
  readonly pkce: boolean
  /** Whether each refresh token is good once. */
  readonly rotates: boolean
  /** How long an access token lasts; not told where null. */
  readonly seconds: number | null
  /** Where the client's id and secret have to be. */
  readonly client: 'basic' | 'body'
  /** What a token's answer tells besides. */
  readonly extra?: Readonly<Record<string, string>>
}

/** All of them. */
export const CONSENT_RULES: readonly ConsentRules[] = [
  {
    id: 'hubspot',
    label: 'HubSpot',
    authorise: 'https://app.hubspot.com/oauth/authorize',
    token: 'https://api.hubapi.com/oauth/v1/token',
    revoke: { url: 'https://api.hubapi.com/oauth/v1/refresh-tokens/', method: 'DELETE' },
    pkce: false,
    rotates: false,
    seconds: 1_800,
    client: 'body',
  },
  {
    id: 'salesforce',
    label: 'Salesforce',
    authorise: 'https://login.salesforce.com/services/oauth2/authorize',
    token: 'https://login.salesforce.com/services/oauth2/token',
    revoke: { url: 'https://login.salesforce.com/services/oauth2/revoke', method: 'POST' },
    pkce: true,
    rotates: true,
    seconds: null,
    client: 'body',
    extra: { instance_url: 'https://example.my.salesforce.com' },
  },
  {
    id: 'pipedrive',
    label: 'Pipedrive',
    authorise: 'https://oauth.pipedrive.com/oauth/authorize',
    token: 'https://oauth.pipedrive.com/oauth/token',
    revoke: { url: 'https://oauth.pipedrive.com/oauth/revoke', method: 'POST' },
    pkce: false,
    rotates: false,
    seconds: 3_599,
    client: 'basic',
    extra: { api_domain: 'https://example.pipedrive.com' },
  },
  {
    id: 'xero',
    label: 'Xero',
    authorise: 'https://login.xero.com/identity/connect/authorize',
    token: 'https://identity.xero.com/connect/token',
    revoke: { url: 'https://identity.xero.com/connect/revocation', method: 'POST' },
    pkce: true,
    rotates: true,
    seconds: 1_800,
    client: 'basic',
  },
]

/** Who a login belongs to, by address, as each vendor tells. */
export const WHO: Readonly<Record<string, unknown>> = {
  'https://api.hubapi.com/account-info/v3/details': {
    portalId: 4812345,
    accountType: 'STANDARD',
    timeZone: 'Europe/Madrid',
    companyCurrency: 'EUR',
    uiDomain: 'app.hubspot.com',
  },
  'https://example.pipedrive.com/v1/users/me': {
    success: true,
    data: { id: 1, email: 'owner@agency.example', company_id: 881, company_name: 'Agencia' },
  },
  'https://api.xero.com/connections': [
    { id: 'c-1', tenantId: XERO_TENANT, tenantType: 'ORGANISATION', tenantName: 'Agencia S.L.' },
    {
      id: 'c-2',
      tenantId: '0d9ab6ad-6b1c-4f4e-8b5e-6f6a5a5f9f10',
      tenantType: 'ORGANISATION',
      tenantName: 'Demo Company (Global)',
    },
  ],
  'https://example.zendesk.com/api/v2/users/me': {
    user: { id: 360001, name: 'Reports', email: 'reports@agency.example', role: 'agent' },
  },
  'https://api.intercom.io/me': {
    type: 'admin',
    email: 'owner@agency.example',
    app: { type: 'app', id_code: 'ag3nc1a', name: 'Agencia', region: 'EU' },
  },
  'https://api.typeform.com/me': {
    user_id: '01HAGENCIA',
    alias: 'agencia',
    email: 'owner@agency.example',
    language: 'es',
  },
  'https://api.clockify.me/api/v1/workspaces': [{ id: CLOCKIFY_WORKSPACE, name: 'Agencia' }],
}
