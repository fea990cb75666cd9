// Promises kept, and the work it took.

import { at, bars, cards, columns, controlled, heat, page, say, statement, table } from '../build'

/** Promises kept, and the work it took. */
export const service = controlled(
  page(
    'service',
    say('Service and capacity', 'Servicio y capacidad'),
    say(
      'Do we keep our promises, and can the team carry it?',
      '¿Cumplimos lo prometido y puede el equipo con ello?',
    ),
    statement(
      ['sla_attainment', 'first_response_time_avg', 'nps', 'hours_per_account'],
      say(
        '{sla_attainment} of the promises were kept; a first reply took {first_response_time_avg} hours.',
        'Se cumplió el {sla_attainment} de lo prometido; la primera respuesta tardó {first_response_time_avg} horas.',
      ),
      say('NPS is {nps}.', 'El NPS es {nps}.'),
      say(
        'An account took {hours_per_account} hours of work.',
        'Cada cuenta llevó {hours_per_account} horas de trabajo.',
      ),
    ),
    ...cards(
      'sla_attainment',
      'first_response_time_avg',
      'resolution_time_avg',
      'csat',
      'nps',
      'reopen_rate',
    ),
    heat(
      [
        'levels',
        say('SLA attainment by service level and month', 'Cumplimiento de SLA por nivel y mes'),
        say('Promises kept of all that ended.', 'Promesas cumplidas de todas las que terminaron.'),
        at(0, 3, 12, 3),
      ],
      'service_level',
      'month',
      'sla_attainment',
    ),
    columns(
      [
        'flow',
        say('Tickets in and out', 'Tickets que entran y salen'),
        say('The line is what was left unsolved.', 'La línea es lo que quedó sin resolver.'),
        at(0, 6, 7, 4),
      ],
      'month',
      ['tickets_created', 'tickets_solved'],
      'ticket_backlog',
    ),
    bars(
      [
        'kinds',
        say('Conversations by kind', 'Conversaciones por tipo'),
        say(
          'Calls, meetings and e-mails with accounts.',
          'Llamadas, reuniones y correos con cuentas.',
        ),
        at(7, 6, 5, 4),
      ],
      'interaction_type',
      'interactions',
    ),
    table(
      [
        'people',
        say('Work and contact by account manager', 'Trabajo y contacto por responsable'),
        say(
          'Hours of all who worked on their accounts.',
          'Horas de todos los que trabajaron en sus cuentas.',
        ),
        at(0, 10, 12, 5),
      ],
      ['owner', 'team'],
      [
        'accounts_close',
        'hours_logged',
        'hours_per_account',
        'billable_share',
        'accounts_touched_share',
        'meetings_held',
        'nps',
        'csat',
      ],
      'hours_logged',
    ),
  ),
  { type: 'list', field: 'service_level' },
)
