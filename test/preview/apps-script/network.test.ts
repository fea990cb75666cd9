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
    else if (path === '/there') response.writeHead(302, { Location: '/x' }).end()
    else if (path === '/round') response.writeHead(307, { Location: '/round' }).end()
    else if (path === '/away') response.writeHead(301, { Location: 'https://evil.example/' }).end()
    else if (path === '/many') response.writeHead(200, { 'Set-Cookie': ['a=1', 'b=2'] }).end()
    else if (path === '/bytes')
      response.writeHead(200, { 'Content-Type': 'image/png; x=y' }).end(Buffer.from([0, 255, 128])) // prettier-ignore
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

  it('sends bytes and blobs as they are', async () => {
    const body = `const send = payload => JSON.parse(UrlFetchApp.fetch('${HOST}/x', { method: 'put', payload }).getContentText());
      return [send([104, 105]), send(Utilities.newBlob('ho', 'text/csv'))].map(({ body, type }) => [body, type])`
    expect(await online(body)).toEqual([
      ['hi', 'application/x-www-form-urlencoded'],
      ['ho', 'text/csv'],
    ])
  })

  it('takes the content type from the headers when it is there', async () => {
    const options = `{ method: 'post', payload: '{}', headers: { 'Content-Type': 'application/json' } }`
    expect(
      await online(
        `return JSON.parse(UrlFetchApp.fetch('${HOST}/x', ${options}).getContentText()).type`,
      ),
    ).toBe('application/json')
  })

  it('gives bytes with a sign, the type of a blob, and headers that come twice', async () => {
    const body = `const bytes = UrlFetchApp.fetch('${HOST}/bytes'); const many = UrlFetchApp.fetch('${HOST}/many');
      return [[...bytes.getContent()], bytes.getBlob().getContentType(), many.getAllHeaders()['Set-Cookie']]`
    expect(await online(body)).toEqual([[0, -1, -128], 'image/png', ['a=1', 'b=2']])
  })

  it('follows redirects unless told not to, but not for ever and not out of the whitelist', async () => {
    const fetch = (path: string, options: string) =>
      `return UrlFetchApp.fetch('${HOST}${path}', ${options})`
    const follow = fetch('/there', `{ method: 'post', payload: 'p' }`)
    expect(JSON.parse((await online(`${follow}.getContentText()`)) as string)).toMatchObject({
      method: 'GET',
      path: '/x',
      body: '',
    })
    const stay = fetch('/there', '{ followRedirects: false }')
    expect(await online(`${stay}.getResponseCode()`)).toBe(302)
    await expect(online(fetch('/round', '{}'))).rejects.toMatchObject({ kind: 'exception' })
    const manifest = { urlFetchWhitelist: [`${HOST}/`] }
    await expect(online(fetch('/away', '{}'), { manifest })).rejects.toMatchObject({
      text: expect.stringContaining(
        'https://evil.example/ is not in the urlFetchWhitelist',
      ) as string,
    })
  })

  it.each([
    ['a method it does not know', `'${HOST}/x', { method: 'fly' }`, 'Attribute provided with invalid value: method'],
    ['a header with a line break', `'${HOST}/x', { headers: { a: 'b\\nc' } }`, 'Attribute provided with invalid value: Header'],
    ['an address that is not encoded', `'${HOST}/a|b'`, `Invalid argument: ${HOST}/a|b`],
    ['no address', `5`, "The parameters (Number,Object) don't match the method signature for UrlFetchApp.fetch."],
  ])('refuses %s', async (_, args, text) => {
    await expect(online(`UrlFetchApp.fetch(${args})`)).rejects.toMatchObject({ text: `Exception: ${text}` })
  }) // prettier-ignore

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
