// Secrecy: while the product runs here, nothing a script gives away may hold a secret of its user. A
// leak ends the call, whichever test or page made it.

import type { AppsScript } from './apps-script'

/** The same script, whose calls fail if a secret is in their value, log or error. */
export function guarded(script: AppsScript, user: string, shared: readonly string[]): AppsScript {
  const checked = async <T extends { value: unknown; log: string[] }>(call: Promise<T>) => {
    try {
      const done = await call
      check(`${JSON.stringify(done.value) ?? ''}\n${done.log.join('\n')}`)
      return done
    } catch (error) {
      check(error instanceof Error ? told(error) : String(error))
      throw error
    }
  }
  const check = (text: string) => {
    const secret = [...secretsOf(script.userProperties(user)), ...shared].find(one =>
      text.includes(one),
    )
    if (secret !== undefined) throw new Leak(text.indexOf(secret), text.length)
  }
  return {
    ...script,
    call: (...call) => checked(script.call(...call)),
    callBack: (...call) => checked(script.callBack(...call)),
  }
}

/** Thrown in place of what would have left; it does not tell the secret. */
export class Leak extends Error {
  constructor(at: number, of: number) {
    super(`a secret left the script, at ${at} of ${of} characters`)
    this.name = 'Leak'
  }
}

/** Tokens among a user's properties: what the connector keeps under `secret.`. */
export function secretsOf(properties: ReadonlyMap<string, string>): string[] {
  return [...properties].flatMap(([key, value]) => {
    if (!key.startsWith('secret.')) return []
    const { token, refresh } = JSON.parse(value) as { token?: string; refresh?: string }
    return [token, refresh].flatMap(one => (one ? [one] : []))
  })
}

function told(error: Error): string {
  const { debug = '' } = error as { debug?: string }
  return `${error.message}\n${debug}`
}
