// What comes up and what could be lost.

import { bridge } from '../bridge'
import { ahead, at, broken, cards, columns, lines, page, say, statement, table } from '../build'

/** What comes up and what could be lost. */
export const renewals = page(
  'renewals',
  say('Retention and renewals', 'Retención y renovaciones'),
  say('What comes up, and what could we lose?', '¿Qué vence y qué podríamos perder?'),
  statement(
    ['renewal_pipeline_90d', 'arr_at_risk', 'gross_revenue_retention'],
    say(
      '{renewal_pipeline_90d} a year is up for renewal within 90 days, and {arr_at_risk} is at risk.',
      'En 90 días vencen {renewal_pipeline_90d} al año, y hay {arr_at_risk} en riesgo.',
    ),
    say(
      '{gross_revenue_retention} of the opening revenue stayed.',
      'Se quedó el {gross_revenue_retention} del ingreso inicial.',
    ),
  ),
  ...cards(
    'renewal_pipeline_90d',
    'renewal_rate_logo',
    'arr_at_risk',
    'arr_at_risk_share',
    'logo_churn',
    'gross_mrr_churn_rate',
  ),
  bridge(at(0, 3, 7, 4)),
  lines(
    [
      'trend',
      say('Revenue retention, trailing 12 months', 'Retención de ingresos, 12 meses'),
      say('Net and gross, each month’s end.', 'Neta y bruta, a cada fin de mes.'),
      at(7, 3, 5, 4),
    ],
    'net_revenue_retention_t12m',
    'gross_revenue_retention_t12m',
  ),
  ahead(
    broken(
      columns(
        [
          'calendar',
          say('What comes up in the next 12 months', 'Qué vence en los próximos 12 meses'),
          say(
            'Yearly revenue by month of renewal and service level; the line counts accounts.',
            'Ingreso anual por mes de renovación y nivel de servicio; la línea cuenta cuentas.',
          ),
          at(0, 7, 7, 4),
        ],
        'month',
        ['renewals_due_arr'],
        'renewals_due',
      ),
      'service_level',
    ),
    12,
  ),
  table(
    [
      'due',
      say('Renewals of the next 90 days', 'Renovaciones de los próximos 90 días'),
      say('By what they bring a year.', 'Por lo que aportan al año.'),
      at(7, 7, 5, 4),
    ],
    ['account_name', 'renewal_date'],
    ['renewal_pipeline_90d', 'health_score'],
    'renewal_pipeline_90d',
  ),
  table(
    [
      'risk',
      say('Accounts at risk', 'Cuentas en riesgo'),
      say(
        'Most reasons first: no touch, overdue, unhappy, let down, up for renewal.',
        'Primero las de más motivos: sin contacto, vencido, descontento, incumplido, por renovar.',
      ),
      at(0, 11, 12, 5),
    ],
    ['account_name', 'owner'],
    [
      'risk_flags_open',
      'arr',
      'health_score',
      'days_since_last_touch',
      'ar_overdue',
      'ticket_backlog',
    ],
    'risk_flags_open',
  ),
)
