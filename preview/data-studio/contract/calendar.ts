// Dates in the host's wire formats that must exist in the calendar, not only look right.

/** YYYYMMDD naming a real day. */
export function isRealDay(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number)
  const date = new Date(0)
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day)
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}

/** MMDD naming a day of some year. */
export function isRealMonthDay(text: string): boolean {
  return isRealDay(`2024${text}`)
}

/** YYYYww naming a week of the ISO calendar. */
export function isRealWeek(text: string): boolean {
  if (!/^\d{6}$/.test(text)) return false
  const week = Number(text.slice(4))
  return week >= 1 && week <= weeksOf(Number(text.slice(0, 4)))
}

/** ISO years have 53 weeks when 1 January or 31 December is a Thursday. */
function weeksOf(year: number): number {
  const thursday = (month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDay()
  return thursday(0, 1) === 4 || thursday(11, 31) === 4 ? 53 : 52
}
