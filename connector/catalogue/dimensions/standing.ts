// Dimensions of how an account stands at the closing of the window, by its own numbers.

import type { Judgement } from '../dimension'
import { dimension } from '../dimension'
import { movement } from '../measure'
import { subtract } from '../metric'
import { GREEN, RED, accountHealth } from '../metrics/health'
import { closingAccounts, closingMrr, openingMrr } from '../metrics/recurring'
import { RISKS } from '../metrics/risk'

const group = { en: 'Standing', es: 'Situación' }
const change = subtract(closingMrr, openingMrr)

const AT_RISK: Judgement = {
  among: closingAccounts,
  cases: [
    { value: 'overdue', ...RISKS.owing },
    { value: 'unhappy', ...RISKS.unhappy },
    { value: 'let_down', ...RISKS.letDown },
    { value: 'no_touch', of: RISKS.untouched, test: { atLeast: 1 } },
    { value: 'renewing', ...RISKS.renewing },
  ],
}
const RISK_NAMES = {
  overdue: { en: 'Overdue invoices', es: 'Facturas vencidas' },
  unhappy: { en: 'More detractors', es: 'Más detractores' },
  let_down: { en: 'Broken SLA', es: 'SLA incumplido' },
  no_touch: { en: 'No touch', es: 'Sin contacto' },
  renewing: { en: 'Renewing in 90 days', es: 'Renueva en 90 días' },
}

/** Dimensions of how an account stands. */
export const standing = [
  dimension({
    id: 'health_band',
    group,
    label: { en: 'Health band', es: 'Nivel de salud' },
    description: {
      en: 'Of a paying account at closing: red below 50, green from 75 on; without a score none.',
      es: 'De una cuenta que paga, al cierre: rojo por debajo de 50, verde desde 75; sin índice, ninguno.',
    },
    type: 'text',
    is: {
      kind: 'case',
      among: closingAccounts,
      cases: [
        { value: 'red', of: accountHealth, test: { below: RED } },
        { value: 'yellow', of: accountHealth, test: { below: GREEN } },
        { value: 'green', of: accountHealth, test: { atLeast: GREEN } },
      ],
    },
    values: {
      red: { en: 'Red', es: 'Rojo' },
      yellow: { en: 'Yellow', es: 'Amarillo' },
      green: { en: 'Green', es: 'Verde' },
    },
  }),
  dimension({
    id: 'risk_reason',
    group,
    label: { en: 'Main risk', es: 'Riesgo principal' },
    description: {
      en: 'The first reason that holds of a paying account at closing: overdue invoices, more detractors, a broken SLA, no touch, a renewal within 90 days.',
      es: 'El primer motivo que se cumple en una cuenta que paga, al cierre: facturas vencidas, más detractores, SLA incumplido, sin contacto, renovación en 90 días.',
    },
    type: 'text',
    is: { kind: 'case', ...AT_RISK },
    values: RISK_NAMES,
  }),
  dimension({
    id: 'risk_flag',
    group,
    label: { en: 'Risk flag', es: 'Alerta de riesgo' },
    description: {
      en: 'Every reason that holds of a paying account at closing, a row for each: for lists without metrics.',
      es: 'Cada motivo que se cumple en una cuenta que paga, al cierre, en una fila propia: para listas sin métricas.',
    },
    type: 'text',
    is: { kind: 'flag', of: 'riskFlags', ...AT_RISK },
    values: RISK_NAMES,
  }),
  dimension({
    id: 'movement_type',
    group,
    label: { en: 'Movement', es: 'Movimiento' },
    description: {
      en: 'What an account’s recurring revenue did between the opening and the closing of the window.',
      es: 'Qué hizo el ingreso recurrente de la cuenta entre el inicio y el cierre de la ventana.',
    },
    type: 'text',
    is: {
      kind: 'case',
      cases: [
        { value: 'new', of: movement({ accounts: 'new' }), test: { atLeast: 1 } },
        { value: 'churn', of: movement({ accounts: 'lost' }), test: { atLeast: 1 } },
        { value: 'reactivation', of: movement({ accounts: 'reactivated' }), test: { atLeast: 1 } },
        { value: 'expansion', of: change, test: { atLeast: 1 } },
        { value: 'contraction', of: change, test: { atMost: -1 } },
        { value: 'kept', of: movement({ accounts: 'kept' }), test: { atLeast: 1 } },
      ],
    },
    values: {
      new: { en: 'New', es: 'Nueva' },
      churn: { en: 'Lost', es: 'Perdida' },
      reactivation: { en: 'Returned', es: 'Recuperada' },
      expansion: { en: 'Expansion', es: 'Expansión' },
      contraction: { en: 'Contraction', es: 'Contracción' },
      kept: { en: 'Unchanged', es: 'Sin cambio' },
    },
  }),
] as const
