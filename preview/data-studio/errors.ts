// What goes wrong, and who may read how much of it: a UserError's text is for everybody, anything else
// is masked unless the connector says that this person is an administrator.

/** connector = it threw; contract = it answered something the host refuses; request = nobody could answer that. */
export type HostErrorKind = 'connector' | 'contract' | 'request'

/** An error as a chart shows it. */
export class HostError extends Error {
  readonly kind: HostErrorKind
  /** What this person reads. */
  readonly shown: string
  /** What an administrator reads. */
  readonly details: string

  constructor(kind: HostErrorKind, shown: string, details: string) {
    super(details === '' || details === shown ? shown : `${shown}\n${details}`)
    this.name = 'HostError'
    this.kind = kind
    this.shown = shown
    this.details = details
  }
}

/** How a call of a connector function fails. */
export interface CallFailure {
  kind: 'user-error' | 'debug-error' | 'exception'
  text: string
  debug: string
}

/** A question that makes no sense for this data source. The reason is the asker's to read. */
export function requestError(reason: string): HostError {
  return new HostError('request', reason, reason)
}

/** An answer the host refuses, with every reason found (the first 20). */
export function contractError(
  functionName: string,
  reasons: readonly string[],
  isAdmin: boolean,
): HostError {
  const more = reasons.length > 20 ? [`… and ${reasons.length - 20} more`] : []
  const details = [`${functionName}: the answer is refused.`, ...reasons.slice(0, 20), ...more]
  const text = details.join('\n- ')
  return new HostError('contract', isAdmin ? text : masked(text), text)
}

/** What a connector threw, as 1.7 of the contract lets this person read it. */
export function connectorError(functionName: string, error: unknown, isAdmin: boolean): HostError {
  const failure = failureOf(error)
  const told = [`${functionName} failed: ${failure.text}`, failure.debug]
  const details = told.filter(part => part !== '').join('\n')
  if (isAdmin) return new HostError('connector', details, details)
  const shown = failure.kind === 'user-error' ? failure.text : masked(details)
  return new HostError('connector', shown, details)
}

const USER_TEXT = /^(?:(?:Error|Exception): )?DS_USER:\s*/

/** Reads a rejected call; a text marked `DS_USER:` is meant for everybody. */
export function failureOf(error: unknown): CallFailure {
  const { kind, text, debug, message, stack } = Object(error) as Partial<CallFailure & Error>
  const said = text ?? message ?? String(error)
  if (USER_TEXT.test(said)) {
    return { kind: 'user-error', text: said.replace(USER_TEXT, ''), debug: debug ?? '' }
  }
  const known = kind === 'user-error' || kind === 'debug-error'
  return known
    ? { kind, text: said, debug: debug ?? '' }
    : { kind: 'exception', text: said, debug: debug ?? stack ?? '' }
}

function masked(details: string): string {
  return `There was an error caused by this connector.\nError ID: ${errorId(details)}`
}

/** A short stable mark by which a reader's error is found in the administrator's log (FNV-1a). */
function errorId(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
