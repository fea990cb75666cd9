// Utilities.formatDate: the letters of Java's patterns that scripts use.

/** Formats an instant in a zone; letters in quotes are literal. Throws on a letter it does not know. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const part = partsOf(instant, zone)
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (token: string, literal?: string) => {
    if (literal !== undefined) return literal
    const value = LETTERS[token.charAt(0)]?.(part)
    if (value === undefined) throw new Error(`Illegal pattern character '${token.charAt(0)}'`)
    const text = token === 'yy' ? value.slice(-2) : value
    return /^\d+$/.test(text) ? text.padStart(token.length, '0') : text
  })
}

type Parts = Record<string, string>

const LETTERS: Record<string, (part: Parts) => string> = {
  y: part => part.year ?? '',
  M: part => part.month ?? '',
  d: part => part.day ?? '',
  H: part => part.hour ?? '',
  m: part => part.minute ?? '',
  s: part => part.second ?? '',
  S: part => part.fractionalSecond ?? '',
  Z: part => (part.timeZoneName ?? '').replace('GMT', '').replace(':', '') || '+0000',
}

function partsOf(instant: number, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
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
