// How the accounts of a person stand.

import { at, bars, cards, columns, controlled, page, say, statement, table } from '../build'

/** How the accounts of a person stand. */
export const book = controlled(
  page(
    'book',
    say('My book', 'Mi cartera'),
    say('How do my accounts stand?', '¿Cómo están mis cuentas?'),
    statement(
      ['accounts_close', 'arr', 'health_score', 'arr_at_risk'],
      say(
        '{accounts_close} accounts bring {arr} a year.',
        '{accounts_close} cuentas aportan {arr} al año.',
      ),
      say(
        'Their health is {health_score} of 100; {arr_at_risk} is at risk.',
        'Su salud es {health_score} de 100; hay {arr_at_risk} en riesgo.',
      ),
    ),
    ...cards('accounts_close', 'arr', 'health_score', 'arr_at_risk', 'renewal_pipeline_90d', 'nps'),
    table(
      [
        'accounts',
        say('Accounts', 'Cuentas'),
        say('The least healthy first.', 'Primero las menos sanas.'),
        at(0, 3, 12, 6),
      ],
      ['account_name', 'service_level'],
      [
        'health_score',
        'arr',
        'days_since_last_touch',
        'ticket_backlog',
        'nps',
        'client_margin',
        'ar_overdue',
      ],
      'health_score',
      'asc',
    ),
    bars(
      [
        'levels',
        say('Revenue by service level', 'Ingresos por nivel de servicio'),
        say('Annual recurring revenue at closing.', 'Ingreso recurrente anual al cierre.'),
        at(0, 9, 5, 4),
      ],
      'service_level',
      'arr',
    ),
    columns(
      [
        'touches',
        say('Conversations', 'Conversaciones'),
        say(
          'The line is the share of accounts that took part in one.',
          'La línea es la parte de cuentas que participó en alguna.',
        ),
        at(5, 9, 7, 4),
      ],
      'month',
      ['interactions', 'meetings_held'],
      'accounts_touched_share',
    ),
  ),
  { type: 'search', field: 'account_name' },
  {
    type: 'toggle',
    field: 'health_band',
    values: ['red'],
    label: say('Unhealthy accounts', 'Cuentas en rojo'),
  },
)
