// Warm list: what is read before anybody opens a report, for users who wish so. Kept in a property, and
// filled from what their charts ask; it holds no proof and no row.

import type { Ports } from './ports'

/** What the charts of one data source ask: its answers, and names of entities. */
export interface Order {
  readonly answers: Readonly<Record<string, unknown>>
  readonly entities: readonly string[]
}

type Stores = Pick<Ports, 'properties'>

/** The orders; null for a user who has not asked to be warmed. */
export function warmList({ properties }: Stores): readonly Order[] | null {
  const stored = properties.get(KEY)
  if (stored === null) return null
  try {
    const { version, orders } = JSON.parse(stored) as Partial<Stored>
    return version === VERSION && orders ? orders : []
  } catch {
    return [] // begins anew
  }
}

/** Begins an empty list. */
export function beginWarmList(ports: Stores): void {
  if (warmList(ports) === null) keep([], ports)
}

/** Ends being warmed; the trigger that finds no list goes. */
export function endWarmList({ properties }: Stores): void {
  properties.remove(KEY)
}

/** Adds what a chart asks, where the user wishes to be warmed; the oldest data sources are forgotten. */
export function addToWarmList(order: Order, ports: Stores): void {
  const orders = warmList(ports)
  if (orders === null) return
  const name = JSON.stringify(order.answers)
  const known = orders.find(({ answers }) => JSON.stringify(answers) === name)
  const entities = [...new Set([...(known?.entities ?? []), ...order.entities])]
  if (known && entities.length === known.entities.length) return
  const others = orders.filter(one => one !== known)
  keep([{ answers: order.answers, entities }, ...others].slice(0, MOST_ORDERS), ports)
}

function keep(orders: readonly Order[], { properties }: Stores): void {
  const text = JSON.stringify({ version: VERSION, orders })
  if (text.length <= MOST_CHARACTERS) properties.set(KEY, text)
}

interface Stored {
  readonly version: number
  readonly orders: readonly Order[]
}

const KEY = 'warm'
const VERSION = 1
const MOST_ORDERS = 5
/** A property takes 9 KB. */
const MOST_CHARACTERS = 8_000
