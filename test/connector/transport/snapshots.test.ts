// Snapshots: one pull for all the charts of a page, and none that is not whole.

import { leaveAll } from '../../../connector/transport/leaving'
import { gather } from '../../../connector/transport/gather'
import { connect } from './connected'
import { ok, status } from './platform'
import { ASK, SECRET, STRICT, everyStream, paged, run, source } from './vendor'

describe('snapshots', () => {
  it('let the next chart ask nothing', () => {
    const { ask, ports } = run(paged)
    ask()
    const calls = ports.batches.length
    ask()
    expect(ports.batches).toHaveLength(calls)
  })

  it('are made anew when the data source is refreshed', () => {
    const { ask, ports } = run(paged)
    ask()
    const refreshed = String(ports.machine.now() + 1)
    ports.machine.sleep(10)
    ask(refreshed)
    expect(ports.batches).toHaveLength(4)
    ask(refreshed)
    expect(ports.batches).toHaveLength(4)
  })

  it('are out of reach for another connection and after a reset', () => {
    const { ask, ports } = run(paged)
    ask()
    connect(ports.stored, 'vendor', { token: 'other', since: 2 })
    ask()
    expect(ports.batches).toHaveLength(4)
    leaveAll([source], ports)
    expect(ask).toThrow('Vendor is not connected')
    connect(ports.stored, 'vendor', { token: SECRET })
    ask()
    expect(ports.batches).toHaveLength(6)
  })

  it.each([
    ['is lost', (cached: Map<string, string>, key: string) => cached.delete(key)],
    ['was tampered with', (cached: Map<string, string>, key: string) => cached.set(key, 'eyJ9')],
  ])('are not used when a chunk %s', (_, harm) => {
    const long = 'x'.repeat(200_000)
    const { ask, ports, rows } = run(() => ok({ rows: [long] }))
    ask()
    const chunk = [...ports.cached.keys()].find(key => key.endsWith('.2')) ?? ''
    harm(ports.cached, chunk)
    expect(rows()).toEqual([long])
    expect(ports.batches).toHaveLength(2)
  })

  it('are not used when their manifest was tampered with', () => {
    const { ask, ports, rows } = run(paged)
    ask()
    for (const [key, value] of ports.cached) ports.cached.set(key, `${value}=`)
    expect(rows()).toEqual(['a', 'b', 'c'])
    expect(ports.batches).toHaveLength(4)
  })

  it('are done without when the cache takes nothing', () => {
    const { rows, ports } = run(paged)
    const stubborn = { ...ports, cache: { ...ports.cache, putAll: () => false } }
    const gathered = gather([{ source, streams: everyStream(source) }], ASK, STRICT, stubborn)
    expect(gathered.rows.get('vendor')?.pages).toHaveLength(3)
    expect(rows()).toHaveLength(3)
  })

  it('hold no token', () => {
    const { ask, ports } = run(paged)
    ask()
    for (const [key, value] of ports.cached) expect(key + value).not.toContain(SECRET)
  })

  it('let the sibling charts of a failure fail at once with the same sentence', () => {
    const { ask, ports } = run(() => status(403))
    expect(ask).toThrow('does not let this connection read')
    expect(ask).toThrow('does not let this connection read')
    expect(ports.batches).toHaveLength(1)
  })

  it('let a refresh ask again after a failure', () => {
    const { ask, ports } = run(() => status(403))
    expect(ask).toThrow('does not let this connection read')
    ports.machine.sleep(10)
    expect(() => ask(String(ports.machine.now()))).toThrow('does not let this connection read')
    expect(ports.batches).toHaveLength(2)
  })

  it('are shared by data sources that were refreshed at different times before', () => {
    const { ask, ports } = run(paged)
    const [early, late] = [ports.machine.now() - 5000, ports.machine.now() - 10]
    ask(String(late))
    ask(String(early))
    ask('')
    ask('not a time')
    expect(ports.batches).toHaveLength(2)
  })

  it('are waited for while another chart pulls', () => {
    const { ask, ports } = run(paged)
    ask()
    const [key = ''] =
      [...ports.cached].find(([, value]) => /^\d+ [0-9a-f]{64} \d+\n/.test(value)) ?? []
    const manifest = ports.cached.get(key) ?? ''
    ports.cached.delete(key)
    ports.cached.set(`${key}.lease`, String(ports.machine.now() + 60_000))
    const sleep = ports.machine.sleep
    let naps = 0
    const machine = {
      ...ports.machine,
      sleep(ms: number) {
        sleep(ms)
        if (++naps === 3) ports.cached.set(key, manifest) // the other one is done
      },
    }
    const rows = gather([{ source, streams: everyStream(source) }], ASK, STRICT, {
      ...ports,
      machine,
    })
    expect(rows.rows.get('vendor')?.pages).toHaveLength(3)
    expect(ports.batches).toHaveLength(2)
  })
})
