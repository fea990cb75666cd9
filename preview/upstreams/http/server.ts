// A vendor's API on a loopback port: reads requests, applies faults, limits and latency, replies.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiReply, ApiRequest, CallRecord, Vendor } from './exchange'
import type { Trouble } from './faults'
import { gate } from './limits'

/** How a vendor is served. */
export interface Serving {
  readonly port: number
  readonly latencyMs: number
  readonly limited: boolean
  readonly now: () => number
  readonly trouble: (vendor: Vendor['id'], request: ApiRequest) => Trouble | null
  readonly record: (call: CallRecord) => void
}

/** A vendor that is being served. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Serves a vendor on 127.0.0.1; port 0 takes any that is free. */
export async function serve(vendor: Vendor, serving: Serving): Promise<Served> {
  const admit = gate(serving.limited ? vendor.limits : [])
  const server = createServer((message, response) => {
    answer(message, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(serving.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo // listens on a port, not on a pipe
  return { url: `http://127.0.0.1:${port}`, close: () => closed(server) }

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await requestOf(message)
    const trouble = serving.trouble(vendor.id, request)
    const reply = replyTo(request, trouble)
    const isDropped = trouble?.fault.kind === 'drop'
    serving.record({
      vendor: vendor.id,
      method: request.method,
      path: request.path,
      query: request.query.toString(),
      status: isDropped ? 0 : reply.status,
      fault: trouble?.fault.kind ?? null,
    })
    const isSlow = trouble?.fault.kind === 'slow'
    await sleep(serving.latencyMs + (isSlow ? (trouble?.fault.delayMs ?? 1_000) : 0))
    if (isDropped) message.socket.destroy()
    else send(response, reply)
  }

  function replyTo(request: ApiRequest, trouble: Trouble | null): ApiReply {
    const now = serving.now()
    const admission = admit(request.path, now)
    const own = () => (admission.isOver ? vendor.refuse(429) : safely(vendor, request))
    const reply = trouble ? trouble.reply(vendor, own, now) : own()
    return { ...reply, headers: { ...admission.headers, ...reply.headers } }
  }
}

/** An answer, or the vendor's own 500 when there is a mistake in here. */
function safely(vendor: Vendor, request: ApiRequest): ApiReply {
  try {
    return vendor.answer(request)
  } catch (mistake) {
    process.stderr.write(`${vendor.id} ${request.path}: ${String(mistake)}\n`)
    return vendor.refuse(500)
  }
}

async function requestOf(message: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const url = new URL(message.url ?? '/', 'http://127.0.0.1')
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)])
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers) as Record<string, string>, // pairs of text, see above
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function send(response: ServerResponse, { status, headers, body }: ApiReply): void {
  const isText = typeof body === 'string'
  const type = isText ? 'text/plain;charset=utf-8' : 'application/json;charset=utf-8'
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(isText ? body : JSON.stringify(body))
}

function sleep(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise(resolve => setTimeout(resolve, ms))
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
