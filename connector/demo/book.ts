// A made-up book of accounts, for reports that are shown to others and for whoever looks around before
// connecting anything. It holds nobody's data, and its past is the same for everybody, whatever the day.

import type { Extract } from '../model/extract'
import { EMPTY } from '../model/extract'
import type { Day } from '../model/period'
import { addDays, dayFrom, formatDay, parseDay } from '../model/period'
import type { Told } from '../model/origin'
import { OWNERS, accountOf, billingRecords, clients, contactsOf } from './clients'
import { paymentsOf } from './paying'
import { dealsOf, goalsUntil, stagesOf } from './selling'
import { serviceOf } from './serving'

/** The book up to a day, in the currency of the report. */
export function demoBook(today: Day, currency: string): Extract {
  const all = clients(today)
  const paid = all.map(client => paymentsOf(client, today, currency))
  const served = all.map(client => serviceOf(client, today, currency))
  const deals = all.flatMap(client => dealsOf(client, today, currency))
  const dayOf = (text: string) => parseDay(text) ?? today
  return {
    ...EMPTY,
    owners: OWNERS,
    accounts: [
      ...told('Demo CRM', all.map(client => accountOf(client, today))),
      ...told('Demo billing', billingRecords(all)),
    ],
    contacts: told('Demo CRM', all.flatMap(contactsOf)),
    deals: told('Demo CRM', deals),
    stageChanges: told('Demo CRM', deals.flatMap(deal => stagesOf(deal, dayOf, today))),
    recurringLines: told('Demo billing', paid.flatMap(one => one.recurringLines)),
    invoices: told('Demo billing', paid.flatMap(one => one.invoices)),
    revenueLines: told('Demo billing', paid.flatMap(one => one.revenueLines)),
    payments: told('Demo billing', paid.flatMap(one => one.payments)),
    interactions: told('Demo CRM', served.flatMap(one => one.interactions)),
    tasks: told('Demo CRM', served.flatMap(one => one.tasks)),
    tickets: told('Demo help desk', served.flatMap(one => one.tickets)),
    slaTargets: told('Demo help desk', served.flatMap(one => one.slaTargets)),
    surveys: told('Demo surveys', served.flatMap(one => one.surveys)),
    timeEntries: told('Demo hours', served.flatMap(one => one.timeEntries)),
    costs: told('Demo workbook', served.flatMap(one => one.costs)),
    goals: told('Demo workbook', goalsUntil(today, currency)),
    annotations: told('Demo workbook', notes(today)),
    measurements: told('Demo workbook', visits(today, currency)),
  } // prettier-ignore
}

/** Rows with what they come from. */
function told<T extends object>(source: string, rows: readonly T[]): (T & Told)[] {
  const origin = { source, linkTo: () => undefined }
  return rows.map(row => ({ ...row, origin }))
}

/** Three notes a year. */
function notes(today: Day) {
  const texts = ['Price rise · Subida de precios', 'New contact · Nuevo contacto', 'Campaign · Campaña']
  return monthsUntil(today)
    .filter((_, month) => month % 4 === 2)
    .map((day, index) => ({
      id: `note ${index}`,
      accountRef: index % 3 === 1 ? 'demo:104' : null,
      text: texts[index % texts.length] ?? '',
      audience: index % 3 === 0 ? 'executive' : null,
      at: formatDay(addDays(day, 9)),
    }))
} // prettier-ignore

function visits(today: Day, currency: string) {
  return monthsUntil(today).map((day, month) => ({
    id: `visits ${month}`,
    accountRef: null,
    name: 'Site visits · Visitas',
    value: 900 + ((month * 37) % 120),
    amount: null,
    currency,
    at: formatDay(day),
  }))
}

/** The first days of the months of the book that are before a day. */
function monthsUntil(today: Day): Day[] {
  const days: Day[] = []
  for (let month = 0; dayFrom(2023, 1 + month, 10) < today; month++) days.push(dayFrom(2023, 1 + month, 1))
  return days
} // prettier-ignore
