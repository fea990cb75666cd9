// Discreet: what comes back never tells the proofs that went out, so that an answer that repeats them
// brings them into no fault, log or page.

import type { Http, HttpReply, HttpRequest } from './ports'

/** The same way out, whose refusals and failures leave out what only the vendor may know. */
export function discreet(http: Http): Http {
  return {
    sendAll: requests =>
      http.sendAll(requests).map((reply, index) => withoutProofs(reply, requests[index])),
  }
}

/** Answers that are no refusal are read as data and never quoted. */
function withoutProofs(reply: HttpReply, request: HttpRequest | undefined): HttpReply {
  if (!request) return reply
  const proofs = proofsOn(request)
  const masked = (text: string) => proofs.reduce((left, proof) => left.split(proof).join('…'), text)
  if ('failed' in reply) return { failed: masked(reply.failed) }
  return reply.status < 300 ? reply : { ...reply, text: masked(reply.text) }
}

/** Header values without the word that says how they prove, and secret fields of forms. */
function proofsOn({ url, headers, form = {}, method }: HttpRequest): string[] {
  const told = Object.entries(headers).flatMap(([name, value]) =>
    /^(authorization|x-api-key|x-api-token)$/i.test(name)
      ? value.replace(/^(Bearer|Basic) /, '')
      : [],
  )
  const given = Object.entries(form).flatMap(([name, value]) =>
    /token|secret|code/.test(name) ? [value, encodeURIComponent(value)] : [],
  )
  const named = method === 'delete' ? [url.slice(url.lastIndexOf('/') + 1)] : []
  return [...told, ...given, ...named].filter(proof => proof.length >= SHORTEST)
}

/** What is shorter is nobody's proof, and would be found in any text. */
const SHORTEST = 6
