// DataStudioApp: builders that check what they are given, and errors with the right readers.

import { endScripts, run } from './scripts'

afterAll(endScripts)
const connector = 'const cc = DataStudioApp.createCommunityConnector();'

describe('errors of a connector', () => {
  it('reach everybody with one text and admins with another', async () => {
    const body = `${connector} cc.newUserError().setText('Sorry').setDebugText('why').throwException()`
    await expect(run(body)).rejects.toMatchObject({
      kind: 'user-error',
      text: 'Sorry',
      debug: 'why',
    })
  })

  it('reach admins alone when they are for debugging', async () => {
    await expect(run(`${connector} cc.newDebugError().setText('why').throwException()`)).rejects.toMatchObject({
      kind: 'debug-error',
      text: 'why',
    }) // prettier-ignore
  })

  it('may be marked by a prefix', async () => {
    await expect(run(`throw new Error('DS_USER: Sorry')`)).rejects.toMatchObject({
      kind: 'user-error',
      text: 'Sorry',
    })
  })

  it('are lost when the script swallows them and throws something else', async () => {
    const body = `${connector} try { cc.newUserError().setText('Sorry').throwException() } catch (e) { throw new Error('x') }`
    await expect(run(body)).rejects.toMatchObject({ kind: 'exception', text: 'Error: x' })
  })
})

describe('builders', () => {
  it('build fields in the host’s form', async () => {
    const body = `${connector} const fields = cc.getFields();
      fields.newDimension().setId('day').setName('Day').setType(cc.FieldType.YEAR_MONTH_DAY);
      fields.newMetric().setId('won').setName('Won').setType(cc.FieldType.CURRENCY_EUR).setAggregation(cc.AggregationType.SUM);
      fields.newMetric().setId('rate').setName('Rate').setType(cc.FieldType.PERCENT).setFormula('$won / $won').setIsReaggregatable(false);
      fields.setDefaultMetric('won');
      return cc.newGetSchemaResponse().setFields(fields).build()`
    expect(await run(body)).toEqual({
      schema: [
        { name: 'day', label: 'Day', dataType: 'STRING', semantics: { conceptType: 'DIMENSION', semanticType: 'YEAR_MONTH_DAY' } },
        { name: 'won', label: 'Won', dataType: 'NUMBER', isDefault: true, defaultAggregationType: 'SUM', semantics: { conceptType: 'METRIC', semanticType: 'CURRENCY_EUR', isReaggregatable: true } },
        { name: 'rate', label: 'Rate', dataType: 'NUMBER', formula: '$won / $won', defaultAggregationType: 'AUTO', semantics: { conceptType: 'METRIC', semanticType: 'PERCENT', isReaggregatable: false } },
      ],
    }) // prettier-ignore
  })

  it.each([
    ['an undefined constant', `cc.getFields().newMetric().setAggregation(cc.AggregationType.NONE)`, "The parameters (null) don't match the method signature for DataStudioApp.Field.setAggregation."],
    ['a number for a text', `cc.getConfig().newTextInput().setId(1)`, "The parameters (Number) don't match the method signature for DataStudioApp.TextInput.setId."],
    ['something else for fields', `cc.newGetSchemaResponse().setFields({})`, "The parameters (Object) don't match the method signature for DataStudioApp.GetSchemaResponse.setFields."],
    ['a field without name', `const f = cc.getFields(); f.newMetric().setId('a').setType(cc.FieldType.NUMBER); f.build()`, 'A field needs an id, a name and a type.'],
    ['a field without type', `const f = cc.getFields(); f.newMetric().setId('a').setName('A'); f.build()`, 'A field needs an id, a name and a type.'],
    ['two fields of one id', `const f = cc.getFields(); for (let i = 0; i < 2; i++) f.newMetric().setId('a').setName('A').setType(cc.FieldType.NUMBER); f.build()`, 'Field ids must be unique.'],
    ['a row of another width', `const f = cc.getFields(); f.newMetric().setId('a').setName('A').setType(cc.FieldType.NUMBER); cc.newGetDataResponse().setFields(f).addRow(['1', '2']).build()`, 'A row has 2 values for 1 fields.'],
  ])('refuse %s', async (_, body, text) => {
    await expect(run(`${connector} ${body}`)).rejects.toMatchObject({ text: `Exception: ${text}` })
  }) // prettier-ignore

  it('build a configuration page with options and overrides', async () => {
    const body = `${connector} const config = cc.getConfig();
      config.newSelectSingle().setId('c').setName('C').setAllowOverride(true).addOption(config.newOptionBuilder().setLabel('Euro').setValue('EUR'));
      config.setDateRangeRequired(true);
      return config.build()`
    expect(await run(body)).toEqual({
      configParams: [
        { type: 'SELECT_SINGLE', name: 'c', displayName: 'C', parameterControl: { allowOverride: true }, options: [{ label: 'Euro', value: 'EUR' }] },
      ],
      dateRangeRequired: true,
      isSteppedConfig: false,
    }) // prettier-ignore
  })

  it('find fields by id, in the order asked, and give null for those they lack', async () => {
    const body = `${connector} const fields = cc.getFields();
      for (const id of ['a', 'b', 'c']) fields.newMetric().setId(id).setName(id).setType(cc.FieldType.NUMBER);
      return [fields.forIds(['c', 'x', 'a']).asArray().map(f => f.getId()), fields.getFieldById('x'), fields.getFieldById('b').getGroup()]`
    expect(await run(body)).toEqual([['c', 'a'], null, null])
  })

  it('build the query of a connector that leaves asking to the host', async () => {
    const body = `${connector} return cc.newBigQueryConfig().setBillingProjectId('p').setQuery('select @a').setUseStandardSql(true)
      .setAccessToken('t').addQueryParameter('a', cc.BigQueryParameterType.INT64, '1').build()`
    expect(await run(body)).toEqual({
      dataConfig: {
        type: 'BIGQUERY',
        bigQueryConnectorConfig: {
          billingProjectId: 'p',
          query: 'select @a',
          useStandardSql: true,
          queryParameters: [
            { name: 'a', parameterType: { type: 'INT64' }, parameterValue: { value: '1' } },
          ],
        },
      },
      authConfig: { accessToken: 't' },
    })
  })
})
