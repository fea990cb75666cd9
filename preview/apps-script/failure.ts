// How a call of a script fails: with a sentence for people, with one for admins, or by accident.

/** A failed execution. */
export class ScriptFailure extends Error {
  constructor(
    readonly kind: 'user-error' | 'debug-error' | 'exception',
    readonly text: string,
    readonly debug: string,
    scriptStack = '',
  ) {
    super(text)
    this.name = 'ScriptFailure'
    if (scriptStack !== '') this.stack = scriptStack
  }
}

/** What a script told before it threw, if it threw on purpose. */
export interface Told {
  readonly kind: 'user-error' | 'debug-error'
  readonly text: string
  readonly debug: string
}

/** The failure of an execution that threw; `DS_USER:` marks a text for everybody. */
export function failureOf(
  { message, stack }: { message: string; stack: string },
  told: Told | null,
): ScriptFailure {
  if (told && message === `Exception: ${told.text}`) {
    return new ScriptFailure(told.kind, told.text, told.debug, stack)
  }
  const marked = /^[\w$]+: DS_USER:(.*)$/s.exec(message)
  if (marked) return new ScriptFailure('user-error', (marked[1] ?? '').trim(), '', stack)
  return new ScriptFailure('exception', message, stack, stack)
}
