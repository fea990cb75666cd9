// Contact: a person at an account.

import { lazily } from './lazily'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import { EVER } from './period'
import type { Place } from './place'

/** A person as a source tells them. */
export interface Contact extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly name: string | null
  readonly email: string | null
  /** What they do there, e.g. "CFO". */
  readonly title: string | null
  readonly createdAt: Moment | null
}

/** A person as questions see them: known from `createdDay` on; since ever when nobody tells. */
export interface ContactFact
  extends Sourced, Omit<Contact, keyof Told | 'accountRef' | 'createdAt'> {
  readonly account: number
  readonly createdDay: Day
  /** Nobody tells when a person left: null. */
  readonly leftDay: Day | null
}

/** The fact of a contact. */
export const contactFact = lazily<Contact, Place, ContactFact>({
  id: ({ id }) => id,
  name: ({ name }) => name,
  email: ({ email }) => email,
  title: ({ title }) => title,
  ...SOURCED,
  account: ({ accountRef }, place) => place.account(accountRef, null),
  createdDay: ({ createdAt }, place) => place.dayOrNull(createdAt) ?? EVER,
  leftDay: () => null,
})
