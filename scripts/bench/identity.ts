// How well the identity ladder tells organisations apart, and how fast.

import { matchAccounts } from '../../connector/model/identity'
import { pairBook } from './identity-pairs'

/** Outcome of matching adversarial pairs: shares of 1, and the links that should not have been made. */
export interface IdentityRun {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly wrong: readonly string[]
  /** Kinds of which some were not joined, with how many were. */
  readonly missed: readonly string[]
  readonly microsecondsPerRecord: number
}

/** Matches so many pairs. */
export function benchIdentity(count: number, seed = 1): IdentityRun {
  const { companies, contacts, pairs } = pairBook(count, seed)
  const begun = performance.now()
  const identity = matchAccounts([...companies, ...pairs.map(({ record }) => record)], { contacts })
  const elapsed = performance.now() - begun
  const judged = pairs.map(pair => {
    const match = identity.matches.get(pair.record.ref)
    const [found = -1] = match?.step == null ? [] : match.accounts
    return { ...pair, joined: identity.accounts[found]?.ref ?? null, step: match?.step ?? null }
  })
  const joined = judged.filter(pair => pair.joined !== null)
  const right = joined.filter(pair => pair.joined === pair.companyRef)
  const same = judged.filter(pair => pair.companyRef !== null)
  const kinds = [...new Set(same.map(({ kind }) => kind))]
  return {
    pairs: count,
    precision: right.length / joined.length,
    recall: right.length / same.length,
    wrong: joined
      .filter(pair => pair.joined !== pair.companyRef)
      .map(({ kind, step, record }) => `${kind} by ${step ?? ''}: ${JSON.stringify(record)}`),
    missed: kinds.flatMap(kind => {
      const all = same.filter(pair => pair.kind === kind)
      const found = right.filter(pair => pair.kind === kind).length
      return found === all.length ? [] : [`${kind}: ${found} of ${all.length}`]
    }),
    microsecondsPerRecord: (elapsed * 1000) / (count + companies.length),
  }
}
