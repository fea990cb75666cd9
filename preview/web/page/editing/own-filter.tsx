// The filter of one chart: a dimension, and the values of it that alone are shown.

import { useState } from 'preact/hooks'
import { useOptions, toggled } from '../controls/options'
import { valueId } from '../../../../templates/fields'
import type { Tile } from '../../../../templates/template'
import { word } from '../strings'
import { PickField } from './inputs'
import type { PartProps } from './part'
import { offeredTo } from './part'
import { edit } from './words'

/** The filter of a tile; its values are kept by their ids, so that they mean the same in both languages. */
export function OwnFilter({ tile, fields, language, set }: PartProps) {
  const [known = '', values = []] = filterOf(tile)
  const [field, setField] = useState(known)
  const choose = (id: string) => {
    setField(id)
    set({ where: undefined })
  }
  return (
    <>
      <PickField
        label="filter"
        language={language}
        value={field}
        offered={offeredTo(tile, fields, 'DIMENSION')}
        optional
        choose={choose}
      />
      {field !== '' && (
        <Values
          field={field}
          values={values}
          language={language}
          choose={chosen => set({ where: chosen.length === 0 ? undefined : { [field]: chosen } })}
        />
      )}
    </>
  )
}

interface ValuesProps extends Pick<PartProps, 'language'> {
  readonly field: string
  readonly values: readonly string[]
  readonly choose: (values: readonly string[]) => void
}

function Values({ field, values, language, choose }: ValuesProps) {
  const options = useOptions(field, language)
  const idOf = (name: string) => valueId(field, name)
  return (
    <div class="field ticks" role="group" aria-label={edit('filter', language)}>
      {options?.values.map(name =>
        name === null ? null : (
          <label key={name}>
            <input
              type="checkbox"
              checked={values.includes(idOf(name))}
              onChange={() => choose(toggled(values, idOf(name)))}
            />
            {name}
          </label>
        ),
      ) ?? word('loading', language)}
    </div>
  )
}

function filterOf({ where = {} }: Tile): readonly [string?, (readonly string[])?] {
  const [first] = Object.entries(where)
  return first ?? []
}
