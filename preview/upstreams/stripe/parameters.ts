// Reads the parameters of a list and refuses those Stripe would refuse.

import type { ApiReply } from '../http/exchange'
import type { Collection } from './collection'
import { badParameter, failure } from './errors'

/** Parameters of a list. Times are in seconds, both bounds included. */
export interface ListParameters {
  readonly limit: number
  readonly startingAfter: string | null
  readonly endingBefore: string | null
  readonly from: number
  readonly to: number
  readonly tests: readonly (readonly [name: string, value: string])[]
  readonly expand: readonly string[]
}

const LARGEST_PAGE = 100
const PAGE = ['limit', 'starting_after', 'ending_before']

/** Reads parameters; a reply says what is wrong with them. */
export function listParameters<T>(
  query: URLSearchParams,
  of: Collection<T>,
  modern: boolean,
): ListParameters | ApiReply {
  const names = [...query.keys()]
  const isKnown = (name: string) =>
    PAGE.includes(name) ||
    isExpand(name) ||
    (name.startsWith('created') &&
      (of.byCreated === true || (modern && of.byCreated === 'modern'))) ||
    name in of.tests
  const unknown = names.find(name => !isKnown(name))
  if (unknown !== undefined) {
    const more = { code: 'parameter_unknown', param: unknown }
    return failure(400, `Received unknown parameter: ${unknown}`, more)
  }
  const limit = Number(query.get('limit') ?? 10)
  if (!Number.isInteger(limit)) return badParameter('limit', `Invalid integer: ${limit}`)
  if (limit > LARGEST_PAGE || limit < 1) return badParameter('limit', limitMessage(limit))
  const range = createdRange(query)
  if ('status' in range) return range
  const tests = Object.keys(of.tests)
    .map(name => [name, query.get(name) ?? of.defaults[name] ?? null] as const)
    .filter((pair): pair is readonly [string, string] => pair[1] !== null)
  return {
    limit,
    startingAfter: query.get('starting_after'),
    endingBefore: query.get('ending_before'),
    ...range,
    tests,
    expand: names.filter(isExpand).flatMap(name => [...new Set(query.getAll(name))]),
  }
}

function limitMessage(limit: number): string {
  return limit < 1
    ? 'This value must be greater than or equal to 1.'
    : `This value must be less than or equal to ${LARGEST_PAGE} (it currently is '${limit}').`
}

function isExpand(name: string): boolean {
  return /^expand\[\d*\]$/.test(name)
}

/** Bounds of `created`, which is given as a time or as a range. */
function createdRange(query: URLSearchParams): { from: number; to: number } | ApiReply {
  let from = -Infinity
  let to = Infinity
  for (const [name, text] of query) {
    if (!name.startsWith('created')) continue
    const value = Number(text)
    if (text === '' || !Number.isInteger(value))
      return badParameter(name, `Invalid integer: ${text}`)
    const [least, most] = BOUNDS[name] ?? []
    if (least === undefined || most === undefined) return badParameter(name, `Invalid ${name}`)
    if (least !== null) from = Math.max(from, value + least)
    if (most !== null) to = Math.min(to, value + most)
  }
  return { from, to }
}

/** What each form adds to its value to give an inclusive lower and upper bound. */
const BOUNDS: Readonly<Record<string, readonly [number | null, number | null]>> = {
  created: [0, 0],
  'created[gte]': [0, null],
  'created[gt]': [1, null],
  'created[lte]': [null, 0],
  'created[lt]': [null, -1],
}
