// How Intercom is connected: with the access token of an app of one's own workspace.
// https://developers.intercom.com/docs/build-an-integration/learn-more/authentication

import type { Connect } from '../connect'
import { keyField } from '../connect-fields'
import { idAt, textAt } from '../reading'

/** The workspace of the token. */
export const connect: Connect = {
  who: {
    url: 'https://api.intercom.io/me',
    read: body => {
      const id = idAt(body, 'app', 'id_code')
      return [{ id, name: textAt(body, 'app', 'name') ?? id }]
    },
  },
  key: {
    fields: [
      keyField({ en: 'Access token', es: 'Token de acceso' }, 'dG9rO…', /^[\w+/=-]{8,300}$/),
    ],
    where: {
      en: 'In Intercom’s Developer Hub: New app → Authentication. Leave only the permissions to read users, companies, conversations, tickets and admins, then copy the access token.',
      es: 'En el Developer Hub de Intercom: New app → Authentication. Deja solo los permisos de lectura de usuarios, empresas, conversaciones, tickets y administradores, y copia el token de acceso.',
    },
    token: '{key}',
  },
}
