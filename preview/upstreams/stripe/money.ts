// Money that moved, as Stripe lists it.

import type { Movement } from '../world/payments'
import { movementsOf } from '../world/payments'
import type { World } from '../world/world'
import { collection } from './collection'
import {
  chargeAbout,
  chargeShape,
  disputeShape,
  failedChargeShape,
  refundShape,
} from './shapes/money'

/** Charges, some of which failed first, refunds and disputes. */
export function moneyOf(world: World) {
  const all = movementsOf(world)
  const of = (kind: Movement['kind']) => all.filter(movement => movement.kind === kind)
  const payments = of('payment')
  const charges = new Map(
    [...of('refund'), ...of('dispute')].map(each => [chargeAbout(each).id, each]),
  )
  const charge = (id: string) => {
    const about = charges.get(id)
    return about ? chargeAbout(about) : null
  }
  const failed = payments.slice(0, 25).map(each => ({ ...each, id: `${each.id}f`, lost: true }))
  return {
    charges: collection([...payments, ...failed], {
      kind: 'charge',
      url: '/v1/charges',
      shape: each => (each.lost ? failedChargeShape(each) : chargeShape(each)),
      tests: { customer: ({ customer }, value) => customer.id === value },
    }),
    refunds: collection(of('refund'), {
      kind: 'refund',
      url: '/v1/refunds',
      shape: refundShape,
      expands: { charge },
    }),
    disputes: collection(of('dispute'), {
      kind: 'dispute',
      url: '/v1/disputes',
      shape: disputeShape,
      expands: { charge },
    }),
  }
}
