// Rows: tables that are read from their first row to the last. A chart reads few fields of many rows, each for a
// moment; keeping all of them for as long as the answer takes costs more than making them again.

/** Rows to be read one after the other: those of an array, or rows that are made when one comes to them. */
export interface Rows<T> extends Iterable<T> {
  readonly length: number
  forEach(see: (row: T, index: number) => void): void
  filter<S extends T>(passes: (row: T) => row is S): readonly S[]
  filter(passes: (row: T) => boolean): readonly T[]
}

/** So many rows, which `forEach` makes and shows. */
export function rowsBy<T>(length: number, forEach: Rows<T>['forEach']): Rows<T> {
  const filter = (passes: (row: T) => boolean) => {
    const kept: T[] = []
    forEach(row => {
      if (passes(row)) kept.push(row)
    })
    return kept
  }
  return { length, forEach, filter, [Symbol.iterator]: () => filter(() => true)[Symbol.iterator]() }
}

/** A row for each of others, made anew at every reading: for what is cheap to make. */
export function madeOf<A, B>(rows: Rows<A>, make: (row: A) => B): Rows<B> {
  return rowsBy(rows.length, see => rows.forEach((row, index) => see(make(row), index)))
}

/** The same rows, each as `write` leaves it: at once in an array, else whenever it is made. */
export function written<T>(rows: Rows<T>, write: (row: T) => T): Rows<T> {
  return isArray(rows) ? rows.map(write) : madeOf(rows, write)
}

/** Tables as one, after each other; an array where all of them are. */
export function joined<T>(tables: readonly Rows<T>[]): Rows<T> {
  const [only] = tables
  if (only && tables.length === 1) return only
  if (tables.every(isArray)) return tables.flat()
  const length = tables.reduce((sum, table) => sum + table.length, 0)
  return rowsBy(length, see => {
    let before = 0
    for (const table of tables) {
      table.forEach((row, index) => see(row, before + index))
      before += table.length
    }
  })
}

/** Rows all at once, to be read in any order. */
export function listed<T>(rows: Rows<T>): readonly T[] {
  return isArray(rows) ? rows : [...rows]
}

function isArray<T>(rows: Rows<T>): rows is readonly T[] & Rows<T> {
  return Array.isArray(rows)
}

/** What a table's rows are. */
export type RowOf<Table> = Table extends Rows<infer T> ? T : never

/** Tables whose rows are all there at once. */
export type Listed<Tables> = { readonly [Name in keyof Tables]: readonly RowOf<Tables[Name]>[] }
