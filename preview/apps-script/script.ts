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
import type { State, StateTokens } from './stores/state-tokens'
import { createStateTokens } from './stores/state-tokens'

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
  /**
   * What Google does when a third party sends a user back: judges the state token, and calls the
   * function it names with its arguments and what came along. Rejects with `ScriptFailure`.
   */
  callBack(user: string, query: Readonly<Record<string, string>>): Promise<Execution>
  /** What a deployer keeps for all users. */
  setScriptProperty(key: string, value: string): void
  /** The functions that a user's triggers call. */
  triggers(user: string): string[]
  /** Everything in a user's cache. */
  cached(user: string): readonly string[]
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
  const { code, now = Date.now, executors = 12, latencyMs = 0 } = options
  const allowed = (options.manifest as { urlFetchWhitelist?: string[] }).urlFetchWhitelist
  const { routes, isOnline = false } = options
  const network = createNetwork({ routes, allowed, latencyMs, isOnline })
  const stateTokens = createStateTokens(now)
  const pool = createPool({ code, size: executors, mostMs: options.executionMs ?? MOST_MS })
  const place = createPlace(now, options.dailyFetches ?? DAILY_FETCHES)
  const execute = executor({ options, place, network, stateTokens, pool, now })
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
    async callBack(user, { state = '', ...query }) {
      const { method, facts } = stateOf(stateTokens, state, user)
      return execute(user, method, { parameter: { ...facts, ...query } })
    },
    ...storesOf(place),
    async close() {
      network.close()
      await pool.close()
    },
  })
}

/** What may be seen and set of the stores from outside. */
function storesOf(place: Place) {
  return {
    setScriptProperty: (key, value) => void place.script.properties.values.set(key, value),
    triggers: user =>
      place
        .of(user)
        .triggers.list()
        .map(id => id.slice(id.indexOf(' ') + 1)),
    cached: user => place.of(user).cache.values(),
    setUserProperty: (user, key, value) => void place.of(user).properties.values.set(key, value),
    userProperties: user => place.of(user).properties.values,
    clearCache: user => place.of(user).cache.clear(),
    counters: user => countersOf(place.of(user)),
  } satisfies Partial<AppsScript>
}

interface Machinery {
  readonly options: ScriptOptions
  readonly place: Place
  readonly network: Network
  readonly stateTokens: StateTokens
  readonly pool: Pool
  readonly now: () => number
}

/** Runs one call and tells what it did. */
function executor(machinery: Machinery): AppsScript['call'] {
  const { place, pool, now } = machinery
  let executions = 0
  return async (user, functionName, argument) => {
    const started = performance.now()
    const number = ++executions
    const seen = { fetches: 0, log: [] as string[], told: null as Told | null }
    const answer = operationsOf({ user, number, seen, ...machinery })
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

function stateOf(tokens: StateTokens, state: string, user: string): State {
  try {
    return tokens.read(state, user)
  } catch (error) {
    throw failureOf({ message: `Exception: ${(error as Error).message}`, stack: '' }, null)
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
