// The services' limits, with the platform's own words.

import { gzipSync } from 'node:zlib'
import { endScripts, run, script } from './scripts'

afterAll(endScripts)
const refused = (body: string, text: string, options = {}) =>
  expect(run(body, options)).rejects.toMatchObject({ text: `Exception: ${text}` })

describe('CacheService', () => {
  const cache = 'const cache = CacheService.getUserCache();'

  it('takes 100 KB and refuses a byte more', async () => {
    expect(
      await run(`${cache} cache.put('k', 'x'.repeat(102400)); return cache.get('k').length`),
    ).toBe(102400)
    await refused(`${cache} cache.put('k', 'x'.repeat(102401))`, 'Argument too large: value')
    await refused(`${cache} cache.put('k', 'é'.repeat(51201))`, 'Argument too large: value')
  })

  it('takes keys of 250 characters and refuses longer ones', async () => {
    expect(
      await run(`${cache} cache.put('k'.repeat(250), 'v'); return cache.get('k'.repeat(250))`),
    ).toBe('v')
    await refused(`${cache} cache.put('k'.repeat(251), 'v')`, 'Argument too large: key')
  })

  it('drops a tenth, oldest first, when the thousand and first comes', async () => {
    const fill = `for (let i = 0; i <= 1000; i++) cache.put('k' + i, 'v');`
    const body = `${cache} ${fill} return [cache.get('k0'), cache.get('k99'), cache.get('k100'), cache.get('k1000')]`
    expect(await run(body)).toEqual([null, null, 'v', 'v'])
  })

  it('forgets after the time to live, ten minutes unless told', async () => {
    let at = 0
    const { call } = await script(
      `function put() { CacheService.getUserCache().putAll({ a: '1' }); CacheService.getUserCache().put('b', '2', 3600) }
       function get() { return CacheService.getUserCache().getAll(['a', 'b']) }`,
      { now: () => at },
    )
    await call('user', 'put')
    at = 601_000
    expect((await call('user', 'get')).value).toEqual({ b: '2' })
  })

  it('has none for a document', async () => {
    expect(await run('return CacheService.getDocumentCache()')).toBeNull()
  })
})

describe('PropertiesService', () => {
  const store = 'const store = PropertiesService.getUserProperties();'

  it('takes 9 KB a value and 500 KB in all', async () => {
    await refused(`${store} store.setProperty('k', 'x'.repeat(9217))`, 'Argument too large: value')
    await refused(
      `${store} for (let i = 0; i < 60; i++) store.setProperty('k' + i, 'x'.repeat(9000))`,
      'You have exceeded the property storage quota.',
    )
  })

  it('counts 50,000 operations a day, and starts again the day after', async () => {
    let at = 0
    const one = await script(
      `function read(n) { for (let i = 0; i < n; i++) PropertiesService.getUserProperties().getKeys(); return n }`,
      { now: () => at },
    )
    expect((await one.call('user', 'read', 50_000)).value).toBe(50_000)
    await expect(one.call('user', 'read', 1)).rejects.toMatchObject({
      text: 'Exception: Service invoked too many times for one day: properties.',
    })
    at = 86_400_000
    expect((await one.call('user', 'read', 1)).value).toBe(1)
    expect(one.counters('user')).toMatchObject({ propertyReads: 50_002, propertyWrites: 0 })
  })

  it('turns everything into text', async () => {
    expect(await run(`${store} store.setProperties({ a: 1, b: true }); return store.getProperties()`)).toEqual({ a: '1', b: 'true' }) // prettier-ignore
  })

  it('holds text only', async () => {
    expect(await run(`${store} store.setProperty('k', 12); return store.getProperty('k')`)).toBe(
      '12',
    )
    expect(await run(`${store} return store.getProperty('none')`)).toBeNull()
  })
})

