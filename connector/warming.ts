// Warming: reads what charts are known to ask, before anybody opens them, into the same snapshots.

import { Fault } from './model/faults'
import { EVENTS } from './model/extract'
import type { Settings } from './model/settings'
import type { Want } from './model/extract'
import { addDays } from './model/period'
import { timeZone } from './model/zone'
import { planSources } from './sources/plan'
import type { Source } from './sources/source'
import { gather } from './transport/gather'
import type { Ports } from './transport/ports'
import type { Order } from './transport/warm-list'

/** Hours of the day, and days of the week from Monday, in which people may open a report soon. */
const OFFICE = { from: 6, until: 19, days: 5 } as const
/** How old what is warm may be, so that the next hour finds it fresh. */
const OLD_MS = 40 * 60_000
/** Events of so many days are what most charts look at. */
const DAYS = 400

/** Warms one order; says what came of it. Nothing is read outside office hours. */
export function warm(
  { entities }: Order,
  settings: Settings,
  sources: readonly Source[],
  ports: Ports,
): string {
  const now = ports.machine.now()
  const zone = timeZone(settings.timeZone)
  const today = zone.dayOf(now)
  const hour = zone.hourOf(now)
  const weekday = (today + 3) % 7 // day 0 was a Thursday
  if (hour < OFFICE.from || hour >= OFFICE.until || weekday >= OFFICE.days) return 'out of hours'
  const window = { from: addDays(today, -DAYS), to: today }
  const needs = new Map(
    entities.map(entity => {
      const want = entity as Want // kept by addToWarmList, which got it from a plan
      return [want, want in EVENTS ? window : null] as const
    }),
  )
  const { fields, extras } = settings
  const plans = planSources(sources, needs, fields)
  const ask = { now, currencies: [], since: '', fields, extras }
  try {
    gather(plans, ask, { lastRefresh: String(now - OLD_MS), whenFailing: 'say' }, ports)
    return `warm: ${entities.join(', ')}`
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return `${error.kind}: ${error.detail}`
  }
}
