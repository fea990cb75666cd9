// Cursors: places in a list, written so that nobody is tempted to count with them.

const SALT = 'p:'

/** The cursor of a place. */
export function cursorOf(place: number): string {
  return Buffer.from(`${SALT}${place}`).toString('base64url')
}

/** The place of a cursor; null when it is not one of ours or beyond the list. */
export function placeOf(cursor: string, length: number): number | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const place = text.startsWith(SALT) ? Number(text.slice(SALT.length)) : NaN
  return Number.isInteger(place) && place >= 0 && place <= length ? place : null
}
