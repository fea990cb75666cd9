// What happens between an account and the team that serves it: people, touches, tasks, tickets,
// survey answers and hours. Instants are epoch ms in whole seconds.

import type { Company, Owner } from './crm'

/** A person at a company. */
export interface Contact {
  readonly id: string
  readonly company: Company
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly title: string
  readonly createdAt: number
  readonly updatedAt: number
}

/** A touch that took place; one without company was never assigned to any. */
export interface Interaction {
  readonly id: string
  readonly kind: 'call' | 'email' | 'meeting' | 'note'
  readonly company: Company | null
  readonly contact: Contact | null
  readonly owner: Owner
  /** Null for meetings and notes. */
  readonly direction: 'inbound' | 'outbound' | null
  readonly subject: string
  readonly at: number
  /** Null for e-mails and notes. */
  readonly minutes: number | null
}

/** A task; `completedAt` is null while open. */
export interface Task {
  readonly id: string
  readonly company: Company
  readonly owner: Owner
  readonly name: string
  readonly createdAt: number
  readonly dueAt: number | null
  readonly completedAt: number | null
}

/** Where a ticket or an answer is kept: no two systems have the same one. Of CRMs, only HubSpot asks. */
export type Desk = 'crm' | 'zendesk' | 'intercom' | 'typeform' | 'hubspot'

/** One promise of a service level on a ticket, and how it ended. */
export interface Target {
  readonly metric: 'first_reply_time' | 'resolution_time'
  /** Minutes promised. */
  readonly minutes: number
  /** When it was met or missed; null while it still runs. */
  readonly endedAt: number | null
  readonly met: boolean
}

/** A request for support. */
export interface Ticket {
  readonly id: string
  readonly desk: Desk
  /** Null for people who write from addresses of no company. */
  readonly company: Company | null
  readonly contact: Contact | null
  readonly agent: Owner
  readonly subject: string
  readonly priority: 'urgent' | 'high' | 'normal' | 'low' | null
  readonly channel: 'email' | 'web' | 'chat' | 'phone'
  readonly createdAt: number
  readonly firstReplyAt: number | null
  /** The last solution; null while unsolved. */
  readonly solvedAt: number | null
  readonly closed: boolean
  readonly reopens: number
  readonly replies: number
  readonly targets: readonly Target[]
  /** 1–5 on how it was solved; null when nobody said. */
  readonly rating: {
    readonly score: number
    readonly at: number
    readonly comment: string | null
  } | null
  readonly updatedAt: number
}

/** An answer to a survey: NPS 0–10, CSAT 1–5, CES 1–7. */
export interface SurveyAnswer {
  readonly id: string
  readonly desk: Desk
  readonly kind: 'nps' | 'csat' | 'ces'
  readonly company: Company
  readonly contact: Contact
  readonly score: number
  readonly comment: string | null
  readonly answeredAt: number
}

/** Time a team member worked for a company. Amounts are minor units an hour of `currency`. */
export interface TimeEntry {
  readonly id: string
  readonly company: Company
  readonly person: Owner
  readonly project: string
  readonly startedAt: number
  readonly minutes: number
  readonly billable: boolean
  readonly ratePerHour: number
  readonly costPerHour: number
  readonly currency: string
}
