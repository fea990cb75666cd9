// The executive report: the bottom line of account management, for people who read it monthly.

import { bridge } from '../bridge'
import { FILTERS, at, notesBox } from '../build'
import type { Template } from '../template'
import { cohorts } from './cohorts'
import { profit } from './profit'

/** Executive report. */
export const executive: Template = {
  id: 'executive',
  version: '1.0.0',
  audience: 'executive',
  cadence: 'monthly',
  title: { en: 'Account portfolio', es: 'Cartera de cuentas' },
  pages: [
    {
      id: 'results',
      title: { en: 'Results', es: 'Resultados' },
      question: {
        en: 'Is the book of business growing, and does what we have stay?',
        es: '¿Crece la cartera y se queda lo que tenemos?',
      },
      filters: FILTERS,
      narrow: [
        'finding', 'arr', 'nrr', 'grr', 'logos', 'revenue', 'won',
        'bridge', 'trend', 'overdue', 'losses', 'growth', 'movers',
        'notes',
      ], // prettier-ignore
      tiles: [
        {
          id: 'finding',
          type: 'finding',
          finding: 'results',
          at: { x: 0, y: 0, w: 12, h: 1 },
          metrics: [
            'mrr_open', 'mrr', 'arr', 'gross_revenue_retention', 'mrr_new', 'mrr_expansion',
            'mrr_reactivation', 'mrr_contraction', 'mrr_churn',
          ], // prettier-ignore
        },
        {
          id: 'arr',
          type: 'scorecard',
          title: { en: 'Annual recurring revenue', es: 'Ingreso recurrente anual' },
          metric: 'arr',
          sparkline: 'arr',
          better: 'higher',
          at: { x: 0, y: 1, w: 2, h: 2 },
        },
        {
          id: 'nrr',
          type: 'scorecard',
          title: { en: 'Net revenue retention', es: 'Retención neta' },
          metric: 'net_revenue_retention',
          sparkline: 'net_revenue_retention_t12m',
          better: 'higher',
          at: { x: 2, y: 1, w: 2, h: 2 },
        },
        {
          id: 'grr',
          type: 'scorecard',
          title: { en: 'Gross revenue retention', es: 'Retención bruta' },
          metric: 'gross_revenue_retention',
          sparkline: 'gross_revenue_retention_t12m',
          better: 'higher',
          at: { x: 4, y: 1, w: 2, h: 2 },
        },
        {
          id: 'logos',
          type: 'scorecard',
          title: { en: 'Logo retention', es: 'Retención de clientes' },
          metric: 'logo_retention',
          sparkline: 'logo_retention_t12m',
          better: 'higher',
          at: { x: 6, y: 1, w: 2, h: 2 },
        },
        {
          id: 'revenue',
          type: 'scorecard',
          title: { en: 'Revenue', es: 'Ingresos' },
          metric: 'revenue_recognised',
          sparkline: 'revenue_recognised',
          better: 'higher',
          at: { x: 8, y: 1, w: 2, h: 2 },
        },
        {
          id: 'won',
          type: 'scorecard',
          title: { en: 'Closed-won amount', es: 'Monto ganado' },
          metric: 'won_amount',
          sparkline: 'won_amount',
          better: 'higher',
          at: { x: 10, y: 1, w: 2, h: 2 },
        },
        bridge(at(0, 3, 7, 4)),
        {
          id: 'trend',
          type: 'timeSeries',
          title: {
            en: 'Revenue retention, trailing 12 months',
            es: 'Retención de ingresos, 12 meses',
          },
          note: {
            en: 'Above 100%, the accounts of a year ago pay more today than then, losses included.',
            es: 'Por encima del 100 %, las cuentas de hace un año pagan hoy más que entonces, pérdidas incluidas.',
          },
          at: { x: 7, y: 3, w: 5, h: 4 },
          dimension: 'month',
          monthsShown: 13,
          metrics: ['net_revenue_retention_t12m', 'gross_revenue_retention_t12m'],
          notes: 'executive',
          reference: { value: 1, label: { en: 'All kept', es: 'Todo se queda' } },
        },
        {
          id: 'growth',
          type: 'combo',
          title: { en: 'Growth by quarter', es: 'Crecimiento por trimestre' },
          note: {
            en: 'Revenue earned and deals won; the line is the share of closed value that was won.',
            es: 'Ingresos devengados y negocios ganados; la línea es la parte ganada del valor cerrado.',
          },
          at: { x: 0, y: 7, w: 7, h: 4 },
          dimension: 'quarter',
          monthsShown: 15,
          columns: ['revenue_recognised', 'won_amount'],
          lines: ['win_rate_value'],
        },
        {
          id: 'overdue',
          type: 'scorecard',
          title: { en: 'Overdue receivables', es: 'Cuentas por cobrar vencidas' },
          metric: 'ar_overdue',
          sparkline: 'ar_overdue',
          better: 'lower',
          at: { x: 7, y: 7, w: 5, h: 1 },
        },
        {
          id: 'losses',
          type: 'bar',
          title: {
            en: 'Where recurring revenue was lost',
            es: 'Dónde se perdió ingreso recurrente',
          },
          note: {
            en: 'Monthly recurring revenue lost in full or in part: the industries that lost most.',
            es: 'Ingreso recurrente mensual perdido del todo o en parte: los sectores que más perdieron.',
          },
          at: { x: 7, y: 8, w: 5, h: 3 },
          dimension: 'industry',
          metrics: ['mrr_churn', 'mrr_contraction'],
          limit: 6,
          tone: 'bad',
        },
        {
          id: 'movers',
          type: 'table',
          title: { en: 'The five largest movements', es: 'Los cinco mayores movimientos' },
          note: {
            en: 'Accounts whose monthly recurring revenue changed most, up or down.',
            es: 'Cuentas cuyo ingreso recurrente mensual más cambió, al alza o a la baja.',
          },
          at: { x: 0, y: 11, w: 12, h: 4 },
          dimensions: ['account_name', 'owner'],
          metrics: ['mrr_open', 'net_new_mrr', 'mrr'],
          sort: { by: 'net_new_mrr', order: 'absolute' },
          limit: 5,
          better: { net_new_mrr: 'higher' },
        },
        notesBox(at(0, 15, 12, 2), 'executive'),
      ],
    },
    profit,
    cohorts,
  ],
}
