// Tables as text, and back.

import fc from 'fast-check'
import { listed } from '../../../connector/model/rows'
import { rowsIn, textOf } from '../../../connector/transport/columns'
import { writtenOut } from '../written-out'

describe('a table as text', () => {
  it('gives back every row, whatever its cells say', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    )
    const row = fc.record({ id: fc.string({ unit: 'binary' }), a: cell, 'b\n"': cell })
    fc.assert(
      fc.property(fc.array(row), rows => {
        expect(writtenOut(rowsIn(textOf(rows)))).toEqual(rows)
      }),
    )
  })

  it('parses the columns that are read, and no others', () => {
    const text = textOf([{ id: '1', at: 5, name: 'Ana' }]).replace('["Ana"]', 'no JSON')
    const [row] = listed(rowsIn(text))
    expect([row?.id, row?.at]).toEqual(['1', 5])
    expect(() => row?.name).toThrow(SyntaxError)
  })

  it('has null where a row has no such cell, and may be empty', () => {
    expect(writtenOut(rowsIn(textOf([{ id: '1' }, { id: '2', at: 5 }])))).toEqual([
      { id: '1', at: null },
      { id: '2', at: 5 },
    ])
    expect(listed(rowsIn(textOf([])))).toEqual([])
  })
})
