// DataStudioApp: the connector's builders and errors.

import { Exception, ask } from './bridge'
import { configBuilder } from './data-studio-config'
import type { FieldsBuilder } from './data-studio-fields'
import { FIELD_TYPES, fieldsBuilder } from './data-studio-fields'
import { check, constants, enumeration } from './signature'

const authTypes = enumeration(['NONE', 'OAUTH2', 'USER_PASS', 'KEY', 'USER_TOKEN', 'PATH_USER_PASS', 'PATH_KEY']) // prettier-ignore
const aggregations = enumeration(['AVG', 'COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN', 'SUM', 'AUTO', 'NO_AGGREGATION']) // prettier-ignore
const queryTypes = enumeration(['STRING', 'INT64', 'BOOL', 'FLOAT64'])

/** The service. */
export const DataStudioApp = {
  createCommunityConnector: () => ({
    AuthType: constants(authTypes),
    AggregationType: constants(aggregations),
    FieldType: constants(FIELD_TYPES),
    BigQueryParameterType: constants(queryTypes),
    getConfig: configBuilder,
    getFields: () => fieldsBuilder(aggregations),
    newAuthTypeResponse: authTypeResponse,
    newGetSchemaResponse: schemaResponse,
    newGetDataResponse: dataResponse,
    newSetCredentialsResponse: credentialsResponse,
    newUserError: () => thrower('user-error'),
    newDebugError: () => thrower('debug-error'),
  }),
}

function thrower(kind: 'user-error' | 'debug-error') {
  let text = ''
  let debug = ''
  const builder = {
    setText(next: unknown) {
      check('DataStudioApp.UserError.setText', [next], ['String'])
      text = next as string
      return builder
    },
    setDebugText(next: unknown) {
      check('DataStudioApp.UserError.setDebugText', [next], ['String'])
      debug = next as string
      return builder
    },
    printJson: () => JSON.stringify({ text, debugText: debug }),
    throwException(): never {
      ask('error.told', { kind, text, debug })
      throw new Exception(text)
    },
  }
  return builder
}

function authTypeResponse() {
  const built: { type?: string; helpUrl?: string } = {}
  const builder = {
    setAuthType(type: unknown) {
      check('DataStudioApp.GetAuthTypeResponse.setAuthType', [type], [authTypes])
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
      check('DataStudioApp.GetSchemaResponse.setFields', [next], ['Object'])
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
      check('DataStudioApp.GetDataResponse.setFields', [next], ['Object'])
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
