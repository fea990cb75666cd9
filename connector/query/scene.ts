// Scene: all that the evaluators of one question share.

import type { Conversion } from '../model/money'
import type { Portfolio } from '../model/portfolio'
import type { Language } from '../model/text'
import type { Groups } from './groups'
import { groupRows } from './groups'
import type { Periods } from './periods'
import { cutPeriods } from './periods'
import type { Question } from './question'
import type { Timeline } from './timelines'
import { timelinesOf } from './timelines'

/** The portfolio, cut into periods and groups. */
export interface Scene {
  readonly portfolio: Portfolio
  readonly periods: Periods
  readonly groups: Groups
  readonly money: Conversion
  /** Recurring revenue per group and account; worked out once, when first asked. */
  timelines(): readonly Timeline[]
}

/** What a scene needs to know besides the question. */
export interface Setting {
  readonly fiscalYearStartMonth: number
  readonly language: Language
  readonly money: Conversion
}

/** Sets the scene for a question. */
export function setScene(question: Question, portfolio: Portfolio, setting: Setting): Scene {
  const groups = groupRows(question, portfolio, setting.language)
  const { money } = setting
  let timelines: readonly Timeline[] | undefined
  return {
    portfolio,
    periods: cutPeriods(question, setting.fiscalYearStartMonth),
    groups,
    money,
    timelines: () =>
      (timelines ??= timelinesOf(
        portfolio.facts.recurringLines,
        groups.of('recurringLines'),
        money,
      )),
  }
}
