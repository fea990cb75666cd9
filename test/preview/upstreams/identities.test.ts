// Identities that hold in every world, whatever happened in it.

import { createLedger, createWorld } from '../../../preview/upstreams'

const WINDOWS = [
  { from: '2024-02-01', to: '2024-02-29' },
  { from: '2025-01-01', to: '2025-12-31' },
  { from: '2026-03-29', to: '2026-03-29' },
  { from: '2026-08-17', to: '2026-11-22' },
]
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

describe.each(SEEDS)('in world %d', seed => {
  const world = createWorld({ today: '2026-11-23', accounts: 60, seed })
  const currency = ['EUR', 'USD', 'JPY'][seed % 3] ?? 'EUR'
  const timeZone = ['Europe/Madrid', 'America/Bogota', 'Pacific/Auckland'][seed % 3] ?? 'UTC'
  const ledger = createLedger(world, { currency, timeZone })
  const minor = (metric: string, window: (typeof WINDOWS)[number]) =>
    Math.round((ledger.value(metric, window) ?? NaN) * (currency === 'JPY' ? 1 : 100))

  it.each(WINDOWS)('closing is opening plus what moved: $from to $to', window => {
    const moved =
      minor('mrr_new', window) +
      minor('mrr_expansion', window) +
      minor('mrr_reactivation', window) -
      minor('mrr_contraction', window) -
      minor('mrr_churn', window)
    expect(minor('net_new_mrr', window)).toBe(moved)
    expect(minor('mrr_open', window) + moved + minor('mrr_fx', window)).toBe(minor('mrr', window))
  })

  it.each(WINDOWS)('closing accounts are opening + new + returned − lost: $from to $to', window => {
    const value = (metric: string) => ledger.value(metric, window) ?? NaN
    expect(
      value('accounts_open') +
        value('accounts_new') +
        value('accounts_reactivated') -
        value('accounts_lost'),
    ).toBe(value('accounts_close'))
  })

  it.each(WINDOWS)('gross retention is at most net retention and at most one: $from', window => {
    for (const term of ['', '_t12m']) {
      const gross = ledger.value(`gross_revenue_retention${term}`, window)
      const net = ledger.value(`net_revenue_retention${term}`, window)
      if (gross === null || net === null) continue
      expect(gross).toBeGreaterThanOrEqual(0)
      expect(gross).toBeLessThanOrEqual(1)
      expect(gross).toBeLessThanOrEqual(net)
    }
  })

  it('the parts of a book add up to the book', () => {
    const [, year] = WINDOWS
    if (!year) throw new Error('no window')
    const owners = [...new Set(world.accounts.map(({ ownerName }) => ownerName))]
    for (const metric of ['mrr', 'mrr_new', 'mrr_churn', 'revenue_recognised', 'pipeline_open']) {
      const parts = owners.map(owner =>
        ledger.value(metric, { ...year, where: account => account.ownerName === owner }),
      )
      const sum = parts.reduce<number>((total, part) => total + (part ?? NaN), 0)
      expect(sum).toBeCloseTo(ledger.value(metric, year) ?? NaN, 4)
    }
  })

  it('two windows side by side move as much as both together', () => {
    const [first, second, both] = [
      { from: '2025-01-01', to: '2025-06-30' },
      { from: '2025-07-01', to: '2025-12-31' },
      { from: '2025-01-01', to: '2025-12-31' },
    ].map(window => minor('net_new_mrr', window) + minor('revenue_recognised', window))
    expect((first ?? 0) + (second ?? 0)).toBe(both)
  })
})
