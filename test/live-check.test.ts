// The live check, run where its answers are known: in the stand-in all is good, and what is broken on
// purpose is told.

import type { Stack } from '../preview/stack'
import { USER, startStack } from '../preview/stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ today: '2026-11-20', accounts: 5, months: 2, connected: ['stripe'] })
})
afterAll(() => stack?.close())

const lines = async () => String((await stack.script.call(USER, 'checkLive')).value).split('\n')

describe('the live check', () => {
  it('finds all as it should be, and changes nothing', async () => {
    const before = JSON.stringify([...stack.script.userProperties(USER)])
    const told = await lines()
    expect(told.filter(line => !line.startsWith('good  '))).toEqual([])
    expect(told).toContain(`good  Google account: ${USER}`)
    expect(told.filter(line => line.includes('host api.'))).toHaveLength(6)
    expect(JSON.stringify([...stack.script.userProperties(USER)])).toBe(before)
    expect(stack.script.cached(USER)).toEqual([])
  })

  it('logs what it finds, for the editor', async () => {
    const { log, value } = await stack.script.call(USER, 'checkLive')
    expect(log).toHaveLength(String(value).split('\n').length)
  })

  it('asks every host without a proof, and tells which one does not answer', async () => {
    stack.upstreams.setFaults([{ kind: 'drop', vendor: 'stripe' }])
    const told = await lines()
    stack.upstreams.setFaults([])
    expect(told.filter(line => line.startsWith('BAD '))).toEqual([
      expect.stringMatching(/^BAD {3}host api\.stripe\.com: Exception: /),
    ])
  })
})
