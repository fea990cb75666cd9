// The bridge from opening to closing recurring revenue, which several pages show.

import { say } from './build'
import type { Place, Waterfall } from './template'

/** The waterfall of the movements. */
export function bridge(at: Place): Waterfall {
  return {
    id: 'bridge',
    type: 'waterfall',
    title: say('What moved recurring revenue', 'Qué movió el ingreso recurrente'),
    note: say(
      'Monthly recurring revenue from the opening of the period to its close.',
      'Ingreso recurrente mensual desde el inicio del periodo hasta su cierre.',
    ),
    at,
    steps: [
      { metric: 'mrr_open', as: 'total', label: say('Opening', 'Inicio') },
      { metric: 'mrr_new', as: 'rise', label: say('New', 'Nuevo') },
      { metric: 'mrr_expansion', as: 'rise', label: say('Expansion', 'Expansión') },
      { metric: 'mrr_reactivation', as: 'rise', label: say('Returned', 'Retorno') },
      { metric: 'mrr_contraction', as: 'fall', label: say('Contraction', 'Contracción') },
      { metric: 'mrr_churn', as: 'fall', label: say('Churn', 'Perdido') },
      { metric: 'mrr_fx', as: 'either', label: say('FX', 'Divisa') },
      { metric: 'mrr', as: 'total', label: say('Closing', 'Cierre') },
    ],
  }
}
