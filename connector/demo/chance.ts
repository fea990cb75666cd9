// Chance: draws that are the same for the same seed, so that the made-up book never changes its past.

/** Repeatable draws. */
export interface Chance {
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number
  /** True in this share of the draws. */
  happens(share: number): boolean
  pick<T>(from: readonly T[]): T
}

/** Draws of a seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed * 0x9e3779b9
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: share => next() < share,
    pick: from => from[Math.floor(next() * from.length)] as (typeof from)[number], // never empty here
  }
}
