// Schemas that the host refuses, each for one reason.

import type { Functions } from './fake-connector'
import { schema } from './fake-connector'
import { expectRefusal, refusal, withField, withFormula } from './refusals'

describe('a schema', () => {
  it.each<[string, Functions, string]>([
    ['as a bare list', { getSchema: () => schema() }, 'it is a list instead of an object'],
    ['without fields', { getSchema: () => ({ schema: [] }) }, 'schema is empty'],
    ['under another name', { getSchema: () => ({ fields: schema() }) }, 'schema is undefined'],
    [
      'with a promise for a list',
      { getSchema: () => ({ schema: Promise.resolve([]) }) },
      'schema is an object',
    ],
    [
      'with a field that is only a name',
      { getSchema: () => ({ schema: ['day'] }) },
      'field 1 is "day"',
    ],
    [
      'with two fields of one name',
      { getSchema: () => ({ schema: [...schema(), schema()[0]] }) },
      'the name "day" is used twice',
    ],
    [
      'with two default dimensions',
      withField('region', { isDefault: true }),
      '2 fields are the default DIMENSION',
    ],
    [
      'with two default metrics',
      withField('amount', { isDefault: true }),
      '2 fields are the default METRIC',
    ],
  ])('is refused %s', async (_, changes, words) => {
    await expectRefusal(changes, words)
  })
})

describe('a field', () => {
  it.each<[string, Functions, string]>([
    ['without a name', withField('region', { name: '' }), 'field 4 has no name'],
    [
      'with a blank in its name',
      withField('region', { name: 'the region' }),
      'a blank or a $ in its name',
    ],
    ['without a label', withField('region', { label: ' ' }), '“region” has no label'],
    [
      'without a data type',
      withField('region', { dataType: undefined }),
      'dataType undefined; a TEXT is STRING',
    ],
    [
      'with an unknown concept',
      withField('region', { semantics: { conceptType: 'MEASURE' } }),
      'the conceptType "MEASURE"',
    ],
    [
      'with an unknown type',
      withField('region', { semantics: { semanticType: 'STRING' } }),
      'unknown semanticType "STRING"',
    ],
    [
      'with a currency the host does not know',
      withField('amount', { semantics: { semanticType: 'CURRENCY_KES' } }),
      'unknown semanticType "CURRENCY_KES"',
    ],
    [
      'with a type for formulas only',
      withField('region', { semantics: { semanticType: 'IMAGE' } }),
      'only a formula can produce',
    ],
    [
      'whose data type does not go with its type',
      withField('amount', { dataType: 'STRING' }),
      'a CURRENCY_EUR is NUMBER',
    ],
    [
      'with an unknown aggregation',
      withField('deals', { defaultAggregationType: 'NO_AGGREGATION' }),
      'unknown defaultAggregationType "NO_AGGREGATION"',
    ],
    [
      'that must not be summed, yet is',
      withField('accounts', { defaultAggregationType: 'SUM' }),
      'cannot be aggregated again, yet its aggregation is SUM',
    ],
    [
      'that may be summed, yet is AUTO',
      withField('deals', { defaultAggregationType: 'AUTO' }),
      'can be aggregated again, yet its aggregation is AUTO',
    ],
    ['whose flag is a number', withField('deals', { isHidden: 1 }), 'isHidden 1'],
    ['whose group is a number', withField('deals', { group: 1 }), 'the group 1'],
    [
      'with a re-aggregation flag that is text',
      withField('deals', { semantics: { isReaggregatable: 'true' } }),
      'isReaggregatable "true"',
    ],
    [
      'without semantics',
      {
        getSchema: () => ({ schema: schema().map(field => ({ ...field, semantics: undefined })) }),
      },
      'has no semantics',
    ],
  ])('is refused %s', async (_, changes, words) => {
    await expectRefusal(changes, words)
  })
})

describe('a formula', () => {
  it.each<[string, Functions, string]>([
    ['that is not readable', withFormula('SUM($deals'), 'its formula is not readable'],
    [
      'over a field that is not there',
      withFormula('SUM($sold)'),
      'refers to $sold, which is not in the schema',
    ],
    ['with a function nobody knows', withFormula('TOTAL($deals)'), 'calls TOTAL'],
    [
      'that aggregates, yet is not AUTO',
      withFormula('SUM($deals)', { defaultAggregationType: 'SUM' }),
      'its aggregation must be AUTO, not SUM',
    ],
    [
      'that does not aggregate, yet is AUTO',
      withFormula('$amount / $deals'),
      'its aggregation must be NONE, not AUTO',
    ],
    [
      'that mixes rows and groups',
      withFormula('SUM($amount) / $deals'),
      'mixes aggregated and unaggregated values',
    ],
    [
      'that aggregates what is aggregated',
      withFormula('SUM($avg_deal)'),
      'applies SUM to something already aggregated',
    ],
    [
      'that sums what cannot be added up',
      withFormula('SUM($accounts)'),
      'applies SUM to something already aggregated',
    ],
    ['that refers to itself', withFormula('1 + $extra'), 'goes in a circle: extra → extra'],
    [
      'that gives a number to a text',
      withFormula('SUM($deals)', {
        dataType: 'STRING',
        semantics: { conceptType: 'METRIC', semanticType: 'TEXT' },
      }),
      'gives a number, yet the field is a TEXT',
    ],
    [
      'that aggregates in a dimension',
      withFormula('SUM($deals)', {
        semantics: { conceptType: 'DIMENSION', semanticType: 'NUMBER' },
      }),
      'which a dimension cannot',
    ],
    [
      'that aggregates, yet may be aggregated again',
      withFormula('SUM($deals)', {
        semantics: { conceptType: 'METRIC', semanticType: 'NUMBER', isReaggregatable: true },
      }),
      'the field cannot be aggregated again',
    ],
  ])('is refused %s', async (_, changes, words) => {
    await expectRefusal(changes, words)
  })

  it('over base fields, other formulas and what cannot be added up is accepted', async () => {
    for (const text of [
      '$avg_deal * $accounts',
      'MAX($amount) - MIN($amount)',
      '2 * COUNT($account)',
    ]) {
      expect(await refusal(withFormula(text))).toEqual({ kind: 'accepted', details: '' })
    }
  })
})
