// The shared operations an execution can ask for, on behalf of its user.

import type { Told } from './failure'
import type { Answerer } from './executor/seat'
import type { Place, Stores } from './place'
import type { ScriptOptions } from './options'
import type { Outgoing } from './stores/message'
import type { Network } from './stores/network'
import type { StateTokens } from './stores/state-tokens'
import type { Triggers } from './stores/triggers'

/** One execution and what it can reach. */
export interface Scene {
  readonly user: string
  readonly number: number
  readonly place: Place
  readonly network: Network
  readonly stateTokens: StateTokens
  readonly now: () => number
  readonly options: ScriptOptions
  /** What the execution did, told as it happens. */
  readonly seen: { fetches: number; log: string[]; told: Told | null }
}

type Scope = 'user' | 'script'

/** Answers the operations of one execution. */
export function operationsOf(scene: Scene): Answerer {
  const { user, number, place, options, seen } = scene
  const stores = (scope: Scope): Stores => (scope === 'user' ? place.of(user) : place.script)
  const operations: Record<string, (...args: never[]) => unknown> = {
    'cache.get': (scope: Scope, key: string) => stores(scope).cache.get([key])[key] ?? null,
    'cache.getAll': (scope: Scope, keys: string[]) => stores(scope).cache.get(keys),
    'cache.putAll': (scope: Scope, values: Record<string, string>, ttl: number) =>
      stores(scope).cache.putAll(values, ttl),
    'cache.removeAll': (scope: Scope, keys: string[]) => stores(scope).cache.remove(keys),
    'properties.get': (scope: Scope, key: string) => stores(scope).properties.get(key),
    'properties.all': (scope: Scope) => stores(scope).properties.all(),
    'properties.set': (scope: Scope, values: Record<string, string>) =>
      stores(scope).properties.set(values),
    'properties.delete': (scope: Scope, keys: string[]) => stores(scope).properties.remove(keys),
    'lock.take': (scope: Scope, waitMs: number) => stores(scope).lock.take(number, waitMs),
    'lock.release': (scope: Scope) => stores(scope).lock.release(number),
    'http.send': (requests: Outgoing[]) => fetched(requests, scene),
    sleep: (ms: number) => slept(ms, options.skip),
    session: () => whoOf(scene),
    'google.token': () => options.googleToken ?? 'ya29.stand-in',
    'state.create': (state: StateRequest) => stateToken(state, scene),
    'trigger.list': () => triggersOf(scene).list(),
    'trigger.create': (handler: string) => triggersOf(scene).create(handler),
    'trigger.delete': (id: string) => triggersOf(scene).remove(id),
    log: (line: string) => void seen.log.push(line),
    'error.told': (told: Told) => {
      seen.told = told
    },
  }
  return (operation, args) => {
    const run = operations[operation]
    if (!run) throw new Error(`no operation ${operation}`)
    return run(...(args as never[]))
  }
}

/** The user's triggers, for a manifest that asks for the permission. */
function triggersOf({ user, place, options }: Scene): Triggers {
  const { oauthScopes = [] } = options.manifest as { oauthScopes?: string[] }
  if (!oauthScopes.includes(TRIGGER_SCOPE)) throw new Error(NOT_PERMITTED)
  return place.of(user).triggers
}

const TRIGGER_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp'
const NOT_PERMITTED = `You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: ${TRIGGER_SCOPE}`

interface StateRequest {
  readonly method: string
  readonly facts: Readonly<Record<string, string>>
  readonly seconds: number
}

function stateToken({ method, facts, seconds }: StateRequest, scene: Scene): string {
  const { user, stateTokens, now } = scene
  return stateTokens.create({ user, method, facts, until: now() + seconds * 1_000 })
}

function whoOf({ user, options }: Scene): object {
  const { manifest, locale = 'en', webApp } = options
  const { timeZone = 'Etc/UTC' } = manifest as { timeZone?: string }
  const address = webApp?.() ?? 'https://script.google.com/macros/s/stand-in/exec'
  return { email: user, locale, timeZone, webApp: address }
}

/** Waits, or skips the wait; gives what was skipped. */
async function slept(ms: number, skip: ScriptOptions['skip']): Promise<number> {
  if (!skip) return new Promise(resolve => setTimeout(resolve, ms, 0).unref())
  skip(ms)
  return ms
}

/** All at once; one that gets no answer fails the whole batch, as the platform's does. */
function fetched(requests: readonly Outgoing[], { user, place, network, seen }: Scene) {
  seen.fetches += requests.length
  place.of(user).fetches.spend(requests.length)
  return Promise.all(requests.map(request => network.send(request)))
}
