// DataStudioApp against its published types: the same constants, and every method they declare.

import { readFileSync } from 'node:fs'
import { endScripts, run } from './scripts'

afterAll(endScripts)

const TYPES = readFileSync(
  'node_modules/@types/google-apps-script/google-apps-script.data-studio.d.ts',
  'utf8',
).replace(/\/\*[\s\S]*?\*\//g, '')

/** Names declared in one interface or enumeration. */
function declared(kind: 'interface' | 'enum', name: string): string[] {
  const body = new RegExp(`${kind} ${name} \\{([\\s\\S]*?)\\n {8}\\}`).exec(TYPES)?.[1] ?? ''
  return [...body.matchAll(/^ {12}(\w+)/gm)].map(([, member = '']) => member).sort()
}

const connector = 'const cc = DataStudioApp.createCommunityConnector();'

describe('the published types', () => {
  it.each([
    ['CommunityConnector', 'cc'],
    ['Config', 'cc.getConfig()'],
    ['TextInput', 'cc.getConfig().newTextInput()'],
    ['TextArea', 'cc.getConfig().newTextArea()'],
    ['Checkbox', 'cc.getConfig().newCheckbox()'],
    ['SelectSingle', 'cc.getConfig().newSelectSingle()'],
    ['SelectMultiple', 'cc.getConfig().newSelectMultiple()'],
    ['OptionBuilder', 'cc.getConfig().newOptionBuilder()'],
    ['Info', 'cc.getConfig().newInfo()'],
    ['Fields', 'cc.getFields()'],
    ['Field', 'cc.getFields().newMetric()'],
    ['GetAuthTypeResponse', 'cc.newAuthTypeResponse()'],
    ['GetSchemaResponse', 'cc.newGetSchemaResponse()'],
    ['GetDataResponse', 'cc.newGetDataResponse()'],
    ['SetCredentialsResponse', 'cc.newSetCredentialsResponse()'],
    ['BigQueryConfig', 'cc.newBigQueryConfig()'],
    ['UserError', 'cc.newUserError()'],
    ['DebugError', 'cc.newDebugError()'],
  ])('declare the members of %s, and no others', async (name, value) => {
    const members = declared('interface', name)
    expect(members.length).toBeGreaterThan(1)
    expect(await run(`${connector} return Object.keys(${value}).sort()`)).toEqual(members)
  })

  it.each(['FieldType', 'AggregationType', 'BigQueryParameterType'])(
    'declare the constants of %s',
    async name => {
      expect(await run(`${connector} return Object.keys(cc.${name}).sort()`)).toEqual(
        declared('enum', name),
      )
    },
  )

  it('declare fewer ways to sign in than Google’s own samples use', async () => {
    const known = await run(`${connector} return Object.keys(cc.AuthType)`)
    expect(known).toEqual(expect.arrayContaining(declared('enum', 'AuthType')))
    expect(known).toHaveLength(declared('enum', 'AuthType').length + 2) // PATH_USER_PASS, PATH_KEY
  })
})
