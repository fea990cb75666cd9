// Where deals stay and where they are lost.

import { at, bars, cards, heat, page, say, statement, table } from '../build'

/** Where deals stay and where they are lost. */
export const funnel = page(
  'funnel',
  say('Funnel', 'Embudo'),
  say(
    'Where do deals stay, and where are they lost?',
    '¿Dónde se quedan los negocios y dónde se pierden?',
  ),
  statement(
    ['win_rate_count', 'sales_cycle_length_median', 'stage_time'],
    say(
      '{win_rate_count} of the decided deals were won, half of them within {sales_cycle_length_median} days.',
      'Se ganó el {win_rate_count} de los negocios decididos, la mitad en {sales_cycle_length_median} días.',
    ),
    say(
      'Half of the stays in a stage lasted {stage_time} days or less.',
      'La mitad de las estancias en una etapa duró {stage_time} días o menos.',
    ),
  ),
  ...cards(
    'win_rate_count',
    'win_rate_value',
    'sales_cycle_length_median',
    'sales_velocity',
    'pipeline_created',
    'weighted_pipeline',
  ),
  bars(
    [
      'entries',
      say('Entries into stages', 'Entradas en etapas'),
      say(
        'Deals that entered each stage in the period.',
        'Negocios que entraron en cada etapa en el periodo.',
      ),
      at(0, 3, 6, 4),
    ],
    'deal_stage',
    'stage_entries',
  ),
  bars(
    [
      'stays',
      say('Days in stage, median', 'Días en etapa, mediana'),
      say(
        'Of the stays that ended in the period.',
        'De las estancias que terminaron en el periodo.',
      ),
      at(6, 3, 6, 4),
    ],
    'deal_stage',
    'stage_time',
  ),
  heat(
    [
      'types',
      say('Win rate by type and owner', 'Tasa de cierre por tipo y responsable'),
      say('Deals won of those decided.', 'Negocios ganados de los decididos.'),
      at(0, 7, 6, 6),
    ],
    'owner',
    'deal_type',
    'win_rate_count',
  ),
  table(
    [
      'open',
      say('Open deals', 'Negocios abiertos'),
      say(
        'By amount, with the day each was created.',
        'Por monto, con el día en que se creó cada uno.',
      ),
      at(6, 7, 6, 6),
    ],
    ['deal_name', 'deal_stage', 'deal_created'],
    ['pipeline_open'],
    'pipeline_open',
  ),
)
