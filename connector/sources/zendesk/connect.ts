// How Zendesk is connected: with an agent's e-mail and an API token.
// https://developer.zendesk.com/api-reference/introduction/security-and-auth/#api-token

import type { Connect } from '../connect'
import { hostField, keyField } from '../connect-fields'
import { idAt, textAt } from '../reading'
import { HOST } from './lists'

/** The agent. Who is not known gets an answer too, of a user without id. */
export const connect: Connect = {
  who: {
    url: `https://${HOST}/api/v2/users/me`,
    read: body => {
      const id = idAt(body, 'user', 'id')
      return [{ id, name: textAt(body, 'user', 'email') ?? id }]
    },
  },
  key: {
    fields: [
      hostField('agency.zendesk.com'),
      {
        id: 'email',
        label: { en: 'Agent’s e-mail', es: 'Correo del agente' },
        example: 'reports@agency.example',
        form: /^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/,
      },
      keyField({ en: 'API token', es: 'Token de API' }, '40 letters and digits', /^\w{8,100}$/),
    ],
    where: {
      en: 'In Zendesk: Admin Center → Apps and integrations → APIs → API tokens → Add. Use the e-mail of an agent who may see all tickets.',
      es: 'En Zendesk: Centro de administración → Aplicaciones e integraciones → API → Tokens de API → Añadir. Usa el correo de un agente que vea todos los tickets.',
    },
    token: '{email}/token:{key}',
    host: 'host',
  },
}
