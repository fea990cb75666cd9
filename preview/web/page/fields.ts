// The fields of the data source, as its report editor names and explains them.

import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../../templates/text'
import type { Column } from '../../data-studio/chart'
import { fields } from './api'

/** Fields by id. */
export type FieldsById = ReadonlyMap<string, Column>

const NONE: FieldsById = new Map()

/** The fields in a language; none until they are known. */
export function useFields(language: Language): FieldsById {
  const [known, setKnown] = useState(NONE)
  useEffect(() => {
    let current = true
    fields(language).then(
      list => current && setKnown(new Map(list.map(column => [column.id, column]))),
      () => undefined, // charts say what is wrong; names stay ids until then
    )
    return () => {
      current = false
    }
  }, [language])
  return known
}
