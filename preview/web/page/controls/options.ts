// The values a dimension has, for controls that offer them.

import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import { ask } from '../api'
import { textOf } from '../picks'
import type { Column } from '../../../data-studio/chart'

/** A dimension and its values, by name. */
export interface Options {
  readonly column: Column
  readonly values: readonly (string | null)[]
}

/** The values of a dimension; null until they are known. */
export function useOptions(dimension: string, language: Language): Options | null {
  const [options, setOptions] = useState<Options | null>(null)
  useEffect(() => {
    let current = true
    const query = { dimensions: [dimension], metrics: [] }
    ask(query, language).then(
      ({ columns, rows }) => {
        const [column] = columns
        if (current && column)
          setOptions({ column, values: rows.map(row => textOf(row[0])).sort(byName) })
      },
      () => undefined, // the charts say what is wrong; a filter without options stays empty
    )
    return () => {
      current = false
    }
  }, [dimension, language])
  return options
}

/** Values with one of them more, or without it where it was among them. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter(one => one !== value) : [...values, value]
}

function byName(a: string | null, b: string | null): number {
  const last = (value: string | null) => (value === null || value.startsWith('(') ? 1 : 0)
  return last(a) - last(b) || (a ?? '').localeCompare(b ?? '')
}
