// Dimensions of the account manager responsible for the account, and of those before.

import { dimension } from '../dimension'

const group = { en: 'Account manager', es: 'Responsable de cuenta' }

/** Dimensions of the owner. */
export const owner = [
  dimension({
    id: 'owner',
    group,
    label: { en: 'Account manager', es: 'Responsable' },
    description: {
      en: 'The person who owns the account: today, or when a setting says so.',
      es: 'La persona responsable de la cuenta: hoy, o cuando diga un ajuste.',
    },
    type: 'text',
    is: { kind: 'account', field: 'owner', own: { goals: 'owner' } },
    unassigned: true,
    needs: ['owners'],
  }),
  dimension({
    id: 'team',
    group,
    label: { en: 'Team', es: 'Equipo' },
    description: {
      en: 'The team of the account’s owner.',
      es: 'El equipo del responsable de la cuenta.',
    },
    type: 'text',
    is: { kind: 'account', field: 'team', own: { goals: 'team' } },
    unassigned: true,
    needs: ['owners'],
  }),
  dimension({
    id: 'former_owner',
    group,
    label: { en: 'Former account manager', es: 'Responsable anterior' },
    description: {
      en: 'Who handed the account over.',
      es: 'Quién traspasó la cuenta.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { formerOwners: 'owner' } },
  }),
  dimension({
    id: 'handover_date',
    group,
    label: { en: 'Handed over on', es: 'Traspasada el' },
    description: {
      en: 'The first day the account was somebody else’s.',
      es: 'El primer día en que la cuenta fue de otra persona.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { formerOwners: 'until' } },
  }),
] as const
