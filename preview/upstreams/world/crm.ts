// What the CRM holds: owners in teams, companies, and deals on the stages of pipelines.

import type { WorldAccount } from './account'

/** A team of owners. */
export interface Team {
  readonly id: string
  readonly name: string
}

/** An account manager; the first team is the primary one. `userId` is another number than `id`. */
export interface Owner {
  readonly id: string
  readonly userId: number
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly archived: boolean
  readonly teams: readonly Team[]
  readonly createdAt: number
}

/** A company. An attribute its account lacks is told as `blank`. */
export interface Company {
  readonly id: string
  readonly account: WorldAccount
  readonly domain: string | null
  readonly taxId: string | null
  readonly owner: Owner | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly blank: '' | null
}

/** A step of a pipeline. */
export interface Stage {
  readonly id: string
  readonly label: string
  readonly probability: number
  readonly outcome: 'open' | 'won' | 'lost'
}

/** A sales process. */
export interface Pipeline {
  readonly id: string
  readonly label: string
  readonly stages: readonly Stage[]
}

/** A deal; its outcome is that of its stage. */
export interface Deal {
  readonly id: string
  readonly name: string
  readonly company: Company | null
  readonly pipeline: Pipeline
  readonly stage: Stage
  readonly type: string | null
  /** Minor units; null when nobody entered an amount. */
  readonly amount: number | null
  readonly currency: string
  /** False when the deal names no currency, which then is the CRM's own. */
  readonly namesCurrency: boolean
  readonly owner: Owner | null
  readonly createdAt: number
  /** When it closed, or for an open deal when it is expected to. */
  readonly closesAt: number
  readonly updatedAt: number
}
