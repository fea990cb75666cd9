// Days of a time zone, asked of the calendar built into the runtime.

/** The day (YYYY-MM-DD) an instant belongs to. */
export type Clock = (instant: number) => string

/** A clock on the wall of a time zone; it remembers what it was asked. */
export function clockOf(timeZone: string): Clock {
  // Sweden writes its dates as ISO days.
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const known = new Map<number, string>()
  return instant => {
    const day = known.get(instant) ?? wall.format(instant)
    known.set(instant, day)
    return day
  }
}
