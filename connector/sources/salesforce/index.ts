// Salesforce: Accounts with their owners and Opportunities, by SOQL over REST.
// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm

import type { AccountRecord } from '../../model/account'
import type { Deal, DealOutcome } from '../../model/deal'
import { minorFromMajor } from '../../model/money'
import type { Owner } from '../../model/owner'
import { plainDay } from '../../model/period'
import { textAt } from '../reading'
import type { Source } from '../source'
import { rowsOf } from '../source'
import { INSTANCE, objects } from './objects'
import type { AccountRow, OpportunityRow, UserRow } from './rows'
import { accountRow, opportunityRow, organizationRow, userRow } from './rows'

const accounts = objects(
  {
    object: 'Account',
    needed: ['Id', 'Name', 'OwnerId'],
    wanted: ['Website', 'Industry', 'BillingCountry', 'Type', 'Region__c', 'Segment__c', 'Service_Level__c'], // prettier-ignore
  },
  accountRow,
)

/** Users who left are inactive, never deleted; they are read too, or past owners would vanish. */
const users = objects(
  {
    object: 'User',
    needed: ['Id', 'Name'],
    wanted: ['IsActive', 'UserRole.Name', 'Department'],
  },
  userRow,
)

/** CurrencyIsoCode exists in orgs with several currencies only. */
const opportunities = objects(
  {
    object: 'Opportunity',
    needed: ['Id', 'Name', 'AccountId', 'Amount', 'StageName', 'Probability', 'IsClosed', 'IsWon', 'CloseDate', 'CreatedDate'], // prettier-ignore
    wanted: ['CurrencyIsoCode', 'Type'],
  },
  opportunityRow,
)

const organization = objects(
  { object: 'Organization', needed: ['Id'], wanted: ['DefaultCurrencyIsoCode'] },
  organizationRow,
)

/** Salesforce, read with the access token of a login that may see all accounts. */
export const salesforce: Source = {
  id: 'salesforce',
  label: 'Salesforce',
  purpose: { en: 'Accounts, owners, deals', es: 'Cuentas, responsables, negocios' },
  role: 'crm',
  hosts: [INSTANCE],
  instance: { placeholder: INSTANCE, suffix: '.my.salesforce.com' },
  auth: 'bearer',
  // Only the org's day is limited (100,000 and more); 25 long requests may run at once.
  limit: {
    requests: 20,
    perMs: 1_000,
    parallel: 10,
    each: 'source',
    exhausted: 'REQUEST_LIMIT_EXCEEDED',
  },
  streams: { accounts, users, opportunities, organization },
  fills: {
    accounts: {
      from: ['accounts'],
      make: rows => rowsOf<AccountRow>(rows, 'accounts').map(accountRecord),
    },
    owners: {
      from: ['users'],
      make: rows =>
        rowsOf<UserRow>(rows, 'users').map(({ id, name, team }): Owner => ({
          ref: `salesforce:owner:${id}`,
          name,
          team,
        })),
    },
    deals: {
      from: ['opportunities', 'organization'],
      make: rows => {
        const home = textAt(rows.organization?.[0], 'currency') ?? ''
        return rowsOf<OpportunityRow>(rows, 'opportunities').map(row => deal(row, home))
      },
    },
  },
}

function accountRecord({ id, name, domain, ownerId, ...rest }: AccountRow): AccountRecord {
  const type = rest.lifecycleStage
  const profile = { ...rest, lifecycleStage: isCustomer(type) ? 'customer' : type }
  return {
    ref: `salesforce:${id}`,
    name,
    domain,
    sameAs: [],
    profile: {
      ...profile,
      renewalDate: null,
      ownerRef: ownerId === null ? null : `salesforce:owner:${ownerId}`,
    },
  }
}

/** Salesforce starts with the types "Customer - Direct" and "Customer - Channel". */
function isCustomer(type: string | null): boolean {
  return type !== null && /^customer( - (direct|channel))?$/i.test(type)
}

/** Opportunities have stages and no pipelines. */
const PIPELINE = 'Opportunities'

/** Salesforce's usual words for deal types, in the model's; any other is kept as the CRM has it. */
const DEAL_TYPES: ReadonlyMap<string, string> = new Map([
  ['New Business', 'new_business'],
  ['New Customer', 'new_business'],
  ['Existing Business', 'existing_business'],
  ['Existing Customer - Upgrade', 'upsell'],
  ['Upsell', 'upsell'],
  ['Cross-sell', 'cross_sell'],
  ['Renewal', 'renewal'],
])

function deal(row: OpportunityRow, homeCurrency: string): Deal {
  const { id, name, stage, type, probability, createdAt } = row
  const currency = row.currency ?? homeCurrency
  return {
    id,
    name,
    stage,
    probability,
    createdAt,
    currency,
    accountRef: row.accountId === null ? null : `salesforce:${row.accountId}`,
    pipeline: PIPELINE,
    type: type === null ? null : (DEAL_TYPES.get(type) ?? type),
    outcome: outcomeOf(row),
    amount: minorFromMajor(row.amount, currency),
    closedAt: row.closed ? plainDay(row.closeDay) : null,
  }
}

function outcomeOf({ won, closed }: OpportunityRow): DealOutcome {
  if (won) return 'won'
  return closed ? 'lost' : 'open'
}
