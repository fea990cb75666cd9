// Cells of the workbook as values, or what is wrong with them and what to write instead.

import { formatDay, parseDay } from '../../model/period'
import type { Day } from '../../model/period'
import type { Text } from '../../model/text'
import type { Cell } from '../source'
import type { ColumnKind } from './layout'
import { plain } from './layout'

/** A value, or what to write instead of it. */
export type Reading = { readonly value: string | number } | { readonly instead: Text }

/** Day 0 of a sheet is 30 December 1899. */
const SHEET_EPOCH = -25_569
const MINUTES_A_DAY = 1440

const WEEKDAYS: readonly Text[] = [
  { en: 'Monday', es: 'Lunes' },
  { en: 'Tuesday', es: 'Martes' },
  { en: 'Wednesday', es: 'Miércoles' },
  { en: 'Thursday', es: 'Jueves' },
  { en: 'Friday', es: 'Viernes' },
  { en: 'Saturday', es: 'Sábado' },
  { en: 'Sunday', es: 'Domingo' },
]

/** Reads a cell that is not empty. */
export function readCell(cell: Exclude<Cell, null>, kind: ColumnKind): Reading {
  const text = String(cell).trim()
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/i.test(text))
    return { instead: BROKEN }
  switch (kind) {
    case 'text':
      return { value: text }
    case 'number':
      return numberOf(cell, text)
    case 'day':
      return dayOf(cell, text)
    case 'currency':
      return /^[A-Za-z]{3}$/.test(text) ? { value: text.toUpperCase() } : { instead: CURRENCY }
    case 'weekday':
      return weekdayOf(text)
    case 'time':
      return timeOf(cell, text)
  }
}

function numberOf(cell: Cell, text: string): Reading {
  if (typeof cell === 'number') return { value: cell }
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { instead: NUMBER }
}

/** A date of the sheet is a count of days, with a fraction when it has a time. */
function dayOf(cell: Cell, text: string): Reading {
  if (typeof cell === 'number') {
    const day = Math.floor(cell) + SHEET_EPOCH
    return day > -25_000 && day < 110_000 ? { value: formatDay(day as Day) } : { instead: DAY }
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : null
  return day === null ? { instead: DAY } : { value: formatDay(day) }
}

function weekdayOf(text: string): Reading {
  const named = WEEKDAYS.findIndex(({ en, es }) => [plain(en), plain(es)].includes(plain(text)))
  const number = named >= 0 ? named + 1 : Number(text)
  return Number.isInteger(number) && number >= 1 && number <= 7
    ? { value: number }
    : { instead: WEEKDAY }
}

/** Minutes of the day; a time of the sheet is a fraction of a day, and 24:00 is its end. */
function timeOf(cell: Cell, text: string): Reading {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  const value =
    typeof cell === 'number'
      ? Math.round(cell * MINUTES_A_DAY)
      : Number(hours ?? NaN) * 60 + Number(minutes ?? NaN)
  return value >= 0 && value <= MINUTES_A_DAY ? { value } : { instead: TIME }
}

const BROKEN: Text = {
  en: 'the formula gives an error; mend it or write the value',
  es: 'la fórmula da un error; corrígela o escribe el valor',
}
const NUMBER: Text = {
  en: 'write a number, such as 1234.5',
  es: 'escribe un número, como 1234,5 en formato de número',
}
const DAY: Text = {
  en: 'write a date, or YYYY-MM-DD as text',
  es: 'escribe una fecha, o AAAA-MM-DD como texto',
}
const CURRENCY: Text = {
  en: 'write a currency code, such as EUR',
  es: 'escribe un código de moneda, como EUR',
}
const WEEKDAY: Text = {
  en: 'write a weekday or its number, Monday is 1',
  es: 'escribe un día de la semana o su número, lunes es 1',
}
const TIME: Text = { en: 'write a time, such as 09:00', es: 'escribe una hora, como 09:00' }
