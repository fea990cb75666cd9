// The objects of the org with their records, as Salesforce's fields tell them.

import { digits } from '../money'
import type { Company, Deal, Owner } from '../world/crm'
import { fullName } from '../world/people'
import type { World } from '../world/world'
import type { Kind } from './ids'
import { idOf } from './ids'

/** A value of a field; a record for a field of a parent, which may be absent. */
export type Value = string | number | boolean | null | Readonly<Record<string, string>>

/** A record: all its fields, parents under their relationship's name. */
export type SObject = Readonly<Record<string, Value>> & { readonly Id: string }

/** Objects that can be asked for. */
export type ObjectName = Exclude<Kind, 'UserRole' | 'QueryLocator'>

/** The records of every object, written when they are looked at. */
export type Org = Readonly<
  Record<
    ObjectName,
    { readonly count: number; between: (from: number, until: number) => SObject[] }
  >
>

/** The org of a world. */
export function orgOf(world: World): Org {
  return {
    Account: shelf(world.companies, account),
    Opportunity: shelf(world.deals, opportunity),
    User: shelf(world.owners, user),
    Organization: shelf([world], organization),
  }
}

function shelf<T>(records: readonly T[], write: (record: T) => SObject) {
  return {
    count: records.length,
    between: (from: number, until: number) => records.slice(from, until).map(write),
  }
}

function account({ id, account: of, domain, owner, createdAt }: Company): SObject {
  return {
    Id: idOf('Account', id),
    Name: of.name,
    Website: website(id, domain),
    Industry: of.industry,
    BillingCountry: of.country,
    Type: of.lifecycleStage === 'customer' ? 'Customer - Direct' : of.lifecycleStage,
    OwnerId: owner ? idOf('User', owner.id) : null,
    Region__c: of.region,
    Segment__c: of.segment,
    Service_Level__c: of.serviceLevel,
    CreatedDate: time(createdAt),
    IsDeleted: false,
  }
}

/** Websites are typed by people: some with a scheme, some with a path, some without either. */
function website(id: string, domain: string | null): string | null {
  if (domain === null) return null
  const forms = [domain, `https://www.${domain}/`, `http://${domain}/es?from=crm`]
  return forms[Number(id) % forms.length] ?? domain
}

function opportunity(deal: Deal): SObject {
  const { id, company, stage, amount, currency, createdAt, closesAt } = deal
  return {
    Id: idOf('Opportunity', id),
    Name: deal.name,
    AccountId: company ? idOf('Account', company.id) : null,
    Amount: amount === null ? null : amount / 10 ** digits(currency),
    CurrencyIsoCode: currency,
    StageName: stage.label,
    Type: deal.type === null ? null : (TYPES[deal.type] ?? deal.type),
    Probability: Math.round(stage.probability * 100),
    IsClosed: stage.outcome !== 'open',
    IsWon: stage.outcome === 'won',
    CloseDate: DAYS.format(closesAt),
    CreatedDate: time(createdAt),
    IsDeleted: false,
  }
}

const TYPES: Readonly<Record<string, string>> = {
  newbusiness: 'New Business',
  existingbusiness: 'Existing Business',
  upsell: 'Upsell',
  crosssell: 'Cross-sell',
  renewal: 'Renewal',
}

/** A team is the user's role, or the department of those who have none. */
function user(owner: Owner): SObject {
  const [team] = owner.teams
  const hasRole = team !== undefined && owner.userId % 3 !== 0
  return {
    Id: idOf('User', owner.id),
    Name: fullName(owner),
    Email: owner.email,
    IsActive: !owner.archived,
    UserRoleId: hasRole ? idOf('UserRole', team.id) : null,
    UserRole: hasRole ? { Id: idOf('UserRole', team.id), Name: team.name } : null,
    Department: hasRole ? null : (team?.name ?? null),
  }
}

function organization({ homeCurrency }: World): SObject {
  return {
    Id: idOf('Organization', '4812'),
    Name: 'Agencia',
    DefaultCurrencyIsoCode: homeCurrency,
    TimeZoneSidKey: ZONE,
  }
}

const ZONE = 'Europe/Madrid'
/** Days as people of the org see them; Swedes write them as ISO does. */
const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** Time as Salesforce writes it: without the colon in the offset. */
function time(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000')
}