describe('LockService', () => {
  const code = `
    function hold() { LockService.getUserLock().waitLock(1000); Utilities.sleep(800); return Date.now() }
    function tryNow() { return LockService.getUserLock().tryLock(1) }
    function wait() { LockService.getUserLock().waitLock(10) }`

  it('lets one execution of a user hold it, and frees it when that ends', async () => {
    const { call } = await script(code)
    await Promise.all([call('a', 'tryNow'), call('b', 'tryNow')]) // both workers are up
    const holding = call('user', 'hold')
    await new Promise(resolve => setTimeout(resolve, 400))
    expect((await call('user', 'tryNow')).value).toBe(false)
    expect((await call('other', 'tryNow')).value).toBe(true)
    await holding
    expect((await call('user', 'tryNow')).value).toBe(true)
  })

  it('forgets who waited for it and was killed', async () => {
    const { call } = await script(
      `function hold() { LockService.getUserLock().waitLock(1); Utilities.sleep(400) }
       function wait() { LockService.getUserLock().waitLock(5000) }
       function tryNow() { return LockService.getUserLock().tryLock(1) }`,
      { executionMs: 300 },
    )
    const holding = call('user', 'hold')
    await new Promise(resolve => setTimeout(resolve, 100))
    const waiting = call('user', 'wait')
    await expect(holding).rejects.toMatchObject({ text: 'Exceeded maximum execution time' })
    await waiting // gets it from the killed one
    expect((await call('user', 'tryNow')).value).toBe(true)
  })

  it('says so when the wait was too short', async () => {
    const { call } = await script(code)
    await Promise.all([call('a', 'tryNow'), call('b', 'tryNow')]) // both workers are up
    const holding = call('user', 'hold')
    await new Promise(resolve => setTimeout(resolve, 400))
    await expect(call('user', 'wait')).rejects.toMatchObject({
      text: 'Exception: Lock timeout: another process was holding the lock for too long.',
    })
    await holding
  })
})

describe('Utilities', () => {
  it('counts bytes with a sign, as Java does', async () => {
    const digest = `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')`
    // FIPS 180-2: ba7816bf…
    expect(await run(`return ${digest}.slice(0, 4)`)).toEqual([-70, 120, 22, -65])
    expect(await run(`return Utilities.base64Decode('/w==')`)).toEqual([-1])
    expect(await run(`return Utilities.base64Encode([-1, 0])`)).toBe('/wA=')
  })

  it('compresses and decompresses, but only what calls itself gzip', async () => {
    const round = `const zipped = Utilities.gzip(Utilities.newBlob('añb'));
      return Utilities.ungzip(zipped).getDataAsString()`
    expect(await run(round)).toBe('añb')
    const base64 = gzipSync('hello').toString('base64')
    const typed = `Utilities.newBlob(Utilities.base64Decode('${base64}'), 'application/x-gzip')`
    expect(await run(`return Utilities.ungzip(${typed}).getDataAsString()`)).toBe('hello')
    await refused(`Utilities.ungzip(Utilities.newBlob('x'))`, 'Could not decompress gzip.')
  })

  it.each([
    ["EEEE, d MMMM yyyy 'at' h:mm a", 'Monday, 23 November 2026 at 2:05 PM'],
    ['EEE dd MMM yy HH:mm:ss.SSS', 'Mon 23 Nov 26 14:05:06.007'],
    ['yyyyMMdd D u XXX', '20261123 327 1 +01:00'],
    ["yyyy-MM-dd'T'HH:mm:ssX, 'o''clock'", "2026-11-23T14:05:06+01, o'clock"],
  ])('writes a date as %s', async (pattern, text) => {
    const at = `new Date(Date.UTC(2026, 10, 23, 13, 5, 6, 7))`
    expect(
      await run(`return Utilities.formatDate(${at}, 'Europe/Madrid', ${JSON.stringify(pattern)})`),
    ).toBe(text)
  })

  it('reads CSV with quotes, line breaks and empty cells', async () => {
    const text = 'a,"b ""c"", d",\r\n"e\nf",,g\n'
    expect(await run(`return Utilities.parseCsv(${JSON.stringify(text)})`)).toEqual([
      ['a', 'b "c", d', ''],
      ['e\nf', '', 'g'],
    ])
    expect(await run(`return Utilities.parseCsv('1;2', ';')`)).toEqual([['1', '2']])
  })

  it('signs with the keys of RFC 4231 as the RFC says', async () => {
    // test case 2: key "Jefe", 5bdcc146…
    const body = `return Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').slice(0, 4)`
    expect(await run(body)).toEqual([91, -36, -63, 70])
  })

  it('formats dates by Java’s letters', async () => {
    const body = `return Utilities.formatDate(new Date(Date.UTC(2026, 2, 29, 1, 5)), 'Europe/Madrid', "yyyy-MM-dd'T'HH:mm Z")`
    expect(await run(body)).toBe('2026-03-29T03:05 +0200')
  })

  it('checks what it is given by its signatures', async () => {
    await refused(
      `Utilities.computeDigest('SHA_256', 'x')`,
      "The parameters (String) don't match the method signature for Utilities.computeDigest.",
    )
    await refused(
      `CacheService.getUserCache().get(1)`,
      "The parameters (Number) don't match the method signature for CacheService.Cache.get.",
    )
  })
})
