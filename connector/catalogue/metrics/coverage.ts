// Coverage: which accounts are in touch, and which have said what they think.

import { distinct, flow, latest, recency } from '../measure'
import type { Expression } from '../metric'
import { each, metric, multiply, ratio, subtract } from '../metric'
import { touched } from './relationship'
import { closingAccounts } from './recurring'

/** Days a client may go without being talked to. */
const NORM = 30
/** Paying accounts that something holds of: prospects talk and answer too. */
const counted = (of: Expression) =>
  each({ of, among: closingAccounts, gather: { count: { atLeast: 1 } } })
/** Days since the last two-way contact. */
export const sinceTouch = recency({ of: 'interactions', at: 'day', where: { twoWay: true } })
/** Paying accounts that nobody talked to for longer than the norm, or ever. */
export const withoutTouch = subtract(
  closingAccounts,
  each({ of: sinceTouch, among: closingAccounts, gather: { count: { atMost: NORM } } }),
)
const answered = {
  of: 'surveys',
  by: 'respondent',
  at: 'day',
  among: { kind: 'nps' },
  during: { last: 365, unit: 'days' },
} as const
/** NPS, −1 to 1, of everybody's last answer within a year. */
export const opinion = ratio(
  subtract(
    latest({ ...answered, where: { band: 'promoter' } }),
    latest({ ...answered, where: { band: 'detractor' } }),
  ),
  latest(answered),
)
const npsScore = ratio(
  flow({ of: 'surveys', sum: 'score', at: 'day', where: { kind: 'nps' } }),
  flow({ of: 'surveys', at: 'day', where: { kind: 'nps' } }),
)
const byScore = (count: { atLeast: number } | { below: number }) =>
  each({ of: npsScore, gather: { count } })

/** Coverage of accounts by contact and surveys. */
export const coverage = [
  metric({
    id: 'accounts_touched_share',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Touched accounts, share', es: '% de cuentas contactadas' },
    description: {
      en: 'Paying accounts with a two-way contact in the period over the accounts at closing.',
      es: 'Cuentas que pagan con un contacto de ida y vuelta en el periodo entre las cuentas al cierre.',
    },
    reference: 'Gainsight',
    is: ratio(counted(touched), closingAccounts),
  }),
  metric({
    id: 'days_since_last_touch',
    unit: 'days',
    better: 'lower',
    label: { en: 'Days since last touch', es: 'Días desde el último contacto' },
    description: {
      en: 'Days from an account’s last two-way contact to the closing; of several accounts the median. Paying accounts that were ever in touch.',
      es: 'Días desde el último contacto de ida y vuelta de una cuenta hasta el cierre; de varias cuentas, la mediana. Cuentas que pagan y con algún contacto.',
    },
    reference: 'Totango, GitLab',
    is: each({ of: sinceTouch, among: closingAccounts, gather: { quantile: 0.5 } }),
  }),
  metric({
    id: 'accounts_no_touch',
    unit: 'count',
    better: 'lower',
    label: { en: 'Accounts without touch for 30 days', es: 'Cuentas sin contacto en 30 días' },
    description: {
      en: 'Paying accounts without a two-way contact in the 30 days up to the closing, or ever.',
      es: 'Cuentas que pagan sin un contacto de ida y vuelta en los 30 días hasta el cierre, o nunca.',
    },
    reference: 'GitLab',
    is: withoutTouch,
  }),
  metric({
    id: 'nps_account_weighted',
    unit: 'score',
    better: 'higher',
    label: { en: 'NPS by account', es: 'NPS por cuenta' },
    description: {
      en: 'Each account’s mean score makes it a promoter (9 and more) or a detractor (below 7): share of the first less share of the second, × 100.',
      es: 'La media de cada cuenta la hace promotora (9 o más) o detractora (menos de 7): parte de las primeras menos la de las segundas, × 100.',
    },
    reference: 'Bain NPS system',
    is: multiply(
      ratio(subtract(byScore({ atLeast: 9 }), byScore({ below: 7 })), byScore({ atLeast: 0 })),
      100,
    ),
  }),
  metric({
    id: 'survey_coverage',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Surveyed accounts', es: '% de cuentas encuestadas' },
    description: {
      en: 'Paying accounts that answered a survey in the 180 days up to the closing over the accounts at closing.',
      es: 'Cuentas que pagan y respondieron una encuesta en los 180 días hasta el cierre entre las cuentas al cierre.',
    },
    reference: 'Topbox',
    is: ratio(
      counted(distinct({ of: 'surveys', at: 'day', during: { last: 180, unit: 'days' } })),
      closingAccounts,
    ),
  }),
] as const
