// Extract: the rows read from all sources, entity by entity, before anything is joined.

import type { AccountLink, AccountRecord } from './account'
import type { Annotation } from './annotation'
import type { Contact } from './contact'
import type { Cost } from './cost'
import type { Deal } from './deal'
import type { FormerOwner } from './former-owner'
import type { Goal } from './goal'
import type { Interaction } from './interaction'
import type { Invoice, RevenueLine } from './invoice'
import type { Measurement } from './measurement'
import type { Rate } from './money'
import type { Owner } from './owner'
import type { Payment } from './payment'
import type { RecurringLine } from './recurring-line'
import type { RosterEntry } from './roster'
import type { Rows } from './rows'
import type { Holiday, ServiceNorm, WorkingHours } from './service-norm'
import type { SlaTarget } from './sla-target'
import type { SurveyAnswer } from './survey'
import type { StageChange } from './stage-change'
import type { Task } from './task'
import type { Ticket } from './ticket'
import type { HourlyCost, TimeEntry } from './time-entry'

/** Rows per entity. One that nobody was asked for is empty. */
export interface Extract {
  readonly accounts: readonly AccountRecord[]
  readonly accountLinks: readonly AccountLink[]
  readonly owners: readonly Owner[]
  readonly formerOwners: readonly FormerOwner[]
  readonly contacts: readonly Contact[]
  readonly deals: Rows<Deal>
  readonly stageChanges: Rows<StageChange>
  readonly recurringLines: readonly RecurringLine[]
  readonly invoices: Rows<Invoice>
  readonly revenueLines: Rows<RevenueLine>
  readonly payments: Rows<Payment>
  readonly interactions: Rows<Interaction>
  readonly tasks: Rows<Task>
  readonly tickets: Rows<Ticket>
  readonly slaTargets: Rows<SlaTarget>
  readonly surveys: readonly SurveyAnswer[]
  readonly timeEntries: Rows<TimeEntry>
  readonly hourlyCosts: readonly HourlyCost[]
  readonly costs: readonly Cost[]
  readonly goals: readonly Goal[]
  readonly annotations: readonly Annotation[]
  readonly measurements: readonly Measurement[]
  readonly serviceNorms: readonly ServiceNorm[]
  readonly workingHours: readonly WorkingHours[]
  readonly holidays: readonly Holiday[]
  readonly roster: readonly RosterEntry[]
  readonly rates: readonly Rate[]
}

/**
 * What a question may want read: an entity, or the organisations of every source for their own sake,
 * where otherwise only those are read of which something else is asked.
 */
export type Want = keyof Extract | 'records'

/**
 * Entities that are events, with the day field of their facts. Who asks for them by that day alone
 * needs none but those of the days that are asked.
 */
export const EVENTS: Readonly<Partial<Record<keyof Extract, string>>> = {
  interactions: 'day',
  payments: 'day',
  timeEntries: 'day',
}

/** Nothing read. */
export const EMPTY: Extract = {
  accounts: [],
  accountLinks: [],
  owners: [],
  formerOwners: [],
  contacts: [],
  deals: [],
  stageChanges: [],
  recurringLines: [],
  invoices: [],
  revenueLines: [],
  payments: [],
  interactions: [],
  tasks: [],
  tickets: [],
  slaTargets: [],
  surveys: [],
  timeEntries: [],
  hourlyCosts: [],
  costs: [],
  goals: [],
  annotations: [],
  measurements: [],
  serviceNorms: [],
  workingHours: [],
  holidays: [],
  roster: [],
  rates: [],
}
