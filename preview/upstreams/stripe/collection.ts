// Collection: records of one kind, newest first, and what may be asked of them.

/** A test of a record against a parameter's value. */
export type Test<T> = (record: T, value: string) => boolean

/** Records of one kind. */
export interface Collection<T> {
  /** What Stripe calls one of them when it is missing. */
  readonly kind: string
  readonly url: string
  readonly records: readonly T[]
  /** Place of each id among the records. */
  readonly places: ReadonlyMap<string, number>
  readonly shape: (record: T, modern: boolean) => object
  /** Parameters of its own. */
  readonly tests: Readonly<Record<string, Test<T>>>
  /** Tests that hold unless the parameter says otherwise. */
  readonly defaults: Readonly<Record<string, string>>
  /** What can be put in place of an id, by field. */
  readonly expands: Readonly<Record<string, (id: string) => object | null>>
  /** Fields a record has only when they are expanded. */
  readonly includes: Readonly<Record<string, (record: T) => object>>
  /** Whether the list can be cut by `created`; null when only since 2025-03-31. */
  readonly byCreated: boolean | 'modern'
  readonly createdOf: (record: T) => number
}

type Parts<T> = Pick<Collection<T>, 'kind' | 'url' | 'shape'> &
  Partial<Pick<Collection<T>, 'tests' | 'defaults' | 'expands' | 'includes' | 'byCreated'>>

/** A collection of records that know when they were created. */
export function collection<T extends { readonly id: string; readonly createdAt: number }>(
  records: readonly T[],
  parts: Parts<T>,
): Collection<T> {
  const newest = [...records].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
  return ordered(newest, record => record.createdAt, parts)
}

/** A collection whose records have an order of their own, and cannot be cut by time. */
export function ordered<T extends { readonly id: string }>(
  records: readonly T[],
  createdOf: (record: T) => number,
  parts: Parts<T>,
): Collection<T> {
  return {
    tests: {},
    defaults: {},
    expands: {},
    includes: {},
    byCreated: true,
    ...parts,
    records,
    createdOf,
    places: new Map(records.map(({ id }, place) => [id, place])),
  }
}
