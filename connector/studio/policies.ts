// How things are counted where companies and products differ: every choice with its words, and the
// choices that other products make, as data. https://help.chartmogul.com, https://docs.stripe.com/billing

import type { Policies } from '../model/settings'
import { USUAL } from '../model/settings'
import type { Text } from '../model/text'

/** One question of how to count: its policy, and what it may be. */
interface PolicyQuestion<P extends keyof Policies = keyof Policies> {
  readonly policy: P
  readonly label: Text
  readonly help: Text
  readonly options: Readonly<Record<Policies[P], Text>>
}

const question = <P extends keyof Policies>(record: PolicyQuestion<P>): PolicyQuestion<P> => record

/** Questions by the id of their setting, in the order they are asked. */
export const POLICY_QUESTIONS = {
  exchange_rates: question({
    policy: 'exchangeRates',
    label: { en: 'Exchange rates', es: 'Tipos de cambio' },
    help: {
      en: 'Of the day of each amount, or the latest for all: constant currency, in which nothing moves by exchange rates alone.',
      es: 'Del día de cada importe, o el último para todos: moneda constante, en la que nada varía solo por el cambio.',
    },
    options: {
      dated: { en: 'Of each amount’s own day', es: 'Del día de cada importe' },
      latest: {
        en: 'The latest for all (constant currency)',
        es: 'El último para todos (moneda constante)',
      },
    },
  }),
  revenue_basis: question({
    policy: 'revenueBasis',
    label: { en: 'Revenue', es: 'Ingresos' },
    help: {
      en: 'Earned evenly over the service days, or all on the day of the invoice.',
      es: 'Devengados por igual en los días de servicio, o todos el día de la factura.',
    },
    options: {
      recognised: { en: 'Earned over the service days', es: 'Devengados en los días de servicio' },
      invoiced: { en: 'On the day of the invoice', es: 'El día de la factura' },
    },
  }),
  churn_date: question({
    policy: 'churnDate',
    label: { en: 'When recurring revenue is lost', es: 'Cuándo se pierde el ingreso recurrente' },
    help: {
      en: 'At the end of what was paid for, or on the day the account gave notice.',
      es: 'Al final de lo pagado, o el día en que la cuenta avisó de su baja.',
    },
    options: {
      term_end: { en: 'At the end of the paid term', es: 'Al final del periodo pagado' },
      notice: { en: 'On the day of notice', es: 'El día del aviso' },
    },
  }),
  discounts: question({
    policy: 'discounts',
    label: { en: 'Discounts', es: 'Descuentos' },
    help: {
      en: 'Which discounts make recurring revenue less.',
      es: 'Qué descuentos reducen el ingreso recurrente.',
    },
    options: {
      recurring: { en: 'Those that recur', es: 'Los que se repiten' },
      permanent: { en: 'Only those for ever', es: 'Solo los permanentes' },
      all: { en: 'All, single ones too', es: 'Todos, también los de una vez' },
    },
  }),
  past_due: question({
    policy: 'pastDue',
    label: { en: 'Unpaid subscriptions', es: 'Suscripciones impagadas' },
    help: {
      en: 'Whether recurring revenue counts while its invoice is overdue.',
      es: 'Si el ingreso recurrente cuenta mientras su factura está vencida.',
    },
    options: {
      counts: { en: 'Count while they run', es: 'Cuentan mientras siguen activas' },
      leaves: { en: 'Leave on the due day', es: 'Salen el día del vencimiento' },
    },
  }),
  reactivation: question({
    policy: 'reactivation',
    label: { en: 'Accounts that return', es: 'Cuentas que vuelven' },
    help: {
      en: 'Told apart and set against churn, told apart only, or told as new ones.',
      es: 'Aparte y descontadas del churn, solo aparte, o como nuevas.',
    },
    options: {
      offsets: { en: 'Apart, less churn', es: 'Aparte, descontadas del churn' },
      apart: { en: 'Apart', es: 'Aparte' },
      new: { en: 'As new accounts', es: 'Como cuentas nuevas' },
    },
  }),
  netting: question({
    policy: 'netting',
    label: { en: 'Several changes of an account', es: 'Varios cambios de una cuenta' },
    help: {
      en: 'Set against each other within a day, or within the period of the chart: who comes and goes inside it is then not told.',
      es: 'Se compensan dentro de un día, o dentro del periodo del gráfico: quien entra y sale en él no se cuenta.',
    },
    options: {
      day: { en: 'Within a day', es: 'Dentro de un día' },
      period: { en: 'Within the period', es: 'Dentro del periodo' },
    },
  }),
  reply_hours: question({
    policy: 'replyHours',
    label: { en: 'First replies', es: 'Primeras respuestas' },
    help: {
      en: 'In hours of the clock, or in business hours: the help desk’s own, else those of the workbook’s calendar.',
      es: 'En horas de reloj, o en horas laborables: las del servicio de soporte o, si no las dice, las del calendario del libro.',
    },
    options: {
      calendar: { en: 'Hours of the clock', es: 'Horas de reloj' },
      business: { en: 'Business hours', es: 'Horas laborables' },
    },
  }),
  owner_attribution: question({
    policy: 'ownerOf',
    label: { en: 'Whose an account is', es: 'De quién es una cuenta' },
    help: {
      en: 'Of its account manager of today, or of the one it had when the dates of the chart begin or end: then the workbook’s handovers tell who that was, and revenue does not move when accounts are handed over.',
      es: 'De su responsable de hoy, o del que tenía cuando empiezan o acaban las fechas del gráfico: entonces los traspasos del libro dicen quién era, y el ingreso no se mueve cuando se traspasan cuentas.',
    },
    options: {
      today: { en: 'Its manager of today', es: 'Su responsable de hoy' },
      opening: { en: 'The one at the opening', es: 'El del inicio' },
      closing: { en: 'The one at the closing', es: 'El del cierre' },
    },
  }),
  week_start: question({
    policy: 'weekStart',
    label: { en: 'Weeks start on', es: 'Las semanas empiezan el' },
    help: {
      en: 'A week from Sunday has the number of the ISO week that begins on its Monday.',
      es: 'Una semana desde el domingo lleva el número de la semana ISO que empieza en su lunes.',
    },
    options: {
      monday: { en: 'Monday', es: 'Lunes' },
      sunday: { en: 'Sunday', es: 'Domingo' },
    },
  }),
  when_failing: question({
    policy: 'whenFailing',
    label: { en: 'While a source fails', es: 'Mientras una fuente falla' },
    help: {
      en: 'Charts that need it may show its last good data of up to six hours; the field “Data as of” tells their date. Without such data they name the source, or show empty values for its numbers: never zeros.',
      es: 'Los gráficos que la necesitan pueden mostrar sus últimos datos buenos, de hasta seis horas; el campo «Datos a fecha de» dice cuándo. Sin ellos nombran la fuente, o muestran vacíos sus números: nunca ceros.',
    },
    options: {
      last: { en: 'Last good data, else say so', es: 'Últimos datos buenos; si no, decirlo' },
      say: { en: 'Always say so', es: 'Decirlo siempre' },
      partial: {
        en: 'Last good data, else empty values',
        es: 'Últimos datos buenos; si no, vacíos',
      },
    },
  }),
} as const

