// Suggestions for records nobody could join: the account whose name is almost the same and of which
// something else agrees. A person decides; nothing is joined by a suggestion.

import type { AccountRecord } from '../account'
import type { Book } from './book'
import { keysOf } from './keys'
import type { Keys } from './keys'
import { once } from '../once'

/** An account that a record may be about, how likely (0–1), and what speaks for it. */
export interface Suggestion {
  readonly account: number
  readonly score: number
  readonly reason: Reason
}

/** What agrees besides the name, or that the ladder left several. */
export type Reason = 'conflict' | 'country' | 'domain_word' | 'name'

/** From which likeness of names on something is suggested. */
const LEAST = 0.92
/** Scores: the least for a name and one agreement, and what the likeness adds. */
const FLOOR = 0.6
const RANGE = 0.19
/** A word that more accounts have says too little to look all of them up. */
const MOST_PER_WORD = 200

/** Suggests an account for records that joined none; the book's words are indexed at the first. */
export function suggester(book: Book) {
  const byWord = once(() => wordsOf(book))
  return (record: AccountRecord, candidates: readonly number[]): Suggestion | null => {
    const [first] = candidates
    if (first !== undefined) return { account: first, score: FLOOR, reason: 'conflict' }
    const keys = keysOf(record)
    const near = (keys.name?.words ?? []).flatMap(word => {
      const found = byWord().get(word) ?? []
      return found.length > MOST_PER_WORD ? [] : found
    })
    const suggestions = [...new Set(near)].flatMap(account => suggest(keys, account, book) ?? [])
    return suggestions.sort((one, other) => other.score - one.score)[0] ?? null
  }
}

function suggest(keys: Keys, account: number, book: Book): Suggestion | null {
  const other = book.keys(account)
  const likeness = alike(keys.name?.words ?? [], other.name?.words ?? [])
  const reason = agreement(keys, other)
  if (likeness < LEAST || reason === null) return null
  return { account, score: FLOOR + (RANGE * (likeness - LEAST)) / (1 - LEAST), reason }
}

/** What speaks for one account besides its name; a name that is the very same speaks for itself. */
function agreement(keys: Keys, other: Keys): Reason | null {
  if (keys.country !== null && keys.country === other.country) return 'country'
  const labels = (domains: readonly string[]) => domains.map(domain => domain.split('.')[0])
  const own = labels([...keys.domains, ...keys.mailDomains])
  if (labels(other.domains).some(label => own.includes(label))) return 'domain_word'
  return keys.name?.words.join(' ') === other.name?.words.join(' ') ? 'name' : null
}

/**
 * Likeness of two names as sets of words, 0–1: the share of letters of the longer that the words they
 * have in common make up; words one letter apart are common.
 */
export function alike(some: readonly string[], others: readonly string[]): number {
  const length = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0)
  const longest = Math.max(length(some), length(others))
  if (longest === 0) return 0
  const left = [...others]
  const common = some.filter(word => {
    const place = left.findIndex(other => other === word || isTypo(word, other))
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
  return length(common) / longest
}

/** Whether one letter more, less or other makes one word of the other; short words have no typos. */
function isTypo(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1)
    return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const rest = (word: string, skipped: number) => word.slice(start + skipped)
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1)
  )
}

function wordsOf(book: Book): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  book.records.forEach((_, account) => {
    for (const word of new Set(book.keys(account).name?.words ?? [])) {
      const known = found.get(word)
      if (known === undefined) found.set(word, [account])
      else known.push(account)
    }
  })
  return found
}
