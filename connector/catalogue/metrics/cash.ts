// Cash: money that truly came in, and went back out.

import { flow } from '../measure'
import { metric } from '../metric'

const money = (kind: 'payment' | 'refund' | 'dispute') =>
  flow({ of: 'payments', amount: 'amount', at: 'day', where: { kind } })

/** Subject: cash. */
export const cash = [
  metric({
    id: 'cash_collected',
    unit: 'money',
    better: 'higher',
    label: { en: 'Cash collected', es: 'Cobros' },
    description: {
      en: 'Payments received, at the rate of their day.',
      es: 'Pagos recibidos, al tipo de su día.',
    },
    reference: 'Stripe; Xero',
    is: money('payment'),
  }),
  metric({
    id: 'refunds',
    unit: 'money',
    better: 'lower',
    label: { en: 'Refunds', es: 'Reembolsos' },
    description: {
      en: 'Money given back, at the rate of its day.',
      es: 'Dinero devuelto, al tipo de su día.',
    },
    reference: 'Stripe; Xero',
    is: money('refund'),
  }),
  metric({
    id: 'disputes',
    unit: 'money',
    better: 'lower',
    label: { en: 'Disputes lost', es: 'Disputas perdidas' },
    description: {
      en: 'Money taken back by payers’ banks.',
      es: 'Dinero retirado por los bancos de los pagadores.',
    },
    reference: 'Stripe',
    is: money('dispute'),
  }),
] as const
