// Whose an account was on a day, by its handovers.

import { ownedOn } from '../../../connector/model/former-owner'
import { accounts, day, portfolio } from '../book'

const { formerOwners } = portfolio.facts
const owners = [
  { ref: 'crm:owner:1', name: 'Rosa', team: 'North', email: null },
  { ref: 'crm:owner:2', name: 'Tom', team: 'West', email: null },
]
const then = (text: string) =>
  ownedOn(day(text), accounts, { formerOwners, owners }).map(({ owner, team }) => [owner, team])

describe('the owner of an account on a day', () => {
  it('is whoever left it next, else the one of today', () => {
    // Ana was Tom’s until 10 February, Uma’s until 16 March, and is Rosa’s.
    expect(then('2026-02-09')[1]).toEqual(['Tom', 'West'])
    expect(then('2026-02-10')[1]).toEqual(['Uma', 'South'])
    expect(then('2026-03-15')[1]).toEqual(['Uma', 'South'])
    expect(then('2026-03-16')[1]).toEqual(['Rosa', null])
  })

  it('leaves accounts alone that nobody handed over, and what has no account', () => {
    expect(then('2020-01-01')[2]).toEqual(['Rosa', null])
    expect(then('2020-01-01')[0]).toEqual([null, null])
  })
})
