// SourceRecord: what another system than the CRM holds of an organisation, and whether it is joined.

import type { AccountRecord } from './account'
import type { Identity } from './identity'
import type { Step } from './identity/ladder'
import type { Reason } from './identity/suggestion'
import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day } from './period'
import { EVER } from './period'

/** How a record was joined, or why it was not. */
export type JoinedBy = Step | 'manual' | 'conflict' | 'nothing'

/** A record as questions see it; it is there at any time. */
export interface SourceRecordFact extends Sourced {
  readonly account: number
  readonly since: Day
  readonly until: null
  /** Source and id, as the workbook's links name it. */
  readonly ref: string
  readonly name: string | null
  readonly joinedBy: JoinedBy
  readonly joined: boolean
  /** Name of the account it may be about; null when it is joined or nothing is near. */
  readonly suggestion: string | null
  /** How likely that is, 0–1. */
  readonly suggestionScore: number | null
  readonly reason: Reason | null
}

/** The records of all systems but the CRM; none where there is no CRM to join them to. */
export function sourceRecordFacts(
  records: readonly (AccountRecord & Told)[],
  identity: Identity,
): SourceRecordFact[] {
  return records.flatMap((record): SourceRecordFact[] => {
    const match = identity.matches.get(record.ref)
    const account = identity.accountOf(record.ref, null)
    if (match === undefined || account === undefined || !identity.hasCrm) return []
    const joinedBy = joining(record.ref, identity)
    const joined = joinedBy !== 'conflict' && joinedBy !== 'nothing'
    const near = joined ? null : identity.suggestionFor(record)
    return [
      {
        ...sourced(record),
        account: account + 1,
        since: EVER,
        until: null,
        ref: record.ref,
        name: record.name,
        joinedBy,
        joined,
        suggestion: near === null ? null : (identity.accounts[near.account]?.name ?? null),
        suggestionScore: near?.score ?? null,
        reason: near?.reason ?? null,
      },
    ]
  })
}

function joining(ref: string, { matches, isDecided }: Identity): JoinedBy {
  if (isDecided(ref)) return 'manual'
  const { step = null, accounts = [] } = matches.get(ref) ?? {}
  return step ?? (accounts.length > 0 ? 'conflict' : 'nothing')
}
