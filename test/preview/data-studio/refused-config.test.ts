// Configuration pages and authentication answers that the host refuses, each for one reason.

import type { Functions, Json } from './fake-connector'
import { configPage, hostOf } from './fake-connector'
import { expectRefusal, refusal, withConfig } from './refusals'

const question = (name: string, more: Json = {}): Json => ({
  type: 'TEXTINPUT',
  name,
  displayName: name,
  ...more,
})

/** A page with one more element. */
const also = (element: unknown): Functions =>
  withConfig((page, elements) => ({ ...page, configParams: [...elements, element] }))

describe('authentication', () => {
  it.each<[string, Functions, string]>([
    [
      'an auth type as bare text',
      { getAuthType: () => 'NONE' },
      'instead of an object with a type',
    ],
    ['an unknown auth type', { getAuthType: () => ({ type: 'OAUTH1' }) }, 'type is "OAUTH1"'],
    [
      'a help address that is none',
      { getAuthType: () => ({ type: 'NONE', helpUrl: 'help' }) },
      'helpUrl',
    ],
    [
      'isAuthValid that is not a boolean',
      { getAuthType: () => ({ type: 'KEY' }), isAuthValid: () => 'yes' },
      'isAuthValid',
    ],
    ['isAdminUser that is not a boolean', { isAdminUser: () => null }, 'isAdminUser'],
    [
      'a list of authorisation addresses',
      {
        getAuthType: () => ({ type: 'OAUTH2' }),
        isAuthValid: () => false,
        get3PAuthorizationUrls: () => ['https://a.example'],
      },
      'instead of one https address',
    ],
  ])('refuses %s', async (_, changes, words) => {
    await expectRefusal(changes, words)
  })
})

describe('a configuration page', () => {
  it('is accepted as it is, and with an empty list', async () => {
    expect(await refusal({})).toEqual({ kind: 'accepted', details: '' })
    const empty = withConfig(page => ({ ...page, configParams: [] }))
    expect(await refusal(empty)).toEqual({ kind: 'accepted', details: '' })
  })

  it.each<[string, Functions, string]>([
    ['that is missing', { getConfig: () => undefined }, 'it is undefined'],
    ['without a list of elements', { getConfig: () => ({}) }, 'configParams is undefined'],
    [
      'whose flag is text',
      withConfig(page => ({ ...page, dateRangeRequired: 'true' })),
      'dateRangeRequired is "true"',
    ],
    [
      'that JSON cannot carry',
      withConfig(page => ({ ...page, build: () => 1 })),
      'a function, which JSON does not carry',
    ],
    ['with a hole', also(undefined), 'element 6 is undefined'],
    ['with an unknown element type', also({ type: 'RADIO', name: 'x' }), 'the type "RADIO"'],
    ['with a name used twice', also(question('zone')), 'the name "zone" is used twice'],
    [
      'with a nameless question',
      also({ type: 'TEXTINPUT', displayName: 'X' }),
      'element 6 has no name',
    ],
    [
      'with a question without displayName',
      also({ type: 'TEXTINPUT', name: 'x' }),
      '“x” has no displayName',
    ],
    ['with a note without text', also({ type: 'INFO', name: 'x' }), '“x” has no text'],
    [
      'with a select without options',
      also(question('x', { type: 'SELECT_SINGLE' })),
      'offers no options',
    ],
    [
      'with an option without value',
      also(question('x', { type: 'SELECT_SINGLE', options: [{ label: 'A' }] })),
      'an option without label and value',
    ],
    [
      'with an option offered twice',
      also(
        question('x', {
          type: 'SELECT_MULTIPLE',
          options: [
            { label: 'A', value: 'a' },
            { label: 'B', value: 'a' },
          ],
        }),
      ),
      'offers the option "a" twice',
    ],
    ['with options on a text', also(question('x', { options: [] })), 'which has no options'],
    [
      'with a placeholder on a checkbox',
      also(question('x', { type: 'CHECKBOX', placeholder: 'y' })),
      'which has no placeholder',
    ],
    [
      'with a dynamic question that may be overridden',
      also(question('x', { isDynamic: true, parameterControl: { allowOverride: true } })),
      'exclude each other',
    ],
    [
      'with an override that is no boolean',
      also(question('x', { parameterControl: {} })),
      'parameterControl without allowOverride',
    ],
    ['with a help text that is no text', also(question('x', { helpText: 5 })), 'helpText 5'],
  ])('is refused %s', async (_, changes, words) => {
    await expectRefusal(changes, words)
  })
})

