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
      'function a() {} function b_() {} var c = () => 1; (() => { function d() {} })()',
    )
    expect(await one.functions()).toEqual(['a', 'c'])
  })

  it('lives at the time it is told', async () => {
    const now = () => Date.parse('2031-05-06T07:08:09Z')
    const year = `const at = new Date(); return [at.getUTCFullYear(), typeof Date.now(), new Date(0).getTime()]`
    expect(await run(year, { now })).toEqual([2031, 'number', 0])
  })

  it('logs', async () => {
    const { call } = await script(`function test() { console.log('a', { b: 1 }); Logger.log('c') }`)
    expect((await call('user', 'test')).log).toEqual(['a {"b":1}', 'c'])
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
