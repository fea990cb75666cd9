// Revenue and cash: what was earned, and what is owed too long.

import type { During } from '../measure'
import { balance, flow } from '../measure'
import { metric } from '../metric'

const earned = {
  of: 'revenueLines',
  amount: 'net',
  at: 'invoicedDay',
  over: { from: 'serviceFrom', until: 'serviceUntil' },
} as const

/** Revenue as it is earned. */
export const recognised = flow(earned)
/** Revenue as it was earned on other days. */
export const recognisedDuring = (during: During) => flow({ ...earned, during })
/** What was owed past its due day at closing. */
export const overdue = balance({
  of: 'invoices',
  measure: { amount: 'outstanding' },
  from: 'overdueFrom',
  until: 'settledDay',
  instant: 'closing',
})

/** Subject: revenue and cash. */
export const revenue = [
  metric({
    id: 'revenue_recognised',
    unit: 'money',
    better: 'higher',
    label: { en: 'Revenue', es: 'Ingresos' },
    description: {
      en: 'Invoice lines net of tax and credit notes, earned evenly over their service days, at the rate of the invoice day.',
      es: 'Líneas de factura sin impuestos y menos abonos, devengadas por igual en sus días de servicio, al tipo del día de factura.',
    },
    reference: 'Stripe (revenue recognition)',
    is: recognised,
  }),
  metric({
    id: 'ar_overdue',
    unit: 'money',
    better: 'lower',
    label: { en: 'Overdue receivables', es: 'Cuentas por cobrar vencidas' },
    description: {
      en: 'What was owed past its due date at closing: the open remainder, or the full amount of invoices settled later.',
      es: 'Lo que se debía vencido al cierre: el resto pendiente, o el importe completo de las facturas saldadas después.',
    },
    reference: 'Xero, aged receivables',
    is: overdue,
  }),
] as const
