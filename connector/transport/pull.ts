// Pulls streams: asks page after page, many requests at once within each vendor's limits, waits and
// asks again where that helps, and gives whole streams or a fault, never a part. A stream is given as soon
// as it is whole: what others of the pull take longer for must not keep it from whoever waits for it.

import { Fault } from '../model/faults'
import { listed } from '../model/rows'
import type { Ask, Source, SourceRequest, StreamRow } from '../sources/source'
import { asking } from './asking'
import { signed } from './credentials'
import { checkRows, checkTime, outOfTime } from './budget'
import type { Job, Pulled, Standing } from './job'
import { createPace } from './pace'
import type { HttpRequest, Machine, Ports } from './ports'
import { judge } from './reply'

interface Progress<J extends Job = Job> {
  readonly job: J
  readonly ask: Ask
  readonly rows: Map<string, StreamRow>
  readonly asked: Set<string>
  /** Records its lists have, as far as the vendor says so. */
  expected: number
  reached: number
  onwards: SourceRequest | undefined
  emptyPages: number
  /** How often the stream was begun again: once, after the vendor forgot where we were. */
  restarts: number
  fault: Fault | null
}

interface Pending {
  readonly progress: Progress
  readonly request: SourceRequest
  readonly attempt: number
  readonly notBefore: number
  /** Follows on another page. */
  readonly isLater: boolean
  /** Restarts before it; what was asked before the last one no longer counts. */
  readonly restarts: number
  /** The token it went out with. */
  readonly token?: string
}

/**
 * Pulls all jobs together until `deadline` (epoch ms), and yields what each came to as soon as it is over.
 * On the way it says how far each is: of timelines told in the order of time, and of lists of changes. Throws a fault that
 * holds for all that are not over.
 */
export function* pull<J extends Job>(
  jobs: readonly J[],
  ask: Ask,
  deadline: number,
  { http, machine }: Pick<Ports, 'http' | 'machine'>,
  passed: (job: J, standing: Standing) => void = () => undefined,
): Generator<readonly [J, Pulled], void> {
  const all = jobs.map(job => start(job, asking(job.source, { ...ask, span: job.span })))
  const open = new Set(all)
  const pace = createPace()
  let slowestMs = 0
  let queue = all.flatMap(begin)
  for (;;) {
    yield* ended(open, queue)
    if (queue.length === 0) return
    const now = machine.now()
    // A request that cannot be over in time is not begun: the platform would kill it halfway.
    if (now + slowestMs >= deadline) throw outOfTime(queue)
    const { ready, later, waitMs } = pace.choose(queue, now)
    if (ready.length === 0) {
      if (now + waitMs >= deadline) throw outOfTime(queue)
      machine.sleep(waitMs)
      continue
    }
    const sent = ready.flatMap(withToken)
    const replies = http.sendAll(sent.map(pending => toSend(pending, machine)))
    const next = sent.flatMap((pending, index) =>
      digest(pending, replies[index] ?? { failed: 'no answer' }, machine, deadline),
    )
    slowestMs = Math.max(slowestMs, machine.now() - now)
    queue = [...later, ...next].filter(isWanted)
    for (const progress of open)
      passed(progress.job, { ...progress, rowsSoFar: () => [...progress.rows.values()] })
    checkRows(all)
    checkTime(queue, open, deadline - machine.now())
  }
}

/** Takes out the jobs of which nothing is asked any more. */
function* ended<J extends Job>(
  open: Set<Progress<J>>,
  queue: readonly Pending[],
): Generator<readonly [J, Pulled], void> {
  const goOn = new Set<Progress>(queue.map(({ progress }) => progress))
  for (const progress of open) {
    if (goOn.has(progress)) continue
    open.delete(progress)
    const { job, fault, rows, onwards } = progress
    yield [job, fault ? { fault } : { rows: [...rows.values()], onwards }]
  }
}

const MOST_ATTEMPTS = 5
const MOST_EMPTY_PAGES = 10
const FIRST_WAIT_MS = 500

function start<J extends Job>(job: J, ask: Ask): Progress<J> {
  const rows = new Map(listed(job.before?.rows ?? []).map(row => [row.id, row]))
  return { job, ask, rows, asked: new Set(), expected: 0, reached: 0, onwards: undefined, emptyPages: 0, restarts: 0, fault: null } // prettier-ignore
}

