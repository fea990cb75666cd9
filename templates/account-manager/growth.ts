// What can be renewed and sold.

import { at, cards, columns, lines, page, say, statement, table } from '../build'

/** What can be renewed and sold. */
export const growth = page(
  'growth',
  say('Renewals and growth', 'Renovaciones y crecimiento'),
  say('What can I renew and sell next?', '¿Qué puedo renovar y vender ahora?'),
  statement(
    ['renewal_pipeline_90d', 'pipeline_open', 'upsell_amount'],
    say(
      '{renewal_pipeline_90d} a year comes up within 90 days, and {pipeline_open} is open.',
      'En 90 días vencen {renewal_pipeline_90d} al año y hay {pipeline_open} abiertos.',
    ),
    say('Upsell won {upsell_amount}.', 'El upsell ganó {upsell_amount}.'),
  ),
  ...cards(
    'renewal_pipeline_90d',
    'renewal_rate_logo',
    'pipeline_open',
    'upsell_amount',
    'cross_sell_amount',
    'products_per_account',
  ),
  table(
    [
      'due',
      say('Renewals of the next 90 days', 'Renovaciones de los próximos 90 días'),
      say('By what they bring a year.', 'Por lo que aportan al año.'),
      at(0, 3, 6, 5),
    ],
    ['account_name', 'renewal_date'],
    ['renewal_pipeline_90d', 'health_score'],
    'renewal_pipeline_90d',
  ),
  table(
    [
      'deals',
      say('Open deals', 'Negocios abiertos'),
      say('By amount, in the stage of today.', 'Por monto, en la etapa de hoy.'),
      at(6, 3, 6, 5),
    ],
    ['deal_name', 'deal_stage'],
    ['pipeline_open', 'weighted_pipeline'],
    'pipeline_open',
  ),
  columns(
    [
      'wins',
      say('Won with accounts I have', 'Ganado con cuentas que ya tengo'),
      say(
        'Upsell and cross-sell by month; the line is the share of deals won.',
        'Upsell y venta cruzada por mes; la línea es la parte de negocios ganados.',
      ),
      at(0, 8, 7, 4),
    ],
    'month',
    ['upsell_amount', 'cross_sell_amount'],
    'expansion_win_rate',
  ),
  lines(
    [
      'products',
      say('Products per account', 'Productos por cuenta'),
      say(
        'What accounts pay for at each month’s end.',
        'Lo que pagan las cuentas a cada fin de mes.',
      ),
      at(7, 8, 5, 4),
    ],
    'products_per_account',
  ),
)
