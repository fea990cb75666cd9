// DataStudioApp's query builder, for connectors that let the host ask BigQuery by itself.

import { Exception } from './bridge'
import { QUERY_TYPES } from './data-studio-types'
import type { Kind } from './signature'
import { check } from './signature'

/** A query under construction. */
export function bigQueryConfig() {
  const authConfig: Record<string, unknown> = {}
  const bigQuery: Record<string, unknown> = {}
  const parameters: object[] = []
  const keep = (name: string, kind: Kind, target: Record<string, unknown>) => (value: unknown) => {
    const method = `set${name.charAt(0).toUpperCase()}${name.slice(1)}`
    check(`DataStudioApp.BigQueryConfig.${method}`, [value], [kind])
    target[name] = value
    return builder
  }
  const builder = {
    setQuery: keep('query', 'String', bigQuery),
    setBillingProjectId: keep('billingProjectId', 'String', bigQuery),
    setUseStandardSql: keep('useStandardSql', 'Boolean', bigQuery),
    setAccessToken: keep('accessToken', 'String', authConfig),
    addQueryParameter(name: unknown, type: unknown, value: unknown) {
      const kinds: Kind[] = ['String', QUERY_TYPES, 'String']
      check('DataStudioApp.BigQueryConfig.addQueryParameter', [name, type, value], kinds)
      parameters.push({ name, parameterType: { type: String(type) }, parameterValue: { value } })
      return builder
    },
    build() {
      if (!bigQuery.query || !bigQuery.billingProjectId) {
        throw new Exception('A query needs its text and a billing project.')
      }
      const queryParameters = parameters.length > 0 && { queryParameters: parameters }
      return {
        dataConfig: {
          type: 'BIGQUERY',
          bigQueryConnectorConfig: { ...bigQuery, ...queryParameters },
        },
        authConfig,
      }
    },
    printJson: (): string => JSON.stringify(builder.build()),
  }
  return builder
}
