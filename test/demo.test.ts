// Made-up data: whoever connects nothing may look around, and every chart of every report has an answer.

import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'

const TODAY = '2026-11-20'
const RANGE = { startDate: '2025-11-01', endDate: '2026-10-31' }

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ today: TODAY, accounts: 20, months: 3, connected: [], waits: false })
})
afterAll(() => stack?.close())

/** Presses the button of the page that does something. */
async function press(what: string): Promise<string> {
  const page = await stack.webApp.visit({})
  const form = page.split('<form').find(part => part.includes(`value="${what}"`)) ?? ''
  const inputs = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)]
  return stack.webApp.submit(Object.fromEntries(inputs.map(([, name, value]) => [name ?? '', value ?? ''])))
} // prettier-ignore

describe('made-up data', () => {
  it('can be looked at before anything is connected, once somebody says so', async () => {
    await expect(stack.connect('en', { demo: 'true' })).rejects.toThrow()
    expect(await press('look-around')).toContain('Show made-up data')
    const source = await stack.connect('en', { demo: 'true' })
    const { rows } = await source.query({ dimensions: [], metrics: ['mrr'], dateRange: RANGE })
    expect(Number(rows[0]?.[0])).toBeGreaterThan(10_000)
  })

  it('is never shown unless the data source asks for it', async () => {
    const source = await stack.connect('en')
    const asked = source.query({ dimensions: [], metrics: ['mrr'], dateRange: RANGE })
    await expect(asked).rejects.toThrow(/connect/i)
  })

  it('is the same in every currency, and needs no rates', async () => {
    const mrr = async (currency: string) => {
      const source = await stack.connect('es', { demo: 'true', report_currency: currency })
      const asked = { dimensions: ['account_name'], metrics: ['mrr'], dateRange: RANGE }
      return (await source.query(asked)).rows
    }
    expect(await mrr('USD')).toEqual(await mrr('EUR'))
  })

  it('ends with revoking access', async () => {
    await stack.script.call('owner@agency.example', 'resetAuth')
    const { value } = await stack.script.call('owner@agency.example', 'isAuthValid')
    expect(value).toBe(false)
  })
})
