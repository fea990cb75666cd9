// The slots that charts of several types have.

import type { Bar, Bullet, Scatter, Table, Tile } from '../../../../templates/template'
import type { Column } from '../../../data-studio/chart'
import { PickField, PickFields, Whole } from './inputs'
import type { PartProps } from './part'
import { offeredTo } from './part'
import type { EditWord } from './words'

/** What a slot of a tile of some types gets. */
export type Of<T extends Tile> = Omit<PartProps, 'tile'> & { readonly tile: T }

interface SlotProps extends PartProps {
  readonly slot: EditWord & ('metrics' | 'columns' | 'lines')
  readonly values: readonly string[]
  readonly least?: number
}

/** Several metrics. */
export function Metrics({ slot, values, least = 1, tile, fields, language, set }: SlotProps) {
  return (
    <PickFields
      label={slot}
      language={language}
      values={values}
      offered={offeredTo(tile, fields, 'METRIC')}
      least={least}
      choose={ids => set({ [slot]: ids })}
    />
  )
}

interface OneProps extends PartProps {
  readonly label: EditWord
  readonly slot: string
  readonly value: string | undefined
  readonly optional?: boolean
}

/** One dimension. */
export function Dimension(props: OneProps) {
  return <One concept="DIMENSION" {...props} />
}

/** One metric. */
export function Metric(props: OneProps) {
  return <One concept="METRIC" {...props} />
}

function One({
  concept,
  slot,
  tile,
  fields,
  set,
  value,
  ...named
}: OneProps & Pick<Column, 'concept'>) {
  return (
    <PickField
      {...named}
      value={value ?? ''}
      offered={offeredTo(tile, fields, concept)}
      choose={id => set({ [slot]: id === '' ? undefined : id })}
    />
  )
}

/** The levels below the first dimension. */
export function Drill({ tile, fields, language, set }: Of<Bar | Table>) {
  return (
    <PickFields
      label="drill"
      language={language}
      values={tile.drill ?? []}
      offered={offeredTo(tile, fields, 'DIMENSION')}
      least={0}
      choose={ids => set({ drill: ids.length === 0 ? undefined : ids })}
    />
  )
}

/** How many rows or points are shown. */
export function Limit({ tile, language, set }: Of<Bar | Bullet | Scatter | Table>) {
  return <Whole label="limit" language={language} value={tile.limit} least={1} most={100} choose={limit => set({ limit })} /> // prettier-ignore
}
