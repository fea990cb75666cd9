// What comes up and what could be lost.

import { bridge } from '../bridge'
import { at, cards, lines, page, say, statement, table } from '../build'

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
    'renewals_due',
    'renewals_due_arr',
    'renewal_rate_logo',
    'arr_at_risk',
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
  table(
    [
      'risk',
      say('Accounts at risk', 'Cuentas en riesgo'),
      say(
        'Most reasons first: no touch, overdue, unhappy, let down, up for renewal.',
        'Primero las de más motivos: sin contacto, vencido, descontento, incumplido, por renovar.',
      ),
      at(0, 7, 12, 5),
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
  table(
    [
      'due',
      say('Renewals of the next 90 days', 'Renovaciones de los próximos 90 días'),
      say('By what they bring a year.', 'Por lo que aportan al año.'),
      at(0, 12, 12, 4),
    ],
    ['account_name', 'renewal_date'],
    ['renewal_pipeline_90d', 'health_score', 'nps', 'ticket_backlog'],
    'renewal_pipeline_90d',
  ),
)
