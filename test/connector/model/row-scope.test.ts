// Who sees what: by hand on the book, and on every table at once.

import { visibleTo } from '../../../connector/model/row-scope'
import type { RosterEntry, RowSecurity } from '../../../connector/model/roster'
import { ask, portfolio, table, value } from '../book'

const owners = [
  { ref: '1', name: 'Rosa', team: 'North', email: 'Rosa@agency.example' },
  { ref: '2', name: 'Tom', team: 'North', email: 'tom@agency.example' },
  { ref: '3', name: 'Zoe', team: 'South', email: null },
]
const roster: RosterEntry[] = [
  { email: 'boss@agency.example', owner: null, team: null, sees: 'all' },
  { email: 'zoe@agency.example', owner: 'Tom', team: 'South', sees: 'own' },
]
const MARCH = ['2026-03-01', '2026-03-31'] as const
// The book's accounts are of Rosa (Ana, Blau) and Tom (Casa); give them their team.
const book = {
  ...portfolio,
  accounts: portfolio.accounts.map(account => ({ ...account, team: account.owner && 'North' })),
}
const seen = (email: string, security: RowSecurity) => {
  const of = visibleTo({ email, security }, book, { owners, roster })
  return table(ask(['mrr_open', 'quota'], ...MARCH, { by: ['account_name'], of })).map(
    ([name]) => name,
  )
}

describe('what somebody sees', () => {
  it('is their own accounts, or those of their team', () => {
    expect(seen('rosa@agency.example', 'own')).toEqual(['Ana', 'Blau', '(unassigned)'])
    expect(seen('tom@agency.example', 'own')).toEqual([])
    expect(seen('TOM@agency.example', 'team')).toEqual(['Ana', 'Blau', '(unassigned)'])
  })

  it('is nothing for an address that nobody knows, or none', () => {
    for (const email of ['stranger@agency.example', '', 'rosa@agency.example.evil.example']) {
      for (const security of ['own', 'team', 'all'] as const) {
        const of = visibleTo({ email, security }, book, { owners, roster })
        for (const rows of Object.values(of.facts)) expect(rows).toEqual([])
      }
    }
  })

  it('is as the workbook says before anything else', () => {
    expect(seen('boss@agency.example', 'own')).toContain('Ana')
    expect(value('mrr', ...MARCH, { of: visibleTo({ email: 'boss@agency.example', security: 'own' }, book, { owners, roster }) })).toBe(18000)
    // Zoe looks after what the CRM says is Tom's.
    expect(value('mrr', ...MARCH, { of: visibleTo({ email: 'zoe@agency.example', security: 'team' }, book, { owners, roster }) })).toBe(3000)
  }) // prettier-ignore

  it('never includes a row of another’s account, in any table', () => {
    const of = visibleTo({ email: 'tom@agency.example', security: 'own' }, book, { owners, roster })
    for (const [name, rows] of Object.entries(of.facts)) {
      const accounts = (rows as readonly { account: number }[]).map(({ account }) => account)
      expect([name, accounts.filter(account => account !== 0 && account !== 3)]).toEqual([name, []])
    }
  })

  it('includes goals of their own, not those of others or of everybody', () => {
    const rosa = visibleTo({ email: 'rosa@agency.example', security: 'own' }, book, {
      owners,
      roster,
    })
    expect(value('goal_amount', ...MARCH, { of: rosa })).toBe(103333)
  })
})
