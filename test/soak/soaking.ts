// What every long run has in common: a seed, a count, what went wrong, and a word while it goes on.

import { Fault } from '../../connector/model/faults'

/** A long run: so many tries from a seed; `wrong` is empty if all is well. */
export interface Soak {
  readonly name: string
  run(tries: number, seed: string, progress?: (done: number) => void): Soaked
}

/** What a long run came to. */
export interface Soaked {
  readonly tries: number
  /** What was found wrong, at most a few. */
  readonly wrong: readonly string[]
  /** What there is to say besides. */
  readonly note: string
}

/** Collects what is wrong, and says how far it is. */
export function watch(tries: number, progress: (done: number) => void = () => undefined) {
  const wrong: string[] = []
  return {
    wrong,
    complain(text: string) {
      if (wrong.length < 5) wrong.push(text)
    },
    /** Calls for every try. */
    each(act: (index: number) => void) {
      for (let index = 0; index < tries; index++) {
        act(index)
        if ((index + 1) % Math.ceil(tries / 20) === 0) progress(index + 1)
      }
    },
  }
}

/** What acting came to: a value, or the sentence of a fault; anything else that is thrown is an accident. */
export function outcome<T>(act: () => T): { readonly value: T } | { readonly fault: Fault } | { readonly accident: string } {
  try {
    return { value: act() }
  } catch (error) {
    return error instanceof Fault ? { fault: error } : { accident: String((error as Error).stack ?? error) }
  }
} // prettier-ignore
