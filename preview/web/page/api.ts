// Questions to the viewer's server. Equal questions in flight share one answer.

import type { Template } from '../../../templates/template'
import type { Brand } from '../../../templates/brand'
import type { Language } from '../../../templates/text'
import type { ChartAnswer, ChartQuery, Column } from '../../data-studio/chart'

/** A question that was refused, with what the reader and what an admin may read. */
export class Refusal extends Error {
  constructor(
    readonly shown: string,
    readonly details: string,
  ) {
    super(shown)
  }
}

/** What the page has to know before it can ask. */
export interface Context {
  readonly currency: string
  readonly today: string
  /** Whose report it is, when it is made for somebody. */
  readonly brand?: Brand
  /** Reports besides the house's; one with the id of another takes its place. */
  readonly templates?: readonly Template[]
}

interface Asked {
  readonly query: ChartQuery
  readonly answered: (answer: ChartAnswer) => void
  readonly failed: (reason: unknown) => void
}

const inFlight = new Map<string, Promise<ChartAnswer>>()
/** Questions that go out together once the page has put all it has to ask, by language. */
const waiting = new Map<Language, Asked[]>()

/** Answers a chart; rejects with `Refusal`, or with any error when the server is away. */
export function ask(query: ChartQuery, language: Language): Promise<ChartAnswer> {
  const key = JSON.stringify({ query, language })
  const known = inFlight.get(key)
  if (known) return known
  const answer = new Promise<ChartAnswer>((answered, failed) => {
    const others = waiting.get(language)
    if (!others) setTimeout(() => void sendWaiting(language))
    waiting.set(language, [...(others ?? []), { query, answered, failed }])
  }).finally(() => inFlight.delete(key))
  inFlight.set(key, answer)
  return answer
}

async function sendWaiting(language: Language): Promise<void> {
  const asked = waiting.get(language) ?? []
  waiting.delete(language)
  let reason: unknown = new Error('The server ended without an answer.')
  await send(asked, language).catch((error: unknown) => (reason = error))
  for (const { failed } of asked) failed(reason) // what is answered stays so
}

/** One line of the server's answer. */
interface Line {
  readonly index: number
  readonly answer?: ChartAnswer
  readonly error?: { readonly shown: string; readonly details?: string }
}

/** Asks together, and tells each answer when it comes. */
async function send(asked: readonly Asked[], language: Language): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ queries: asked.map(({ query }) => query), language })
  const response = await fetch('/api/queries', { method: 'POST', headers, body })
  if (!response.ok || !response.body) throw new Error(`The server says ${response.status}.`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) tell(asked, JSON.parse(line) as Line)
  }
}

function tell(asked: readonly Asked[], { index, answer, error }: Line): void {
  const one = asked[index]
  if (error) one?.failed(new Refusal(error.shown, error.details ?? ''))
  else if (answer) one?.answered(answer)
}

/** The report's currency and day. */
export async function context(): Promise<Context> {
  return (await (await fetch('/api/context')).json()) as Context
}

/** The fields the data source offers, in a language. */
export async function fields(language: Language): Promise<readonly Column[]> {
  return (await (await fetch(`/api/fields?lang=${language}`)).json()) as Column[]
}

/** Makes the next questions read fresh data. */
export async function refresh(): Promise<void> {
  await fetch('/api/refresh', { method: 'POST' })
}
