// State tokens: what a script hands to a third party so that people come back to one of its functions,
// for the user it was made for, in time, and unchanged.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a token says. */
export interface State {
  readonly user: string
  readonly method: string
  readonly facts: Readonly<Record<string, string>>
  /** Epoch ms. */
  readonly until: number
}

/** Makes tokens and reads those it made. */
export interface StateTokens {
  create(state: State): string
  /** Throws the platform's text for a token that is not good, for this user and now. */
  read(token: string, user: string): State
}

/** Tokens under a key of their own. */
export function createStateTokens(now: () => number): StateTokens {
  const key = randomBytes(32)
  const seal = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  return {
    create(state) {
      const text = Buffer.from(JSON.stringify(state)).toString('base64url')
      return `${text}.${seal(text)}`
    },
    read(token, user) {
      const [text = '', sealed = ''] = token.split('.')
      const [given, due] = [Buffer.from(sealed), Buffer.from(seal(text))]
      if (given.length !== due.length || !timingSafeEqual(given, due)) throw new Error(INVALID)
      const state = JSON.parse(Buffer.from(text, 'base64url').toString()) as State
      if (state.until <= now() || state.user !== user) throw new Error(INVALID)
      return state
    },
  }
}

const INVALID = 'The state token is invalid or has expired. Please try again.'
