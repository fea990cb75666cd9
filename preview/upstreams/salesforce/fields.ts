// The fields of every object: what a description tells, and what a query may select.

import type { ApiReply } from '../http/exchange'
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
  return {
    Account: of('Account'),
    Opportunity: of('Opportunity'),
    User: of('User'),
    Organization: of('Organization'),
  }
}

/** Fields of parents that can be asked for here. */
export const OF_PARENTS: Readonly<Record<string, readonly string[]>> = { UserRole: ['Id', 'Name'] }

/** GET …/sobjects/{object}/describe */
export function describe(object: ObjectName, schema: Schema): ApiReply {
  const custom = (name: string) => name.endsWith('__c')
  const fields = schema[object].map(field => ({ ...field, custom: custom(field.name) }))
  return { status: 200, body: { name: object, label: object, queryable: true, fields } }
}

function relationshipOf(name: string, type: string): string | null {
  return type === 'reference' ? name.replace(/Id$/, '') : null
}

const TYPES: Readonly<Record<ObjectName, Readonly<Record<string, string>>>> = {
  Account: {
    Id: 'id',
    Name: 'string',
    Website: 'url',
    Industry: 'picklist',
    BillingCountry: 'string',
    Type: 'picklist',
    OwnerId: 'reference',
    Region__c: 'picklist',
    Segment__c: 'picklist',
    Service_Level__c: 'picklist',
    CreatedDate: 'datetime',
    IsDeleted: 'boolean',
  },
  Opportunity: {
    Id: 'id',
    Name: 'string',
    AccountId: 'reference',
    Amount: 'currency',
    CurrencyIsoCode: 'picklist',
    StageName: 'picklist',
    Type: 'picklist',
    Probability: 'percent',
    IsClosed: 'boolean',
    IsWon: 'boolean',
    CloseDate: 'date',
    CreatedDate: 'datetime',
    IsDeleted: 'boolean',
  },
  User: {
    Id: 'id',
    Name: 'string',
    Email: 'email',
    IsActive: 'boolean',
    UserRoleId: 'reference',
    Department: 'string',
  },
  Organization: {
    Id: 'id',
    Name: 'string',
    DefaultCurrencyIsoCode: 'picklist',
    TimeZoneSidKey: 'picklist',
  },
}
