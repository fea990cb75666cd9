// References to a CRM's companies, as other systems keep them: under a name for each CRM, or as one id
// whose form tells which CRM can have given it.

import { words } from '../model/words'

/** Names under which a company's id is kept. */
const NAMES = words<string>({
  hubspot: 'hubspot_company_id',
  salesforce: 'salesforce_account_id',
  pipedrive: 'pipedrive_organization_id',
})

/** References under their usual names; `told` reads one. */
export function namedRefs(told: (name: string) => string | null): string[] {
  return Object.entries(NAMES).flatMap(([crm, name]) => {
    const id = told(name)
    return id === null ? [] : [`${crm}:${id}`]
  })
}

/** References an id may stand for: Salesforce's accounts begin with 001, the others' are numbers. */
export function refsOf(id: string | null): string[] {
  if (id === null) return []
  if (/^001[A-Za-z0-9]{15}$/.test(id)) return [`salesforce:${id}`]
  return /^\d{1,20}$/.test(id) ? [`hubspot:${id}`, `pipedrive:${id}`] : []
}
