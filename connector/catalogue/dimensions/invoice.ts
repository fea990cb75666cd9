// Dimensions of the invoice; they belong to the metrics that are counted from invoices.

import { dimension } from '../dimension'

const group = { en: 'Invoice', es: 'Factura' }

/** Dimensions of the invoice. */
export const invoice = [
  dimension({
    id: 'invoice_id',
    group,
    label: { en: 'Invoice id', es: 'Id de factura' },
    description: {
      en: 'The invoice’s id in the billing system.',
      es: 'El id de la factura en el sistema de facturación.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { invoices: 'id' } },
  }),
  dimension({
    id: 'invoice_status',
    group,
    label: { en: 'Invoice status', es: 'Estado de la factura' },
    description: {
      en: 'Whether it is still to be paid, was paid, taken back or given up as lost.',
      es: 'Si falta cobrarla, se cobró, se anuló o se dio por perdida.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { invoices: 'state' } },
    values: {
      open: { en: 'Open', es: 'Abierta' },
      paid: { en: 'Paid', es: 'Pagada' },
      void: { en: 'Void', es: 'Anulada' },
      written_off: { en: 'Written off', es: 'Incobrable' },
    },
  }),
  dimension({
    id: 'invoice_ageing',
    group,
    label: { en: 'Ageing band', es: 'Antigüedad de la deuda' },
    description: {
      en: 'How long an open invoice has been overdue today.',
      es: 'Cuánto lleva vencida hoy una factura abierta.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { invoices: 'ageing' } },
    values: {
      not_due: { en: 'Not due', es: 'Sin vencer' },
      '1_30': { en: '1–30 days', es: '1–30 días' },
      '31_60': { en: '31–60 days', es: '31–60 días' },
      '61_90': { en: '61–90 days', es: '61–90 días' },
      over_90: { en: 'Over 90 days', es: 'Más de 90 días' },
    },
  }),
  dimension({
    id: 'invoice_issued',
    group,
    label: { en: 'Invoice issued', es: 'Emisión de la factura' },
    description: {
      en: 'The day the invoice was issued.',
      es: 'El día en que se emitió la factura.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { invoices: 'issuedDay' } },
  }),
  dimension({
    id: 'invoice_due',
    group,
    label: { en: 'Invoice due', es: 'Vencimiento de la factura' },
    description: {
      en: 'The day the invoice is due.',
      es: 'El día en que vence la factura.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { invoices: 'dueDay' } },
  }),
  dimension({
    id: 'invoice_settled',
    group,
    label: { en: 'Invoice settled', es: 'Cierre de la factura' },
    description: {
      en: 'The day the invoice was paid, taken back or written off.',
      es: 'El día en que se pagó, anuló o dio por perdida la factura.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { invoices: 'settledDay' } },
  }),
  dimension({
    id: 'payment_kind',
    group,
    label: { en: 'Kind of payment', es: 'Tipo de cobro' },
    description: {
      en: 'Whether money came in, was given back, or was lost in a dispute.',
      es: 'Si el dinero entró, se devolvió o se perdió en una disputa.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { payments: 'kind' } },
    values: {
      payment: { en: 'Payment', es: 'Cobro' },
      refund: { en: 'Refund', es: 'Reembolso' },
      dispute: { en: 'Dispute', es: 'Disputa' },
    },
  }),
] as const
