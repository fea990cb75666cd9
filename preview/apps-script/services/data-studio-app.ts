// DataStudioApp: the connector's builders and errors.

import { Exception } from './bridge'
import { debugError, userError } from './data-studio-errors'
import { bigQueryConfig } from './data-studio-query'
import { AGGREGATIONS, AUTH_TYPES, FIELD_TYPES, QUERY_TYPES } from './data-studio-types'
import { configBuilder } from './data-studio-config'
import type { FieldsBuilder } from './data-studio-fields'
import { FIELDS, fieldsBuilder } from './data-studio-fields'
import { check, constants } from './signature'

/** The service. */
export const DataStudioApp = {
  createCommunityConnector: () => ({
    AuthType: constants(AUTH_TYPES),
    AggregationType: constants(AGGREGATIONS),
    FieldType: constants(FIELD_TYPES),
    BigQueryParameterType: constants(QUERY_TYPES),
    getConfig: configBuilder,
    getFields: () => fieldsBuilder(),
    newAuthTypeResponse: authTypeResponse,
    newGetSchemaResponse: schemaResponse,
    newGetDataResponse: dataResponse,
    newSetCredentialsResponse: credentialsResponse,
    newBigQueryConfig: bigQueryConfig,
    newUserError: userError,
    newDebugError: debugError,
  }),
}

function authTypeResponse() {
  const built: { type?: string; helpUrl?: string } = {}
  const builder = {
    setAuthType(type: unknown) {
      check('DataStudioApp.GetAuthTypeResponse.setAuthType', [type], [AUTH_TYPES])
      built.type = String(type)
      return builder
    },
    setHelpUrl(url: unknown) {
      check('DataStudioApp.GetAuthTypeResponse.setHelpUrl', [url], ['String'])
      built.helpUrl = url as string
      return builder
    },
    build() {
      if (built.type === undefined) throw new Exception('The auth type is required.')
      return built
    },
    printJson: () => JSON.stringify(built),
  }
  return builder
}

function schemaResponse() {
  let fields: FieldsBuilder | null = null
  const builder = {
    setFields(next: unknown) {
      check('DataStudioApp.GetSchemaResponse.setFields', [next], [FIELDS])
      fields = next as FieldsBuilder
      return builder
    },
    build() {
      if (!fields) throw new Exception('Fields are required.')
      return { schema: fields.build() }
    },
    printJson: () => JSON.stringify(builder.build()),
  }
  return builder
}

function dataResponse() {
  let fields: FieldsBuilder | null = null
  let filtersApplied = false
  const rows: { values: unknown[] }[] = []
  const builder = {
    setFields(next: unknown) {
      check('DataStudioApp.GetDataResponse.setFields', [next], [FIELDS])
      fields = next as FieldsBuilder
      return builder
    },
    addRow(values: unknown) {
      check('DataStudioApp.GetDataResponse.addRow', [values], ['Array'])
      rows.push({ values: values as unknown[] })
      return builder
    },
    addAllRows(all: unknown) {
      check('DataStudioApp.GetDataResponse.addAllRows', [all], ['Array'])
      for (const values of all as unknown[]) builder.addRow(values)
      return builder
    },
    setFiltersApplied(applied: unknown) {
      check('DataStudioApp.GetDataResponse.setFiltersApplied', [applied], ['Boolean'])
      filtersApplied = applied as boolean
      return builder
    },
    build() {
      if (!fields) throw new Exception('Fields are required.')
      const schema = fields.build()
      const wrong = rows.find(row => row.values.length !== schema.length)
      if (wrong) throw new Exception(`A row has ${wrong.values.length} values for ${schema.length} fields.`) // prettier-ignore
      return { schema, rows, filtersApplied }
    },
  }
  return builder
}

function credentialsResponse() {
  let isValid = false
  const builder = {
    setIsValid(valid: unknown) {
      check('DataStudioApp.SetCredentialsResponse.setIsValid', [valid], ['Boolean'])
      isValid = valid as boolean
      return builder
    },
    build: () => ({ errorCode: isValid ? 'NONE' : 'INVALID_CREDENTIALS' }),
    printJson: () => JSON.stringify(builder.build()),
  }
  return builder
}
