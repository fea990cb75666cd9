// How Stripe is connected: with a restricted key that can only read.
// https://docs.stripe.com/keys/restricted-api-keys

import type { Connect } from '../connect'
import { keyField } from '../connect-fields'

/** A restricted key is not told whose it is, so the person names the connection. */
export const connect: Connect = {
  who: { url: 'https://api.stripe.com/v1/customers?limit=1', read: () => [] },
  key: {
    fields: [
      keyField(
        { en: 'Restricted key', es: 'Clave restringida' },
        'rk_live_…',
        /^[rs]k_(?:live|test)_\w{8,240}$/,
      ),
    ],
    where: {
      en: 'In Stripe: Developers → API keys → Create restricted key. Give Read to customers, subscriptions, products, prices, invoices, credit notes, charges, refunds and disputes, and nothing else.',
      es: 'En Stripe: Desarrolladores → Claves de API → Crear clave restringida. Da Lectura a clientes, suscripciones, productos, precios, facturas, abonos, cargos, reembolsos y disputas, y nada más.',
    },
    token: '{key}',
    caution: {
      of: /^sk_/,
      says: {
        en: 'This is a secret key: it can change things in Stripe. It works, but a restricted key with Read is safer.',
        es: 'Es una clave secreta: puede cambiar cosas en Stripe. Funciona, pero una clave restringida de Lectura es más segura.',
      },
    },
  },
}
