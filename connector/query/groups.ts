// Groups: which combination of dimension values each row of a table belongs to.

import type { Dimension, Judgement, ValueType } from '../catalogue/dimension'
import { splits } from '../catalogue/dimension'
import type { FactName } from '../catalogue/measure'
import type { Account } from '../model/account'
import { asOfIn, statusIn } from '../model/freshness'
import type { Day, Moment } from '../model/period'
import { formatDay } from '../model/period'
import type { Portfolio } from '../model/portfolio'
import type { Language } from '../model/text'
import { UNASSIGNED } from '../model/text'
import type { Zone } from '../model/zone'
import type { Clause, Question } from './question'
import type { FactRow } from './rows'
import { fieldOf, numbered, rowsOf } from './rows'

/** Combinations of values, numbered; shared by all tables of a question. */
export interface Groups {
  /** Per row its combination; -1 when a filter leaves the row out. */
  of(fact: FactName): Int32Array
  /** Values of a combination, in the order of the question's dimensions without time. */
  values(group: number): readonly (string | null)[]
}

/** Numbers the combinations of a question's dimensions as they are met. */
export function groupRows(
  question: Question,
  portfolio: Portfolio,
  language: Language,
  judge: Judge,
): Groups {
  const dimensions = question.dimensions.filter(({ is }) => is.kind !== 'time')
  const numbers = new Map<string, number>()
  const combinations: (readonly (string | null)[])[] = []
  const byFact = new Map<FactName, Int32Array>()
  return {
    of: fact => byFact.get(fact) ?? number(fact),
    values: group => combinations[group] ?? [],
  }

  function number(fact: FactName): Int32Array {
    const sight = { portfolio, language, judge }
    const passes = rowFilter(question, fact, sight)
    const groupOf = groupReader(dimensions, fact, sight, numberOf)
    const groups = numbered(rowsOf(portfolio, fact), row => (passes(row) ? groupOf(row) : -1))
    byFact.set(fact, groups)
    return groups
  }

  function numberOf(values: readonly (string | null)[]): number {
    const key = values.length === 0 ? '' : JSON.stringify(values)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, combinations.length)
    return combinations.push(values) - 1
  }
}

/** Reads the group of a row; that of an account once, where all its rows have the same. */
function groupReader(
  dimensions: readonly Dimension[],
  fact: FactName,
  sight: Sight,
  numberOf: (values: readonly (string | null)[]) => number,
): (row: FactRow) => number {
  if (dimensions.length === 0) return () => numberOf([])
  const readers = dimensions.map(dimension => reader(dimension, fact, sight))
  const read = (row: FactRow) => numberOf(readers.map(one => one(row)))
  if (!dimensions.every(({ is }) => isOfAccount(is, fact))) return read
  const ofAccount = new Map<number, number>()
  return row => {
    const { account } = row
    const known = ofAccount.get(account)
    if (known !== undefined) return known
    const group = read(row)
    ofAccount.set(account, group)
    return group
  }
}

/** Groups of one account each. */
export interface AccountGroups extends Groups {
  /** The group that a group of an account is part of; null for what has no account. */
  home(group: number): number | null
}

