// A calculated field as data. What the host's language has beyond this (CASE, CAST, text functions) is
// left out until a schema needs it.

/** Functions that turn many rows into one number. */
export type Aggregator = 'SUM' | 'AVG' | 'MIN' | 'MAX' | 'COUNT' | 'COUNT_DISTINCT'

/** The aggregation functions by name. */
export const AGGREGATORS: readonly Aggregator[] = [
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'COUNT',
  'COUNT_DISTINCT',
]

/** The four operations. */
export type Operation = '+' | '-' | '*' | '/'

/** A calculation over fields. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'arithmetic'
      readonly operation: Operation
      readonly left: Expression
      readonly right: Expression
    }
  /** Null when both sides are equal, else the left one. */
  | { readonly kind: 'nullIf'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'aggregate'; readonly by: Aggregator; readonly of: Expression }

/** Ids of the fields an expression names, each once. */
export function referencesOf(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'field':
      return [expression.id]
    case 'negative':
    case 'aggregate':
      return referencesOf(expression.of)
    case 'arithmetic':
    case 'nullIf':
      return [...new Set([...referencesOf(expression.left), ...referencesOf(expression.right)])]
  }
}
