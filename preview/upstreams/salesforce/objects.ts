// The objects of the org with their records, as Salesforce's fields tell them.

import { SECOND } from '../calendar'
import { digits } from '../money'
import type { Company, Deal, Owner } from '../world/crm'
import { fullName } from '../world/people'
import type { Contact } from '../world/service'
import type { StageEntry } from '../world/stages'
import { stagesOf } from '../world/stages'
import type { World } from '../world/world'
import { activityShelves } from './activities'
import { caseShelves } from './cases'
import type { Kind } from './ids'
import { idOf } from './ids'
import type { SObject, Shelf } from './shelf'
import { shelf } from './shelf'
import { ZONE, day, time } from './times'

/** Objects that can be asked for. */
export type ObjectName = Exclude<Kind, 'UserRole' | 'QueryLocator' | 'MilestoneType'>

/** The records of every object, written when they are looked at. */
export type Org = Readonly<Record<ObjectName, Shelf>>

/** The org of a world. */
export function orgOf(world: World): Org {
  return {
    Account: shelf(world.companies, account),
    Opportunity: shelf(world.deals, opportunity),
    User: shelf(world.owners, user),
    Organization: shelf([world], organization),
    OpportunityHistory: shelf(history(world), stageEntry),
    Contact: shelf(world.contacts, contact),
    ...activityShelves(world),
    ...caseShelves(world),
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
    Renewal_Date__c: of.renewsOn,
    Monthly_Fee__c: 100 + (Number(id) % 900),
    CurrencyIsoCode: 'EUR',
    CreatedDate: time(createdAt),
    IsDeleted: false,
  }
}

/** Websites are typed by people: some with a scheme, some with a path, some without either. */
function contact({ id, company, firstName, lastName, email, title, createdAt }: Contact): SObject {
  return {
    Id: idOf('Contact', id),
    AccountId: idOf('Account', company.id),
    Name: `${firstName} ${lastName}`,
    Email: email,
    Title: title,
    CreatedDate: time(createdAt),
    IsDeleted: false,
  }
}

/** Some changes of other fields leave the stage as it was, and are in the history too. */
function history(world: World): (StageEntry & { readonly id: string })[] {
  return world.deals.flatMap(deal =>
    stagesOf(deal, world).flatMap((entry, step) => {
      const id = `${deal.id}${step}`
      const again = { ...entry, id: `${id}9`, enteredAt: entry.enteredAt + SECOND }
      return Number(deal.id) % 7 === 0 ? [{ ...entry, id }, again] : [{ ...entry, id }]
    }),
  )
}

function stageEntry({ id, deal, stage, enteredAt }: StageEntry & { readonly id: string }): SObject {
  return {
    Id: idOf('OpportunityHistory', id),
    OpportunityId: idOf('Opportunity', deal.id),
    StageName: stage.label,
    CreatedDate: time(enteredAt),
  }
}

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
    CloseDate: day(closesAt),
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
