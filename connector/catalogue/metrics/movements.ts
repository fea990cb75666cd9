// What moved recurring revenue between opening and closing: the bridge, and the rates read from it.

import { movement } from '../measure'
import { add, metric, ratio, subtract } from '../metric'
import { closingMrr, openingMrr } from './recurring'

const gained = movement({ amount: 'new' })
const expanded = movement({ amount: 'expansion' })
const contracted = movement({ amount: 'contraction' })
const churned = movement({ amount: 'churn' })
const returned = movement({ amount: 'reactivation' })
const netNew = subtract(add(gained, expanded, returned), contracted, churned)
const lostByCohort = add(
  movement({ amount: 'churn', among: 'opening' }),
  movement({ amount: 'contraction', among: 'opening' }),
)

/** Subject: what moved recurring revenue. */
export const movements = [
  metric({
    id: 'mrr_new',
    unit: 'money',
    better: 'higher',
    label: { en: 'New MRR', es: 'MRR nuevo' },
    description: {
      en: 'MRR of accounts on their first paid day ever.',
      es: 'MRR de las cuentas en su primer día pagado.',
    },
    reference: 'ChartMogul; Stripe Billing analytics',
    is: gained,
  }),
  metric({
    id: 'mrr_expansion',
    unit: 'money',
    better: 'higher',
    label: { en: 'Expansion MRR', es: 'MRR de expansión' },
    description: {
      en: 'Rises in MRR of accounts that were paying the day before, netted per account and day.',
      es: 'Aumentos de MRR de cuentas que pagaban el día anterior, netos por cuenta y día.',
    },
    reference: 'ChartMogul; Stripe Billing analytics',
    is: expanded,
  }),
  metric({
    id: 'mrr_contraction',
    unit: 'money',
    better: 'lower',
    label: { en: 'Contraction MRR', es: 'MRR de contracción' },
    description: {
      en: 'Falls in MRR of accounts that go on paying, as a positive amount, netted per account and day.',
      es: 'Bajadas de MRR de cuentas que siguen pagando, en positivo, netas por cuenta y día.',
    },
    reference: 'ChartMogul; Stripe Billing analytics',
    is: contracted,
  }),
  metric({
    id: 'mrr_churn',
    unit: 'money',
    better: 'lower',
    label: { en: 'Churned MRR', es: 'MRR perdido' },
    description: {
      en: 'MRR held just before an account lost its last paid line.',
      es: 'MRR que tenía una cuenta justo antes de perder su última línea de pago.',
    },
    reference: 'ChartMogul; Stripe Billing analytics; ProfitWell (end of paid term)',
    is: churned,
  }),
  metric({
    id: 'mrr_reactivation',
    unit: 'money',
    better: 'higher',
    label: { en: 'Reactivation MRR', es: 'MRR de reactivación' },
    description: {
      en: 'MRR of accounts that had churned in full and pay again.',
      es: 'MRR de cuentas que se habían perdido del todo y vuelven a pagar.',
    },
    reference: 'ChartMogul; Stripe Billing analytics',
    is: returned,
  }),
  metric({
    id: 'net_new_mrr',
    unit: 'money',
    better: 'higher',
    label: { en: 'Net new MRR', es: 'MRR neto nuevo' },
    description: {
      en: 'New + expansion + reactivation − contraction − churn.',
      es: 'Nuevo + expansión + reactivación − contracción − perdido.',
    },
    reference: 'ChartMogul; Stripe Billing analytics',
    is: netNew,
  }),
  metric({
    id: 'mrr_fx',
    unit: 'money',
    better: 'neutral',
    label: { en: 'FX effect on MRR', es: 'Efecto cambiario en MRR' },
    description: {
      en: 'Closing MRR − opening MRR − net new MRR: what exchange rates alone changed.',
      es: 'MRR al cierre − MRR inicial − MRR neto nuevo: lo que cambió solo por los tipos de cambio.',
    },
    reference: 'Stripe Billing analytics',
    is: subtract(closingMrr, openingMrr, netNew),
  }),
  metric({
    id: 'gross_mrr_churn_rate',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Gross MRR churn rate', es: 'Tasa bruta de churn de MRR' },
    description: {
      en: 'Churn and contraction of the opening accounts over opening MRR.',
      es: 'MRR perdido y contracción de las cuentas iniciales entre el MRR inicial.',
    },
    reference: 'ChartMogul',
    is: ratio(lostByCohort, openingMrr),
  }),
  metric({
    id: 'net_mrr_churn_rate',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Net MRR churn rate', es: 'Tasa neta de churn de MRR' },
    description: {
      en: 'Churn and contraction less expansion of the opening accounts and, unless a setting says otherwise, all reactivation, over opening MRR; negative is growth.',
      es: 'MRR perdido y contracción menos expansión de las cuentas iniciales y, salvo que un ajuste diga otra cosa, toda la reactivación, entre el MRR inicial; negativa es crecimiento.',
    },
    reference: 'ChartMogul',
    is: ratio(
      subtract(
        lostByCohort,
        movement({ amount: 'expansion', among: 'opening' }),
        movement({ amount: 'reactivation', offsets: 'churn' }),
      ),
      openingMrr,
    ),
  }),
  metric({
    id: 'saas_quick_ratio',
    unit: 'multiple',
    better: 'higher',
    label: { en: 'SaaS quick ratio', es: 'Quick ratio SaaS' },
    description: {
      en: '(New + expansion + reactivation) ÷ (churn + contraction); empty when nothing was lost.',
      es: '(Nuevo + expansión + reactivación) ÷ (perdido + contracción); vacío si no se perdió nada.',
    },
    reference: 'Baremetrics',
    is: ratio(add(gained, expanded, returned), add(churned, contracted)),
  }),
] as const
