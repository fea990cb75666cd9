// Zendesk's ids: whole numbers, told from the world's own.

import type { Owner } from '../world/crm'

/** Id of an organisation. */
export const organizationId = (companyId: string) => Number(companyId) + 900_000_000
/** Id of a person who writes. */
export const requesterId = (contactId: string) => Number(contactId) + 1_000_000_000
/** Id of an agent. */
export const agentId = ({ userId }: Owner) => userId + 3_000_000_000
/** Number of a ticket. */
export const ticketNumber = (ticketId: string) => Number(ticketId) - 93_000_000_000
