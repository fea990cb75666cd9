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

const inFlight = new Map<string, Promise<ChartAnswer>>()

/** Answers a chart; rejects with `Refusal`, or with any error when the server is away. */
export function ask(query: ChartQuery, language: Language): Promise<ChartAnswer> {
  const body = JSON.stringify({ query, language })
  const known = inFlight.get(body)
  if (known) return known
  const answer = post('/api/query', body).finally(() => inFlight.delete(body))
  inFlight.set(body, answer)
  return answer
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

async function post(path: string, body: string): Promise<ChartAnswer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(path, { method: 'POST', headers, body })
  const answer = (await response.json()) as ChartAnswer & {
    error?: { shown: string; details?: string }
  }
  if (answer.error) throw new Refusal(answer.error.shown, answer.error.details ?? '')
  return answer
}
