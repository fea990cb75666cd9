// What the numbers rest on.

import { at, card, everyRow, page, say, statement, table } from '../build'

/** What the numbers rest on. */
export const data = page(
  'data',
  say('Data', 'Datos'),
  say('Can these numbers be trusted?', '¿Se puede confiar en estos números?'),
  statement(
    ['data_match_rate', 'records_unmatched', 'revenue_match_rate', 'health_coverage'],
    say(
      '{data_match_rate} of what other systems hold is joined to an account of the CRM, with {revenue_match_rate} of the revenue.',
      'El {data_match_rate} de lo que tienen los demás sistemas está unido a una cuenta del CRM, con el {revenue_match_rate} de los ingresos.',
    ),
    say(
      '{records_unmatched} records wait for a person; {health_coverage} of what a health score needs is known.',
      '{records_unmatched} registros esperan a una persona; se conoce el {health_coverage} de lo que necesita un índice de salud.',
    ),
  ),
  card('data_match_rate', at(0, 1, 3, 2)),
  card('revenue_match_rate', at(3, 1, 3, 2)),
  card('ticket_match_rate', at(6, 1, 3, 2)),
  card('health_coverage', at(9, 1, 3, 2)),
  everyRow(
    table(
      [
        'matching',
        say('Joined to accounts, by system', 'Unidos a cuentas, por sistema'),
        say(
          'A low share in one system hides in the average of all.',
          'Una parte baja en un sistema se pierde en el promedio de todos.',
        ),
        at(0, 3, 5, 4),
      ],
      ['source'],
      ['source_records', 'data_match_rate', 'records_unmatched'],
      'source_records',
    ),
  ),
  table(
    [
      'unmatched',
      say('Records without an account', 'Registros sin cuenta'),
      say(
        'Write them into the workbook’s account links; what is suggested is not joined by itself.',
        'Escríbelos en los enlaces de cuentas del libro; lo sugerido no se une por sí solo.',
      ),
      at(5, 3, 7, 4),
    ],
    ['source_record', 'source_record_name', 'joined_by', 'suggested_account'],
    ['records_unmatched'],
    'records_unmatched',
  ),
  everyRow(
    table(
      [
        'sources',
        say('What each system tells', 'Lo que cuenta cada sistema'),
        say(
          'Records of the period by the system they come from.',
          'Registros del periodo por el sistema del que vienen.',
        ),
        at(0, 7, 12, 5),
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
  ),
  table(
    [
      'unassigned',
      say('Revenue by account', 'Ingresos por cuenta'),
      say(
        'What is “(unassigned)” has no account in the CRM.',
        'Lo que está «(sin asignar)» no tiene cuenta en el CRM.',
      ),
      at(0, 12, 6, 5),
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
      at(6, 12, 6, 5),
    ],
    ['annotation_date', 'annotation'],
    ['annotations'],
    'annotations',
  ),
  table(
    [
      'freshness',
      say('Since when the data hold', 'De cuándo son los datos'),
      say(
        'A source that does not answer is told as it last did, with that date.',
        'Una fuente que no responde se muestra como la última vez, con esa fecha.',
      ),
      at(0, 17, 12, 3),
    ],
    ['data_status', 'data_as_of'],
    ['source_records'],
    'source_records',
  ),
)
