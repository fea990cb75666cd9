// Scene: all that the evaluators of one question share.

import type { Conversion } from '../model/money'
import type { Portfolio } from '../model/portfolio'
import type { Policies } from '../model/settings'
import type { Language } from '../model/text'
import type { Groups, Judge } from './groups'
import { groupRows, groupsByAccount } from './groups'
import type { Periods } from './periods'
import { calendarOf, cutPeriods } from './periods'
import type { Question } from './question'
import { numbered, rowsOf } from './rows'
import { cellOf } from './tally'
import type { Timeline } from './timelines'
import { timelinesOf } from './timelines'

/** The portfolio, cut into periods and groups. */
export interface Scene {
  readonly portfolio: Portfolio
  readonly periods: Periods
  readonly groups: Groups
  readonly money: Conversion
  readonly policies: Policies
  /** Recurring revenue per group and account; worked out once, when first asked. */
  timelines(): readonly Timeline[]
  /** The same, seen account by account. */
  byAccount(): AccountScene
}

/** A scene whose every group is one account of a group, and the way back. */
export interface AccountScene {
  readonly scene: Scene
  /** The cell that a cell of an account belongs to; null for what has no account. */
  readonly cellOfGroup: (cell: number) => number | null
}

/** What a scene needs to know besides the question. */
export interface Setting {
  readonly fiscalYearStartMonth: number
  readonly language: Language
  readonly money: Conversion
  readonly policies: Policies
}

/** Sets the scene for a question; `judge` tells what accounts' own numbers say. */
export function setScene(
  question: Question,
  portfolio: Portfolio,
  setting: Setting,
  judge: Judge,
): Scene {
  const groups = groupRows(question, portfolio, setting.language, judge)
  const periods = cutPeriods(question, calendarOf(setting))
  return sceneOf(portfolio, periods, groups, setting)
}

/** A scene of one period whose every group is an account, by its number. */
export function setAccountScene(
  window: Question['window'],
  portfolio: Portfolio,
  setting: Setting,
): Scene {
  const bare = { window, dimensions: [], metrics: [], filters: [] }
  const groups: Groups = {
    of: fact => numbered(rowsOf(portfolio, fact), ({ account }) => account),
    values: () => [],
  }
  return sceneOf(portfolio, cutPeriods(bare, calendarOf(setting)), groups, setting)
}

function sceneOf(
  portfolio: Portfolio,
  periods: Periods,
  groups: Groups,
  setting: Pick<Setting, 'money' | 'policies'>,
): Scene {
  const { money, policies } = setting
  let timelines: readonly Timeline[] | undefined
  let alone: AccountScene | undefined
  return {
    portfolio,
    periods,
    groups,
    money,
    policies,
    byAccount: () => (alone ??= accountScene()),
    timelines: () =>
      (timelines ??= timelinesOf(
        portfolio.facts.recurringLines,
        groups.of('recurringLines'),
        money,
        policies.reactivation === 'new',
      )),
  }

  function accountScene(): AccountScene {
    const accounts = groupsByAccount(groups, portfolio)
    const { length } = periods.all
    return {
      scene: sceneOf(portfolio, periods, accounts, setting),
      cellOfGroup(cell) {
        const home = accounts.home(Math.floor(cell / length))
        return home === null ? null : cellOf(home, cell % length, length)
      },
    }
  }
}
