// WorldAccount: an account with the attributes a report may show, as they truly are.

/** An account of the book. Attributes are null where no system states them. */
export interface WorldAccount {
  /** Unique in the world, whichever system knows the account. */
  readonly key: string
  /** Its id in the CRM; null when only billing knows it. */
  readonly id: string | null
  readonly name: string | null
  readonly industry: string | null
  readonly region: string | null
  readonly country: string | null
  readonly segment: string | null
  readonly serviceLevel: string | null
  readonly lifecycleStage: string | null
  readonly ownerName: string | null
  readonly teamName: string | null
  /** The next anniversary of its contract, or the one it did not reach; the CRM keeps no earlier ones. */
  readonly renewsOn: string | null
  /** False when billing knows it and the CRM does not. */
  readonly matched: boolean
}

/** Stands for "no account" in questions about deals that belong to none. */
export const NO_ACCOUNT: WorldAccount = {
  key: '',
  id: null,
  name: null,
  industry: null,
  region: null,
  country: null,
  segment: null,
  serviceLevel: null,
  lifecycleStage: null,
  ownerName: null,
  teamName: null,
  renewsOn: null,
  matched: false,
}
