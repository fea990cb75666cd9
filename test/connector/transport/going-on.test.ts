// Lists of changes: what was told stays told, and only what came since is asked.

import fc from 'fast-check'
import { Fault } from '../../../connector/model/faults'
import { listed } from '../../../connector/model/rows'
import { at, listAt, textAt } from '../../../connector/sources/reading'
import type { Source, Stream, StreamRow } from '../../../connector/sources/source'
import { gather } from '../../../connector/transport/gather'
import { writtenOut } from '../written-out'
import { connect } from './connected'
import { ok, platform, status } from './platform'
import { ASK, HOST, SECRET, STRICT, source } from './vendor'

const HOUR_MS = 3_600_000
const PAGE = 3

/** Changes, three a page; a record that changes is told again. */
const changes: Stream = {
  format: 'json',
  tellsChanges: true,
  first: () => [{ url: `${HOST}/changes?after=0` }],
  read: body => {
    const onwards = { url: `${HOST}/changes?after=${textAt(body, 'after')}` }
    const isEnd = at(body, 'end') === true
    return { rows: listAt(body, 'rows') as StreamRow[], next: isEnd ? [] : [onwards], onwards }
  },
}
const of: Source = { ...source, streams: { changes } }

/** A vendor whose records change, and a chart that asks for them. */
function running() {
  const log: StreamRow[] = []
  // A cursor is a place, and the age in which it was told: those of earlier ages are forgotten.
  const state = { answersLeft: Infinity, age: 1 }
  const ports = platform(({ url }) => {
    const [place = 0, age = 0] = (/after=(.+)/.exec(url)?.[1] ?? '').split('.').map(Number)
    if (state.answersLeft-- <= 0) return status(401)
    if (place > 0 && age !== state.age) return status(410)
    const rows = log.slice(place, place + PAGE)
    const after = `${place + rows.length}.${state.age}`
    return ok({ rows, after, end: place + PAGE >= log.length })
  })
  connect(ports.stored, 'vendor', { token: SECRET })
  const wanted = [{ source: of, streams: new Map([['changes', null]]) }]
  const change = (id: number, value: number | string) => void log.push({ id: String(id), value })
  const ask = () => {
    const before = ports.batches.flat().length
    try {
      const rows = gather(wanted, ASK, STRICT, ports).rows.get('vendor')?.changes ?? []
      const told = new Map(writtenOut(listed(rows)).map(row => [row.id, row.value]))
      return { told, calls: ports.batches.flat().length - before }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      ports.machine.sleep(21_000) // until the failure is forgotten
      return { told: null, calls: ports.batches.flat().length - before }
    }
  }
  const known = () => new Map(log.map(row => [row.id, row.value]))
  return { ports, state, log, change, ask, known }
}

describe('a list of changes', () => {
  it('is asked from where it was read, an hour later', () => {
    const { ports, change, ask, known } = running()
    for (let id = 0; id < 10; id++) change(id, id)
    expect(ask()).toEqual({ told: known(), calls: 4 })
    change(4, 'changed')
    change(99, 'new')
    ports.machine.sleep(HOUR_MS + 1)
    expect(ask()).toEqual({ told: known(), calls: 1 })
  })

  it('goes on where a pull broke off', () => {
    const { state, change, ask, known } = running()
    for (let id = 0; id < 10; id++) change(id, id)
    state.answersLeft = 2
    expect(ask().told).toBeNull()
    state.answersLeft = Infinity
    expect(ask()).toEqual({ told: known(), calls: 2 })
  })

  it('is read from its start where the vendor has forgotten how far it was', () => {
    const { ports, state, change, ask, known } = running()
    for (let id = 0; id < 10; id++) change(id, id)
    ask()
    ports.machine.sleep(HOUR_MS + 1)
    state.age++
    change(4, 'changed')
    expect(ask().told).toEqual(known())
  })

  it('is read from its start once a day, since not all that changes is told as a change', () => {
    const { ports, log, change, ask, known } = running()
    for (let id = 0; id < 10; id++) change(id, id)
    ask()
    log[0] = { id: '0', value: 'changed without a word' }
    const calls = Array.from({ length: 6 }, () => {
      ports.machine.sleep(5 * HOUR_MS)
      return ask().calls
    })
    expect(calls).toEqual([1, 1, 1, 1, 4, 1])
    expect(ask().told).toEqual(known())
  })

  it('says the same as the vendor, whatever happens in between', () => {
    const step = fc.oneof(
      fc.record({ id: fc.nat(8), value: fc.nat(99) }),
      fc.record({ breaksAfter: fc.nat(4) }),
      fc.record({ hours: fc.nat(9) }),
      fc.constant({ forgets: true }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const { ports, state, change, ask, known } = running()
        change(0, 0)
        for (const one of steps) {
          if ('id' in one) change(one.id, one.value)
          if ('hours' in one) ports.machine.sleep(one.hours * HOUR_MS)
          if ('forgets' in one) state.age++
          if (!('breaksAfter' in one)) continue
          ports.machine.sleep(HOUR_MS + 1)
          state.answersLeft = one.breaksAfter
          const { told } = ask()
          state.answersLeft = Infinity
          if (told) expect(told).toEqual(known())
        }
        ports.machine.sleep(HOUR_MS + 1)
        expect(ask().told).toEqual(known())
      }),
      { numRuns: 60 },
    )
  })
})
