// Which sources a report reads, and what is said when they cannot tell what a chart asks for.

import { checkFilled, chooseSources } from '../../../connector/sources/choice'
import { sources } from '../../../connector/sources/index'

const ids = (asked: readonly string[] | null, connected: readonly string[]) =>
  chooseSources(sources, asked, ({ id }) => connected.includes(id)).map(({ id }) => id)

describe('the sources of a report', () => {
  it('are the connected ones when nobody chose, with one CRM', () => {
    expect(ids(null, ['hubspot', 'salesforce', 'stripe', 'ecb'])).toEqual([
      'hubspot',
      'stripe',
      'ecb',
    ])
    expect(ids(null, ['salesforce', 'ecb'])).toEqual(['salesforce', 'ecb'])
    expect(ids(null, ['stripe', 'ecb'])).toEqual(['stripe', 'ecb'])
  })

  it('are the chosen ones, connected or not', () => {
    expect(ids(['stripe'], [])).toEqual(['stripe'])
  })

  it('may not be two CRMs, which would count every account twice', () => {
    expect(() => ids(['hubspot', 'salesforce'], [])).toThrow('choose one of: HubSpot, Salesforce')
  })

  it('have to fill what is asked, or an empty answer would be a wrong one', () => {
    const [hubspot] = sources
    if (!hubspot) throw new Error('no source')
    expect(() => checkFilled(new Set(['accounts', 'recurringLines']), [hubspot], sources)).toThrow(
      'Connect one of: Stripe',
    )
    expect(() =>
      checkFilled(new Set(['accounts', 'deals', 'owners']), [hubspot], sources),
    ).not.toThrow()
  })
})
