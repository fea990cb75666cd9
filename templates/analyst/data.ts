// What the numbers rest on.

import { at, card, page, say, statement, table } from '../build'

/** What the numbers rest on. */
export const data = page(
  'data',
  say('Data', 'Datos'),
  say('Can these numbers be trusted?', '¿Se puede confiar en estos números?'),
  statement(
    ['health_coverage', 'interactions', 'tickets_created'],
    say(
      '{health_coverage} of what a health score needs is known.',
      'Se conoce el {health_coverage} de lo que necesita un índice de salud.',
    ),
    say(
      '{interactions} interactions and {tickets_created} tickets were read for the period.',
      'Se leyeron {interactions} interacciones y {tickets_created} tickets del periodo.',
    ),
  ),
  card('health_coverage', at(0, 1, 4, 2)),
  card('survey_coverage', at(4, 1, 4, 2)),
  card('billable_share', at(8, 1, 4, 2)),
  table(
    [
      'sources',
      say('What each system tells', 'Lo que cuenta cada sistema'),
      say(
        'Records of the period by the system they come from.',
        'Registros del periodo por el sistema del que vienen.',
      ),
      at(0, 3, 12, 4),
    ],
    ['source'],
    [
      'interactions',
      'tickets_created',
      'survey_responses',
      'hours_logged',
      'cash_collected',
      'won_amount',
    ],
    'interactions',
  ),
  table(
    [
      'unassigned',
      say('Revenue by account', 'Ingresos por cuenta'),
      say(
        'What is “(unassigned)” has no account in the CRM.',
        'Lo que está «(sin asignar)» no tiene cuenta en el CRM.',
      ),
      at(0, 7, 6, 5),
    ],
    ['account_name'],
    ['revenue_recognised', 'cash_collected'],
    'revenue_recognised',
  ),
  table(
    [
      'notes',
      say('Notes', 'Notas'),
      say('What the team wrote down.', 'Lo que anotó el equipo.'),
      at(6, 7, 6, 5),
    ],
    ['annotation_date', 'annotation'],
    ['annotations'],
    'annotations',
  ),
)
