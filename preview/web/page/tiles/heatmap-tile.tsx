// A heatmap: a table whose cells are the darker the larger their number, so that it can be read and heard.

import type { Language } from '../../../../templates/text'
import type { Heatmap } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Drawing } from '../drawing'
import type { Value } from '../format'
import { formatValue, nameOf } from '../format'
import type { Pick } from '../picks'
import { isFaded, textOf } from '../picks'
import type { Pressable } from './pick-button'
import { PickButton } from './pick-button'

/** A heatmap. */
export function HeatmapTile({
  tile,
  answer,
  language,
  chosen,
  press,
}: Drawing<Heatmap> & { answer: ChartAnswer }) {
  const { columns, rows } = answer
  const values = new Map(rows.map(([row, column, value]) => [keyOf(row, column), value ?? null]))
  const names = sorted(rows.map(([row]) => row)).slice(-tile.limit.rows)
  const heads = sorted(rows.map(([, column]) => column)).slice(0, tile.limit.columns)
  const shade = shader(
    names.flatMap(name => heads.map(head => values.get(keyOf(name, head)) ?? null)),
  )
  const write = writerOf(columns, language)
  return (
    <>
      <h2>{tile.title[language]}</h2>
      <p class="note">{tile.note[language]}</p>
      <div class="scroll" tabIndex={0} role="group" aria-label={tile.title[language]}>
        <table class="heat">
          <Heads names={[columns[0]?.label ?? '', ...heads.map(head => write(head, 1))]} />
          <tbody>
            {names.map(name => (
              <Row
                key={String(name)}
                name={write(name, 0)}
                pick={{ field: tile.rows, value: textOf(name) }}
                {...{ chosen, press }}
                cells={heads.map(head => values.get(keyOf(name, head)) ?? null)}
                write={value => (value === null ? '' : write(value, 2))}
                shade={shade}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function writerOf(columns: ChartAnswer['columns'], language: Language) {
  return (value: Value, at: number) => {
    const type = columns[at]?.type ?? 'TEXT'
    return at < 2 ? nameOf(value, type, language) : formatValue(value, type, language, true)
  }
}

function Heads({ names: [first, ...others] }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {others.map(name => (
          <th key={name} scope="col" class="number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowProps extends Pressable {
  readonly name: string
  readonly pick: Pick
  readonly cells: readonly Value[]
  readonly write: (value: Value) => string
  readonly shade: (value: Value) => { background?: string }
}

function Row({ name, pick, chosen, press, cells, write, shade }: RowProps) {
  return (
    <tr class={isFaded(pick, chosen) ? 'faded' : ''}>
      <th scope="row">
        <PickButton pick={pick} text={name} chosen={chosen} press={press} />
      </th>
      {cells.map((value, index) => (
        <td key={index} class="number" style={shade(value)}>
          {write(value)}
        </td>
      ))}
    </tr>
  )
}

function keyOf(row: Value | undefined, column: Value | undefined): string {
  return JSON.stringify([row ?? null, column ?? null])
}

/** Different values in order; the missing one last. */
function sorted(values: readonly (Value | undefined)[]): Value[] {
  const known = [...new Set(values.map(value => value ?? null))]
  return known.sort((a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return String(a).localeCompare(String(b), undefined, { numeric: true })
  })
}

/** Most of the accent a cell gets, so that its number can still be read. */
const DARKEST = 48

function shader(values: readonly Value[]) {
  const numbers = values.filter(value => typeof value === 'number').sort((a, b) => a - b)
  // The outermost of twenty do not decide how the others look.
  const edge = Math.floor(numbers.length / 20)
  const [least = 0, most = 0] = [numbers[edge], numbers[numbers.length - 1 - edge]]
  return (value: Value) => {
    if (typeof value !== 'number') return {}
    const share = most === least ? 1 : Math.min(1, Math.max(0, (value - least) / (most - least)))
    return {
      background: `color-mix(in srgb, var(--accent) ${Math.round(share * DARKEST)}%, transparent)`,
    }
  }
}
