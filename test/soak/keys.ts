// Keys of snapshots: whatever two connections, organisations, sources, streams or questions differ in,
// their keys differ too.

import type { Source, Stream } from '../../connector/sources/source'
import { flightsOf } from '../../connector/transport/flights'
import { randomly } from '../random-questions'
import { connect } from '../connector/transport/connected'
import { platform, status } from '../connector/transport/platform'
import type { Soak } from './soaking'
import { watch } from './soaking'

/** Parts that look alike when they are written one after the other. */
const PARTS = [
  'a',
  'aa',
  'a,a',
  '","',
  'null',
  '1',
  '01',
  '[]',
  'a"',
  'ä',
  'ä',
  '',
  ' ',
  '__proto__',
  '\\',
  '\\"',
]

/** S1: keys of random and adversarial tuples. */
export const keys: Soak = {
  name: 'snapshot keys of different tuples',
  run(tries, seed, progress) {
    const { pick, next } = randomly(seed)
    const { each, complain, wrong } = watch(tries, progress)
    const ports = platform(() => status(500))
    const part = () => pick(PARTS) + (next() < 0.5 ? pick(PARTS) : '')
    const seen = new Map<string, string>()
    each(() => {
      const tuple = [part(), part(), part(), Math.floor(next() * 4), Math.floor(next() * 3)] as const
      const [id, streamId, asked, since, epoch] = tuple
      const stream: Stream = { format: 'json', first: () => [], read: () => ({ rows: [], next: [] }), key: () => asked }
      const source: Source = {
        id: `s${id}`, label: '', purpose: { en: '', es: '' }, role: 'crm', hosts: [], auth: 'bearer',
        limit: { requests: 1, perMs: 1, parallel: 1, each: 'source' }, streams: { [streamId]: stream }, fills: {},
      }
      connect(ports.stored, source.id, { token: 'token', since })
      ports.stored.set('authorisation_epoch', String(epoch))
      const wanted = { source, streams: new Map([[streamId, null]]) }
      const [flight] = flightsOf(wanted, { now: 0, currencies: [], since: '', fields: {}, extras: [] }, 0, ports)
      const text = JSON.stringify(tuple)
      const before = seen.get(flight?.key ?? '')
      if (before !== undefined && before !== text) complain(`${before} and ${text} share a key`)
      seen.set(flight?.key ?? '', text)
    })
    return { tries, wrong, note: `${seen.size} different tuples` }
  },
} // prettier-ignore
