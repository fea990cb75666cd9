// Dimensions of the ticket; they belong to the metrics that are counted from tickets.

import { dimension } from '../dimension'

const group = { en: 'Ticket', es: 'Ticket' }

/** Dimensions of the ticket. */
export const ticket = [
  dimension({
    id: 'ticket_subject',
    group,
    label: { en: 'Ticket', es: 'Ticket' },
    description: {
      en: 'What the ticket is about, in the account’s words.',
      es: 'De qué trata el ticket, en palabras de la cuenta.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { tickets: 'subject' } },
  }),
  dimension({
    id: 'ticket_id',
    group,
    label: { en: 'Ticket id', es: 'Id de ticket' },
    description: {
      en: 'The ticket’s id in the help desk.',
      es: 'El id del ticket en el servicio de soporte.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { tickets: 'id' } },
  }),
  dimension({
    id: 'ticket_status',
    group,
    label: { en: 'Ticket status', es: 'Estado del ticket' },
    description: {
      en: 'Where the ticket stands today.',
      es: 'Dónde está hoy el ticket.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { tickets: 'status' } },
    values: {
      new: { en: 'New', es: 'Nuevo' },
      open: { en: 'Open', es: 'Abierto' },
      pending: { en: 'Waiting for the account', es: 'A la espera de la cuenta' },
      on_hold: { en: 'On hold', es: 'En espera' },
      solved: { en: 'Solved', es: 'Resuelto' },
      closed: { en: 'Closed', es: 'Cerrado' },
      other: { en: 'Other', es: 'Otro' },
    },
  }),
  dimension({
    id: 'ticket_priority',
    group,
    label: { en: 'Priority', es: 'Prioridad' },
    description: {
      en: 'How urgent the ticket is.',
      es: 'Qué urgencia tiene el ticket.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { tickets: 'priority', slaTargets: 'priority' } },
    values: {
      urgent: { en: 'Urgent', es: 'Urgente' },
      high: { en: 'High', es: 'Alta' },
      normal: { en: 'Normal', es: 'Normal' },
      low: { en: 'Low', es: 'Baja' },
    },
  }),
  dimension({
    id: 'sla_target',
    group,
    label: { en: 'SLA target', es: 'Objetivo de SLA' },
    description: {
      en: 'What was promised: a reply or a solution in time.',
      es: 'Lo prometido: una respuesta o una solución a tiempo.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { slaTargets: 'metric' } },
    values: {
      first_reply_time: { en: 'First reply', es: 'Primera respuesta' },
      resolution_time: { en: 'Solution', es: 'Resolución' },
    },
  }),
  dimension({
    id: 'ticket_channel',
    group,
    label: { en: 'Channel', es: 'Canal' },
    description: {
      en: 'Where the ticket came in.',
      es: 'Por dónde llegó el ticket.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { tickets: 'channel', slaTargets: 'channel' } },
    values: {
      email: { en: 'E-mail', es: 'Correo' },
      web: { en: 'Web', es: 'Web' },
      chat: { en: 'Chat', es: 'Chat' },
      phone: { en: 'Phone', es: 'Teléfono' },
      messaging: { en: 'Messaging', es: 'Mensajería' },
      api: { en: 'Automatic', es: 'Automático' },
      other: { en: 'Other', es: 'Otro' },
    },
  }),
  dimension({
    id: 'ticket_created',
    group,
    label: { en: 'Ticket created', es: 'Creación del ticket' },
    description: {
      en: 'The day the ticket was created.',
      es: 'El día en que se creó el ticket.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { tickets: 'createdDay' } },
  }),
  dimension({
    id: 'ticket_solved',
    group,
    label: { en: 'Ticket solved', es: 'Resolución del ticket' },
    description: {
      en: 'The day the ticket was solved last; empty while it is not.',
      es: 'El último día en que se resolvió el ticket; vacío si no lo está.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { tickets: 'solvedDay' } },
  }),
] as const
