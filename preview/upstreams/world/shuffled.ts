// A list in another order.

import type { Chance } from '../random'

/** The same elements in an order drawn by chance; the list itself stays as it is. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map(value => ({ value, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}
