// Vendors that fail at random, in every way at once, and executions that are killed at any step: what a
// chart gets is all rows or a fault, and what is cached never makes the next one get less.

import type { HttpReply, HttpRequest, Ports } from '../../connector/transport/ports'
import { gather } from '../../connector/transport/gather'
import { randomly } from '../random-questions'
import { connect } from '../connector/transport/connected'
import { ok, platform, status } from '../connector/transport/platform'
import { ASK, SECRET, everyStream, source } from '../connector/transport/vendor'
import type { Soak } from './soaking'
import { outcome, watch } from './soaking'
import { listed } from '../../connector/model/rows'

const PAGES = 4
const ROWS = Array.from({ length: PAGES * 3 }, (_, index) => `row ${index}`)

/** The right page of a list of four. */
function page({ url }: HttpRequest): HttpReply {
  const at = Number(/after=(\d+)/.exec(url)?.[1] ?? 0)
  const rows = ROWS.slice(at * 3, at * 3 + 3)
  return ok(at + 1 < PAGES ? { rows, next: String(at + 1) } : { rows })
}

const FAILURES: readonly ((right: HttpReply) => HttpReply)[] = [
  () => status(429, { 'retry-after': '1' }),
  () => status(500),
  () => status(503),
  () => status(401),
  () => status(403),
  () => status(404),
  () => ({ failed: 'DNS error' }),
  () => ({ failed: 'Service invoked too many times for one day: urlfetch.' }),
  () => ok('<html>maintenance'),
  () => ok(''),
  () => ok('null'),
  () => ok({ error: 'x' }),
  () => ok({ rows: null }),
  right => ('text' in right ? ok(right.text.slice(0, right.text.length / 2)) : right),
]

/** An execution that ends here and now, as the platform's does after six minutes. */
class Killed extends Error {}

/** Many faults in one run, kills, harmed caches and jumping clocks. */
export const vendors: Soak = {
  name: 'runs with several faults each, kills and harmed caches',
  run(tries, seed, progress) {
    const random = randomly(seed)
    const { each, complain, wrong } = watch(tries, progress)
    let whole = 0
    let named = 0
    let killed = 0
    let ports = fresh()
    let ills = 0
    function fresh() {
      const made = platform(request => {
        const right = page(request)
        return random.next() < ills ? random.pick(FAILURES)(right) : right
      })
      connect(made.stored, 'vendor', { token: SECRET })
      return made
    }
    each(index => {
      if (index % 50 === 0) ports = fresh()
      ills = random.pick([0, 0.1, 0.4, 0.9])
      harm(ports.cached, random)
      ports.machine.sleep(random.pick([0, 1_000, 30_000, 4_000_000, 30_000_000]))
      const whenFailing = random.pick(['last', 'say', 'partial'] as const)
      const lastRefresh = random.pick(['', String(ports.machine.now()), 'x'])
      const mortal = random.next() < 0.3 ? killable(ports, Math.floor(random.next() * 25)) : ports
      const wanted = [{ source, streams: everyStream(source) }]
      try {
        const got = outcome(() => gather(wanted, ASK, { lastRefresh, whenFailing }, mortal))
        if ('accident' in got) {
          if (got.accident.includes('Killed')) killed++
          else complain(got.accident)
        } else if ('fault' in got) named++
        else {
          whole++
          const rows = listed(got.value.rows.get('vendor')?.pages ?? []).map(({ id }) => id)
          if (rows.join() !== ROWS.join()) complain(`${rows.length} rows of ${ROWS.length}`)
        }
      } finally {
        ports.machine.sleep(1)
      }
    })
    return { tries, wrong, note: `${whole} whole, ${named} named, ${killed} killed` }
  },
}

/** Loses, cuts or swaps what is cached. */
function harm(cached: Map<string, string>, { next, pick }: ReturnType<typeof randomly>): void {
  for (const [key, value] of cached) {
    if (next() < 0.9) continue
    const act = pick(['lose', 'cut', 'flip', 'swap'])
    if (act === 'lose') cached.delete(key)
    else if (act === 'cut') cached.set(key, value.slice(0, -1))
    else if (act === 'flip') cached.set(key, value.replace(/[a-m]/, 'z'))
    else if (!key.endsWith('.failure')) cached.set(key, [...cached.values()][0] ?? '')
  }
}

/** Ports that end the execution at their so-and-so-many-th use. */
function killable(ports: Ports, step: number): Ports {
  let used = 0
  const mortal = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const method = Reflect.get(target, name) as (...given: unknown[]) => unknown
        return (...given: unknown[]) => {
          if (used++ === step) throw new Killed('Killed')
          return method(...given)
        }
      },
    })
  return { ...ports, http: mortal(ports.http), cache: mortal(ports.cache) }
}
