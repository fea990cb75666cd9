// Settings: what the person who adds the data source decides about all its reports.

import type { RowSecurity } from './roster'
import type { Language } from './text'

/** What a company's own property may mean to a report. */
export type FieldRole =
  | 'industry'
  | 'region'
  | 'country'
  | 'segment'
  | 'serviceLevel'
  | 'renewalDate'
  | 'customerSince'
  | 'recurringAmount'
  | 'taxId'
  | 'contractTerm'
  | 'churnReason'

/** The vendor's property that holds each role; a role without one is not told. */
export type Fields = Readonly<Partial<Record<FieldRole, string>>>

/** Every role, in the order they are asked for. */
export const FIELD_ROLES: readonly FieldRole[] = [
  'industry', 'region', 'country', 'segment', 'serviceLevel', 'renewalDate', 'customerSince',
  'recurringAmount', 'taxId', 'contractTerm', 'churnReason',
] // prettier-ignore

/** A property of the CRM's companies that is shown as a field of its own. */
export interface ExtraField {
  readonly property: string
  readonly kind: 'text' | 'number' | 'date'
  /** As the vendor's own screens call it. */
  readonly label: string
}

/**
 * What a chart does while a source fails: shows its last good data with their date, or the fault where
 * there are none; always the fault; or the last data, and without them nothing in place of its numbers.
 */
export type WhenFailing = 'last' | 'say' | 'partial'

/** How things are counted where companies differ. */
export interface Policies {
  /** Convert amounts at the rate of their own day, or all of them at the latest rate (constant currency). */
  readonly exchangeRates: 'dated' | 'latest'
  /** Revenue as it is earned over its service days, or all of it on the day it is invoiced. */
  readonly revenueBasis: 'recognised' | 'invoiced'
  /** Recurring revenue is lost at the end of what was paid for, or on the day notice was given. */
  readonly churnDate: 'term_end' | 'notice'
  /** Discounts that make recurring revenue less: those that recur, only those for ever, or single ones too. */
  readonly discounts: 'recurring' | 'permanent' | 'all'
  /** Recurring revenue whose invoice is overdue counts on, or leaves on the due day. */
  readonly pastDue: 'counts' | 'leaves'
  /** Accounts that return are told apart and set against churn, told apart only, or told as new. */
  readonly reactivation: 'offsets' | 'apart' | 'new'
  /** Changes of an account are set against each other within a day, or within the period asked for. */
  readonly netting: 'day' | 'period'
  /** First replies in hours of the clock, or in business hours as the help desk tells them. */
  readonly replyHours: 'calendar' | 'business'
  /** Whose an account is: its owner of today, or of the opening or closing of what is asked. */
  readonly ownerOf: 'today' | 'opening' | 'closing'
  readonly weekStart: 'monday' | 'sunday'
  readonly whenFailing: WhenFailing
}

/** What most companies do. */
export const USUAL: Policies = {
  exchangeRates: 'dated',
  revenueBasis: 'recognised',
  churnDate: 'term_end',
  discounts: 'recurring',
  pastDue: 'counts',
  reactivation: 'offsets',
  netting: 'day',
  replyHours: 'calendar',
  ownerOf: 'today',
  weekStart: 'monday',
  whenFailing: 'last',
}

/** One report's settings, already validated. */
export interface Settings {
  /** Ids of the sources to read, e.g. `hubspot`; null leaves the choice to what is connected. */
  readonly sources: readonly string[] | null
  /** ISO 4217 code every amount is shown in. */
  readonly reportCurrency: string
  /** IANA zone in which days begin and end. */
  readonly timeZone: string
  readonly language: Language
  /** 1–12; a fiscal year is named after the calendar year it ends in. */
  readonly fiscalYearStartMonth: number
  /** Where the CRM keeps what a company may keep elsewhere; the source's usual properties by default. */
  readonly fields: Fields
  readonly extras: readonly ExtraField[]
  readonly policies: Policies
  /** Weights of the health score's components, where they are not the usual ones. */
  readonly healthWeights: Readonly<Record<string, number>>
  /** Offers the numerators and denominators of ratios as fields, for blends. */
  /** Whose accounts people see: their own, their team's, or everybody's. */
  readonly rowSecurity: RowSecurity
  readonly showComponents: boolean
  /** Shows a made-up book of accounts in place of anybody's. */
  readonly demo: boolean
}
