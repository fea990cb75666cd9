// A world of five accounts, worked out on paper for March 2026 in Madrid and in euros. The rates are
// round: a dollar is 0.80 € until February 26th, 2026, then 1 €; 160 yen are 1 €, 200 from March 2nd
// to 29th, 160 again from the 30th.
//
//   account   recurring lines                                              changes in March
//   Ana       100 € from 10 Jan, 150 € from 16 Mar, 180 € from 1 Oct       +50
//   Blau      200 $ from 5 Jan to 20 Mar; 80 € from 2 May to 1 Mar 2027    −200
//   Casa      32,000 ¥ from 5 Mar, 16,000 ¥ from 25 Mar, until 1 Dec       new 160, then −80
//   Dia       nothing
//   Eco       30 € on 10 Mar, from 9 to 21 o'clock                         none: not there at the day's end
//
//   opening 300 (Ana, Blau) + new 160 + expansion 50 − contraction 80 − churn 200 + fx 20 = 250 closing

import { book } from '../../../preview/upstreams/world/pipelines'
import type { World } from '../../../preview/upstreams/world/world'
import { creditNotes, customers, invoices, product, subscriptions } from './small-billing'
import { ana, at, blau, casa, companies, deals, dia, eco } from './small-crm'

/** The world of the sketch above. */
export const smallWorld: World = {
  today: '2028-03-01',
  now: at('2028-03-01T12:00:00Z'),
  homeCurrency: 'EUR',
  accounts: [ana, blau, casa, dia, eco],
  owners: [],
  pipelines: [book],
  companies,
  deals,
  products: [product],
  prices: [],
  customers,
  subscriptions,
  invoices,
  creditNotes,
  contacts: [],
  interactions: [],
  tasks: [],
  tickets: [],
  surveyAnswers: [],
  timeEntries: [],
  rates: [
    { currency: 'USD', day: '2026-01-02', perEuro: '1.2500' },
    { currency: 'USD', day: '2026-02-27', perEuro: '1.0000' },
    { currency: 'JPY', day: '2026-01-02', perEuro: '160.00' },
    { currency: 'JPY', day: '2026-03-02', perEuro: '200.00' },
    { currency: 'JPY', day: '2026-03-30', perEuro: '160.00' },
  ],
}
