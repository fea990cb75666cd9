// The accounts of the small world, and their deals.

import type { WorldAccount } from '../../../preview/upstreams'
import { NO_ACCOUNT } from '../../../preview/upstreams'
import type { Company, Deal } from '../../../preview/upstreams/world/crm'
import { book, finalStage } from '../../../preview/upstreams/world/pipelines'

let count = 0

export const at = (text: string) => Date.parse(text)
const account = (key: string, more: Partial<WorldAccount>): WorldAccount => ({
  ...NO_ACCOUNT,
  key,
  id: key,
  name: key,
  matched: true,
  ...more,
})
export const ana = account('Ana', { region: 'EMEA', ownerName: 'Lucía' })
export const blau = account('Blau', { region: 'EMEA' })
export const casa = account('Casa', { id: null, matched: false })
export const dia = account('Dia', { region: 'LATAM' })
export const eco = account('Eco', { region: 'LATAM' })

const company = (of: WorldAccount): Company => ({
  id: of.key,
  account: of,
  domain: null,
  taxId: null,
  owner: null,
  createdAt: at('2026-01-01T00:00:00Z'),
  updatedAt: at('2026-01-01T00:00:00Z'),
  blank: null,
})
export const companies = [company(ana), company(blau), company(dia), company(eco)]
const [anaCompany = null, blauCompany = null] = companies

const deal = (
  of: Company | null,
  outcome: 'open' | 'won' | 'lost',
  amount: number | null,
  [createdAt, closesAt]: readonly [string, string],
  more: Partial<Deal> = {},
): Deal => ({
  id: String(++count),
  name: 'Deal',
  company: of,
  pipeline: book,
  stage: outcome === 'open' ? { ...finalStage(book, 'won'), outcome, probability: 0.4 } : finalStage(book, outcome), // prettier-ignore
  type: 'newbusiness',
  amount,
  currency: 'EUR',
  namesCurrency: true,
  owner: null,
  createdAt: at(createdAt),
  closesAt: at(closesAt),
  updatedAt: at(createdAt),
  ...more,
})

/** Won in March: 1,000 € in 10 days, 500 $ in 49, and one without amount in none. Lost: 500 €. */
export const deals = [
  deal(anaCompany, 'won', 100_000, ['2026-03-01T10:00:00Z', '2026-03-11T10:00:00Z']),
  deal(blauCompany, 'won', 50_000, ['2026-02-10T10:00:00Z', '2026-03-31T21:30:00Z'], {
    type: 'upsell',
    currency: 'USD',
  }),
  deal(null, 'won', null, ['2026-03-12T08:00:00Z', '2026-03-12T18:00:00Z'], { type: 'upsell' }),
  deal(anaCompany, 'lost', 50_000, ['2026-03-01T10:00:00Z', '2026-03-20T10:00:00Z']),
  // Open at the end of March: 333.33 € at 40 %, and 8,000 ¥ that are lost in April.
  deal(anaCompany, 'open', 33_333, ['2026-03-25T10:00:00Z', '2026-05-01T10:00:00Z']),
  deal(anaCompany, 'lost', 8_000, ['2026-03-02T10:00:00Z', '2026-04-05T10:00:00Z'], {
    currency: 'JPY',
  }),
  // Made half an hour into April in Madrid.
  deal(blauCompany, 'won', 10_000, ['2026-03-31T22:30:00Z', '2026-06-01T10:00:00Z']),
]
