// Money that moved: charges that succeeded, refunds, and disputes that were lost.

import type { Payment, PaymentKind } from '../../model/payment'
import { figureAt, flagAt, idAt, numberAt, textAt } from '../reading'
import type { StreamRow, StreamRows } from '../source'
import { rowsOf } from '../source'
import { minorOf } from './money'

/** A movement of money; amounts in minor units, times in epoch ms. */
export interface PaymentRow extends StreamRow {
  readonly customerId: string | null
  readonly amount: number
  readonly currency: string
  readonly at: number
}

/** Reads a charge; one that failed or was only authorised moved nothing. */
export function chargeRow(record: unknown): PaymentRow | null {
  const isPaid = textAt(record, 'status') === 'succeeded' && flagAt(record, 'captured')
  return isPaid ? row(record, record, numberAt(record, 'amount_captured')) : null
}

/** Reads a refund, with its charge expanded. */
export function refundRow(record: unknown): PaymentRow | null {
  const isDone = !['failed', 'canceled'].includes(textAt(record, 'status') ?? '')
  return isDone ? row(record, chargeOf(record), null) : null
}

/** Reads a dispute, with its charge expanded; only a lost one takes the money. */
export function disputeRow(record: unknown): PaymentRow | null {
  return textAt(record, 'status') === 'lost' ? row(record, chargeOf(record), null) : null
}

/** All movements. */
export function payments(rows: StreamRows): Payment[] {
  const of = (stream: string, kind: PaymentKind) =>
    rowsOf<PaymentRow>(rows, stream).map(({ id, customerId, amount, currency, at }) => ({
      id,
      kind,
      currency,
      at,
      amount: minorOf(amount, currency),
      accountRef: customerId === null ? null : `stripe:${customerId}`,
    }))
  return [...of('charges', 'payment'), ...of('refunds', 'refund'), ...of('disputes', 'dispute')]
}

function chargeOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'charge' in record ? record.charge : null
}

function row(record: unknown, charge: unknown, captured: number | null): PaymentRow {
  return {
    id: idAt(record, 'id'),
    customerId: textAt(charge, 'customer') ?? textAt(charge, 'customer', 'id'),
    amount: captured ?? figureAt(record, 'amount'),
    currency: (textAt(record, 'currency') ?? '').toUpperCase(),
    at: figureAt(record, 'created') * 1000,
  }
}
