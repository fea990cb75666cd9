// Charges, refunds and disputes as Stripe writes them.

import type { Movement } from '../../world/payments'
import { seconds } from '../version'

/** A charge that succeeded; since 2025-03-31 it does not name its invoice. */
export function chargeShape({ id, customer, amount, createdAt }: Movement) {
  const { email, name } = customer
  return {
    id,
    object: 'charge',
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    billing_details: { address: null, email, name, phone: null },
    captured: true,
    created: seconds(createdAt),
    currency: customer.currency.toLowerCase(),
    customer: customer.id,
    disputed: false,
    fraud_details: {},
    livemode: false,
    metadata: {},
    paid: true,
    refunded: false,
    status: 'succeeded',
    ...UNSET,
  }
}

/** What the agency's charges say nothing of. */
const UNSET = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  calculated_statement_descriptor: null,
  description: null,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  invoice: null,
  on_behalf_of: null,
  outcome: null,
  payment_intent: null,
  payment_method: null,
  payment_method_details: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
}

/** The charge that a refund or a dispute is about. */
export function chargeAbout({ id, ...movement }: Movement) {
  return chargeShape({ ...movement, id: chargeId(id) })
}

function chargeId(id: string): string {
  return id.replace(/^(re|dp)_/, 'ch_$1')
}

/** A charge the bank refused: nothing moved. */
export function failedChargeShape(movement: Movement) {
  return {
    ...chargeShape(movement),
    paid: false,
    captured: false,
    status: 'failed',
    amount_captured: 0,
  }
}

/** A refund; it names its charge, which names the customer. */
export function refundShape({ id, customer, amount, createdAt }: Movement) {
  return {
    id,
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: chargeId(id),
    created: seconds(createdAt),
    currency: customer.currency.toLowerCase(),
    metadata: {},
    payment_intent: null,
    reason: 'requested_by_customer',
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
}

/** A dispute. */
export function disputeShape({ id, customer, amount, createdAt, lost }: Movement) {
  return {
    id,
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: chargeId(id),
    created: seconds(createdAt),
    currency: customer.currency.toLowerCase(),
    evidence: {},
    evidence_details: { due_by: null, has_evidence: false, past_due: false, submission_count: 0 },
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: null,
    reason: 'general',
    status: lost ? 'lost' : 'won',
  }
}
