// Cases: dimensions that an account's own numbers decide, such as the band of its health.

import type { Dimension } from '../catalogue/dimension'
import type { Expression } from '../catalogue/metric'
import type { Portfolio } from '../model/portfolio'
import { combine } from './combine'
import { evaluate } from './evaluate'
import type { CaseOf } from './groups'
import { passes } from './kinds/each'
import type { Question } from './question'
import type { Setting } from './scene'
import { setAccountScene } from './scene'

type CaseReading = Extract<Dimension['is'], { kind: 'case' }>

/** Judges accounts over the whole window of a question, each dimension once and when it is first read. */
export function casesOf(
  { window }: Pick<Question, 'window'>,
  portfolio: Portfolio,
  setting: Setting,
): CaseOf {
  const judged = new Map<CaseReading, readonly (string | null)[]>()
  return (is, account) => {
    const known = judged.get(is) ?? judge(is)
    judged.set(is, known)
    return known[account] ?? null
  }

  function judge({ cases, among }: CaseReading): readonly (string | null)[] {
    const scene = setAccountScene(window, portfolio, setting)
    const parts: readonly Expression[] = cases.map(({ of }) => of)
    const tallies = evaluate(among ? [...parts, among] : parts, scene)
    return portfolio.accounts.map((_, account) => {
      if (account === 0 || (among && !((combine(among, tallies, account) ?? 0) > 0))) return null
      const first = cases.find(({ of, test }) => {
        const value = combine(of, tallies, account)
        return value !== null && passes(value, test)
      })
      return first?.value ?? null
    })
  }
}
