// Writing Markdown: texts in both languages, tables, whole pages.

import { format } from 'prettier'
import type { Text } from '../../connector/model/text'

/** A text in both languages, one under the other. */
export function both({ en, es }: Text): string {
  return en === es ? en : `${en}<br>_${es}_`
}

/** A heading with a table. */
export function section(title: string, head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
  return title === '' ? table : `## ${title}\n\n${table}`
}

/** A page of Markdown, as the formatter writes it. */
export function tidy(parts: readonly string[]): Promise<string> {
  return format(parts.join('\n\n'), { parser: 'markdown' })
}
