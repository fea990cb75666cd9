// `npm start`: the stack with the report viewer in front of it, until Ctrl-C.

import { parseArgs } from 'node:util'
import type { DataSource } from './data-studio'
import { ownKeys } from './own-keys'
import type { Stack } from './stack'
import { startStack } from './stack'
import type { Language } from './web/server'
import { startViewer } from './web/server'

const HELP = `npm start -- [options]
  --accounts N     accounts of the world (default 200)
  --months N       months of history (default 36)
  --seed N         another world (default 7)
  --today DAY      last day of the world, YYYY-MM-DD (default: today)
  --port N         port of the page; the next free one is taken (default 8080)
  --currency CODE  report currency (default EUR)
  --unconnected    begin without any connection; make them on the connections page
  --real           talk to the real vendors, with the registrations in .env (docs/connect.md)
  --help           this text
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      accounts: { type: 'string', default: '200' },
      months: { type: 'string', default: '36' },
      seed: { type: 'string', default: '7' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      port: { type: 'string', default: '8080' },
      currency: { type: 'string', default: 'EUR' },
      real: { type: 'boolean', default: false },
      unconnected: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return void process.stdout.write(HELP)
  const stack = await startStack({
    accounts: whole('accounts', values.accounts),
    months: whole('months', values.months),
    seed: whole('seed', values.seed),
    today: values.today,
    currency: values.currency,
    ...(values.unconnected && { connected: [] }),
    ...(values.real && { real: ownKeys() }),
    progress: say,
  })
  say('connecting the Data Studio stand-in to the connector')
  const source = dataSources(stack)
  if (!values.unconnected && !values.real) await Promise.all([source('en'), source('es')])
  const viewer = await startViewer({
    query: async (query, language) => (await source(language)).query(query),
    columns: async language => (await source(language)).columns,
    refresh: () => void Promise.allSettled([refresh(source('en')), refresh(source('es'))]),
    webApp: stack.webApp,
    currency: stack.currency,
    today: () => values.today,
    port: whole('port', values.port),
  })
  if (values.real) stack.webApp.openAt(viewer.url.replace('127.0.0.1', 'localhost').slice(0, -1))
  say(`connections: ${viewer.url}connections`)
  if (values.unconnected) {
    say('keys that the stand-ins take:')
    for (const [source, key] of Object.entries(stack.upstreams.credentials))
      say(`  ${source}: ${key}`)
  }
  say(`ready: ${viewer.url}   (Ctrl-C to stop)`)
  await interrupted()
  say('stopping')
  await viewer.close()
  await stack.close()
}

/** Data sources by language, made once the connector is authorised. */
function dataSources(stack: Stack): (language: Language) => Promise<DataSource> {
  const made = new Map<Language, Promise<DataSource>>()
  return language => {
    const source = made.get(language) ?? stack.connect(language)
    made.set(language, source)
    source.catch(() => made.delete(language)) // asked again, once the person has connected
    return source
  }
}

async function refresh(source: Promise<DataSource>): Promise<void> {
  ;(await source).refresh()
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`--${name} wants a whole number above 0, not “${text}”`)
  }
  return value
}

function interrupted(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

function say(step: string): void {
  process.stdout.write(`${step}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${HELP}`)
  process.exitCode = 1
})
