// Writes the world's deals, invoices and credit notes into the ledger's days.

import { daysBetween } from '../calendar'
import { NO_ACCOUNT } from '../world/account'
import type { Invoice, InvoiceLine } from '../world/billing'
import type { World } from '../world/world'
import type { Clock } from './clock'
import type { Exchange } from './exchange'
import type { DealEntry, Earning, Receivable } from './window'

/** Deals, those without account included. */
export function dealEntries({ deals }: World, clock: Clock): DealEntry[] {
  return deals.map(deal => ({
    deal,
    account: deal.company?.account ?? NO_ACCOUNT,
    outcome: deal.stage.outcome,
    createdDay: clock(deal.createdAt),
    closedDay: deal.stage.outcome === 'open' ? null : clock(deal.closesAt),
  }))
}

/** Earnings of invoices that stand, less credit notes; each converted once, on the day it was issued. */
export function earnings({ invoices, creditNotes }: World, clock: Clock, exchange: Exchange) {
  const earned = invoices.flatMap((invoice): Earning[] => {
    const { finalizedAt, settled, customer, lines } = invoice
    if (finalizedAt === null || (settled && settled.how !== 'paid')) return []
    const day = clock(finalizedAt)
    return lines.map(line => ({
      account: customer.account,
      amount: exchange(line.amount, customer.currency, day),
      ...service(line, clock),
    }))
  })
  const credited = creditNotes.map(({ invoice: { customer }, net, createdAt }): Earning => {
    const day = clock(createdAt)
    const amount = -exchange(net, customer.currency, day)
    return { account: customer.account, amount, fromDay: day, days: 1 }
  })
  return [...earned, ...credited]
}

function service({ from, until }: InvoiceLine, clock: Clock): Pick<Earning, 'fromDay' | 'days'> {
  const fromDay = clock(from)
  return { fromDay, days: Math.max(1, daysBetween(fromDay, clock(until))) }
}

/** What is or was owed on every invoice that was issued. */
export function receivables({ invoices }: World, clock: Clock): Receivable[] {
  return invoices.flatMap((invoice): Receivable[] => {
    const { finalizedAt, dueAt, settled, customer } = invoice
    if (finalizedAt === null || dueAt === null) return []
    return [
      {
        account: customer.account,
        currency: customer.currency,
        outstanding: settled ? invoice.total : openRemainder(invoice),
        dueDay: clock(dueAt),
        settledDay: settled ? clock(settled.at) : null,
      },
    ]
  })
}

function openRemainder(invoice: Invoice): number {
  const { total, startingBalance, endingBalance, creditedOpen } = invoice
  return total - (endingBalance - startingBalance) - creditedOpen
}
