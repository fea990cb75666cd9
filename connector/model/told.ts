// Told: where a row of facts comes from.

/** The source by name, and the address of the record there; absent where it has none. */
export interface Told {
  readonly source?: string
  readonly link?: string
}

/** What a row tells of it, for facts that are made field by field. */
export function toldBy({ source, link }: Told): Told {
  return { ...(source !== undefined && { source }), ...(link !== undefined && { link }) }
}
