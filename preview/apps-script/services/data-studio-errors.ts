// DataStudioApp's errors: one for everybody with a note for admins, and one for admins alone.

import { Exception, ask } from './bridge'
import { check } from './signature'

/** An error whose text everybody reads; the debug text is for admins. */
export function userError() {
  let text = ''
  let debugText = ''
  const builder = {
    setText(next: unknown) {
      check('DataStudioApp.UserError.setText', [next], ['String'])
      text = next as string
      return builder
    },
    setDebugText(next: unknown) {
      check('DataStudioApp.UserError.setDebugText', [next], ['String'])
      debugText = next as string
      return builder
    },
    printJson: () => JSON.stringify({ text, debugText }),
    throwException: () => raise('user-error', text, debugText),
  }
  return builder
}

/** An error whose text only admins read. */
export function debugError() {
  let text = ''
  const builder = {
    setText(next: unknown) {
      check('DataStudioApp.DebugError.setText', [next], ['String'])
      text = next as string
      return builder
    },
    printJson: () => JSON.stringify({ text }),
    throwException: () => raise('debug-error', text, text),
  }
  return builder
}

/** Tells the stand-in what the exception means; one that is swallowed and replaced means nothing. */
function raise(kind: 'user-error' | 'debug-error', text: string, debug: string): never {
  ask('error.told', { kind, text, debug })
  throw new Exception(text)
}
