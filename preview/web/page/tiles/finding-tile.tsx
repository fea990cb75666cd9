// Sentences computed from the page's numbers.

import type { FindingTile as Tile } from '../../../../templates/template'
import type { Numbers } from '../../../../templates/findings/finding'
import { findings } from '../../../../templates/findings/index'
import type { Value } from '../format'
import { formatValue } from '../format'
import type { Drawing } from '../drawing'

/** The finding, then what else is worth saying. */
export function FindingTile({ tile, answers, language }: Drawing<Tile>) {
  const { columns = [], rows = [] } = answers.main ?? {}
  const numbers: Numbers = Object.fromEntries(
    columns.map(({ id }, index) => [id, numberOf(rows[0]?.[index])]),
  )
  const money = columns.find(({ type }) => type.startsWith('CURRENCY_'))?.type ?? 'NUMBER'
  const words = {
    money: (amount: number) => formatValue(amount, money, language, true),
    percent: (fraction: number) => formatValue(fraction, 'PERCENT', language),
  }
  const [finding, ...rest] = findings[tile.finding](numbers, words, language)
  return (
    <p class="sentences">
      <strong>{finding}</strong> {rest.join(' ')}
    </p>
  )
}

function numberOf(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null
}
