// How Pipedrive is connected: by consent, or with a person's API token.
// https://pipedrive.readme.io/docs/marketplace-oauth-authorization

import type { Connect } from '../connect'
import { hostField, keyField } from '../connect-fields'
import { idAt, textAt } from '../reading'
import { HOST } from './lists'

const OAUTH = 'https://oauth.pipedrive.com/oauth'

/** The company of the user whose token it is. */
export const connect: Connect = {
  who: {
    url: `https://${HOST}/v1/users/me`,
    read: body => {
      const id = idAt(body, 'data', 'company_id')
      return [{ id, name: textAt(body, 'data', 'company_name') ?? id }]
    },
  },
  consent: {
    authorise: `${OAUTH}/authorize`,
    token: `${OAUTH}/token`,
    revoke: { url: `${OAUTH}/revoke`, by: 'post' },
    scopes: ['base', 'deals:read', 'contacts:read', 'activities:read', 'users:read', 'goals:read'],
    pkce: false,
    client: 'basic',
    host: 'api_domain',
    where: {
      en: 'Sign in as a user who may see all deals and organisations, and allow reading.',
      es: 'Entra con un usuario que vea todos los tratos y organizaciones, y permite la lectura.',
    },
  },
  key: {
    fields: [
      hostField('agency.pipedrive.com'),
      keyField({ en: 'API token', es: 'Token de API' }, 'a1b2c3…', /^[\w:-]{8,200}$/),
    ],
    where: {
      en: 'In Pipedrive: your picture → Personal preferences → API. The token sees what you see; consent is safer, since this token could also write.',
      es: 'En Pipedrive: tu foto → Preferencias personales → API. El token ve lo que tú ves; el consentimiento es más seguro, porque este token también podría escribir.',
    },
    token: '{key}',
    host: 'host',
    auth: 'api-token',
  },
}
