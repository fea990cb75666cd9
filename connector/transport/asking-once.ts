// One request outside a pull: who somebody is, or a token. Asked again a few times while the vendor
// is only passing through a bad moment.

import type { SourceRequest, Source } from '../sources/source'
import type { Credentials } from './credentials'
import { signed } from './credentials'
import type { HttpReply, HttpRequest, Ports } from './ports'
import { judge } from './reply'

type Way = Pick<Ports, 'http' | 'machine'>

/** The parsed answer to a request of a source; throws its fault. */
export function askOnce(
  request: SourceRequest,
  source: Source,
  credentials: Credentials,
  way: Way,
): unknown {
  const reply = patiently(signed(request, source, credentials, way.machine), way)
  const verdict = judge(reply, source, { format: 'json' }, way.machine.now())
  if (verdict.kind === 'body') return verdict.body
  throw verdict.kind === 'absent' ? new Error('no such answer') : verdict.fault
}

/** The reply, once the vendor gives one that will not be another in a moment. */
export function patiently(request: HttpRequest, { http, machine }: Way): HttpReply {
  for (let attempt = 1; ; attempt++) {
    const [reply = { failed: 'no answer' }] = http.sendAll([request])
    if (!isPassing(reply) || attempt === MOST_ATTEMPTS) return reply
    machine.sleep(FIRST_WAIT_MS * 2 ** attempt * (0.5 + machine.random() / 2))
  }
}

const MOST_ATTEMPTS = 3
const FIRST_WAIT_MS = 400

function isPassing(reply: HttpReply): boolean {
  return 'failed' in reply || reply.status >= 500 || reply.status === 429 || reply.status === 408
}
