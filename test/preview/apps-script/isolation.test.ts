// What a script can see: the language, the documented services, and nothing of this machine.

import { endScripts, run, script } from './scripts'

afterAll(endScripts)

describe('a script', () => {
  it.each([
    'Buffer', 'URL', 'URLSearchParams', 'setTimeout', 'setInterval', 'fetch', 'process', 'require',
    'structuredClone', 'TextEncoder', 'TextDecoder', 'atob', 'crypto', 'performance', 'window',
    'AbortController', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', '__bridge', '__clockOffsetMs',
  ])('meets a ReferenceError for %s', async name => {
    await expect(run(`return ${name}`)).rejects.toMatchObject({
      kind: 'exception',
      text: `ReferenceError: ${name} is not defined`,
    })
  }) // prettier-ignore

  it('cannot make code out of text, by no way round', async () => {
    await expect(run(`return eval('1')`)).rejects.toMatchObject({ kind: 'exception' })
    await expect(run(`return new Function('return 1')()`)).rejects.toMatchObject({
      kind: 'exception',
    })
    await expect(
      run(`return Utilities.getUuid.constructor('return typeof process')()`),
    ).rejects.toMatchObject({ kind: 'exception' })
  })

  it('gets no hold of this machine through an error that comes from outside', async () => {
    const { call } = await script(`
      let found = 'nothing'
      const look = error => { try { found = error.constructor.constructor('return typeof process')() } catch (e) { found = 'refused' } console.log(found) }
      function refusedImport() { return import('node:fs').catch(look) }
      function deep() { try { Utilities.getUuid(); return deep() } catch (error) { look(error); return error instanceof Error } }
      function outside() { let far = 0; try { far = deep() } catch (e) { far = 'thrown' } return far }`)
    const late = await call('user', 'refusedImport')
    await new Promise(resolve => setTimeout(resolve, 50))
    expect([...late.log, ...(await call('user', 'outside')).log]).not.toContain('object')
  })

  it('starts every call without memory of the last', async () => {
    const { call } = await script('var count = 0; function test() { return ++count }')
    expect((await call('user', 'test')).value).toBe(1)
    expect((await call('user', 'test')).value).toBe(1)
  })

  it('is told when it calls what does not exist', async () => {
    const { call } = await script('function test() {}')
    await expect(call('user', 'nothing')).rejects.toMatchObject({
      text: 'Error: Script function not found: nothing',
    })
  })

  it('shows the host its top-level functions, and none that ends in an underscore', async () => {
    const one = await script(
      `const cc = DataStudioApp.createCommunityConnector()
       function a() {} function b_() {} var c = () => 1; (() => { function d() {} })()\nconst e = () => 2`,
    )
    expect(await one.functions()).toEqual(['a', 'c', 'e'])
    expect((await one.call('user', 'e')).value).toBe(2)
    await expect(one.call('user', 'b_')).rejects.toMatchObject({ kind: 'exception' })
  })

  it('lives at the time it is told', async () => {
    const now = () => Date.parse('2031-05-06T07:08:09Z')
    const year = `const at = new Date(); return [at.getUTCFullYear(), typeof Date.now(), new Date(0).getTime()]`
    expect(await run(year, { now })).toEqual([2031, 'number', 0])
  })

  it.each([
    ['runs for ever', 'while (true) {}'],
    ['waits for ever in promises', 'const again = () => Promise.resolve().then(again); again()'],
    ['sleeps too long', 'Utilities.sleep(10000)'],
  ])('is killed when it %s, and the next call finds everything in order', async (_, body) => {
    const one = await script(`function test() { ${body} } function next() { return Utilities.getUuid().length + Session.getScriptTimeZone().length }`, { executionMs: 300, executors: 1, manifest: { timeZone: 'Europe/Madrid' } }) // prettier-ignore
    await expect(one.call('user', 'test')).rejects.toMatchObject({
      kind: 'exception',
      text: 'Exceeded maximum execution time',
    })
    expect((await one.call('user', 'next')).value).toBe(49)
  })

  it('gets arguments as data, whatever they hold', async () => {
    const { call } = await script(
      `function test(a) { return [Object.keys(a), a.b, typeof a.__proto__] }`,
    )
    const argument = JSON.parse(`{"__proto__": 1, "b": "'\\u2028\\n\`\${1}"}`) as object
    expect((await call('user', 'test', argument)).value).toEqual([
      ['__proto__', 'b'],
      `'\u2028\n\`\${1}`,
      'number',
    ])
  })

  it('fails every call when its code does not parse', async () => {
    const { call } = await script('class A { #x }; const a = ;')
    await expect(call('user', 'test')).rejects.toMatchObject({
      kind: 'exception',
      text: expect.stringMatching(/^SyntaxError: /) as string,
    })
  })

  it('leaves nothing open behind a hundred calls', async () => {
    const { call } = await script('function test() { return CacheService.getUserCache().get("a") }')
    await call('user', 'test')
    const open = () => process.getActiveResourcesInfo().length
    const before = open()
    for (let number = 0; number < 100; number++) await call('user', 'test')
    expect(open()).toBeLessThanOrEqual(before + 1)
  })

  it('fails for a reason when it is closed under a call', async () => {
    const one = await script('function test() { Utilities.sleep(5000) }')
    const ended = expect(one.call('user', 'test')).rejects.toMatchObject({
      text: 'The script was closed.',
    })
    await one.close()
    await ended
  })

  it('logs', async () => {
    const { call } = await script(
      `function test() { console.log('a', { b: 1 }); Logger.log('c %s', 1) }`,
    )
    expect((await call('user', 'test')).log).toEqual(['a {"b":1}', 'c 1'])
  })
})

describe('users', () => {
  it('never see each other’s properties and caches', async () => {
    const one = await script(`
      function write() {
        PropertiesService.getUserProperties().setProperty('k', 'v')
        CacheService.getUserCache().put('k', 'v')
      }
      function read() {
        return [PropertiesService.getUserProperties().getProperty('k'), CacheService.getUserCache().get('k')]
      }`)
    await one.call('ana', 'write')
    expect((await one.call('ana', 'read')).value).toEqual(['v', 'v'])
    expect((await one.call('ben', 'read')).value).toEqual([null, null])
  })

  it('may run thirty calls at once and no more', async () => {
    const { call } = await script('function test() { Utilities.sleep(50); return 1 }', {
      executors: 1,
    })
    const calls = Array.from({ length: 31 }, () =>
      call('ana', 'test').then(
        () => 'ok',
        () => 'refused',
      ),
    )
    const ends = await Promise.all(calls)
    expect(ends.filter(end => end === 'refused')).toHaveLength(1)
  })
})
