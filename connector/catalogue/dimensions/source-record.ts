// Dimensions of what other systems hold of organisations, for lists of what is not joined.

import { dimension } from '../dimension'

const group = { en: 'Matching', es: 'Cruce' }

/** Dimensions of a source record. */
export const sourceRecord = [
  dimension({
    id: 'source_record',
    group,
    label: { en: 'Source record', es: 'Registro de origen' },
    description: {
      en: 'Its source and id, as the workbook’s account links name it.',
      es: 'Su fuente e id, como lo nombran los enlaces de cuentas del libro.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { records: 'ref' } },
  }),
  dimension({
    id: 'source_record_name',
    group,
    label: { en: 'Name in the source', es: 'Nombre en la fuente' },
    description: {
      en: 'What the organisation is called there.',
      es: 'Cómo se llama allí la organización.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { records: 'name' } },
  }),
  dimension({
    id: 'joined_by',
    group,
    label: { en: 'Joined by', es: 'Unido por' },
    description: {
      en: 'The key that joined the record to an account, or why none did.',
      es: 'La clave que unió el registro a una cuenta, o por qué ninguna lo hizo.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { records: 'joinedBy' } },
    values: {
      manual: { en: 'A person’s link', es: 'Enlace manual' },
      reference: { en: 'Id', es: 'Id' },
      tax_id: { en: 'Tax id', es: 'NIF o registro' },
      domain: { en: 'Domain', es: 'Dominio' },
      contact: { en: 'Contact’s address', es: 'Dirección de un contacto' },
      email_domain: { en: 'Domain of the address', es: 'Dominio del correo' },
      name: { en: 'Name and country', es: 'Nombre y país' },
      conflict: { en: 'Several fit', es: 'Convienen varias' },
      nothing: { en: 'Nothing fits', es: 'No conviene ninguna' },
    },
  }),
  dimension({
    id: 'suggested_account',
    group,
    label: { en: 'Suggested account', es: 'Cuenta sugerida' },
    description: {
      en: 'The account an unmatched record may be about; a person decides.',
      es: 'La cuenta de la que puede tratar un registro sin cruzar; decide una persona.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { records: 'suggestion' } },
  }),
  dimension({
    id: 'suggestion_reason',
    group,
    label: { en: 'What speaks for it', es: 'Qué habla a su favor' },
    description: {
      en: 'What agrees besides the name.',
      es: 'Qué coincide además del nombre.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { records: 'reason' } },
    values: {
      conflict: { en: 'One of several that fit', es: 'Una de varias que convienen' },
      country: { en: 'Similar name, same country', es: 'Nombre parecido, mismo país' },
      domain_word: { en: 'Similar name and domain', es: 'Nombre y dominio parecidos' },
      name: { en: 'Same name', es: 'Mismo nombre' },
    },
  }),
] as const
