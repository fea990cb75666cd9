// Whose accounts do well.

import { at, bars, cards, drillable, heat, page, say, statement, table } from '../build'

/** Whose accounts do well. */
export const portfolio = page(
  'portfolio',
  say('Portfolio and team', 'Cartera y equipo'),
  say(
    'Whose accounts do well, and whose need help?',
    '¿De quién van bien las cuentas y quién necesita ayuda?',
  ),
  statement(
    ['accounts_close', 'arr', 'arr_at_risk_share', 'accounts_no_touch'],
    say(
      '{accounts_close} accounts bring {arr} a year; {arr_at_risk_share} of it is at risk.',
      '{accounts_close} cuentas aportan {arr} al año; el {arr_at_risk_share} está en riesgo.',
    ),
    say(
      '{accounts_no_touch} of them had no conversation for 30 days.',
      'Con {accounts_no_touch} de ellas no se ha hablado en 30 días.',
    ),
  ),
  ...cards(
    'accounts_close',
    'arr',
    'net_revenue_retention',
    'arr_at_risk_share',
    'csat',
    'sla_attainment',
  ),
  drillable(
    table(
      [
        'team',
        say('From regions down to accounts', 'De las regiones a las cuentas'),
        say(
          'Press a name, then the next level. Retention of the period; NPS by last answer.',
          'Pulsa un nombre y después el nivel siguiente. Retención del periodo; NPS por última respuesta.',
        ),
        at(0, 3, 12, 5),
      ],
      ['region'],
      [
        'accounts_close',
        'arr',
        'gross_revenue_retention',
        'net_revenue_retention',
        'nps',
        'client_margin',
        'accounts_no_touch',
      ],
      'arr',
    ),
    'team',
    'owner',
    'account_name',
  ),
  heat(
    [
      'segments',
      say(
        'Accounts that stay, by industry and service level',
        'Cuentas que se quedan, por sector y nivel',
      ),
      say('Logo retention of the period.', 'Retención de clientes del periodo.'),
      at(0, 8, 7, 6),
    ],
    'industry',
    'service_level',
    'logo_retention',
  ),
  {
    ...bars(
      [
        'health',
        say('Health of the accounts, by account manager', 'Salud de las cuentas, por responsable'),
        say('Accounts in green, yellow and red.', 'Cuentas en verde, amarillo y rojo.'),
        at(7, 8, 5, 6),
      ],
      'owner',
      'accounts_green',
      'accounts_yellow',
      'accounts_red',
    ),
    tone: 'health',
  },
)
