// The recurring balances other metrics are built from.

import { balance } from '../measure'

const recurring = { of: 'recurringLines', from: 'from', until: 'until' } as const
const revenue = { ...recurring, measure: { amount: 'amountPerMonth' } } as const
const accounts = { ...recurring, measure: 'accounts' } as const

/** MRR at the closing instant. */
export const closingMrr = balance({ ...revenue, instant: 'closing' })
/** MRR at the opening instant. */
export const openingMrr = balance({ ...revenue, instant: 'opening' })
/** Paying accounts at the closing instant. */
export const closingAccounts = balance({ ...accounts, instant: 'closing' })
/** Paying accounts at the opening instant. */
export const openingAccounts = balance({ ...accounts, instant: 'opening' })
