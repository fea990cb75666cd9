// How Typeform is connected: with a personal token. https://www.typeform.com/developers/get-started/personal-access-token/

import type { Connect } from '../connect'
import { keyField } from '../connect-fields'
import { idAt, textAt } from '../reading'

/** The account of the token. */
export const connect: Connect = {
  who: {
    url: 'https://api.typeform.com/me',
    read: body => {
      const name = idAt(body, 'alias')
      return [{ id: textAt(body, 'user_id') ?? name, name }]
    },
  },
  key: {
    fields: [
      keyField({ en: 'Personal token', es: 'Token personal' }, 'tfp_…', /^tfp_[\w-]{3,200}$/),
    ],
    where: {
      en: 'In Typeform: Account → Personal tokens → Generate a new token. Custom scopes: Accounts read, Forms read, Responses read.',
      es: 'En Typeform: Cuenta → Tokens personales → Generar un token. Permisos: Accounts read, Forms read, Responses read.',
    },
    token: '{key}',
  },
}
