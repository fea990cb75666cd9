// An object on the wire: the properties that were asked for, times, and perhaps its companies.

import type { CrmObject, ObjectType } from './objects'
import { isoTime } from './objects'

const ALWAYS = ['createdate', 'hs_lastmodifieddate', 'hs_object_id']

/** What of an object is told. */
export interface Telling {
  readonly type: ObjectType
  readonly properties: readonly string[]
  readonly withCompanies: boolean
}

/** A record of a list or search. Unknown properties are left out, as HubSpot does. */
export function wireObject(object: CrmObject, { type, properties, withCompanies }: Telling) {
  const names = [...new Set([...ALWAYS, ...properties])].filter(name => name in object.properties)
  return {
    id: object.id,
    properties: Object.fromEntries(names.map(name => [name, object.properties[name] ?? null])),
    createdAt: isoTime(object.createdAt),
    updatedAt: isoTime(object.updatedAt),
    archived: false,
    ...(withCompanies && object.companies.length > 0
      ? { associations: { companies: { results: associations(type, object.companies) } } }
      : {}),
  }
}

/** Each association comes twice: by its label and without one. */
function associations(type: ObjectType, ids: readonly string[]) {
  const kind = type === 'deals' ? 'deal_to_company' : 'company_to_company'
  return ids.flatMap(id => [
    { id, type: kind },
    { id, type: `${kind}_unlabeled` },
  ])
}
