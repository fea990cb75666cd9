// How HubSpot is connected: by consent, or with the token of a private app.
// https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth

import type { Connect } from '../connect'
import { keyField } from '../connect-fields'
import { idAt, textAt } from '../reading'

const SCOPES = [
  'oauth',
  'crm.objects.companies.read',
  'crm.objects.contacts.read',
  'crm.objects.deals.read',
  'crm.objects.owners.read',
  'crm.schemas.companies.read',
  'crm.schemas.deals.read',
]
/** Of plans that not every portal has. */
const OPTIONAL = ['crm.objects.feedback_submissions.read', 'sales-email-read', 'tickets']

/** A portal is named by its id, since its own name is not told. */
export const connect: Connect = {
  who: {
    url: 'https://api.hubapi.com/account-info/v3/details',
    read: body => {
      const id = idAt(body, 'portalId')
      return [{ id, name: [textAt(body, 'uiDomain') ?? 'HubSpot', id].join(' · ') }]
    },
  },
  consent: {
    authorise: 'https://app.hubspot.com/oauth/authorize',
    token: 'https://api.hubapi.com/oauth/v1/token',
    revoke: { url: 'https://api.hubapi.com/oauth/v1/refresh-tokens/', by: 'delete' },
    scopes: SCOPES,
    optional: OPTIONAL,
    pkce: false,
    client: 'body',
    where: {
      en: 'Choose the portal of your agency and allow reading. Nothing can be changed with it.',
      es: 'Elige el portal de tu agencia y permite la lectura. Con ello no se puede cambiar nada.',
    },
  },
  key: {
    fields: [
      keyField(
        { en: 'Private app token', es: 'Token de la app privada' },
        'pat-eu1-…',
        /^pat-[\w-]{8,200}$/,
      ),
    ],
    where: {
      en: 'In HubSpot: Settings → Integrations → Private apps → Create. Tick the read scopes for companies, contacts, deals, owners, tickets and surveys, then copy the access token.',
      es: 'En HubSpot: Configuración → Integraciones → Apps privadas → Crear. Marca los permisos de lectura de empresas, contactos, negocios, responsables, tickets y encuestas, y copia el token de acceso.',
    },
    token: '{key}',
  },
}
