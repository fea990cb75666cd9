// Users one after the other in one memory, harsher than the platform, which gives each call a fresh one:
// nobody is told a byte of another's.

import { gather } from '../../connector/transport/gather'
import { randomly } from '../random-questions'
import { connect } from '../connector/transport/connected'
import { ok, platform } from '../connector/transport/platform'
import { ASK, everyStream, source } from '../connector/transport/vendor'
import type { Soak } from './soaking'
import { watch } from './soaking'

const USERS = ['ana', 'ben', 'cai', 'dia', 'eva']

/** Interleaved sessions of several people. */
export const users: Soak = {
  name: 'interleaved sessions of five people',
  run(tries, seed, progress) {
    const { pick, next } = randomly(seed)
    const { each, complain, wrong } = watch(tries, progress)
    const people = USERS.map(name => {
      const ports = platform(({ headers }) => {
        if (headers.Authorization !== `Bearer token-of-${name}`) complain(`a proof of another than ${name}`)
        return ok({ rows: [`${name} 1`, `${name} 2`] })
      })
      connect(ports.stored, 'vendor', { token: `token-of-${name}` })
      return { name, ports }
    })
    let asked = 0
    each(() => {
      const { name, ports } = pick(people)
      if (next() < 0.05) ports.machine.sleep(4_000_000)
      const terms = { lastRefresh: next() < 0.1 ? String(ports.machine.now()) : '', whenFailing: 'last' } as const
      const { rows } = gather([{ source, streams: everyStream(source) }], ASK, terms, ports)
      const told = JSON.stringify([...rows])
      for (const other of USERS) if (other !== name && told.includes(other)) complain(`${name} was told of ${other}`)
      asked = people.reduce((sum, one) => sum + one.ports.batches.length, 0)
    })
    for (const { name, ports } of people) {
      const kept = [...ports.cached].flat().map(value => Buffer.from(value.slice(value.indexOf('\n') + 1), 'base64').toString() + value)
      for (const other of USERS) if (other !== name && kept.some(value => value.includes(`${other} `))) complain(`${name} keeps ${other}`)
    }
    return { tries, wrong, note: `${asked} requests` }
  },
} // prettier-ignore
