// Retention: accounts and recurring revenue at opening and closing, and how much of them stayed.

import { movement } from '../measure'
import { metric, multiply, ratio, subtract } from '../metric'
import { closingAccounts, closingMrr, openingAccounts, openingMrr } from './recurring'

const kept = (trailing?: number) =>
  ratio(movement({ accounts: 'kept' }, trailing), movement({ accounts: 'opening' }, trailing))
const retained = (what: 'closing' | 'capped', trailing?: number) =>
  ratio(movement({ kept: what }, trailing), movement({ kept: 'opening' }, trailing))

/** Subject: retention and recurring revenue. */
export const retention = [
  metric({
    id: 'accounts_open',
    unit: 'count',
    better: 'higher',
    label: { en: 'Opening accounts', es: 'Cuentas al inicio' },
    description: {
      en: 'Accounts with paid recurring revenue at the opening instant of the period.',
      es: 'Cuentas con ingresos recurrentes pagados en el instante inicial del periodo.',
    },
    reference: 'ChartMogul; Stripe Billing analytics',
    is: openingAccounts,
  }),
  metric({
    id: 'accounts_close',
    unit: 'count',
    better: 'higher',
    label: { en: 'Closing accounts', es: 'Cuentas al cierre' },
    description: {
      en: 'Accounts with paid recurring revenue at the closing instant: opening + new + reactivated − lost.',
      es: 'Cuentas con ingresos recurrentes pagados al cierre: iniciales + nuevas + reactivadas − perdidas.',
    },
    reference: 'ChartMogul; Stripe Billing analytics',
    is: closingAccounts,
  }),
  metric({
    id: 'accounts_new',
    unit: 'count',
    better: 'higher',
    label: { en: 'New accounts', es: 'Cuentas nuevas' },
    description: {
      en: 'Accounts whose first paid day ever falls in the period. A returning account is reactivated, not new.',
      es: 'Cuentas cuyo primer día pagado cae en el periodo. Una cuenta que vuelve es reactivada, no nueva.',
    },
    reference: 'ChartMogul',
    is: movement({ accounts: 'new' }),
  }),
  metric({
    id: 'accounts_lost',
    unit: 'count',
    better: 'lower',
    label: { en: 'Lost accounts', es: 'Cuentas perdidas' },
    description: {
      en: 'Accounts that paid at opening, or were new in the period, and do not pay at closing.',
      es: 'Cuentas que pagaban al inicio, o fueron nuevas en el periodo, y no pagan al cierre.',
    },
    reference: 'ChartMogul; ProfitWell',
    is: movement({ accounts: 'lost' }),
  }),
  metric({
    id: 'accounts_reactivated',
    unit: 'count',
    better: 'higher',
    label: { en: 'Reactivated accounts', es: 'Cuentas reactivadas' },
    description: {
      en: 'Former accounts, not paying at opening, that pay again at closing.',
      es: 'Antiguas cuentas, sin pago al inicio, que vuelven a pagar al cierre.',
    },
    reference: 'ChartMogul; ProfitWell',
    is: movement({ accounts: 'reactivated' }),
  }),
  metric({
    id: 'logo_retention',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Logo retention', es: 'Retención de clientes' },
    description: {
      en: 'Share of the opening accounts that still pay at closing.',
      es: 'Parte de las cuentas iniciales que siguen pagando al cierre.',
    },
    reference: 'ChartMogul; ChurnZero; HubSpot',
    is: kept(),
  }),
  metric({
    id: 'logo_retention_t12m',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Logo retention, trailing 12 months', es: 'Retención de clientes, 12 meses' },
    description: {
      en: 'Share of the accounts of twelve months before the closing that still pay at closing.',
      es: 'Parte de las cuentas de doce meses antes del cierre que siguen pagando al cierre.',
    },
    reference: 'ChartMogul; ChurnZero; HubSpot',
    is: kept(12),
  }),
  metric({
    id: 'logo_churn',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Logo churn', es: 'Abandono de clientes' },
    description: {
      en: 'Share of the opening accounts that do not pay at closing: 1 − logo retention.',
      es: 'Parte de las cuentas iniciales que no pagan al cierre: 1 − retención de clientes.',
    },
    reference: 'ChartMogul (denominator: opening customers)',
    is: subtract(1, kept()),
  }),
  metric({
    id: 'mrr_open',
    unit: 'money',
    better: 'higher',
    label: { en: 'Opening MRR', es: 'MRR inicial' },
    description: {
      en: 'Monthly recurring revenue at the opening instant of the period.',
      es: 'Ingreso recurrente mensual en el instante inicial del periodo.',
    },
    reference: 'Stripe Billing analytics; ChartMogul',
    is: openingMrr,
  }),
  metric({
    id: 'mrr',
    unit: 'money',
    better: 'higher',
    label: { en: 'MRR', es: 'MRR' },
    description: {
      en: 'Monthly recurring revenue at closing: active paid lines normalised to a month, after recurring discounts, before tax.',
      es: 'Ingreso recurrente mensual al cierre: líneas activas de pago llevadas a un mes, con descuentos recurrentes, sin impuestos.',
    },
    reference: 'Stripe Billing analytics; ChartMogul; ProfitWell',
    is: closingMrr,
  }),
  metric({
    id: 'arr',
    unit: 'money',
    better: 'higher',
    label: { en: 'ARR', es: 'ARR' },
    description: {
      en: 'Annual recurring revenue: closing MRR × 12.',
      es: 'Ingreso recurrente anual: MRR al cierre × 12.',
    },
    reference: 'ChartMogul',
    is: multiply(closingMrr, 12),
  }),
  metric({
    id: 'arpa',
    unit: 'money',
    better: 'higher',
    label: { en: 'ARPA', es: 'ARPA' },
    description: {
      en: 'Average monthly recurring revenue per paying account at closing.',
      es: 'Ingreso recurrente mensual medio por cuenta que paga al cierre.',
    },
    reference: 'ChartMogul',
    is: ratio(closingMrr, closingAccounts),
  }),
  metric({
    id: 'gross_revenue_retention',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Gross revenue retention', es: 'Retención bruta de ingresos' },
    description: {
      en: 'Opening revenue still there at closing, each account capped at its opening amount; constant currency.',
      es: 'Ingresos iniciales que siguen al cierre, cada cuenta limitada a su importe inicial; moneda constante.',
    },
    reference: 'KeyBanc; Gainsight; SaaStr (account-level minimum)',
    is: retained('capped'),
  }),
  metric({
    id: 'gross_revenue_retention_t12m',
    unit: 'percent',
    better: 'higher',
    label: { en: 'GRR, trailing 12 months', es: 'GRR, últimos 12 meses' },
    description: {
      en: 'Gross revenue retention of the accounts of twelve months before the closing.',
      es: 'Retención bruta de ingresos de las cuentas de doce meses antes del cierre.',
    },
    reference: 'KeyBanc; Gainsight; SaaStr (account-level minimum)',
    is: retained('capped', 12),
  }),
  metric({
    id: 'net_revenue_retention',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Net revenue retention', es: 'Retención neta de ingresos' },
    description: {
      en: 'Closing revenue of the opening accounts over their opening revenue; without new and returning accounts, constant currency.',
      es: 'Ingresos al cierre de las cuentas iniciales entre sus ingresos iniciales; sin cuentas nuevas ni que vuelven, moneda constante.',
    },
    reference: 'KeyBanc; Gainsight; ChartMogul',
    is: retained('closing'),
  }),
  metric({
    id: 'net_revenue_retention_t12m',
    unit: 'percent',
    better: 'higher',
    label: { en: 'NRR, trailing 12 months', es: 'NRR, últimos 12 meses' },
    description: {
      en: 'Net revenue retention of the accounts of twelve months before the closing.',
      es: 'Retención neta de ingresos de las cuentas de doce meses antes del cierre.',
    },
    reference: 'KeyBanc; Gainsight; ChartMogul',
    is: retained('closing', 12),
  }),
] as const
