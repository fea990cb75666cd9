// Dimension of what is sold; it belongs to recurring revenue and to invoiced revenue.
// Movements by product are judged within the product.

import { dimension } from '../dimension'

const group = { en: 'Product', es: 'Producto' }

/** Dimensions of the product. */
export const product = [
  dimension({
    id: 'product',
    group,
    label: { en: 'Product', es: 'Producto' },
    description: {
      en: 'The product or plan sold.',
      es: 'El producto o plan vendido.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { recurringLines: 'product', revenueLines: 'product' } },
  }),
] as const
