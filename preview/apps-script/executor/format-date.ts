// Utilities.formatDate: the letters of Java's patterns that scripts use, names in English.

/** Formats an instant in a zone; letters in quotes are literal. Throws on a letter it does not know. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const part = partsOf(instant, zone)
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, literal?: string) => {
    if (literal !== undefined) return literal === '' ? "'" : literal.replaceAll("''", "'")
    const text = LETTERS[token.charAt(0)]?.(part, token.length)
    if (text === undefined) throw new Error(`Illegal pattern character '${token.charAt(0)}'`)
    return /^\d+$/.test(text) ? text.padStart(token.length, '0') : text
  })
}

type Parts = Record<string, string>

const LETTERS: Record<string, (part: Parts, length: number) => string> = {
  y: ({ year = '' }, length) => (length === 2 ? year.slice(-2) : year),
  Y: (part, length) => String(week(part).year).slice(length === 2 ? -2 : 0),
  M: ({ month = '' }, length) => (length > 2 ? named(MONTHS, Number(month) - 1, length) : month),
  w: part => String(week(part).number),
  D: part => String((dayOf(part) - Date.UTC(Number(part.year), 0, 1)) / DAY_MS + 1),
  d: ({ day = '' }) => day,
  E: (part, length) => named(WEEKDAYS, new Date(dayOf(part)).getUTCDay(), length),
  u: part => String(new Date(dayOf(part)).getUTCDay() || 7),
  a: ({ hour }) => (Number(hour) < 12 ? 'AM' : 'PM'),
  H: ({ hour = '' }) => hour,
  h: ({ hour }) => String(Number(hour) % 12 || 12),
  m: ({ minute = '' }) => minute,
  s: ({ second = '' }) => second,
  S: ({ fractionalSecond }) => String(Number(fractionalSecond)),
  Z: part => offset(part).replace(':', ''),
  X: (part, length) => (offset(part) === '+00:00' ? 'Z' : shortened(offset(part), length)),
}

const DAY_MS = 86_400_000
const MONTHS =
  'January February March April May June July August September October November December'
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'

function named(names: string, index: number, length: number): string {
  const name = names.split(' ')[index] ?? ''
  return length > 3 ? name : name.slice(0, 3)
}

function dayOf({ year, month, day }: Parts): number {
  return Date.UTC(Number(year), Number(month) - 1, Number(day))
}

/** Weeks of the default (American) calendar start on Sunday, and the first one has 1 January. */
function week(part: Parts): { year: number; number: number } {
  const day = dayOf(part)
  const saturday = day + (6 - new Date(day).getUTCDay()) * DAY_MS
  const year = new Date(saturday).getUTCFullYear()
  return { year, number: Math.floor((saturday - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1 }
}

function offset({ timeZoneName = '' }: Parts): string {
  return timeZoneName.replace('GMT', '') || '+00:00'
}

function shortened(text: string, length: number): string {
  if (length === 1) return text.slice(0, 3)
  return length === 2 ? text.replace(':', '') : text
}

function partsOf(instant: number, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timeZone === 'GMT' ? 'UTC' : timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    fractionalSecondDigits: 3,
    timeZoneName: 'longOffset',
  })
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}
