// Records of one object, written when they are looked at.

/** A value of a field; a record for a field of a parent, which may be absent. */
export type Value = string | number | boolean | null | Readonly<Record<string, string>>

/** A record: all its fields, parents under their relationship's name. */
export type SObject = Readonly<Record<string, Value>> & { readonly Id: string }

/** The records of an object. */
export interface Shelf {
  readonly count: number
  readonly between: (from: number, until: number) => SObject[]
}

/** Records of one kind. */
export function shelf<T>(records: readonly T[], write: (record: T) => SObject): Shelf {
  return {
    count: records.length,
    between: (from, until) => records.slice(from, until).map(write),
  }
}
