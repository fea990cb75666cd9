// POST /crm/v4/associations/{from}/companies/batch/read: the companies of up to a thousand records. The
// answer is a 207 where some of them have none.

import type { ApiReply } from '../http/exchange'
import { invalid } from './errors'
import { isRecord, listOf, parsed } from './json'
import type { CrmObject, ObjectShelf, ObjectType } from './objects'
import { isoTime } from './objects'
import { cursorOf, placeOf } from './paging'
import { hasPrimary, singular } from './wire'

const MOST_INPUTS = 1_000
const PAGE = 100

/** Companies of the records that are named in the body. */
export function readAssociations(shelf: ObjectShelf, body: string, now: number): ApiReply {
  const sent = parsed(body)
  const inputs = isRecord(sent) ? listOf(sent.inputs).filter(isRecord) : []
  if (inputs.length === 0) return invalid('Invalid input JSON: inputs is required')
  if (inputs.length > MOST_INPUTS) {
    return invalid(`The maximum number of inputs supported in a batch request is ${MOST_INPUTS}`)
  }
  const read = inputs.map(({ id, after }) => {
    const object = shelf.find(String(id))
    const count = object?.companies.length ?? 0
    const place = typeof after === 'string' ? placeOf(after, count) : 0
    return { id: String(id), object, place, count }
  })
  if (read.some(({ place }) => place === null)) return invalid('Invalid after')
  const errors = read.filter(({ count }) => count === 0).map(({ id }) => noneFound(shelf.type, id))
  const results = read.flatMap(({ object, place, count }) =>
    object && count > 0 ? [associationsOf(shelf.type, object, place ?? 0)] : [],
  )
  const more = errors.length > 0 ? { numErrors: errors.length, errors } : {}
  const times = { startedAt: isoTime(now), completedAt: isoTime(now) }
  const status = errors.length > 0 ? 207 : 200
  return { status, body: { status: 'COMPLETE', results, ...more, ...times } }
}

/** HubSpot's own ids of types: of the primary company and of any, by what it is the company of. */
const TYPE_IDS: Readonly<Partial<Record<ObjectType, readonly number[]>>> = {
  contacts: [1, 279],
  deals: [5, 341],
  tickets: [26, 339],
  calls: [182],
  emails: [186],
  meetings: [188],
  notes: [190],
  tasks: [192],
}

function associationsOf(type: ObjectType, { id, companies, primary }: CrmObject, place: number) {
  const [first = 0, second = first] = TYPE_IDS[type] ?? []
  const to = companies.slice(place, place + PAGE).map(company => {
    const isPrimary = hasPrimary(type) && company === primary
    const plain = { category: 'HUBSPOT_DEFINED', typeId: second, label: null }
    const labelled = { category: 'HUBSPOT_DEFINED', typeId: first, label: 'Primary' }
    const associationTypes = isPrimary ? [labelled, plain] : [plain]
    return { toObjectId: Number(company), associationTypes }
  })
  const end = place + to.length
  const after = cursorOf(end)
  const next = { after, link: `https://api.hubapi.com/crm/v4/objects/${type}/${id}?after=${after}` }
  return { from: { id }, to, ...(end < companies.length ? { paging: { next } } : {}) }
}

function noneFound(type: ObjectType, id: string) {
  const from = singular(type)
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No company is associated with ${from} ${id}.`,
    context: { fromObjectId: [id], fromObjectType: [from], toObjectType: ['company'] },
  }
}
