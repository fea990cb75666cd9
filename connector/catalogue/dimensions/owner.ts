// Dimensions of the account manager responsible for the account, as assigned today.

import { dimension } from '../dimension'

const group = { en: 'Account manager', es: 'Responsable de cuenta' }

/** Dimensions of the owner. */
export const owner = [
  dimension({
    id: 'owner',
    group,
    label: { en: 'Account manager', es: 'Responsable' },
    description: {
      en: 'The person who owns the account today.',
      es: 'La persona responsable de la cuenta hoy.',
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
] as const
