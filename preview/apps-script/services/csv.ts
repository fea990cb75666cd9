// CSV as Utilities.parseCsv reads it: quotes may hold delimiters, line breaks, and doubled quotes.

/** Rows of cells; every cell is text. */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, delimiter)
    rows[rows.length - 1]?.push(cell)
    at = end
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length
      if (at === text.length) rows[rows.length - 1]?.push('')
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      if (at < text.length) rows.push([])
    }
  }
  return rows
}

interface Cell {
  readonly cell: string
  readonly end: number
}

function quoted(text: string, start: number): Cell {
  let cell = ''
  let at = start + 1
  while (at < text.length) {
    const close = text.indexOf('"', at)
    if (close < 0) return { cell: cell + text.slice(at), end: text.length }
    cell += text.slice(at, close)
    at = close + 1
    if (text[at] !== '"') return { cell, end: at }
    cell += '"'
    at++
  }
  return { cell, end: at }
}

function plain(text: string, start: number, delimiter: string): Cell {
  let end = start
  while (end < text.length && !text.startsWith(delimiter, end) && !/[\r\n]/.test(text[end] ?? '')) {
    end++
  }
  return { cell: text.slice(start, end), end }
}
