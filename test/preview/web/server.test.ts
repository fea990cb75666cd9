// The viewer's server: what it answers, and what it refuses to.

import { lagoon } from '../../../templates/brands/lagoon'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HostError } from '../../../preview/data-studio'
import type { Viewer } from '../../../preview/web/server'
import { startViewer } from '../../../preview/web/server'

let viewer: Viewer
let atOnce = 0
let mostAtOnce = 0
const answer = {
  columns: [],
  rows: [[1]],
  dateRange: { startDate: '', endDate: '' },
  wallMs: 0,
  calls: 1,
}

beforeAll(async () => {
  const directory = mkdtempSync(join(tmpdir(), 'viewer-'))
  writeFileSync(join(directory, 'index.html'), '<p>report</p>')
  writeFileSync(join(directory, 'secret.txt'), 'secret')
  viewer = await startViewer({
    directory,
    currency: 'EUR',
    today: () => '2026-11-23',
    columns: () => Promise.resolve([]),
    query: async ({ metrics: [metric] }) => {
      if (metric === 'wrong') throw new HostError('connector', 'Sorry.', 'why')
      if (metric === 'broken') throw new Error('broken')
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
      if (metric === 'slow') await new Promise(resolve => setTimeout(resolve, 50))
      atOnce--
      return answer
    },
    port: 18_080,
    brand: lagoon,
  })
})
afterAll(() => viewer.close())

function send(
  path: string,
  options: { method?: string; body?: string; headers?: Record<string, string> } = {},
) {
  const { port } = new URL(viewer.url)
  return new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} }, response => {
      let text = ''
      response.on('data', chunk => (text += String(chunk)))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    sent.on('error', reject)
    sent.end(options.body)
  }) // prettier-ignore
}
const ask = (body: unknown) =>
  send('/api/queries', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('the viewer', () => {
  it('takes the next port when the wanted one is taken', async () => {
    const next = await startViewer({ query: () => Promise.resolve(answer), columns: () => Promise.resolve([]), currency: 'EUR', today: () => '', port: Number(new URL(viewer.url).port) }) // prettier-ignore
    expect(Number(new URL(next.url).port)).toBeGreaterThan(Number(new URL(viewer.url).port))
    await next.close()
  })

  it('shows the page under a policy that lets nothing in from elsewhere', async () => {
    const { status, text, headers } = await send('/')
    expect([status, text]).toEqual([200, '<p>report</p>'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it.each(['/../package.json', '/%2e%2e/package.json', '/secret.txt', '/none.js', '/%ff'])(
    'has no file at %s',
    async path => {
      expect((await send(path)).status).toBe(404)
    },
  )

  it('says whose report it is, in which currency and on which day', async () => {
    expect(JSON.parse((await send('/api/context')).text)).toEqual({
      currency: 'EUR',
      today: '2026-11-23',
      brand: lagoon,
    })
  })

  it('answers questions, each on a line as soon as it can, and tells why others are refused', async () => {
    const asked = ['slow', 'mrr', 'wrong', 'broken'].map(metric => ({ dimensions: [], metrics: [metric] }))
    const { status, text, headers } = await ask({ queries: asked, language: 'es' })
    expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8'])
    const lines = text.trimEnd().split('\n').map(line => JSON.parse(line) as { index: number })
    expect(lines[3]).toEqual({ index: 0, answer })
    expect(lines.sort((one, other) => one.index - other.index).slice(1)).toEqual([
      { index: 1, answer },
      { index: 2, error: { shown: 'Sorry.', details: 'why' } },
      { index: 3, error: { shown: 'Error: broken' } },
    ])
  }) // prettier-ignore

  it('asks twenty at once, of the thirty that a person’s script may run', async () => {
    mostAtOnce = 0
    const slow = Array.from({ length: 45 }, () => ({ dimensions: [], metrics: ['slow'] }))
    const { text } = await ask({ queries: slow })
    expect(text.trimEnd().split('\n')).toHaveLength(45)
    expect(mostAtOnce).toBe(20)
  })

  it.each([['no JSON', '{'], ['no questions', {}], ['nothing', null], ['lists that are none', { queries: [{ dimensions: 1, metrics: 2 }] }], ['too much', 'x'.repeat(200_000)]])(
    'refuses %s',
    async (_, body) => {
      expect((await ask(body)).status).toBe(400)
    },
  ) // prettier-ignore

  it('refuses other sites and other names', async () => {
    expect(
      (await send('/api/context', { headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403)
    expect((await send('/api/context', { headers: { host: 'evil.example' } })).status).toBe(403)
    expect((await send('/api/queries', { method: 'DELETE' })).status).toBe(405)
  })
})
