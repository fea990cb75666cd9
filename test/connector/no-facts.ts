// Tables without rows, for books that fill only some of them.

import { EMPTY } from '../../connector/model/extract'
import { factsOf } from '../../connector/model/facts'
import { matchAccounts } from '../../connector/model/identity'
import type { Day } from '../../connector/model/period'

/** Every table, empty. */
export const NO_FACTS = factsOf(EMPTY, matchAccounts([]), {
  account: () => 0,
  turns: () => [],
  day: () => 0 as Day,
  dayOrNull: () => null,
})
