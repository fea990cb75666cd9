// Risk: the reasons for which a paying account may be in danger. An account can be in several.

import { flow } from '../measure'
import type { Expression, Test } from '../metric'
import { add, each, metric } from '../metric'
import { opinion, withoutTouch } from './coverage'
import { closingAccounts } from './recurring'
import { overdue } from './revenue'

/** What puts a paying account in danger: what it is worked out to, and from when on it holds. */
export const RISKS = {
  owing: { of: overdue, test: { atLeast: 1 } },
  unhappy: { of: opinion, test: { below: 0 } },
  letDown: {
    of: flow({
      of: 'slaTargets',
      at: 'endedDay',
      where: { met: false },
      during: { last: 30, unit: 'days' },
    }),
    test: { atLeast: 1 },
  },
  renewing: {
    of: flow({ of: 'accounts', at: 'renewalDay', during: { next: 90, unit: 'days' } }),
    test: { atLeast: 1 },
  },
  untouched: withoutTouch,
} as const

const counted = ({ of, test }: { readonly of: Expression; readonly test: Test }) =>
  each({ of, among: closingAccounts, gather: { count: test } })
const owing = counted(RISKS.owing)
const unhappy = counted(RISKS.unhappy)
const letDown = counted(RISKS.letDown)
const renewing = counted(RISKS.renewing)

/** Reasons for risk. */
export const risk = [
  metric({
    id: 'accounts_overdue',
    unit: 'count',
    better: 'lower',
    label: { en: 'Accounts with overdue invoices', es: 'Cuentas con facturas vencidas' },
    description: {
      en: 'Paying accounts that owe something past its due day at closing.',
      es: 'Cuentas que pagan y deben algo vencido al cierre.',
    },
    reference: 'Gainsight',
    is: owing,
  }),
  metric({
    id: 'accounts_unhappy',
    unit: 'count',
    better: 'lower',
    label: { en: 'Accounts with more detractors', es: 'Cuentas con más detractores' },
    description: {
      en: 'Paying accounts of whose people more are detractors than promoters, by their last answer within a year.',
      es: 'Cuentas que pagan con más detractores que promotores, por su última respuesta en un año.',
    },
    reference: 'Gainsight',
    is: unhappy,
  }),
  metric({
    id: 'accounts_let_down',
    unit: 'count',
    better: 'lower',
    label: { en: 'Accounts with broken SLA', es: 'Cuentas con SLA incumplido' },
    description: {
      en: 'Paying accounts to which a promise was broken in the 30 days up to the closing.',
      es: 'Cuentas que pagan a las que se les incumplió una promesa en los 30 días hasta el cierre.',
    },
    reference: 'Gainsight',
    is: letDown,
  }),
  metric({
    id: 'accounts_renewing_90d',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Accounts renewing in 90 days', es: 'Cuentas que renuevan en 90 días' },
    description: {
      en: 'Paying accounts whose contract is up for renewal within 90 days after the closing.',
      es: 'Cuentas que pagan cuyo contrato toca renovar en los 90 días siguientes al cierre.',
    },
    reference: 'Gainsight',
    is: renewing,
  }),
  metric({
    id: 'risk_flags_open',
    unit: 'count',
    better: 'lower',
    label: { en: 'Open risk flags', es: 'Alertas de riesgo abiertas' },
    description: {
      en: 'Accounts without touch, with overdue invoices, with more detractors, with a broken SLA and renewing, added up: an account counts once for each reason.',
      es: 'Cuentas sin contacto, con facturas vencidas, con más detractores, con SLA incumplido y por renovar, sumadas: cada cuenta cuenta una vez por motivo.',
    },
    reference: 'Gainsight',
    is: add(withoutTouch, owing, unhappy, letDown, renewing),
  }),
] as const
