// Roster: the people of the team, and what they may see.

/** Whose accounts people see: their own, their team's, or everybody's. */
export type RowSecurity = 'all' | 'team' | 'own'

/** What the team's workbook says of a person: who they are in the CRM, and what they may see. */
export interface RosterEntry {
  readonly email: string
  /** Their name as the CRM's accounts have it; null for somebody who owns none. */
  readonly owner: string | null
  readonly team: string | null
  readonly sees: RowSecurity
}
