// Who reads which error.

import type { HostOptions } from '../../../preview/data-studio'
import type { Functions } from './fake-connector'
import { hostOf, WINDOW } from './fake-connector'

const query = { dimensions: ['month'], metrics: ['deals'], dateRange: WINDOW }

describe('errors', () => {
  const failing = async (error: Error, options: HostOptions = {}, changes: Functions = {}) => {
    const getData = () => {
      throw error
    }
    const { host } = hostOf({ getData, ...changes }, options)
    return (await host.connect({})).query(query).then(
      () => null,
      (failure: unknown) => failure,
    )
  }
  const userError = Object.assign(new Error('x'), {
    kind: 'user-error',
    text: 'Sign in.',
    debug: '401',
  })
  const debugError = Object.assign(new Error('x'), {
    kind: 'debug-error',
    text: 'Bad page 3',
    debug: '',
  })

  it('meant for users are read by everybody, their debug text by administrators', async () => {
    const details = 'getData failed: Sign in.\n401'
    expect(await failing(userError)).toMatchObject({
      kind: 'connector',
      shown: 'Sign in.',
      details,
    })
    expect(await failing(userError, { isAdmin: true })).toMatchObject({ shown: details })
  })

  it('marked DS_USER: count as meant for users', async () => {
    expect(await failing(new Error('DS_USER:Too early.'))).toMatchObject({ shown: 'Too early.' })
  })

  it.each([
    ['debug errors', debugError, 'Bad page 3'],
    ['exceptions', new TypeError('x is undefined'), 'x is undefined'],
  ])('of the kind %s are masked but for administrators', async (_, error, text) => {
    const masked = /^There was an error caused by this connector\.\nError ID: [0-9a-f]{8}$/
    expect(await failing(error)).toMatchObject({
      shown: expect.stringMatching(masked) as string,
      details: expect.stringContaining(text) as string,
    })
    const admin = { isAdminUser: () => true }
    expect(await failing(error, {}, admin)).toMatchObject({
      shown: expect.stringContaining(text) as string,
    })
  })

  it('of the contract are masked too', async () => {
    const { host } = hostOf({ getSchema: () => ({ schema: [] }) })
    await expect(host.connect({})).rejects.toMatchObject({
      kind: 'contract',
      shown: expect.stringContaining('There was an error caused by this connector') as string,
      details: 'getSchema: the answer is refused.\n- schema is empty',
    })
  })

  it('do not need isAdminUser: a connector without it has no administrators', async () => {
    const { host } = hostOf({
      isAdminUser: () => {
        throw new Error('Script function not found: isAdminUser')
      },
    })
    expect((await (await host.connect({})).query(query)).calls).toBe(1)
  })
})
