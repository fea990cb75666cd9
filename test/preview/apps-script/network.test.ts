// UrlFetchApp against a server on loopback: what comes back, and what the platform refuses.

import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endScripts, run, script } from './scripts'

let server: Server
let origin: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/gone') response.writeHead(404).end('not here')
    else if (path === '/drop') request.socket.destroy()
    else if (path === '/slow') setTimeout(() => response.end('slow'), 100)
    else {
      let body = ''
      request.on('data', chunk => (body += String(chunk)))
      request.on('end', () => {
        response.writeHead(200, { 'X-Kind': 'echo' })
        response.end(JSON.stringify({ method: request.method, path, body, type: request.headers['content-type'], auth: request.headers.authorization })) // prettier-ignore
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await endScripts()
  await new Promise(resolve => server.close(resolve))
})

const HOST = 'https://api.vendor.example'
const online = (body: string, options = {}) => run(body, { routes: { [HOST]: origin }, ...options })

describe('UrlFetchApp', () => {
  it('sends method, headers and payload, as a form unless told otherwise', async () => {
    const body = `const response = UrlFetchApp.fetch('${HOST}/x?y=1', { method: 'post', payload: { a: 'b c' }, headers: { Authorization: 'Bearer t' } });
      return [response.getResponseCode(), response.getHeaders()['X-Kind'], JSON.parse(response.getContentText())]`
    expect(await online(body)).toEqual([
      200,
      'echo',
      { method: 'POST', path: '/x?y=1', body: 'a=b%20c', type: 'application/x-www-form-urlencoded', auth: 'Bearer t' },
    ]) // prettier-ignore
  })

  it('answers a batch in order and at the same time', async () => {
    const body = `const started = Date.now();
      const texts = UrlFetchApp.fetchAll([{ url: '${HOST}/slow' }, '${HOST}/slow', '${HOST}/slow']).map(r => r.getContentText());
      return [texts, Date.now() - started < 290]`
    expect(await online(body)).toEqual([['slow', 'slow', 'slow'], true])
  })

  it('throws for an error status unless it is told not to', async () => {
    await expect(online(`UrlFetchApp.fetch('${HOST}/gone')`)).rejects.toMatchObject({
      text: `Exception: Request failed for ${HOST} returned code 404. Truncated server response: not here (use muteHttpExceptions option to examine full response)`,
    })
    const mute = `return UrlFetchApp.fetch('${HOST}/gone', { muteHttpExceptions: true }).getResponseCode()`
    expect(await online(mute)).toBe(404)
  })

  it('fails a whole batch when one gets no answer', async () => {
    const body = `UrlFetchApp.fetchAll([{ url: '${HOST}/x' }, { url: '${HOST}/drop' }])`
    await expect(online(body)).rejects.toMatchObject({
      text: `Exception: Address unavailable: ${HOST}/drop`,
    })
  })

  it('never leaves this machine', async () => {
    await expect(online(`UrlFetchApp.fetch('https://www.google.com/')`)).rejects.toMatchObject({
      text: 'Exception: DNS error: https://www.google.com/',
    })
  })

  it('keeps to the manifest’s whitelist, wildcard and path included', async () => {
    const manifest = { urlFetchWhitelist: ['https://*.vendor.example/x'] }
    expect(
      await online(`return UrlFetchApp.fetch('${HOST}/x').getResponseCode()`, { manifest }),
    ).toBe(200)
    for (const url of [`${HOST}/y`, 'https://vendor.example/x', 'https://evil.example/x']) {
      await expect(online(`UrlFetchApp.fetch('${url}')`, { manifest })).rejects.toMatchObject({
        text: expect.stringContaining('is not in the urlFetchWhitelist') as string,
      })
    }
  })

  it('refuses addresses over 2 KB and headers over 8 KB', async () => {
    await expect(online(`UrlFetchApp.fetch('${HOST}/' + 'x'.repeat(2100))`)).rejects.toMatchObject({
      text: 'Exception: Limit Exceeded: URLFetch URL Length.',
    })
    await expect(
      online(`UrlFetchApp.fetch('${HOST}/x', { headers: { a: 'x'.repeat(9000) } })`),
    ).rejects.toMatchObject({ text: 'Exception: Limit Exceeded: URLFetch Header Size.' })
  })

  it('counts fetches and stops when the day’s are used up', async () => {
    const one = await script(
      `function test() { return UrlFetchApp.fetchAll(['${HOST}/x', '${HOST}/x']).length }`,
      {
        routes: { [HOST]: origin },
        dailyFetches: 3,
      },
    )
    expect(await one.call('user', 'test')).toMatchObject({ value: 2, fetches: 2 })
    await expect(one.call('user', 'test')).rejects.toMatchObject({
      text: 'Exception: Service invoked too many times for one day: urlfetch.',
    })
    expect(one.counters('user').fetches).toBe(4)
  })
})