describe('a stepped configuration', () => {
  /** Pages by how many calls went before; the last one goes on for ever. */
  const pages = (...all: Json[][]): Functions => {
    let call = 0
    return {
      getConfig: () => {
        const configParams = all[Math.min(call++, all.length - 1)]
        return { configParams, dateRangeRequired: true, isSteppedConfig: call < all.length }
      },
    }
  }

  it('gets the answers so far, starting with none, until it says that it is over', async () => {
    const { host, calls } = hostOf(
      pages(
        [question('a', { isDynamic: true })],
        [question('a', { isDynamic: true }), question('b')],
      ),
    )
    await host.connect({ a: '1', b: '2' })
    const asked = calls.filter(({ name }) => name === 'getConfig').map(({ argument }) => argument)
    expect(asked).toEqual([
      { languageCode: 'en' },
      { languageCode: 'en', configParams: { a: '1' } },
    ])
    expect(calls.find(({ name }) => name === 'getSchema')?.argument).toEqual({
      configParams: { a: '1', b: '2' },
    })
  })

  it.each<[string, Functions, string]>([
    [
      'an earlier question removed',
      pages([question('a')], [question('b')]),
      '“a” was asked before and is missing',
    ],
    [
      'an earlier question changed',
      pages([question('a')], [question('a', { helpText: 'new' })]),
      '“a” was asked before and has changed',
    ],
    [
      'a new question ahead of an old one',
      pages([question('a')], [question('b'), question('a')]),
      '“a” has moved from place 1 to 2',
    ],
    [
      'the same page for ever',
      withConfig(page => ({ ...page, isSteppedConfig: true })),
      'still true at this page',
    ],
    [
      'ever new questions',
      (() => {
        const all: Json[] = []
        return {
          getConfig: () => {
            all.push(question(`q${all.length}`))
            return { configParams: [...all], isSteppedConfig: true }
          },
        }
      })(),
      'after 30 steps',
    ],
  ])('is refused with %s', async (_, changes, words) => {
    await expectRefusal(changes, words)
  })

  it('that waits for an answer says for which', async () => {
    const waiting = withConfig(page => ({
      ...page,
      configParams: [question('a', { isDynamic: true })],
      isSteppedConfig: true,
    }))
    expect(await refusal(waiting)).toMatchObject({
      kind: 'request',
      details: 'The configuration waits for an answer to “a”.',
    })
  })
})

describe('answers', () => {
  const sent = async (answers: Record<string, string>, checkboxes?: 'boolean' | 'sparse') => {
    const { host, calls } = hostOf({}, checkboxes ? { checkboxes } : {})
    await host.connect(answers)
    return calls.find(({ name }) => name === 'getSchema')?.argument
  }

  it('reach the connector as text, several choices joined by commas, unanswered ones left out', async () => {
    expect(await sent({ many: 'a,b', box: 'true' })).toEqual({
      configParams: { many: 'a,b', box: 'true' },
    })
  })

  it('of checkboxes come in each form seen in the wild', async () => {
    expect(await sent({ box: 'false' })).toEqual({ configParams: { box: 'false' } })
    expect(await sent({ box: 'false' }, 'boolean')).toEqual({ configParams: { box: false } })
    expect(await sent({ box: 'false' }, 'sparse')).toEqual({ configParams: {} })
  })

  it.each([
    ['a choice that is not offered', { one: 'c' }, '“one” does not offer “c”'],
    ['a choice among several that is not offered', { many: 'a,c' }, '“many” does not offer “c”'],
    ['a checkbox that is neither', { box: 'on' }, 'true or false'],
  ])('are refused: %s', async (_, answers, words) => {
    expect(await refusal({}, answers as Record<string, string>)).toMatchObject({
      kind: 'request',
      details: expect.stringContaining(words) as string,
    })
  })

  it('can be looked at as the page they lead to', async () => {
    expect(await hostOf().host.configuration()).toEqual(configPage())
  })
})
