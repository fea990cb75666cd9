// Reading rows by the field names of catalogue records. The records are typed where they are
// declared, so a name that reaches this file exists and holds what its kind says.

import type { FactName } from '../catalogue/measure'
import type { Minor } from '../model/money'
import type { Portfolio } from '../model/portfolio'
import type { Rows } from '../model/rows'

/** Any row of facts: it always points to its account. */
export interface FactRow {
  readonly account: number
}

/** The rows of a table. */
export function rowsOf(portfolio: Portfolio, fact: FactName): Rows<FactRow> {
  return portfolio.facts[fact]
}

/** A number for each row. (`Int32Array.from` goes through an iterator, which took a quarter of an answer's time.) */
export function numbered(
  rows: Rows<FactRow>,
  numberOf: (row: FactRow, index: number) => number,
): Int32Array {
  const numbers = new Int32Array(rows.length)
  rows.forEach((row, index) => {
    numbers[index] = numberOf(row, index)
  })
  return numbers
}

/** A field of a row, by a name that the catalogue's types have checked. */
export function fieldOf<T>(row: FactRow, field: string): T {
  return (row as unknown as Record<string, T>)[field] as T
}

/** An amount of a row with its currency. */
export function amountOf(row: FactRow, field: string): { amount: Minor | null; currency: string } {
  return { amount: fieldOf<Minor | null>(row, field), currency: fieldOf<string>(row, 'currency') }
}

/** Which rows a record's `where` lets count. */
export function whereTest(
  where: Readonly<Record<string, unknown>> | undefined,
): (row: FactRow) => boolean {
  const tests = Object.entries(where ?? {}).map(
    ([field, wanted]) =>
      [field, new Set<unknown>(Array.isArray(wanted) ? wanted : [wanted])] as const,
  )
  return row => tests.every(([field, wanted]) => wanted.has(fieldOf(row, field)))
}