/** Id of the setting of a policy. */
export type PolicySetting = keyof typeof POLICY_QUESTIONS

/** Presets by value: their name, and where they differ from the usual choices. */
export const PRESETS = {
  usual: { label: { en: 'Usual', es: 'Habitual' }, policies: {} },
  // What is usual here follows its definitions.
  chartmogul: { label: { en: 'As ChartMogul', es: 'Como ChartMogul' }, policies: {} },
  stripe: {
    label: { en: 'As Stripe Billing', es: 'Como Stripe Billing' },
    policies: { churnDate: 'notice', discounts: 'permanent', reactivation: 'apart' },
  },
  profitwell: {
    label: { en: 'As ProfitWell', es: 'Como ProfitWell' },
    policies: { discounts: 'all', netting: 'period' },
  },
} as const satisfies Record<string, { label: Text; policies: Partial<Policies> }>

/** Value of the preset setting. */
export type Preset = keyof typeof PRESETS

/** Policies as answered; what is not answered is as the preset has it. Faults come from `choose`. */
export function readPolicies(
  choose: <T extends string>(
    id: PolicySetting | 'policy_preset',
    allowed: readonly T[],
    preset: T,
  ) => T,
): Policies {
  const preset = choose('policy_preset', Object.keys(PRESETS) as Preset[], 'usual')
  const usual: Policies = { ...USUAL, ...PRESETS[preset].policies }
  const chosen = Object.entries(POLICY_QUESTIONS).map(([id, { policy, options }]) => [
    policy,
    choose(id as PolicySetting, Object.keys(options), usual[policy]),
  ])
  return Object.fromEntries(chosen) as Policies // one of its options for each policy
}
