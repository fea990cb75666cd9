// Fetch count: how many web requests an account has made today, since Google ends them at a limit it tells
// nobody about beforehand. Kept in a property, because the cache may forget.
// https://developers.google.com/apps-script/guides/services/quotas

import { locked } from './accounts'
import type { Http, Ports } from './ports'

/** A way out that counts. */
export interface Metered {
  readonly http: Http
  count(): number
}

/** Counts what goes through. */
export function metered(http: Http): Metered {
  let sent = 0
  return {
    http: {
      sendAll(requests) {
        sent += requests.length
        return http.sendAll(requests)
      },
    },
    count: () => sent,
  }
}

/** Adds to the count of the day. */
export function addFetches(
  more: number,
  ports: Pick<Ports, 'properties' | 'lock' | 'machine'>,
): void {
  if (more === 0) return
  locked(ports.lock, () => {
    const count = fetchesToday(ports) + more
    ports.properties.set(KEY, `${today(ports)} ${count}`)
  })
}

/** Web requests since midnight UTC; Google's own day begins at some hour it does not tell. */
export function fetchesToday(ports: Pick<Ports, 'properties' | 'machine'>): number {
  const [day, count] = (ports.properties.get(KEY) ?? '').split(' ')
  return day === today(ports) ? Number(count) : 0
}

/** What an account may send a day: the addresses of consumer accounts are known, all others are a Workspace's. */
export function dailyLimit(email: string): number {
  return /@(gmail|googlemail)\.com$/i.test(email) ? 20_000 : 100_000
}

/** Whether so many are worth a warning. */
export function isNearLimit(count: number, limit: number): boolean {
  return count >= limit * WARNING_SHARE
}

const KEY = 'fetches'
const WARNING_SHARE = 0.8

function today({ machine }: Pick<Ports, 'machine'>): string {
  return new Date(machine.now()).toISOString().slice(0, 10)
}
