// Requests as no host would send them, and filters beside a reference that reads them in the plainest way:
// valid answers or sentences, and the same rows.

import { answer } from '../../connector/query/answer'
import { USUAL } from '../../connector/model/settings'
import { dataResponse, planData } from '../../connector/studio/data'
import { readDataRequest } from '../../connector/studio/request'
import { fieldsOf } from '../../connector/studio/schema'
import { day, euros, portfolio } from '../connector/book'
import { settings } from '../connector/studio/english-euros'
import { randomly } from '../random-questions'
import type { Soak } from './soaking'
import { outcome, watch } from './soaking'

const FIELDS = fieldsOf(settings)
const IDS = [...FIELDS.keys()]
const STRANGE: readonly unknown[] = [
  null,
  undefined,
  '',
  0,
  -1,
  1e309,
  NaN,
  [],
  {},
  true,
  'x'.repeat(500),
  '__proto__',
  '2026-02-30',
  [[]],
  '(a+)+$',
  '(?<=x)y',
  '🙂',
  '\u0000',
]
const TEXTS = [
  'Ana',
  'Blau',
  'Casa',
  'a',
  'an',
  '',
  'Rosa',
  '(unassigned)',
  'Retail',
  '202603',
  '3',
  '.*a',
  '[',
  '^A',
]
const OPERATORS = [
  'EQUALS',
  'CONTAINS',
  'IN_LIST',
  'BETWEEN',
  'IS_NULL',
  'REGEXP_PARTIAL_MATCH',
  'REGEXP_EXACT_MATCH',
  'NUMERIC_GREATER_THAN',
  'NUMERIC_LESS_THAN_OR_EQUAL',
  'STARTS_WITH',
  '',
]
const MARCH = { startDate: '2026-03-01', endDate: '2026-03-31' }

const asked = (request: unknown) => {
  const plan = planData(readDataRequest(request), FIELDS, day('2026-04-15'))
  const rows = answer(plan.question, portfolio, { fiscalYearStartMonth: 1, language: 'en', money: euros, policies: USUAL })
  return dataResponse(plan, rows, settings)
} // prettier-ignore

/** Random requests; half of them are only slightly wrong. */
export const requests: Soak = {
  name: 'random requests',
  run(tries, seed, progress) {
    const { pick, next } = randomly(seed)
    const { each, complain, wrong } = watch(tries, progress)
    const list = <T>(make: () => T) => Array.from({ length: Math.floor(next() * 4) }, make)
    const maybe = <T>(right: T): unknown => (next() < 0.06 ? pick(STRANGE) : right)
    const field = () => maybe({ name: maybe(pick(IDS)), ...(next() < 0.2 && { forFilterOnly: true }) })
    const filter = () => maybe({ fieldName: maybe(pick(IDS)), operator: maybe(pick(OPERATORS)), type: maybe(pick(['INCLUDE', 'EXCLUDE'])), values: maybe(list(() => maybe(pick(TEXTS)))) })
    let answers = 0
    each(() => {
      const request = maybe({
        fields: maybe(list(field)),
        dateRange: maybe(next() < 0.8 ? MARCH : { startDate: maybe('2025-06-01'), endDate: maybe('2026-06-30') }),
        dimensionsFilters: next() < 0.5 ? undefined : maybe(list(() => maybe(list(filter)))),
        scriptParams: maybe({ lastRefresh: maybe('1') }),
        configParams: maybe({}),
      })
      const got = outcome(() => asked(request))
      if ('accident' in got) complain(`${JSON.stringify(request)}: ${got.accident}`)
      if (!('value' in got)) return
      answers++
      const { schema, rows } = got.value
      if (rows.some(({ values }) => values.length !== schema.length)) complain(`columns: ${JSON.stringify(request)}`)
      if (rows.some(({ values }) => values.some(value => value === undefined || Number.isNaN(value)))) complain(`values: ${JSON.stringify(request)}`)
    })
    return { tries, wrong, note: `${answers} answers, the rest sentences` }
  },
} // prettier-ignore

type Test = (value: string) => boolean
const REFERENCE: Readonly<Record<string, (values: readonly string[]) => Test>> = {
  EQUALS: values => value => values.some(one => one === value),
  IN_LIST: values => value => values.some(one => one === value),
  CONTAINS: values => value => values.some(one => value.split(one).length > 1),
  REGEXP_EXACT_MATCH: values => value => values.some(one => one.slice(2) === value || (one.startsWith('.*') && value.endsWith(one.slice(2)))),
} // prettier-ignore

/** Filters on names of accounts beside a reference of our own. */
export const filters: Soak = {
  name: 'filters beside a plain reference',
  run(tries, seed, progress) {
    const { pick, next } = randomly(seed)
    const { each, complain, wrong } = watch(tries, progress)
    const fields = [{ name: 'account_name' }]
    const all = asked({ fields, dateRange: MARCH }).rows.map(({ values }) => String(values[0]))
    each(() => {
      const clause = () => {
        const operator = pick(Object.keys(REFERENCE))
        const plain = ['Ana', 'Blau', 'Casa', 'a', 'lau', 'x']
        const values = Array.from({ length: 1 + Math.floor(next() * 2) }, () => (operator.startsWith('REG') ? '.*' : '') + pick(plain))
        return { fieldName: 'account_name', operator, type: pick(['INCLUDE', 'EXCLUDE']), values }
      }
      const groups = Array.from({ length: 1 + Math.floor(next() * 2) }, () => Array.from({ length: 1 + Math.floor(next() * 2) }, clause))
      const kept = asked({ fields, dateRange: MARCH, dimensionsFilters: groups }).rows.map(({ values }) => String(values[0]))
      const passes = (name: string) =>
        groups.every(group => group.some(({ operator, type, values }) => (REFERENCE[operator]?.(values)(name) ?? false) === (type === 'INCLUDE')))
      const expected = all.filter(passes)
      if (kept.join() !== expected.join()) complain(`${JSON.stringify(groups)}: ${kept.join()} and not ${expected.join()}`)
    })
    return { tries, wrong, note: `over ${all.length} accounts` }
  },
} // prettier-ignore
