// How Salesforce is connected: by consent, through an External Client App of the deployer.
// https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow.htm

import type { Connect } from '../connect'
import { idAt, link, listAt, textAt } from '../reading'
import { INSTANCE } from './objects'

const LOGIN = 'https://login.salesforce.com/services/oauth2'

/** The org, by the record it keeps of itself. Refresh tokens may rotate: the last one told is kept. */
export const connect: Connect = {
  who: {
    url: link(`https://${INSTANCE}/services/data/v62.0/query`, {
      q: 'SELECT Id, Name FROM Organization',
    }),
    read: body =>
      listAt(body, 'records').map(record => {
        const id = idAt(record, 'Id')
        return { id, name: textAt(record, 'Name') ?? id }
      }),
  },
  consent: {
    authorise: `${LOGIN}/authorize`,
    token: `${LOGIN}/token`,
    revoke: { url: `${LOGIN}/revoke`, by: 'post' },
    scopes: ['api', 'refresh_token'],
    pkce: true,
    client: 'body',
    host: 'instance_url',
    where: {
      en: 'Sign in as a user who may see all accounts, opportunities, activities and cases, and allow access.',
      es: 'Entra con un usuario que vea todas las cuentas, oportunidades, actividades y casos, y permite el acceso.',
    },
  },
}
