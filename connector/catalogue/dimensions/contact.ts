// Dimensions of the people at an account.

import { dimension } from '../dimension'

const group = { en: 'Contact', es: 'Contacto' }

/** Dimensions of the contact. */
export const contact = [
  dimension({
    id: 'contact_name',
    group,
    label: { en: 'Contact', es: 'Contacto' },
    description: {
      en: 'The person’s name.',
      es: 'El nombre de la persona.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { contacts: 'name' } },
  }),
  dimension({
    id: 'contact_email',
    group,
    label: { en: 'Contact e-mail', es: 'Correo del contacto' },
    description: {
      en: 'The person’s e-mail address.',
      es: 'El correo de la persona.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { contacts: 'email' } },
  }),
  dimension({
    id: 'contact_title',
    group,
    label: { en: 'Contact’s role', es: 'Cargo del contacto' },
    description: {
      en: 'What the person does at the account.',
      es: 'A qué se dedica la persona en la cuenta.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { contacts: 'title' } },
  }),
  dimension({
    id: 'contact_id',
    group,
    label: { en: 'Contact id', es: 'Id de contacto' },
    description: {
      en: 'The person’s id in the CRM.',
      es: 'El id de la persona en el CRM.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { contacts: 'id' } },
  }),
] as const
