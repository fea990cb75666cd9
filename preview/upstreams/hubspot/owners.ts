// GET /crm/v3/owners: those who work here, and with archived=true those who left.

import type { ApiReply, ApiRequest } from '../http/exchange'
import type { Owner } from '../world/crm'
import { invalid } from './errors'
import { isoTime } from './objects'
import { cursorOf, placeOf } from './paging'

const LARGEST_PAGE = 500

/** A page of owners. */
export function listOwners(owners: readonly Owner[], { query }: ApiRequest): ApiReply {
  const limit = Number(query.get('limit') ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    return invalid(`limit must be between 1 and ${LARGEST_PAGE}`)
  }
  const archived = query.get('archived') === 'true'
  const email = query.get('email')
  const found = owners
    .filter(owner => owner.archived === archived)
    .filter(owner => email === null || owner.email === email)
  const after = query.get('after')
  const place = after === null ? 0 : placeOf(after, found.length)
  if (place === null) return invalid('Invalid after')
  const results = found.slice(place, place + limit).map(wireOwner)
  const end = place + results.length
  const next = end < found.length ? { paging: { next: { after: cursorOf(end) } } } : {}
  return { status: 200, body: { results, ...next } }
}

function wireOwner({ id, userId, email, firstName, lastName, teams, ...owner }: Owner) {
  return {
    id,
    email,
    type: 'PERSON',
    firstName,
    lastName,
    // Somebody who left has no user any more.
    ...(owner.archived ? {} : { userId }),
    userIdIncludingInactive: userId,
    createdAt: isoTime(owner.createdAt),
    updatedAt: isoTime(owner.createdAt),
    archived: owner.archived,
    // The primary team is not always the first.
    ...(teams.length > 0
      ? { teams: teams.map((team, index) => ({ ...team, primary: index === 0 })).reverse() }
      : {}),
  }
}
