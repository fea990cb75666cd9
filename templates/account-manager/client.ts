// One client from all sides.

import { at, cards, columns, notesBox, page, say, statement, table } from '../build'

/** One client from all sides. */
export const client = page(
  'client',
  say('Client 360', 'Cliente 360'),
  say(
    'What is there to know before the next call? Choose an account.',
    '¿Qué hay que saber antes de la próxima llamada? Elige una cuenta.',
  ),
  statement(
    ['mrr', 'health_score', 'days_since_last_touch', 'ticket_backlog'],
    say(
      'It pays {mrr} a month and its health is {health_score} of 100.',
      'Paga {mrr} al mes y su salud es {health_score} de 100.',
    ),
    say(
      'The last conversation was {days_since_last_touch} days ago; {ticket_backlog} tickets are open.',
      'La última conversación fue hace {days_since_last_touch} días; hay {ticket_backlog} tickets abiertos.',
    ),
  ),
  ...cards('mrr', 'health_score', 'days_since_last_touch', 'nps', 'ticket_backlog', 'ar_overdue'),
  columns(
    [
      'value',
      say('Revenue and cost', 'Ingresos y costo'),
      say(
        'The line is the share of revenue that is left.',
        'La línea es la parte de los ingresos que queda.',
      ),
      at(0, 3, 7, 4),
    ],
    'month',
    ['revenue_recognised', 'cost_to_serve'],
    'client_margin',
  ),
  table(
    [
      'people',
      say('People', 'Personas'),
      say('Whom the CRM knows at the account.', 'A quién conoce el CRM en la cuenta.'),
      at(7, 3, 5, 4),
    ],
    ['contact_name', 'contact_title'],
    ['contacts'],
    'contacts',
  ),
  table(
    [
      'touches',
      say('Latest conversations', 'Últimas conversaciones'),
      say(
        'Calls, meetings and e-mails of the period.',
        'Llamadas, reuniones y correos del periodo.',
      ),
      at(0, 7, 6, 5),
    ],
    ['interaction_date', 'interaction_type', 'interaction_subject'],
    ['interactions'],
    'interactions',
  ),
  table(
    [
      'tickets',
      say('Tickets of the period', 'Tickets del periodo'),
      say('What was asked, and where it stands.', 'Qué se pidió y en qué estado está.'),
      at(6, 7, 6, 5),
    ],
    ['ticket_subject', 'ticket_status', 'ticket_created'],
    ['tickets_created'],
    'tickets_created',
  ),
  notesBox(at(0, 12, 12, 2), 'all'),
)
