// A source that fails for a while: what was last read of it, whole and with its date, a named gap, or its fault.

import type { HttpReply } from '../../../connector/transport/ports'
import { ok, status } from './platform'
import { paged, run, source } from './vendor'
import { listed } from '../../../connector/model/rows'

const HOURS = 3_600_000

/** A vendor that answers, and answers otherwise from `turn` on. */
function turning(otherwise: HttpReply, of = source) {
  let isDown = false
  const vendor = run(request => (isDown ? otherwise : paged(request)), of)
  return { ...vendor, turn: () => void (isDown = true) }
}
const ids = ({ rows }: ReturnType<ReturnType<typeof run>['ask']>) =>
  listed(rows.get('vendor')?.pages ?? []).map(({ id }) => id)

describe('a source that fails for a while', () => {
  it.each([
    ['is down', status(503)],
    ['asks to wait', status(429, { 'retry-after': '100000' })],
    ['answers something else', ok({ rows: null })],
    ['cannot be found', { failed: 'DNS error: https://vendor.example' }],
  ])('is told as it last was, with the date, while it %s', (_, reply) => {
    const { ask, ports, turn } = turning(reply)
    const readAt = ports.machine.now()
    expect(ask('', 'last')).toMatchObject({ asOf: readAt, late: [], missing: new Map() })
    turn()
    ports.machine.sleep(2 * HOURS) // what was read is not fresh any more
    const told = ask('', 'last')
    expect(ids(told)).toEqual(['a', 'b', 'c'])
    expect(told.asOf).toBe(readAt)
    expect(told.late).toEqual([source])
  })

  it.each([
    ['took the permission away', status(403)],
    ['does not know the key any more', status(401)],
  ])('is not told any more once it %s', (_, reply) => {
    const { ask, ports, turn } = turning(reply)
    ask('', 'last')
    turn()
    ports.machine.sleep(2 * HOURS)
    expect(() => ask('', 'last')).toThrow('Vendor')
  })

  it('is named where that is wished, where nothing was read, and where it is too long ago', () => {
    const { ask, ports, turn } = turning(status(503))
    ask()
    turn()
    ports.machine.sleep(2 * HOURS)
    expect(() => ask('', 'say')).toThrow('Vendor cannot be reached')
    ports.machine.sleep(5 * HOURS)
    expect(() => ask('', 'last')).toThrow('Vendor cannot be reached')
    expect(() => turning(status(503)).ask('', 'last')).not.toThrow()
  })

  it('is told as it last was to whoever refreshes the report, too', () => {
    const { ask, ports, turn } = turning(status(503))
    ask('', 'last')
    turn()
    ports.machine.sleep(1_000)
    expect(ids(ask(String(ports.machine.now()), 'last'))).toEqual(['a', 'b', 'c'])
  })

  it('is a gap only where that is allowed, and never where the rest would be wrong', () => {
    const service = { ...source, role: 'service' as const }
    const down = (of: typeof source) => run(() => status(503), of)
    expect([...down(service).ask('', 'partial').missing.keys()]).toEqual([service])
    expect(() => down(service).ask('', 'last')).toThrow('Vendor cannot be reached')
    expect(() => down(source).ask('', 'partial')).toThrow('Vendor cannot be reached') // the CRM
    const linking = { ...service, fills: { accountLinks: { from: [], make: () => [] } } }
    expect(() => down(linking).ask('', 'partial')).toThrow('Vendor cannot be reached')
  })

  it('is read anew as soon as it answers', () => {
    let isDown = false
    const { ask, ports } = run(request => (isDown ? status(503) : paged(request)))
    ask('', 'last')
    isDown = true
    ports.machine.sleep(2 * HOURS)
    ask('', 'last')
    isDown = false
    ports.machine.sleep(30_000) // siblings of the failure do not repeat it for a while
    expect(ask('', 'last')).toMatchObject({ late: [] })
  })
})
