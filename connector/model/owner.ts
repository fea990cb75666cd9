// Owner: the account manager responsible for accounts; owners who left are kept.

/** A person of the own company and the team they belong to. */
export interface Owner {
  /** Source and id, e.g. `hubspot:owner:7`. */
  readonly ref: string
  readonly name: string
  readonly team: string | null
  /** The address they sign in with; null where the source does not tell. */
  readonly email: string | null
}
