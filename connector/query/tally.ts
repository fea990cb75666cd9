// Tally: one number per cell, a cell being a group in a period. A cell nobody added to is absent.

/** Numbers by cell. */
export type Tally = Map<number, number>

/** The number of a cell. */
export function cellOf(group: number, period: number, periods: number): number {
  return group * periods + period
}

/** Adds to a cell, which exists from then on even when the sum is 0. */
export function add(tally: Tally, cell: number, value: number): void {
  tally.set(cell, (tally.get(cell) ?? 0) + value)
}
