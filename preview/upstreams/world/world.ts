// World: everything that truly happened in an agency's book of accounts, up to one instant.

import type { WorldAccount } from './account'
import type { CreditNote, Customer, Invoice, Price, Product, Subscription } from './billing'
import type { Company, Deal, Owner, Pipeline } from './crm'
import type { Contact, Interaction, SurveyAnswer, Task, Ticket, TimeEntry } from './service'

/** A published reference rate: units of `currency` for one euro, as decimal text. */
export interface PublishedRate {
  readonly currency: string
  readonly day: string
  readonly perEuro: string
}

/** The world. Systems tell parts of it; nothing in it is derived from what they tell. */
export interface World {
  readonly today: string
  /** Nothing after this instant has happened. */
  readonly now: number
  /** Currency of deals that name none. */
  readonly homeCurrency: string
  readonly accounts: readonly WorldAccount[]
  readonly owners: readonly Owner[]
  readonly pipelines: readonly Pipeline[]
  readonly companies: readonly Company[]
  readonly deals: readonly Deal[]
  readonly products: readonly Product[]
  readonly prices: readonly Price[]
  readonly customers: readonly Customer[]
  readonly subscriptions: readonly Subscription[]
  readonly invoices: readonly Invoice[]
  readonly creditNotes: readonly CreditNote[]
  readonly contacts: readonly Contact[]
  readonly interactions: readonly Interaction[]
  readonly tasks: readonly Task[]
  readonly tickets: readonly Ticket[]
  readonly surveyAnswers: readonly SurveyAnswer[]
  readonly timeEntries: readonly TimeEntry[]
  readonly rates: readonly PublishedRate[]
}
