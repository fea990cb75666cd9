// The whole product without Google, minus the screen: a world, its vendors on loopback, the bundle in
// the Apps Script stand-in, and the Data Studio stand-in that asks it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppsScript } from './apps-script'
import { startAppsScript } from './apps-script'
import type { DataSource } from './data-studio'
import { createHost } from './data-studio'
import type { Upstreams, World } from './upstreams'
import type { OwnKeys } from './own-keys'
import { clientOf, createWorld, startUpstreams } from './upstreams'
import { USER, storeConnection } from './connected'
import { guarded } from './secrecy'
import type { WebApp } from './web-app'
import { register, webAppOf } from './web-app'

export { USER }

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
  /** Executions that may run at once on this machine. */
  readonly executors?: number
  /** Added to every upstream answer. */
  readonly latencyMs?: number
  /** Mailbox of whoever the script runs for: the owner of the data source by default. */
  readonly person?: string
  /** Ids of the sources that are connected; by default those an agency would. */
  readonly connected?: readonly string[]
  /** Reach the real vendors, where the person has registered; nothing is connected then. */
  readonly real?: OwnKeys
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
  /** Puts the clock forward. */
  pass(ms: number): void
  /** A data source over the connector, whose fields and messages speak a language. */
  connect(language: 'en' | 'es', answers?: Record<string, string>): Promise<DataSource>
  /** The script's web app, reached at an address of this machine. */
  readonly webApp: WebApp
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

/** Where the agency's CRM keeps the date of renewal, which has no usual place. */
const RENEWAL_FIELDS = { hubspot: 'renewal_date', salesforce: 'Renewal_Date__c' }

/** Answers that say where the CRM of a data source keeps what; none where it is another, or made up. */
function ownFields(answers: Record<string, string>, connected: readonly string[]) {
  const chosen = answers.sources?.split(',') ?? connected
  const [, field] = Object.entries(RENEWAL_FIELDS).find(([crm]) => chosen.includes(crm)) ?? []
  const isTold = field !== undefined && answers.demo !== 'true'
  return isTold ? { map_fields: 'true', field_renewal_date: field } : {}
}

/** Starts everything; needs `dist/` to be built. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { today, currency = 'EUR', timeZone = 'Europe/Madrid', latencyMs = 0, real } = options
  const { progress = () => undefined } = options
  progress(`making a world of ${options.accounts ?? 200} accounts up to ${today}`)
  const world = createWorld(options)
  const clock = clockFrom(real ? Date.now() : Date.parse(`${today}T09:00:00Z`))
  progress('starting the vendors’ APIs on loopback')
  const upstreams = await startUpstreams(world, { latencyMs, now: clock.now })
  progress('loading dist/Code.js into the Apps Script stand-in')
  const routes = real ? {} : upstreams.routes
  const page = { address: 'https://script.google.com/macros/s/stand-in/exec' }
  const script = await startScript(upstreams, options, { clock, routes, page })
  return {
    world,
    upstreams,
    script,
    currency,
    timeZone,
    pass: clock.pass,
    connect(language, answers = {}) {
      const own = ownFields(answers, options.connected ?? CONNECTED)
      const zoned = { report_currency: currency, time_zone: timeZone, ...own }
      const call = async (name: string, argument?: unknown) =>
        (await script.call(options.person ?? USER, name, argument)).value
      const host = createHost(call, { now: clock.now })
      return host.connect({ ...zoned, language, ...answers }, { language })
    },
    webApp: webAppOf(script, routes, page),
    async close() {
      await script.close()
      await upstreams.close()
    },
  }
}

/** Where a script runs. */
interface Setting {
  readonly clock: Clock
  readonly routes: Readonly<Record<string, string>>
  readonly page: { readonly address: string }
}

/** The bundle in the Apps Script stand-in, furnished, and guarded from then on. */
async function startScript(
  upstreams: Upstreams,
  options: StackOptions,
  { clock, routes, page }: Setting,
): Promise<AppsScript> {
  const { real } = options
  const script = await startAppsScript({
    code: built('Code.js'),
    manifest: JSON.parse(built('appsscript.json')) as object,
    routes,
    isOnline: real !== undefined,
    now: clock.now,
    googleToken: real?.googleToken ?? upstreams.credentials['google-sheets'] ?? '',
    webApp: () => page.address,
    ...(options.executors !== undefined && { executors: options.executors }),
    ...(options.waits === false ? { skip: clock.pass } : {}),
  })
  furnish(script, upstreams, options)
  const shared = Object.values(clientsOf(options, upstreams)).map(({ secret }) => secret)
  return guarded(script, options.person ?? USER, shared.filter(Boolean))
}

/** Time as the stack sees it. */
interface Clock {
  readonly now: () => number
  readonly pass: (ms: number) => void
}

/** A clock that starts at an instant, and can be put forward. */
function clockFrom(opened: number): Clock {
  const started = Date.now()
  let passed = 0
  return { now: () => opened + Date.now() - started + passed, pass: ms => void (passed += ms) }
}

/** Connects sources, and registers the connector where people can sign in. */
function furnish(script: AppsScript, upstreams: Upstreams, options: StackOptions): void {
  const { credentials, places } = upstreams
  const { real, connected = real ? [] : CONNECTED } = options
  for (const source of connected) {
    storeConnection(
      script,
      source,
      { token: credentials[source] ?? '', ...places[source] },
      options.person,
    )
  }
  for (const [source, client] of Object.entries(clientsOf(options, upstreams))) {
    register(script, source, client)
  }
}

type Client = ReturnType<typeof clientOf>

/** The connector's registrations: a person's own with the real vendors, else one with each stand-in. */
function clientsOf({ real }: StackOptions, { credentials }: Upstreams): Record<string, Client> {
  const known = Object.keys(credentials).map(source => [source, clientOf(source)] as const)
  return real?.clients ?? Object.fromEntries(known)
}

function built(file: string): string {
  return readFileSync(join(process.cwd(), 'dist', file), 'utf8')
}
