// An object on the wire: the properties that were asked for, times, and perhaps its companies.

import type { CrmObject, ObjectType } from './objects'
import { isoTime } from './objects'
import { cursorOf } from './paging'

const ALWAYS = ['createdate', 'hs_createdate', 'hs_lastmodifieddate', 'lastmodifieddate', 'hs_object_id'] // prettier-ignore

/** Most associations shown with a record; the others are at an address of their own. */
const MOST_SHOWN = 100

/** What of an object is told. */
export interface Telling {
  readonly type: ObjectType
  readonly properties: readonly string[]
  /** Properties whose past values are told. */
  readonly history?: readonly string[]
  readonly withCompanies: boolean
}

/** A record of a list or search. Unknown properties are left out, as HubSpot does. */
export function wireObject(object: CrmObject, telling: Telling) {
  const { type, properties, history = [], withCompanies } = telling
  const names = [...new Set([...ALWAYS, ...properties])].filter(name => name in object.properties)
  return {
    id: object.id,
    properties: Object.fromEntries(names.map(name => [name, object.properties[name] ?? null])),
    ...(history.length > 0 ? { propertiesWithHistory: pastValues(object, history) } : {}),
    createdAt: isoTime(object.createdAt),
    updatedAt: isoTime(object.updatedAt),
    archived: false,
    ...(withCompanies && object.companies.length > 0
      ? { associations: { companies: associations(type, object) } }
      : {}),
  }
}

/** The singular of a type, as names of associations have it. */
export function singular(type: ObjectType): string {
  return type === 'companies' ? 'company' : type.replace(/s$/, '')
}

/** Whether a type tells a primary company from the others. */
export function hasPrimary(type: ObjectType): boolean {
  return type === 'contacts' || type === 'deals' || type === 'tickets'
}

/** Where companies have a label, the primary one comes twice: by its label and without one. */
function associations(type: ObjectType, { id, companies, primary }: CrmObject) {
  const kind = `${singular(type)}_to_company`
  const all = companies.flatMap(company => {
    const labelled = { id: company, type: kind }
    const plain = { id: company, type: `${kind}_unlabeled` }
    if (!hasPrimary(type)) return [labelled]
    return company === primary ? [labelled, plain] : [plain]
  })
  const after = cursorOf(MOST_SHOWN)
  const link = `https://api.hubapi.com/crm/v3/objects/${type}/${id}/associations/companies?after=${after}`
  return {
    results: all.slice(0, MOST_SHOWN),
    ...(all.length > MOST_SHOWN ? { paging: { next: { after, link } } } : {}),
  }
}

function pastValues({ history }: CrmObject, names: readonly string[]) {
  return Object.fromEntries(
    names.map(name => [
      name,
      (history?.[name] ?? []).map(({ value, since }) => ({
        value,
        timestamp: isoTime(since),
        sourceType: 'CRM_UI',
        sourceId: 'userId:61020400',
        updatedByUserId: 61_020_400,
      })),
    ]),
  )
}
