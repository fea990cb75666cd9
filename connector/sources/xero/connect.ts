// How Xero is connected: by consent to one organisation. Access tokens live half an hour, and each
// refresh token is good once. https://developer.xero.com/documentation/guides/oauth2/auth-flow

import type { Connect } from '../connect'
import { idAt, textAt } from '../reading'

const IDENTITY = 'https://identity.xero.com/connect'

/** The organisations a login was given; one of them is read. */
export const connect: Connect = {
  who: {
    url: 'https://api.xero.com/connections',
    read: body =>
      (Array.isArray(body) ? body : []).map((one: unknown) => {
        const id = idAt(one, 'tenantId')
        return { id, name: textAt(one, 'tenantName') ?? id }
      }),
  },
  consent: {
    authorise: 'https://login.xero.com/identity/connect/authorize',
    token: `${IDENTITY}/token`,
    revoke: { url: `${IDENTITY}/revocation`, by: 'post' },
    scopes: [
      'offline_access',
      'accounting.contacts.read',
      'accounting.invoices.read',
      'accounting.payments.read',
      'accounting.settings.read',
    ],
    pkce: true,
    client: 'basic',
    where: {
      en: 'Choose the organisation whose invoices the reports should show, and allow access.',
      es: 'Elige la organización cuyas facturas deben mostrar los informes, y permite el acceso.',
    },
  },
}
