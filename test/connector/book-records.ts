// The book's records of another system, and the links that its team made.

import type { Day } from '../../connector/model/period'
import { dayFrom } from '../../connector/model/period'
import type { JoinedBy, SourceRecordFact } from '../../connector/model/source-record'

const record = (id: number, account: number, joinedBy: JoinedBy): SourceRecordFact => ({
  account,
  since: dayFrom(2026, 1, 1),
  until: null,
  source: 'Stripe',
  ref: `stripe:cus_${id}`,
  name: `Customer ${id}`,
  joinedBy,
  joined: joinedBy !== 'conflict' && joinedBy !== 'nothing',
  suggestion: joinedBy === 'conflict' ? 'Ana' : null,
  suggestionScore: joinedBy === 'conflict' ? 0.6 : null,
  reason: joinedBy === 'conflict' ? 'conflict' : null,
})

/** What billing holds of organisations. */
export const records = [
  record(1, 1, 'reference'),
  record(2, 1, 'manual'),
  record(3, 2, 'domain'),
  record(4, 3, 'conflict'),
  record(5, 4, 'nothing'),
]
/** Links that the team made. */
export const accountLinks = [
  { account: 1, from: dayFrom(2026, 3, 10), until: null },
  { account: 2, from: 0 as Day, until: dayFrom(2026, 3, 31) },
]
