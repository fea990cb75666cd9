// Told: where a row of facts comes from. Facts are made field by field: taking some fields out of a row and
// spreading the rest costs a hundred times as much.

/** The source by name, and the address of the record there; absent where it has none. */
export interface Told {
  readonly source?: string | undefined
  readonly link?: string | undefined
}

/** What a row tells of it. */
export function toldBy({ source, link }: Told): Told {
  return { source, link }
}