function begin(progress: Progress): Pending[] {
  const { job, ask, restarts } = progress
  const onwards = restarts === 0 ? job.before?.onwards : undefined
  return onwards
    ? enqueue(progress, [onwards], true)
    : enqueue(progress, job.stream.first(ask), false)
}

/** A stream from its start, once: the vendor no longer knows the page that comes next. */
function restart(progress: Progress): Pending[] {
  progress.restarts++
  progress.rows.clear()
  progress.asked.clear()
  progress.expected = 0
  progress.reached = 0
  progress.onwards = undefined
  progress.emptyPages = 0
  return begin(progress)
}

function isWanted({ progress, restarts }: Pending): boolean {
  return progress.fault === null && progress.restarts === restarts
}

function enqueue(
  progress: Progress,
  requests: readonly SourceRequest[],
  isLater: boolean,
): Pending[] {
  const { restarts } = progress
  return requests.flatMap(request => {
    const asked = `${request.url} ${request.body ?? ''}`
    const isKnown = progress.asked.has(asked)
    if (isKnown && !request.once) progress.fault = pagingLoop(progress.job.source)
    progress.asked.add(asked)
    return isKnown ? [] : [{ progress, request, attempt: 1, notBefore: 0, isLater, restarts }]
  })
}

/** A source whose login cannot be had now fails by itself. */
function withToken(pending: Pending): Pending[] {
  const { progress } = pending
  return faulting(progress, () => [{ ...pending, token: progress.job.login.credentials().token }])
}

function toSend({ progress: { job }, request }: Pending, machine: Machine): HttpRequest {
  return signed(request, job.source, job.login.credentials(), machine)
}

function digest(
  pending: Pending,
  reply: ReturnType<Ports['http']['sendAll']>[number],
  machine: Machine,
  deadline: number,
): Pending[] {
  if (!isWanted(pending)) return []
  const { progress, request, attempt, isLater } = pending
  const { source, stream } = progress.job
  const verdict = judge(reply, source, stream, machine.now())
  if (verdict.kind === 'body') return takePage(progress, request, verdict.body)
  if (verdict.kind === 'absent') return []
  if (verdict.fault.kind === 'needs-credentials') return askAgain(pending, verdict.fault)
  if (verdict.kind === 'lapsed' && isLater && progress.restarts === 0) return restart(progress)
  const backOff = FIRST_WAIT_MS * 2 ** attempt * (0.5 + machine.random() / 2)
  const notBefore =
    machine.now() + (verdict.kind === 'retry' ? (verdict.waitMs ?? backOff) : Infinity)
  if (attempt >= MOST_ATTEMPTS || notBefore >= deadline) {
    progress.fault = verdict.fault
    return []
  }
  return [{ ...pending, attempt: attempt + 1, notBefore }]
}

/** A refused token may only have run out: the same page is asked for with the next one. */
function askAgain(pending: Pending, fault: Fault): Pending[] {
  const { progress, token = '' } = pending
  return faulting(progress, () => {
    if (progress.job.login.renew(token)) return [pending]
    throw fault
  })
}

function takePage(progress: Progress, request: SourceRequest, body: unknown): Pending[] {
  return faulting(progress, () => {
    const { job, ask } = progress
    const { rows, next, count = 0, reached, onwards } = job.stream.read(body, request, ask)
    progress.expected += count
    progress.reached = reached ?? progress.reached
    progress.onwards = onwards ?? progress.onwards
    for (const row of rows) progress.rows.set(row.id, row)
    progress.emptyPages = rows.length === 0 && next.length > 0 ? progress.emptyPages + 1 : 0
    if (progress.emptyPages > MOST_EMPTY_PAGES) progress.fault = pagingLoop(progress.job.source)
    return enqueue(progress, next, true)
  })
}

/** What to ask next; a fault ends the stream instead. */
function faulting(progress: Progress, ask: () => Pending[]): Pending[] {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    progress.fault = error
    return []
  }
}

function pagingLoop({ label }: Source): Fault {
  return new Fault(
    'unexpected-answer',
    {
      en: `${label} keeps sending the same page, so its list cannot be read to the end. Try again later.`,
      es: `${label} envía siempre la misma página, así que su lista no se puede leer hasta el final. Inténtalo más tarde.`,
    },
    'paging loop',
  )
}
