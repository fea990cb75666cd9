// Relationship: how often, and with whom, the team is in touch.

import { balance, distinct, flow } from '../measure'
import { add, each, metric, multiply, ratio } from '../metric'
import { closingAccounts, openingAccounts } from './recurring'

/** Touches of any kind but notes. */
export const interactions = flow({
  of: 'interactions',
  at: 'day',
  where: { kind: ['call', 'email', 'meeting', 'message'] },
})

/** Accounts that took part in a contact. */
export const touched = distinct({ of: 'interactions', at: 'day', where: { twoWay: true } })

/** Subject: relationship. */
export const relationship = [
  metric({
    id: 'interactions',
    unit: 'count',
    better: 'higher',
    label: { en: 'Interactions', es: 'Interacciones' },
    description: {
      en: 'Calls, e-mails, meetings and messages with accounts; notes are left out.',
      es: 'Llamadas, correos, reuniones y mensajes con cuentas; sin notas.',
    },
    reference: 'HubSpot',
    is: interactions,
  }),
  metric({
    id: 'interactions_per_account',
    unit: 'multiple',
    better: 'higher',
    label: { en: 'Interactions per account', es: 'Interacciones por cuenta' },
    description: {
      en: 'Interactions over the average of opening and closing accounts.',
      es: 'Interacciones entre la media de cuentas al inicio y al cierre.',
    },
    reference: 'HubSpot',
    is: ratio(interactions, multiply(0.5, add(openingAccounts, closingAccounts))),
  }),
  metric({
    id: 'meetings_held',
    unit: 'count',
    better: 'higher',
    label: { en: 'Meetings held', es: 'Reuniones realizadas' },
    description: {
      en: 'Meetings that took place; cancelled ones are left out.',
      es: 'Reuniones que tuvieron lugar; sin las canceladas.',
    },
    reference: 'HubSpot',
    is: flow({ of: 'interactions', at: 'day', where: { kind: 'meeting' } }),
  }),
  metric({
    id: 'accounts_touched',
    unit: 'count',
    better: 'higher',
    label: { en: 'Accounts touched', es: 'Cuentas contactadas' },
    description: {
      en: 'Accounts with a two-way touch: a call, a meeting or something they wrote.',
      es: 'Cuentas con un contacto en ambos sentidos: llamada, reunión o algo que escribieron.',
    },
    reference: 'Gainsight',
    is: touched,
  }),
  metric({
    id: 'contacts',
    unit: 'count',
    better: 'higher',
    label: { en: 'Contacts', es: 'Contactos' },
    description: {
      en: 'People known at the accounts at closing.',
      es: 'Personas conocidas en las cuentas al cierre.',
    },
    reference: 'HubSpot',
    is: balance({
      of: 'contacts',
      measure: 'rows',
      from: 'createdDay',
      until: 'leftDay',
      instant: 'closing',
    }),
  }),
  metric({
    id: 'handover_rate',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Accounts handed over', es: 'Cuentas traspasadas' },
    description: {
      en: 'Accounts that paid at opening and got another account manager in the period, over all that paid.',
      es: 'Cuentas que pagaban al inicio y cambiaron de responsable en el periodo, entre todas las que pagaban.',
    },
    reference: 'own',
    is: ratio(
      each({
        of: distinct({ of: 'formerOwners', at: 'until' }),
        among: openingAccounts,
        gather: { count: { atLeast: 1 } },
      }),
      openingAccounts,
    ),
  }),
] as const
