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