/** Numbers the accounts of every group as they are met. */
export function groupsByAccount(groups: Groups, portfolio: Portfolio): AccountGroups {
  const numbers = new Map<string, number>()
  const homes: { readonly group: number; readonly account: number }[] = []
  const byFact = new Map<FactName, Int32Array>()
  return {
    of: fact => byFact.get(fact) ?? number(fact),
    values: group => groups.values(homes[group]?.group ?? -1),
    home: group => (homes[group]?.account ? homes[group].group : null),
  }

  function number(fact: FactName): Int32Array {
    const outer = groups.of(fact)
    const inner = numbered(rowsOf(portfolio, fact), ({ account }, index) => {
      const group = outer[index] ?? -1
      if (group < 0) return -1
      const key = `${group}|${account}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, homes.length)
      return homes.push({ group, account }) - 1
    })
    byFact.set(fact, inner)
    return inner
  }
}

/** Whether all rows of an account have the same value. */
function isOfAccount(is: Dimension['is'], fact: FactName): boolean {
  return (
    is.kind === 'extra' ||
    is.kind === 'freshness' ||
    is.kind === 'case' ||
    (is.kind === 'account' && is.own?.[fact] === undefined)
  )
}

/** Every case that each account passes, by its number, in the order of the cases. */
export type Judge = (judgement: Judgement) => readonly (readonly string[])[]

/** What reading dimensions needs to know. */
interface Sight {
  readonly portfolio: Portfolio
  readonly language: Language
  readonly judge: Judge
}

/** Reads a dimension's value of a row as readers see it; null when there is none. */
function reader(
  { is, type, unassigned, values }: Dimension,
  fact: FactName,
  { portfolio: { accounts, zone, freshness }, language, judge }: Sight,
): (row: FactRow) => string | null {
  const named = (value: string | null) =>
    value === null ? null : (values?.[value]?.[language] ?? written(value, type))
  if (is.kind === 'account') {
    const shown = accounts.map(account =>
      named(accountValue(account, is.field, language, unassigned)),
    )
    const own = is.own?.[fact]
    const said = (row: FactRow) =>
      own === undefined ? null : named(fieldOf<string | null>(row, own))
    return row => said(row) ?? shown[row.account] ?? null
  }
  if (is.kind === 'extra') {
    const shown = accounts.map(({ extras }) => named(textOf(extras[is.property])))
    return row => shown[row.account] ?? null
  }
  if (is.kind === 'case') {
    const judged = judge(is)
    return row => named(judged[row.account]?.[0] ?? null)
  }
  if (is.kind === 'freshness') {
    const told = is.tells === 'asOf' ? asOfIn(freshness, zone) : statusIn(freshness, language)
    return () => told
  }
  if (is.kind === 'flag') return row => named(fieldOf(row, 'reason'))
  const field = is.kind === 'fact' ? is.fields[fact] : undefined
  if (field !== undefined && is.kind === 'fact' && is.as === 'hour') {
    return row => hourIn(fieldOf<Moment | null>(row, field), zone)
  }
  return row => (field === undefined ? null : named(textIn(fieldOf(row, field))))
}

/** A field as text: days are numbers, and what a row does not tell is absent. */
function textIn(value: string | Day | null | undefined): string | null {
  return typeof value === 'number' ? formatDay(value) : (value ?? null)
}

/** Compact text of the hour an instant is in; a day without a time is in none. */
function hourIn(moment: Moment | null, zone: Zone): string | null {
  if (typeof moment !== 'number') return null
  const day = formatDay(zone.dayOf(moment)).replace(/-/g, '')
  return day + String(zone.hourOf(moment)).padStart(2, '0')
}

/** Days are written as periods write theirs, without hyphens. */
function written(value: string, type: ValueType): string {
  return type === 'day' ? value.replace(/-/g, '') : value
}

function textOf(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value)
}

function accountValue(
  account: Account,
  field: Exclude<keyof Account, 'extras'>,
  language: Language,
  unassigned: boolean | undefined,
): string | null {
  const value = account[field] ?? null
  if (value !== null && account.matched) return String(value)
  const missing = field === 'owner' || field === 'team' || !account.matched
  if (field === 'startCohort' && value !== null) return String(value)
  return unassigned && missing ? UNASSIGNED[language] : null
}

function rowFilter({ filters }: Question, fact: FactName, sight: Sight): (row: FactRow) => boolean {
  const groups = filters
    .filter(group => group.some(clause => clause.dimension.is.kind !== 'time'))
    .map(group => group.map(clause => clauseTest(clause, fact, sight)))
  return row => groups.every(group => group.some(test => test(row)))
}

function clauseTest(
  { dimension, accepts }: Clause,
  fact: FactName,
  sight: Sight,
): (row: FactRow) => boolean {
  if (!splits(dimension, fact)) return () => true
  const read = reader(dimension, fact, sight)
  const known = new Map<string | null, boolean>()
  return row => {
    const value = read(row)
    let accepted = known.get(value)
    if (accepted === undefined) known.set(value, (accepted = accepts(value)))
    return accepted
  }
}
