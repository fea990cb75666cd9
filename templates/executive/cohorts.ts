// What stays of the accounts that began together.

import { at, bars, cards, heat, page, say, statement } from '../build'

/** What stays of the accounts that began together. */
export const cohorts = page(
  'cohorts',
  say('Cohorts', 'Cohortes'),
  say('Do the accounts we win stay and grow?', '¿Se quedan y crecen las cuentas que ganamos?'),
  statement(
    ['logo_retention_t12m', 'net_revenue_retention_t12m', 'customer_tenure_avg'],
    say(
      'Of the accounts of a year ago {logo_retention_t12m} still pay, and they bring {net_revenue_retention_t12m} of what they did.',
      'De las cuentas de hace un año sigue pagando el {logo_retention_t12m}, y aportan el {net_revenue_retention_t12m} de entonces.',
    ),
    say(
      'On average an account has stayed {customer_tenure_avg} months.',
      'En promedio una cuenta lleva {customer_tenure_avg} meses.',
    ),
  ),
  ...cards(
    'accounts_new',
    'accounts_lost',
    'accounts_reactivated',
    'customer_tenure_avg',
    'ltv_simple',
    'products_per_account',
  ),
  heat(
    [
      'logos',
      say(
        'Accounts that stay, by the month they began',
        'Cuentas que se quedan, por mes de inicio',
      ),
      say(
        'Share of a cohort that pays so many months later.',
        'Parte de la cohorte que paga tantos meses después.',
      ),
      at(0, 3, 12, 6),
    ],
    'start_cohort',
    'cohort_age',
    'cohort_logo_retention',
  ),
  heat(
    [
      'revenue',
      say('Revenue that stays, by the month it began', 'Ingresos que se quedan, por mes de inicio'),
      say(
        'What a cohort pays over what it began with; above 100% it grew.',
        'Lo que paga una cohorte entre aquello con lo que empezó; por encima del 100 % creció.',
      ),
      at(0, 9, 12, 6),
    ],
    'start_cohort',
    'cohort_age',
    'cohort_revenue_retention',
  ),
  bars(
    [
      'lost',
      say('Revenue lost, by segment', 'Ingresos perdidos, por segmento'),
      say(
        'Monthly recurring revenue of the accounts that left.',
        'Ingreso recurrente mensual de las cuentas que se fueron.',
      ),
      at(0, 15, 6, 3),
    ],
    'segment',
    'mrr_churn',
  ),
  bars(
    [
      'gained',
      say('Expansion, by segment', 'Expansión, por segmento'),
      say(
        'Monthly recurring revenue added by accounts that stayed.',
        'Ingreso recurrente mensual que añadieron las que se quedaron.',
      ),
      at(6, 15, 6, 3),
    ],
    'segment',
    'mrr_expansion',
  ),
)
