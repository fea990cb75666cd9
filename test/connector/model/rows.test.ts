// Tables that are made while they are read say the same as arrays.

import fc from 'fast-check'
import type { Rows } from '../../../connector/model/rows'
import { joined, listed, madeOf, written } from '../../../connector/model/rows'

/** All that can be asked of a table. */
function told(rows: Rows<number>) {
  const seen: [number, number][] = []
  rows.forEach((row, index) => seen.push([index, row]))
  return {
    length: rows.length,
    seen,
    listed: listed(rows),
    even: rows.filter(row => row % 2 === 0),
  }
}

/** The same numbers, as rows that are made at each reading. */
const unmade = (rows: readonly number[]) => madeOf(rows.map(String), Number)

describe('rows', () => {
  it('that are made while they are read say what an array says, also after each other', () => {
    const tables = fc.array(fc.tuple(fc.boolean(), fc.array(fc.nat(9), { maxLength: 4 })))
    fc.assert(
      fc.property(tables, all => {
        const parts = all.map(([isMade, rows]) => (isMade ? unmade(rows) : rows))
        expect(told(joined(parts))).toEqual(told(all.flatMap(([, rows]) => rows)))
      }),
    )
  })

  it('are made anew at each reading, and only then', () => {
    let made = 0
    const rows = madeOf([1, 2, 3], row => ({ row, made: ++made }))
    expect(made).toBe(0)
    expect(listed(rows).map(row => row.made)).toEqual([1, 2, 3])
    expect(listed(rows).map(row => row.made)).toEqual([4, 5, 6])
  })

  it('of arrays stay arrays, whose rows are written once', () => {
    const mark = (row: { marks: number }) => ({ marks: row.marks + 1 })
    const kept = written([{ marks: 0 }, { marks: 5 }], mark)
    expect(kept).toEqual([{ marks: 1 }, { marks: 6 }])
    expect(joined([kept, kept])).toEqual([...kept, ...kept])
    const read = written(
      madeOf([0], marks => ({ marks })),
      mark,
    )
    expect([...read, ...read]).toEqual([{ marks: 1 }, { marks: 1 }])
  })
})
