// The fields of every object: what a description tells, and what a query may select.

import type { ApiReply } from '../http/exchange'
import { TYPES } from './field-types'
import type { ObjectName } from './objects'

/** A field as a description tells it, in part. */
export interface Field {
  readonly name: string
  readonly type: string
  readonly relationshipName: string | null
}

/** Which fields of which object there are for this login. */
export type Schema = Readonly<Record<ObjectName, readonly Field[]>>

/** The schema without fields named `Object.Field`, which the org lacks or hides from the login. */
export function schemaWithout(hidden: readonly string[]): Schema {
  const of = (object: ObjectName) =>
    Object.entries(TYPES[object])
      .filter(([name]) => !hidden.includes(`${object}.${name}`))
      .map(([name, type]): Field => ({ name, type, relationshipName: relationshipOf(name, type) }))
  const objects = Object.keys(TYPES) as ObjectName[]
  return Object.fromEntries(objects.map(object => [object, of(object)])) as unknown as Schema // one for each
}

/** Fields of parents that can be asked for here. */
export const OF_PARENTS: Readonly<Record<string, readonly string[]>> = {
  UserRole: ['Id', 'Name'],
  MilestoneType: ['Id', 'Name'],
}

/** GET …/sobjects/{object}/describe */
export function describe(object: ObjectName, schema: Schema): ApiReply {
  const custom = (name: string) => name.endsWith('__c')
  const fields = schema[object].map(field => ({
    ...field,
    label: labelOf(field.name),
    custom: custom(field.name),
  }))
  return { status: 200, body: { name: object, label: object, queryable: true, fields } }
}

/** Labels are words: `Service_Level__c` is "Service Level". */
function labelOf(name: string): string {
  return name
    .replace(/__c$/, '')
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
}

function relationshipOf(name: string, type: string): string | null {
  return type === 'reference' ? name.replace(/Id$/, '') : null
}
