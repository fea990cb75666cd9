// Business time: how much of a stretch falls into the hours in which the team works, by the calendar of
// its workbook.

import type { Day } from './period'
import { addDays, formatDay } from './period'
import type { Holiday, WorkingHours } from './service-norm'
import type { Zone } from './zone'

/** Minutes of work between two instants (epoch ms); null where no calendar says when that is. */
export type BusinessTime = (from: number, until: number) => number | null

/** The clock of a workbook: its first calendar, in the report's time zone. */
export function businessTime(
  hours: readonly WorkingHours[],
  holidays: readonly Holiday[],
  zone: Zone,
): BusinessTime {
  const [first] = hours
  if (first === undefined) return () => null
  const { calendar } = first
  const stretches = hours.filter(one => one.calendar === calendar)
  const free = new Set(holidays.filter(one => one.calendar === calendar).map(({ day }) => day))
  return (from, until) => {
    const [start, end] = [zone.dayOf(from), zone.dayOf(until)]
    let minutes = 0
    for (let day = start; day <= end; day = addDays(day, 1)) {
      if (free.has(formatDay(day))) continue
      const opening = day === start ? zone.minuteOf(from) : 0
      const closing = day === end ? zone.minuteOf(until) : MINUTES_A_DAY
      for (const { weekday, fromMinute, untilMinute } of stretches) {
        if (weekday !== weekdayOf(day)) continue
        minutes += Math.max(0, Math.min(closing, untilMinute) - Math.max(opening, fromMinute))
      }
    }
    return minutes
  }
}

const MINUTES_A_DAY = 1_440

/** ISO weekday, Monday 1; 1970-01-01 was a Thursday. */
function weekdayOf(day: Day): number {
  return ((day + 3) % 7) + 1
}
