// The agency's settings workbook: what the team knows and no system does, worked out from the world.

import { addDays, addMonths, dayOf, startOf } from '../calendar'
import type { Company, Owner } from '../world/crm'
import { fullName } from '../world/people'
import type { World } from '../world/world'

/** A goal of an account manager: won amount in a quarter, in cents of a euro. */
export interface OwnerGoal {
  readonly owner: Owner
  readonly from: string
  /** The last day. */
  readonly to: string
  readonly amount: number
}

/** Money spent on a company, in cents of a euro. */
export interface DirectCost {
  readonly company: Company
  readonly day: string
  readonly amount: number
}

/** A number kept by hand. */
export interface SiteVisits {
  readonly company: Company
  readonly day: string
  readonly count: number
}

/** A company that was another's until a day, the last of theirs. */
export interface Handover {
  readonly company: Company
  readonly owner: Owner
  readonly until: string
}

/** All of it. */
export interface Workbook {
  readonly goals: readonly OwnerGoal[]
  readonly hourlyCosts: readonly { readonly owner: Owner; readonly perHour: number }[]
  readonly costs: readonly DirectCost[]
  readonly visits: readonly SiteVisits[]
  readonly handovers: readonly Handover[]
  readonly notes: readonly {
    readonly day: string
    readonly text: string
    readonly company: Company | null
    readonly audience: string
  }[]
}

const CUSTOMERS: readonly (string | null)[] = ['customer', 'evangelist']
const QUARTERS = 8
/** A year and the month before it, so that a chart of a year has no step. */
const MONTHS = 14

/** The workbook of a world. */
export function workbookOf(world: World): Workbook {
  const { owners, companies, today } = world
  const quarter = `${today.slice(0, 4)}-${String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
  const quarters = Array.from({ length: QUARTERS }, (_, back) => {
    const start = addMonths(startOf(quarter), -3 * back)
    return { from: dayOf(start), to: addDays(dayOf(addMonths(start, 3)), -1) }
  })
  const months = Array.from({ length: MONTHS }, (_, back) =>
    dayOf(addMonths(startOf(today), -back)),
  )
  const customers = companies.filter(({ account }) => CUSTOMERS.includes(account.lifecycleStage))
  const served = customers.filter((_, index) => index % 5 === 0)
  const size = Math.max(1, Math.round(companies.length / 25))
  return {
    goals: owners.flatMap((owner, index) =>
      quarters.map(days => ({ owner, ...days, amount: (1_500_000 + index * 100_000) * size })),
    ),
    hourlyCosts: owners.map((owner, index) => ({ owner, perHour: 2_800 + index * 250 })),
    costs: served.flatMap((company, index) =>
      months.map(day => ({ company, day, amount: 40_000 + (index % 7) * 55_050 })),
    ),
    visits: served.slice(0, 20).map((company, index) => ({
      company,
      day: addDays(today, -index * 9),
      count: 1 + (index % 3),
    })),
    handovers: companies.flatMap((company, index) => {
      const owner = owners[index % owners.length]
      const isNew = index % 6 === 0 && owner !== undefined && owner !== company.owner
      return isNew ? [{ company, owner, until: addDays(today, -45 - index) }] : []
    }),
    notes: notesOn(today, companies),
  }
}

function notesOn(today: string, companies: readonly Company[]): Workbook['notes'] {
  return [
    {
      day: addDays(today, -200),
      text: 'Subida de precios del 5 %',
      company: null,
      audience: 'executive',
    },
    { day: addDays(today, -90), text: 'New report for executives', company: null, audience: '' },
    ...companies.slice(0, 2).map(company => ({
      day: addDays(today, -30),
      text: 'Cambio de contacto',
      company,
      audience: 'operations',
    })),
  ]
}

/** An account as people write it: mostly its domain, sometimes its id in the CRM. */
export function accountText({ id, domain }: Company): string {
  return Number(id) % 7 !== 0 && domain !== null ? domain : `hubspot:${id}`
}

/** A person as goals name them. */
export function ownerText(owner: Owner): string {
  return fullName(owner)
}
