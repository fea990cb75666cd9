// Dimensions of the touch, and of the team member who did the work.

import { dimension } from '../dimension'

const group = { en: 'Interaction', es: 'Interacción' }

/** Dimensions of the interaction. */
export const interaction = [
  dimension({
    id: 'interaction_type',
    group,
    label: { en: 'Interaction type', es: 'Tipo de interacción' },
    description: {
      en: 'Call, e-mail, meeting, note or message.',
      es: 'Llamada, correo, reunión, nota o mensaje.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { interactions: 'kind' } },
    values: {
      call: { en: 'Call', es: 'Llamada' },
      email: { en: 'E-mail', es: 'Correo' },
      meeting: { en: 'Meeting', es: 'Reunión' },
      note: { en: 'Note', es: 'Nota' },
      message: { en: 'Message', es: 'Mensaje' },
      other: { en: 'Other', es: 'Otra' },
    },
  }),
  dimension({
    id: 'interaction_direction',
    group,
    label: { en: 'Direction', es: 'Dirección' },
    description: {
      en: 'Whether the account or the team began it.',
      es: 'Si lo inició la cuenta o el equipo.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { interactions: 'direction' } },
    values: {
      inbound: { en: 'From the account', es: 'De la cuenta' },
      outbound: { en: 'From the team', es: 'Del equipo' },
    },
  }),
  dimension({
    id: 'interaction_subject',
    group,
    label: { en: 'Interaction', es: 'Interacción' },
    description: {
      en: 'What the interaction was about.',
      es: 'De qué trató la interacción.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { interactions: 'subject' } },
  }),
  dimension({
    id: 'team_member',
    group,
    label: { en: 'Team member', es: 'Miembro del equipo' },
    description: {
      en: 'Who did it: held the talk, has the task or ticket, logged the time. The account’s owner may be someone else.',
      es: 'Quién lo hizo: habló, tiene la tarea o el ticket, registró las horas. El responsable de la cuenta puede ser otro.',
    },
    type: 'text',
    is: {
      kind: 'fact',
      fields: {
        interactions: 'person',
        tasks: 'person',
        tickets: 'person',
        slaTargets: 'person',
        timeEntries: 'person',
      },
    },
  }),
  dimension({
    id: 'interaction_id',
    group,
    label: { en: 'Interaction id', es: 'Id de interacción' },
    description: {
      en: 'The interaction’s id in its system.',
      es: 'El id de la interacción en su sistema.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { interactions: 'id' } },
  }),
  dimension({
    id: 'interaction_date',
    group,
    label: { en: 'Interaction date', es: 'Fecha de interacción' },
    description: {
      en: 'The day of the interaction.',
      es: 'El día de la interacción.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { interactions: 'day' } },
  }),
] as const
