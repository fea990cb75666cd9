// Days and times as the org writes them.

/** The org's own zone. */
export const ZONE = 'Europe/Madrid'

/** Days as people of the org see them; Swedes write them as ISO does. */
const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** A plain day. */
export function day(instant: number): string {
  return DAYS.format(instant)
}

/** Time as Salesforce writes it: without the colon in the offset. */
export function time(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000')
}

/** The same, for what may not have happened. */
export function timeOrNull(instant: number | null): string | null {
  return instant === null ? null : time(instant)
}
