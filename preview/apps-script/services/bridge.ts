// The one way out of a script: text to the stand-in and text back.

declare const __bridge: (request: string) => string

/** Kept here because the name is taken out of the script's scope. */
const bridge = __bridge

/** How the platform's own exceptions look to a script. */
export class Exception extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Exception'
  }
}

/** Asks the stand-in for something; its refusals become exceptions. */
export function ask<T>(operation: string, ...args: readonly unknown[]): T {
  const { value, refusal } = JSON.parse(send(JSON.stringify([operation, ...args]))) as {
    value?: T
    refusal?: string
  }
  if (refusal !== undefined) throw new Exception(refusal)
  return value as T
}

/** What the bridge itself throws (a stack that is full) is of another realm and stays outside. */
function send(request: string): string {
  try {
    return bridge(request)
  } catch {
    throw new RangeError('Maximum call stack size exceeded')
  }
}
