// Chance with a seed: the same seeds always give the same draws, whatever else is drawn elsewhere.

/** A stream of pseudo-random draws. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** Whether something of this probability happens. */
  happens(probability: number): boolean
  /** One of a list, all equally likely. */
  pick<T>(list: readonly T[]): T
  /** One of a list of `[value, weight]`. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
}

/** Draws of mulberry32, started from any numbers. */
export function chance(...seeds: readonly number[]): Chance {
  let state = seeds.reduce((mixed, seed) => mix(mixed ^ seed), 0x9e3779b9)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: probability => next() < probability,
    pick: list => list[Math.floor(next() * list.length)] as (typeof list)[number], // within bounds
    weighted: list => weighted(list, next()),
  }
}

/** Spreads the bits of a whole number over all 32. */
export function mix(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

function weighted<T>(list: readonly (readonly [T, number])[], draw: number): T {
  let left = draw * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of list) {
    left -= weight
    if (left < 0) return value
  }
  throw new RangeError('nothing to choose from')
}
