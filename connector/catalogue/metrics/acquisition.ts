// Acquisition: what it costs to win, keep and grow accounts, beside what they bring. The money is that of
// the workbook's costs of the kinds acquisition, retention and expansion.

import { flow, movement } from '../measure'
import { add, metric, multiply, ratio } from '../metric'
import { margin } from './profitability'
import { closingAccounts, openingAccounts } from './recurring'
import { lifetimeMargin } from './value'

const spent = (purpose: 'acquisition' | 'retention' | 'expansion') =>
  flow({ of: 'costs', amount: 'amount', at: 'day', where: { purpose } })
const newAccounts = movement({ accounts: 'new' })
const cac = ratio(spent('acquisition'), newAccounts)

/** Cost of winning, keeping and growing accounts. */
export const acquisition = [
  metric({
    id: 'cac',
    unit: 'money',
    better: 'lower',
    label: { en: 'Customer acquisition cost', es: 'Costo de adquisición (CAC)' },
    description: {
      en: 'What was spent on acquisition over the accounts that are new, in the same period.',
      es: 'Lo gastado en captación entre las cuentas nuevas, en el mismo periodo.',
    },
    reference: 'David Skok, for Entrepreneurs',
    is: cac,
  }),
  metric({
    id: 'ltv_cac_ratio',
    unit: 'multiple',
    better: 'higher',
    label: { en: 'LTV : CAC', es: 'LTV : CAC' },
    description: {
      en: 'Lifetime value (margin) over the acquisition cost.',
      es: 'Valor de vida (margen) entre el costo de adquisición.',
    },
    reference: 'David Skok, for Entrepreneurs',
    is: ratio(lifetimeMargin, cac),
  }),
  metric({
    id: 'cac_payback_months',
    unit: 'months',
    better: 'lower',
    label: { en: 'CAC payback (months)', es: 'Recuperación del CAC (meses)' },
    description: {
      en: 'Acquisition cost over what a new account leaves a month: its new MRR × client margin.',
      es: 'Costo de adquisición entre lo que deja una cuenta nueva al mes: su MRR nuevo × margen por cliente.',
    },
    reference: 'David Skok, KeyBanc',
    is: ratio(cac, multiply(ratio(movement({ amount: 'new' }), newAccounts), margin)),
  }),
  metric({
    id: 'crc',
    unit: 'money',
    better: 'lower',
    label: { en: 'Customer retention cost', es: 'Costo de retención' },
    description: {
      en: 'What was spent on retention over the average of the accounts at opening and closing.',
      es: 'Lo gastado en retención entre el promedio de cuentas al inicio y al cierre.',
    },
    reference: 'Gainsight',
    is: ratio(spent('retention'), multiply(add(openingAccounts, closingAccounts), 0.5)),
  }),
  metric({
    id: 'expansion_cac',
    unit: 'multiple',
    better: 'lower',
    label: { en: 'Expansion cost ratio', es: 'Costo de expansión' },
    description: {
      en: 'What was spent on expansion over the annual revenue it won: expansion MRR × 12.',
      es: 'Lo gastado en expansión entre el ingreso anual que ganó: MRR de expansión × 12.',
    },
    reference: 'KeyBanc',
    is: ratio(spent('expansion'), multiply(movement({ amount: 'expansion' }), 12)),
  }),
] as const
