// Origin: which source tells a record, and where a person sees it there. Rows only point to it: what they say
// of it is worked out for the few that are shown.

/** Where the records of an entity come from. */
export interface Origin {
  /** The source by name. */
  readonly source: string
  /** The address of a record there; undefined where it has none. */
  readonly linkTo: (id: string) => string | undefined
}

/** A row as a source tells it. */
export interface Told {
  readonly origin?: Origin
}

/** A row of facts, which says where it comes from: absent in what nobody told. */
export interface Sourced {
  readonly source?: string | undefined
  readonly link?: string | undefined
}

/** A told row by its id in the source, or by a reference that ends in it; a part of a record has neither. */
interface Named extends Told {
  readonly id?: string
  readonly ref?: string
}

/** Where a row comes from, as fields of its fact. */
export const SOURCED = {
  source: ({ origin }: Named) => origin?.source,
  link: ({ origin, id, ref }: Named) => {
    const own = id ?? ref?.slice(ref.indexOf(':') + 1)
    return own ? origin?.linkTo(own) : undefined
  },
}

/** The same, for facts that are made at once. */
export function sourced(row: Named): Sourced {
  return { source: SOURCED.source(row), link: SOURCED.link(row) }
}
