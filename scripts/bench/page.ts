// Benchmark of a page: what its charts cost the vendors and the reader, cold, warm and repeated.

import type { Counters } from '../../preview/apps-script'
import type { ChartQuery, DataSource } from '../../preview/data-studio'
import type { Stack } from '../../preview/stack'
import { USER, startStack } from '../../preview/stack'
import { questionsOf } from '../../preview/web/page/queries'
import { readState } from '../../preview/web/page/state'
import { executive } from '../../templates/executive/index'

const TODAY = '2026-11-20'
/** Questions a browser has under way at once to one server. */
const CONNECTIONS = 6

/** One opening of the page. */
export interface PageRun {
  readonly opening: string
  readonly questions: number
  readonly wallMs: number
  readonly upstreamCalls: number
  /** What of the platform's daily quotas it took. */
  readonly fetches: number
  readonly propertyUses: number
  readonly cacheItems: number
}

/** All openings, and the fewest calls the first could do with. */
export interface PageBench {
  readonly runs: readonly PageRun[]
  readonly fewestCalls: number
}

/** Opens the executive page cold, in a new session, after another filter and refreshed; at a latency. */
export async function benchPage(accounts: number, latencyMs: number): Promise<PageBench> {
  const stack = await startStack({ today: TODAY, accounts, latencyMs })
  try {
    const [first, second] = [await stack.connect('en'), await stack.connect('es')]
    const cold = await open(stack, first, 'cold, all charts at once', '')
    const warm = await open(stack, second, 'warm, in another language', '')
    const filtered = await open(stack, first, 'warm, another filter', '?f.region=LATAM')
    stack.pass(12 * 3_600_000)
    first.refresh()
    const refreshed = await open(stack, first, 'refreshed', '')
    return { runs: [cold, warm, filtered, refreshed], fewestCalls: fewestCalls(stack) }
  } finally {
    await stack.close()
  }
}

async function open(
  stack: Stack,
  source: DataSource,
  opening: string,
  search: string,
): Promise<PageRun> {
  const questions = pageQuestions(search)
  const queue = [...questions]
  const before = stack.script.counters(USER)
  stack.upstreams.resetCalls()
  const started = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, () => askInTurn(source, queue)))
  return {
    opening,
    questions: questions.length,
    wallMs: performance.now() - started,
    ...used(before, stack.script.counters(USER)),
    upstreamCalls: stack.upstreams.calls().length,
  }
}

function used(before: Counters, after: Counters) {
  const uses = ({ propertyReads, propertyWrites }: Counters) => propertyReads + propertyWrites
  return {
    fetches: after.fetches - before.fetches,
    propertyUses: uses(after) - uses(before),
    cacheItems: after.cacheItems,
  }
}

async function askInTurn(source: DataSource, queue: ChartQuery[]): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) await source.query(next)
}

function pageQuestions(search: string): ChartQuery[] {
  const [page] = executive.pages
  const state = readState(search, TODAY)
  const tiles = page?.tiles.flatMap(tile => Object.values(questionsOf(tile, state))) ?? []
  const filters = page?.filters.map(field => ({ dimensions: [field], metrics: [] })) ?? []
  return [...filters, ...tiles]
}

/** The fewest calls the vendors' page sizes allow for the same records. */
function fewestCalls({ world }: Stack): number {
  const pages = (records: number, size = 100) => Math.max(1, Math.ceil(records / size))
  const lines = world.invoices.filter(invoice => invoice.lines.length > 10)
  return (
    pages(world.companies.length) +
    pages(world.deals.length) +
    pages(world.contacts.length) +
    1 + // companies that the list of deals cuts off
    2 + // tabs of the workbook, and their cells
    2 + // owners, current and archived
    2 + // pipelines and portal details
    pages(world.customers.length) +
    pages(world.subscriptions.length) +
    pages(world.prices.length) +
    pages(world.invoices.length) +
    pages(world.creditNotes.length) +
    lines.reduce((sum, invoice) => sum + pages(invoice.lines.length - 10), 0) +
    1 // exchange rates
  )
}
