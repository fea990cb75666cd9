// Goals, pipeline and what was won.

import { at, bars, cards, columns, page, say, statement, table } from '../build'

/** Goals, pipeline and what was won. */
export const sales = page(
  'sales',
  say('Sales and goals', 'Ventas y metas'),
  say(
    'Do we reach our goals, and is there enough to win?',
    '¿Llegamos a las metas y hay suficiente por ganar?',
  ),
  statement(
    ['won_amount', 'quota_attainment', 'pipeline_open', 'win_rate_count'],
    say(
      '{won_amount} was won, {quota_attainment} of the quota.',
      'Se ganaron {won_amount}, el {quota_attainment} de la cuota.',
    ),
    say(
      '{pipeline_open} is open, and of what is decided {win_rate_count} is won.',
      'Hay {pipeline_open} abiertos, y de lo decidido se gana el {win_rate_count}.',
    ),
  ),
  ...cards(
    'quota_attainment',
    'won_amount',
    'pipeline_open',
    'win_rate_count',
    'avg_deal_size',
    'sales_cycle_length_median',
  ),
  table(
    [
      'goals',
      say('Goals by account manager', 'Metas por responsable'),
      say(
        'Coverage is empty where the quota is met.',
        'La cobertura está vacía donde la cuota está cumplida.',
      ),
      at(0, 3, 7, 5),
    ],
    ['owner'],
    ['quota', 'won_amount', 'quota_attainment', 'pipeline_open', 'pipeline_coverage'],
    'quota_attainment',
    'asc',
  ),
  bars(
    [
      'stages',
      say('Open pipeline by stage', 'Pipeline abierto por etapa'),
      say(
        'Deals open at closing, by the stage they are in today.',
        'Negocios abiertos al cierre, por la etapa en que están hoy.',
      ),
      at(7, 3, 5, 5),
    ],
    'deal_stage',
    'pipeline_open',
  ),
  columns(
    [
      'won',
      say('Won by quarter', 'Ganado por trimestre'),
      say(
        'All deals, and those with accounts we have; the line is the win rate.',
        'Todos los negocios y los de cuentas que ya tenemos; la línea es la tasa de cierre.',
      ),
      at(0, 8, 7, 4),
    ],
    'quarter',
    ['won_amount', 'upsell_amount', 'cross_sell_amount'],
    'win_rate_count',
  ),
  bars(
    [
      'types',
      say('Won by type of deal', 'Ganado por tipo de negocio'),
      say(
        'New business, renewals, upsell and cross-sell.',
        'Negocio nuevo, renovaciones, upsell y venta cruzada.',
      ),
      at(7, 8, 5, 4),
    ],
    'deal_type',
    'won_amount',
  ),
  {
    id: 'quotas',
    type: 'bullet',
    title: say('Won beside the quota', 'Ganado frente a la cuota'),
    note: say(
      'The line is the quota of the period; green where it is reached.',
      'La línea es la cuota del periodo; en verde donde se alcanza.',
    ),
    at: at(0, 12, 12, 4),
    dimension: 'owner',
    metric: 'won_amount',
    target: 'quota',
    limit: 8,
  },
)
