// Facts: the tables questions are asked of, each row with its account's number and its days.

import type { AccountLinkFact } from './account'
import { accountLinkFact } from './account'
import type { AccountFact } from './account-fact'
import { accountFacts } from './account-fact'
import type { AnnotationFact } from './annotation'
import { annotationFact } from './annotation'
import type { BusinessTime } from './business-time'
import type { CohortMonth } from './cohort'
import { cohortMonths } from './cohort'
import type { ContactFact } from './contact'
import { contactFact } from './contact'
import type { CostFact } from './cost'
import { costFact } from './cost'
import type { DealFact } from './deal'
import { dealFact } from './deal'
import type { Extract, Want } from './extract'
import type { FormerOwnerFact } from './former-owner'
import { formerOwnerFact } from './former-owner'
import type { GoalFact } from './goal'
import { goalFact } from './goal'
import type { Identity } from './identity'
import { once } from './once'
import type { InteractionFact } from './interaction'
import { interactionFact } from './interaction'
import type { InvoiceFact, RevenueLineFact } from './invoice'
import { invoiceFact, invoicedLineFact, revenueLineFact } from './invoice'
import type { MeasurementFact } from './measurement'
import { measurementFact } from './measurement'
import type { PaymentFact } from './payment'
import { paymentFact } from './payment'
import type { Day } from './period'
import { EVER, instantOf } from './period'
import type { Place } from './place'
import type { RecurringLineFact } from './recurring-line'
import type { Rows } from './rows'
import { madeOf } from './rows'
import type { Policies } from './settings'
import { USUAL } from './settings'
import { recurringLineFacts } from './recurring-line'
import type { RiskFlagFact } from './risk-flag'
import type { SlaTargetFact } from './sla-target'
import { slaTargetFact } from './sla-target'
import type { SourceRecordFact } from './source-record'
import { sourceRecordFacts } from './source-record'
import type { SurveyFact } from './survey'
import { surveyFact } from './survey'
import type { StageChangeFact } from './stage-change'
import { stageChangeFact } from './stage-change'
import type { TaskFact } from './task'
import { taskFact } from './task'
import type { TicketFact } from './ticket'
import { ticketFact } from './ticket'
import type { TimeFact } from './time-entry'
import { hourlyCostsOf, timeFact } from './time-entry'

/** The tables; those nobody asked for are empty. */
export interface Facts {
  readonly accounts: readonly AccountFact[]
  readonly formerOwners: readonly FormerOwnerFact[]
  readonly contacts: Rows<ContactFact>
  readonly deals: Rows<DealFact>
  readonly stageChanges: Rows<StageChangeFact>
  readonly recurringLines: readonly RecurringLineFact[]
  readonly cohortMonths: readonly CohortMonth[]
  readonly invoices: Rows<InvoiceFact>
  readonly revenueLines: Rows<RevenueLineFact>
  readonly payments: Rows<PaymentFact>
  readonly interactions: Rows<InteractionFact>
  readonly tasks: Rows<TaskFact>
  readonly tickets: Rows<TicketFact>
  readonly slaTargets: Rows<SlaTargetFact>
  readonly surveys: readonly SurveyFact[]
  readonly timeEntries: Rows<TimeFact>
  readonly costs: readonly CostFact[]
  readonly goals: readonly GoalFact[]
  readonly annotations: readonly AnnotationFact[]
  readonly measurements: readonly MeasurementFact[]
  readonly records: readonly SourceRecordFact[]
  /** Made by the question that asks for them, since accounts' numbers decide. */
  readonly riskFlags: readonly RiskFlagFact[]
  readonly accountLinks: readonly AccountLinkFact[]
}

/** Tables that are made from an entity of another name. */
export const MADE_FROM: Readonly<Partial<Record<keyof Facts, Want>>> = {
  cohortMonths: 'recurringLines',
  riskFlags: 'accounts',
}

/** How to count, and the day it is. */
export interface Reckoning {
  readonly policies: Policies
  readonly today: Day
  /** How much of a stretch the team works; nobody knows without. */
  readonly worked?: BusinessTime
}

/** The facts of an extract about these accounts. */
export function factsOf(
  extract: Extract,
  identity: Identity,
  place: Place,
  { policies, today, worked }: Reckoning = { policies: USUAL, today: EVER },
): Facts {
  const recurringLines = paidLines(extract.recurringLines, place, { policies, today })
  const lineFact = policies.revenueBasis === 'recognised' ? revenueLineFact : invoicedLineFact
  const months = once(() => cohortMonths(recurringLines, today))
  const billing = { place, today }
  const desk = { place, replyHours: policies.replyHours, worked: worked ?? (() => null) }
  const hours = { place, costs: hourlyCostsOf(extract.hourlyCosts) }
  const records = once(() => sourceRecordFacts(extract.accounts, identity))
  return {
    ...placedFacts(extract, place),
    accounts: accountFacts(identity, place),
    recurringLines,
    // Many rows that few questions ask for: made when they are first read.
    get cohortMonths() {
      return months()
    },
    get records() {
      return records()
    },
    riskFlags: [],
    invoices: madeOf(extract.invoices, invoice => invoiceFact(invoice, billing)),
    revenueLines: madeOf(extract.revenueLines, line => lineFact(line, place)),
    tickets: madeOf(extract.tickets, ticket => ticketFact(ticket, desk)),
    timeEntries: madeOf(extract.timeEntries, entry => timeFact(entry, hours)),
  }
}

/** Tables for which it is enough to know where a row belongs: those of many rows are made while they are read. */
function placedFacts(extract: Extract, place: Place) {
  const placed = <T, F>(rows: readonly T[], fact: (row: T, place: Place) => F): F[] =>
    rows.map(row => fact(row, place))
  const read = <T, F>(rows: Rows<T>, fact: (row: T, place: Place) => F): Rows<F> =>
    madeOf(rows, row => fact(row, place))
  return {
    accountLinks: placed(extract.accountLinks, accountLinkFact),
    formerOwners: placed(extract.formerOwners, formerOwnerFact),
    contacts: read(extract.contacts, contactFact),
    deals: read(extract.deals, dealFact),
    stageChanges: read(extract.stageChanges, stageChangeFact),
    payments: read(extract.payments, paymentFact),
    interactions: read(extract.interactions, interactionFact),
    tasks: read(extract.tasks, taskFact),
    slaTargets: read(extract.slaTargets, slaTargetFact),
    surveys: placed(inOrder(extract.surveys), surveyFact),
    costs: placed(extract.costs, costFact),
    goals: placed(extract.goals, goalFact),
    annotations: placed(extract.annotations, annotationFact),
    measurements: placed(extract.measurements, measurementFact),
  }
}

/** Lines that cost something and run for a day at least. */
function paidLines(
  lines: Extract['recurringLines'],
  place: Place,
  { policies, today }: Reckoning,
): RecurringLineFact[] {
  return lines
    .flatMap(line => recurringLineFacts(line, place, policies, today))
    .filter(line => line.amountPerMonth > 0 && line.until !== line.from)
}

/** Answers in the order of time: of two on one day the later one counts as the last. */
function inOrder(answers: Extract['surveys']): Extract['surveys'] {
  return [...answers].sort((one, other) => instantOf(one.answeredAt) - instantOf(other.answeredAt))
}
