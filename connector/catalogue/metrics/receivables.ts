// Receivables: what is owed, for how long, and whether it is paid on time. Tax is in on both sides.

import { balance, flow } from '../measure'
import { metric, multiply, ratio } from '../metric'

const STANDING = ['open', 'paid', 'written_off'] as const
const owed = balance({
  of: 'invoices',
  measure: { amount: 'outstanding' },
  from: 'issuedDay',
  until: 'settledDay',
  instant: 'closing',
})
const due = { of: 'invoices', at: 'dueDay', where: { state: STANDING } } as const

/** Receivables. */
export const receivables = [
  metric({
    id: 'accounts_receivable',
    unit: 'money',
    better: 'lower',
    label: { en: 'Accounts receivable', es: 'Cuentas por cobrar' },
    description: {
      en: 'What is still to be paid at closing of all invoices issued, due or not.',
      es: 'Lo que falta por cobrar al cierre de todas las facturas emitidas, vencidas o no.',
    },
    reference: 'own',
    is: owed,
  }),
  metric({
    id: 'invoices_overdue',
    unit: 'count',
    better: 'lower',
    label: { en: 'Overdue invoices', es: 'Facturas vencidas' },
    description: {
      en: 'Invoices past their due day and not settled at closing.',
      es: 'Facturas con la fecha de vencimiento pasada y sin saldar al cierre.',
    },
    reference: 'own',
    is: balance({
      of: 'invoices',
      measure: 'rows',
      from: 'overdueFrom',
      until: 'settledDay',
      instant: 'closing',
    }),
  }),
  metric({
    id: 'dso',
    unit: 'days',
    better: 'lower',
    label: { en: 'Days sales outstanding', es: 'Días de cobro (DSO)' },
    description: {
      en: 'Receivables at closing over what was invoiced in the 90 days up to it, × 90.',
      es: 'Por cobrar al cierre entre lo facturado en los 90 días anteriores, × 90.',
    },
    reference: 'own',
    is: multiply(
      ratio(
        owed,
        flow({
          of: 'invoices',
          amount: 'total',
          at: 'issuedDay',
          where: { state: STANDING },
          during: { last: 90, unit: 'days' },
        }),
      ),
      90,
    ),
  }),
  metric({
    id: 'on_time_payment_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'On-time payment rate', es: 'Pago a tiempo' },
    description: {
      en: 'Invoices paid in full by their due day over the invoices due in the period.',
      es: 'Facturas pagadas del todo hasta su vencimiento entre las que vencían en el periodo.',
    },
    reference: 'own',
    is: ratio(
      flow({ of: 'invoices', at: 'dueDay', where: { state: STANDING, paidOnTime: true } }),
      flow(due),
    ),
  }),
  metric({
    id: 'collection_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Collection rate', es: 'Tasa de cobranza' },
    description: {
      en: 'What has been collected of the invoices due in the period over their total.',
      es: 'Lo cobrado de las facturas que vencían en el periodo entre su total.',
    },
    reference: 'own',
    is: ratio(flow({ ...due, amount: 'collected' }), flow({ ...due, amount: 'total' })),
  }),
] as const
