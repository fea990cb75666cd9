// `npm start`: the stack with the report viewer in front of it, until Ctrl-C.

import { parseArgs } from 'node:util'
import type { DataSource } from './data-studio'
import { startStack } from './stack'
import { startViewer } from './web/server'

const HELP = `npm start -- [options]
  --accounts N     accounts of the world (default 200)
  --months N       months of history (default 36)
  --seed N         another world (default 7)
  --today DAY      last day of the world, YYYY-MM-DD (default: today)
  --port N         port of the page; the next free one is taken (default 8080)
  --currency CODE  report currency (default EUR)
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
    progress: say,
  })
  say('connecting the Data Studio stand-in to the connector')
  const sources: Record<'en' | 'es', DataSource> = {
    en: await stack.connect('en'),
    es: await stack.connect('es'),
  }
  const viewer = await startViewer({
    query: (query, language) => sources[language].query(query),
    columns: language => Promise.resolve(sources[language].columns),
    refresh: () => Object.values(sources).forEach(source => source.refresh()),
    currency: stack.currency,
    today: () => values.today,
    port: whole('port', values.port),
  })
  say(`ready: ${viewer.url}   (Ctrl-C to stop)`)
  await interrupted()
  say('stopping')
  await viewer.close()
  await stack.close()
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
