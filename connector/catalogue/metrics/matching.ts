// Matching: how much of what other systems hold is joined to the accounts of the CRM.

import { balance, flow } from '../measure'
import type { Expression } from '../metric'
import { each, metric, ratio } from '../metric'
import { recognised } from './revenue'

const held = {
  of: 'records',
  measure: 'rows',
  from: 'since',
  until: 'until',
  instant: 'closing',
} as const
const records = balance(held)
const known = balance({
  of: 'accounts',
  measure: 'rows',
  from: 'since',
  until: 'until',
  instant: 'closing',
  where: { isKnown: true },
})
/** What of an amount or a number belongs to accounts the CRM knows. */
const joinedShare = (of: Expression) => ratio(each({ of, among: known, gather: 'sum' }), of)

/** Subject: matching across sources. */
export const matching = [
  metric({
    id: 'source_records',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Source records', es: 'Registros de origen' },
    description: {
      en: 'Organisations that systems other than the CRM hold, today.',
      es: 'Organizaciones que tienen los sistemas que no son el CRM, hoy.',
    },
    reference: 'own',
    is: records,
  }),
  metric({
    id: 'data_match_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Cross-source match rate', es: 'Tasa de cruce entre fuentes' },
    description: {
      en: 'Source records joined to an account of the CRM, of all of them. By source: an average hides a broken one.',
      es: 'Registros de origen unidos a una cuenta del CRM, de todos. Por fuente: un promedio oculta la que falla.',
    },
    reference: 'own',
    is: ratio(balance({ ...held, where: { joined: true } }), records),
  }),
  metric({
    id: 'revenue_match_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Matched share of revenue', es: '% de ingresos cruzados' },
    description: {
      en: 'Revenue of accounts the CRM knows, of all revenue.',
      es: 'Ingresos de cuentas que el CRM conoce, de todos los ingresos.',
    },
    reference: 'own',
    is: joinedShare(recognised),
  }),
  metric({
    id: 'ticket_match_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Matched share of tickets', es: '% de tickets cruzados' },
    description: {
      en: 'Tickets created by accounts the CRM knows, of all that were created.',
      es: 'Tickets creados por cuentas que el CRM conoce, de todos los creados.',
    },
    reference: 'own',
    is: joinedShare(flow({ of: 'tickets', at: 'createdDay' })),
  }),
  metric({
    id: 'records_unmatched',
    unit: 'count',
    better: 'lower',
    label: { en: 'Unmatched records', es: 'Registros sin cruzar' },
    description: {
      en: 'Source records that no account of the CRM could be found for, conflicts included; they stay in every total.',
      es: 'Registros de origen para los que no se encontró cuenta del CRM, conflictos incluidos; siguen en todos los totales.',
    },
    reference: 'own',
    is: balance({ ...held, where: { joined: false } }),
  }),
  metric({
    id: 'identity_conflicts',
    unit: 'count',
    better: 'lower',
    label: { en: 'Matching conflicts', es: 'Conflictos de cruce' },
    description: {
      en: 'Source records that several accounts of the CRM fit equally well, so that none was guessed.',
      es: 'Registros de origen a los que convienen por igual varias cuentas del CRM, así que no se adivinó ninguna.',
    },
    reference: 'own',
    is: balance({ ...held, where: { joinedBy: 'conflict' } }),
  }),
  metric({
    id: 'manual_links',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Manual links', es: 'Enlaces manuales' },
    description: {
      en: 'Links of the settings workbook in force at closing.',
      es: 'Enlaces del libro de ajustes vigentes al cierre.',
    },
    reference: 'own',
    is: balance({
      of: 'accountLinks',
      measure: 'rows',
      from: 'from',
      until: 'until',
      instant: 'closing',
    }),
  }),
  metric({
    id: 'relinks',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Links that took effect', es: 'Enlaces que entraron en vigor' },
    description: {
      en: 'Links of the settings workbook whose first day is in the period.',
      es: 'Enlaces del libro de ajustes cuyo primer día cae en el periodo.',
    },
    reference: 'own',
    is: flow({ of: 'accountLinks', at: 'from' }),
  }),
] as const
