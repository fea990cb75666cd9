// The whole product without Google, minus the screen: a world, its vendors on loopback, the bundle in
// the Apps Script stand-in, and the Data Studio stand-in that asks it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppsScript } from './apps-script'
import { startAppsScript } from './apps-script'
import type { DataSource } from './data-studio'
import { createHost } from './data-studio'
import type { Upstreams, World } from './upstreams'
import { createWorld, startUpstreams } from './upstreams'

/** What to build the stack from. */
export interface StackOptions {
  /** Last day of the world, `YYYY-MM-DD`; also the day it is now. */
  readonly today: string
  readonly accounts?: number
  readonly months?: number
  readonly seed?: number
  readonly currency?: string
  readonly timeZone?: string
  /** Whether waits take time, as they do by default; else the clock jumps, for one chart at a time. */
  readonly waits?: boolean
  /** Added to every upstream answer. */
  readonly latencyMs?: number
  /** Ids of the sources that are connected; by default those an agency would. */
  readonly connected?: readonly string[]
  /** Told before each step that takes a while. */
  readonly progress?: (step: string) => void
}

/** A running stack. */
export interface Stack {
  readonly world: World
  readonly upstreams: Upstreams
  readonly script: AppsScript
  readonly currency: string
  readonly timeZone: string
  /** A data source over the connector, whose fields and messages speak a language. */
  connect(language: 'en' | 'es', answers?: Record<string, string>): Promise<DataSource>
  close(): Promise<void>
}

/** What an agency connects: one CRM, one billing system, and every service. */
const CONNECTED = [
  'hubspot',
  'stripe',
  'zendesk',
  'intercom',
  'typeform',
  'clockify',
  'google-sheets',
]

/** Where the agency's CRM keeps what has no usual place; a CRM without such a field tells none. */
const OWN_FIELDS = { field_renewal_date: 'renewal_date' }

/** The Google account the script runs for. */
export const USER = 'owner@agency.example'

/** Starts everything; needs `dist/` to be built. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { today, currency = 'EUR', timeZone = 'Europe/Madrid' } = options
  const { progress = () => undefined } = options
  progress(`making a world of ${options.accounts ?? 200} accounts up to ${today}`)
  const world = createWorld(options)
  const started = Date.now()
  const opened = Date.parse(`${today}T09:00:00Z`)
  let skipped = 0
  const now = () => opened + Date.now() - started + skipped
  progress('starting the vendors’ APIs on loopback')
  const upstreams = await startUpstreams(world, {
    latencyMs: options.latencyMs ?? 0,
    now,
  })
  progress('loading dist/Code.js into the Apps Script stand-in')
  const script = await startAppsScript({
    code: built('Code.js'),
    manifest: JSON.parse(built('appsscript.json')) as object,
    routes: upstreams.routes,
    now,
    ...(options.waits === false ? { skip: (ms: number) => void (skipped += ms) } : {}),
  })
  storeCredentials(script, upstreams, options.connected ?? CONNECTED)
  return {
    world,
    upstreams,
    script,
    currency,
    timeZone,
    connect: (language, answers = {}) => {
      const zoned = { report_currency: currency, time_zone: timeZone, ...OWN_FIELDS }
      const given = { ...zoned, language, ...answers }
      return connected(script, now, given, language)
    },
    async close() {
      await script.close()
      await upstreams.close()
    },
  }
}

/** Puts the vendors' keys where the connections page would. */
function storeCredentials(
  script: AppsScript,
  { credentials, places }: Upstreams,
  connected: readonly string[],
): void {
  for (const [source, token] of Object.entries(credentials)) {
    if (!connected.includes(source)) continue
    const stored = JSON.stringify({ token, ...places[source] })
    script.setUserProperty(USER, `credentials.${source}`, stored)
  }
}

function connected(
  script: AppsScript,
  now: () => number,
  answers: Record<string, string>,
  language: 'en' | 'es',
): Promise<DataSource> {
  const call = async (name: string, argument?: unknown) =>
    (await script.call(USER, name, argument)).value
  return createHost(call, { now }).connect(answers, { language })
}

function built(file: string): string {
  return readFileSync(join(process.cwd(), 'dist', file), 'utf8')
}
