// SOQL, as much of it as is needed here: SELECT fields FROM object. Anything more is refused.

import type { ApiReply } from '../http/exchange'
import { failure } from './errors'
import type { Schema } from './fields'
import { OF_PARENTS } from './fields'
import type { ObjectName } from './objects'

/** A query that can be answered. */
export interface Query {
  readonly object: ObjectName
  /** Names as asked for, `Parent.Name` for fields of a parent. */
  readonly fields: readonly string[]
}

/** Reads a query; the refusal in Salesforce's words when it cannot be answered. */
export function parseSoql(soql: string, schema: Schema): Query | ApiReply {
  const [, list = '', object = '', rest = ''] = SELECT.exec(soql) ?? []
  const fields = list.split(',').map(field => field.trim())
  if (object === '') return malformed(soql.trim().split(/\s+/)[0] ?? '')
  if (rest !== '') return malformed(rest.split(/\s+/)[0] ?? '')
  const odd = fields.find(field => !/^\w+(\.\w+)?$/.test(field))
  if (odd !== undefined) return malformed(odd === '' ? ',' : odd)
  if (new Set(fields).size < fields.length) return duplicate(fields)
  if (!isObject(object, schema)) return failure(400, 'INVALID_TYPE', unsupported(object))
  const unknown = fields.find(field => !hasField(schema, object, field))
  if (unknown !== undefined) return noColumn(soql, unknown, object)
  return { object, fields }
}

/** Whether an object of the schema has this name. */
export function isObject(name: string, schema: Schema): name is ObjectName {
  return Object.hasOwn(schema, name)
}

const SELECT = /^\s*SELECT\s+(.+?)\s+FROM\s+(\w+)\s*(.*?)\s*$/is

function hasField(schema: Schema, object: ObjectName, field: string): boolean {
  const [parent = '', name] = field.split('.')
  return name === undefined
    ? schema[object].some(each => each.name === field)
    : OF_PARENTS[parent]?.includes(name) === true &&
        schema[object].some(each => each.relationshipName === parent)
}

function malformed(token: string): ApiReply {
  return failure(400, 'MALFORMED_QUERY', `unexpected token: '${token}'`)
}

function duplicate(fields: readonly string[]): ApiReply {
  const twice = fields.find((field, place) => fields.indexOf(field) !== place) ?? ''
  return failure(400, 'MALFORMED_QUERY', `duplicate field selected: ${twice}`)
}

function unsupported(object: string): string {
  return `sObject type '${object}' is not supported. ${ADVICE}`
}

function noColumn(soql: string, field: string, object: ObjectName): ApiReply {
  const column = soql.indexOf(field) + 1
  const [parent = '', name] = field.split('.')
  const missing =
    name === undefined
      ? `No such column '${parent}' on entity '${object}'. ${ADVICE}`
      : `Didn't understand relationship '${parent}' in field path. ${ADVICE}`
  const where = `\n${soql}\n${' '.repeat(column - 1)}^\nERROR at Row:1:Column:${column}\n`
  return failure(400, 'INVALID_FIELD', where + missing)
}

const ADVICE =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field " +
  'name. Please reference your WSDL or the describe call for the appropriate names.'
