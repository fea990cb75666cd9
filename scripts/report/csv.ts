// Charts as comma-separated values, for spreadsheets: numbers as they are, and texts that no spreadsheet
// takes for a formula.

import type { ChartAnswer, Value } from '../../preview/data-studio'

/** A chart's rows with their names, lines ended as RFC 4180 says, with a mark by which spreadsheets know UTF-8. */
export function csvOf({ columns, rows }: Pick<ChartAnswer, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ label }) => cell(label)), ...rows.map(row => row.map(cell))]
  return `\ufeff${lines.map(line => line.join(',')).join('\r\n')}\r\n`
}

/** A text that begins like a formula gets an apostrophe before it (OWASP, CSV injection). */
export function cell(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
