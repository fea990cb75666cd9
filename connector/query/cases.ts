// Cases: what accounts' own numbers say of them, such as the band of their health or their risks.

import type { Dimension, Judgement } from '../catalogue/dimension'
import type { Expression } from '../catalogue/metric'
import type { Portfolio } from '../model/portfolio'
import type { RiskFlagFact } from '../model/risk-flag'
import { combine } from './combine'
import { evaluate } from './evaluate'
import type { Judge } from './groups'
import { passes } from './kinds/each'
import type { Question } from './question'
import { usedBy } from './question'
import type { Setting } from './scene'
import { setAccountScene } from './scene'

/** Judges accounts over the whole window of a question, each judgement once and when it is first needed. */
export function judging(
  { window }: Pick<Question, 'window'>,
  portfolio: Portfolio,
  setting: Setting,
): Judge {
  const judged = new Map<Judgement, readonly (readonly string[])[]>()
  return judgement => {
    const known = judged.get(judgement) ?? judge(judgement)
    judged.set(judgement, known)
    return known
  }

  function judge({ cases, among }: Judgement): readonly (readonly string[])[] {
    const scene = setAccountScene(window, portfolio, setting)
    const parts: readonly Expression[] = cases.map(({ of }) => of)
    const tallies = evaluate(among ? [...parts, among] : parts, scene)
    return portfolio.accounts.map((_, account) => {
      if (account === 0 || (among && !((combine(among, tallies, account) ?? 0) > 0))) return []
      return cases.flatMap(({ value, of, test }) => {
        const told = combine(of, tallies, account)
        return told !== null && passes(told, test) ? [value] : []
      })
    })
  }
}

/** The portfolio with a row for each flag of its accounts, where a question asks for flags. */
export function withFlags(question: Question, portfolio: Portfolio, judge: Judge): Portfolio {
  const flag = usedBy(question)
    .map(({ is }) => is)
    .find(isFlag)
  if (flag === undefined) return portfolio
  const flags = judge(flag)
  const riskFlags = portfolio.facts.accounts.flatMap(row =>
    (flags[row.account] ?? []).map((reason): RiskFlagFact => ({
      source: row.source,
      link: row.link,
      account: row.account,
      reason,
    })),
  )
  return { ...portfolio, facts: { ...portfolio.facts, [flag.of]: riskFlags } }
}

type FlagReading = Extract<Dimension['is'], { kind: 'flag' }>

function isFlag(is: Dimension['is']): is is FlagReading {
  return is.kind === 'flag'
}
