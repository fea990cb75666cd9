// Records whose fields are inherited, written out so that they can be compared with plain ones.

import type { Rows } from '../../connector/model/rows'
import { listed } from '../../connector/model/rows'

/** Each record with all its fields as its own. */
export function writtenOut<T extends object>(records: Rows<T>): T[] {
  return listed(records).map(record => {
    const plain: Partial<T> = {}
    for (const name in record) plain[name] = record[name] // inherited ones too
    return plain as T
  })
}
