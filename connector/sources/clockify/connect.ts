// How Clockify is connected: with a person's API key, to one workspace. https://docs.clockify.me/#section/Authentication

import type { Connect } from '../connect'
import { keyField } from '../connect-fields'
import { idAt, textAt } from '../reading'

/** The workspaces the person is in; one of them is read. */
export const connect: Connect = {
  who: {
    url: 'https://api.clockify.me/api/v1/workspaces',
    read: body =>
      (Array.isArray(body) ? body : []).map((one: unknown) => {
        const id = idAt(one, 'id')
        return { id, name: textAt(one, 'name') ?? id }
      }),
  },
  key: {
    fields: [keyField({ en: 'API key', es: 'Clave de API' }, 'ZGVtb…', /^[\w+/=-]{8,200}$/)],
    where: {
      en: 'In Clockify: Preferences → Advanced → Manage API keys → Generate new. Use the key of someone who may see everybody’s time and rates.',
      es: 'En Clockify: Preferencias → Avanzado → Gestionar claves de API → Generar. Usa la clave de alguien que vea el tiempo y las tarifas de todos.',
    },
    token: '{key}',
  },
}
