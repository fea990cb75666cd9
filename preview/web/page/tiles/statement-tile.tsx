// Sentences with the page's numbers in them.

import type { Statement } from '../../../../templates/template'
import type { Drawing } from '../drawing'
import { formatValue } from '../format'
import { word } from '../strings'

/** The finding, then what else is known. */
export function StatementTile({ tile, answers, language }: Drawing<Statement>) {
  const { columns = [], rows = [] } = answers.main ?? {}
  const written = new Map(
    columns.map(({ id, type }, index) => {
      const value = rows[0]?.[index] ?? null
      return [id, value === null ? null : formatValue(value, type, language, true)] as const
    }),
  )
  const known = tile.sentences.flatMap(sentence => filled(sentence[language], written) ?? [])
  const [finding = word('unknown', language), ...rest] = known
  return (
    <p class="sentences">
      <strong>{finding}</strong> {rest.join(' ')}
    </p>
  )
}

/** A sentence with its numbers; null when one of them is not known. */
function filled(text: string, written: ReadonlyMap<string, string | null>): string | null {
  const parts = text.split(/\{(\w+)\}/)
  const words = parts.map((part, index) => (index % 2 === 0 ? part : (written.get(part) ?? null)))
  return words.includes(null) ? null : words.join('')
}
