// The stand-in's main side: owns what executions share, and runs calls in fresh contexts.

import { failureOf } from './failure'
import type { Told } from './failure'
import { callOf, listOf } from './executor/expressions'
import type { Pool } from './executor/pool'
import { createPool } from './executor/pool'
import { operationsOf } from './operations'
import type { ScriptOptions } from './options'
import type { Place, Stores } from './place'
import { createPlace } from './place'
import type { Network } from './stores/network'
import { createNetwork } from './stores/network'

/** What a successful call was. */
export interface Execution {
  readonly value: unknown
  readonly wallMs: number
  readonly fetches: number
  readonly log: string[]
}

/** A user's use of the platform since the start. */
export interface Counters {
  readonly fetches: number
  readonly propertyReads: number
  readonly propertyWrites: number
  readonly cacheItems: number
}

/** A running script. */
export interface AppsScript {
  /** Calls a top-level function as this user in a fresh context; rejects with `ScriptFailure`. */
  call(user: string, functionName: string, argument?: unknown): Promise<Execution>
  /** Names of the functions the host could call. */
  functions(): Promise<string[]>
  setUserProperty(user: string, key: string, value: string): void
  userProperties(user: string): Map<string, string>
  clearCache(user: string): void
  counters(user: string): Counters
  close(): Promise<void>
}

const MOST_MS = 360_000
/** Fetches of a consumer account a day. */
const DAILY_FETCHES = 20_000
/** Executions of one user that may run at once. */
const MOST_AT_ONCE = 30

/** Starts a script. Nothing it fetches leaves the machine: hosts without a route are unknown. */
export function startAppsScript(options: ScriptOptions): Promise<AppsScript> {
  const { code, now = Date.now, executors = 4, latencyMs = 0 } = options
  const allowed = (options.manifest as { urlFetchWhitelist?: string[] }).urlFetchWhitelist
  const network = createNetwork({ routes: options.routes, allowed, latencyMs })
  const pool = createPool({ code, size: executors, mostMs: options.executionMs ?? MOST_MS })
  const place = createPlace(now, options.dailyFetches ?? DAILY_FETCHES)
  const execute = executor({ options, place, network, pool, now })
  const running = new Map<string, number>()

  return Promise.resolve({
    async call(user, functionName, argument) {
      const atOnce = (running.get(user) ?? 0) + 1
      if (atOnce > MOST_AT_ONCE) throw failureOf({ message: CROWDED, stack: '' }, null)
      running.set(user, atOnce)
      try {
        return await execute(user, functionName, argument)
      } finally {
        running.set(user, (running.get(user) ?? 1) - 1)
      }
    },
    functions: () => listed(pool, code),
    setUserProperty: (user, key, value) => void place.of(user).properties.values.set(key, value),
    userProperties: user => place.of(user).properties.values,
    clearCache: user => place.of(user).cache.clear(),
    counters: user => countersOf(place.of(user)),
    async close() {
      network.close()
      await pool.close()
    },
  })
}

interface Machinery {
  readonly options: ScriptOptions
  readonly place: Place
  readonly network: Network
  readonly pool: Pool
  readonly now: () => number
}

/** Runs one call and tells what it did. */
function executor({ options, place, network, pool, now }: Machinery): AppsScript['call'] {
  let executions = 0
  return async (user, functionName, argument) => {
    const started = performance.now()
    const number = ++executions
    const seen = { fetches: 0, log: [] as string[], told: null as Told | null }
    const answer = operationsOf({ user, number, place, network, options, seen })
    const call = { expression: callOf(functionName, argument), clockOffsetMs: now() - Date.now() }
    try {
      const outcome = await pool.run(call, answer)
      if ('error' in outcome) throw failureOf(outcome.error, seen.told)
      const value: unknown = outcome.value === undefined ? undefined : JSON.parse(outcome.value)
      return { value, wallMs: performance.now() - started, fetches: seen.fetches, log: seen.log }
    } finally {
      place.endExecution(user, number)
    }
  }
}

function countersOf({ properties, cache, fetches }: Stores): Counters {
  const { reads, writes } = properties.counts()
  return {
    fetches: fetches.total(),
    propertyReads: reads,
    propertyWrites: writes,
    cacheItems: cache.size(),
  }
}

const CROWDED =
  'Exception: There are too many scripts running simultaneously for this Google user account.'

/** Names at the top level that hold functions; one that ends in an underscore is private. */
async function listed(pool: Pool, code: string): Promise<string[]> {
  const outcome = await pool.run({ expression: listOf(code), clockOffsetMs: 0 }, () => null)
  if ('error' in outcome) throw failureOf(outcome.error, null)
  return JSON.parse(outcome.value ?? '[]') as string[]
}
