// Findings: sentences computed from the numbers of a page, so that nobody has to read a chart to know.

import type { Finding } from './finding'
import { resultsFinding } from './results'

/** Every finding by id. */
export const findings = { results: resultsFinding } satisfies Record<string, Finding>

/** Id of a finding. */
export type FindingId = keyof typeof findings
