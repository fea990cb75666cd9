// The settings workbook: its tabs and columns, by their names in both languages. The documentation and
// the example workbook are made from this, and the reader knows nothing else.

import type { Text } from '../../model/text'

/** What a cell holds. Days are dates of the sheet or `YYYY-MM-DD`; times are `HH:MM`. */
export type ColumnKind = 'text' | 'day' | 'number' | 'currency' | 'weekday' | 'time'

/** A column; one that is not required may be left empty or out. */
export interface Column {
  readonly key: string
  readonly name: Text
  readonly kind: ColumnKind
  readonly required?: true
}

/** A tab; any of them may be missing. */
export interface Tab {
  readonly id: TabId
  readonly name: Text
  readonly purpose: Text
  readonly columns: readonly Column[]
}

/** Tabs by id. */
export type TabId =
  | 'goals'
  | 'hourlyCosts'
  | 'costs'
  | 'serviceLevels'
  | 'calendar'
  | 'holidays'
  | 'links'
  | 'notes'
  | 'metrics'
  | 'people'
  | 'handovers'

const needed = (key: string, en: string, es: string, kind: ColumnKind): Column => ({
  key, name: { en, es }, kind, required: true,
}) // prettier-ignore
const may = (key: string, en: string, es: string, kind: ColumnKind): Column => ({
  key, name: { en, es }, kind,
}) // prettier-ignore
const account = may('account', 'Account', 'Cuenta', 'text')
const currency = may('currency', 'Currency', 'Moneda', 'currency')

/** Every tab. */
export const TABS: readonly Tab[] = [
  {
    id: 'goals',
    name: { en: 'Goals', es: 'Metas' },
    purpose: {
      en: 'What a metric should reach in a period: for an account, an account manager, a team or everybody. With a currency the value is an amount.',
      es: 'Lo que debe alcanzar una métrica en un periodo: para una cuenta, un responsable, un equipo o todos. Con moneda, el valor es un importe.',
    },
    columns: [
      needed('metric', 'Metric', 'Métrica', 'text'),
      needed('start', 'Period start', 'Inicio del periodo', 'day'),
      needed('end', 'Period end', 'Fin del periodo', 'day'),
      account,
      may('owner', 'Account manager', 'Responsable', 'text'),
      may('team', 'Team', 'Equipo', 'text'),
      needed('value', 'Value', 'Valor', 'number'),
      currency,
    ],
  },
  {
    id: 'hourlyCosts',
    name: { en: 'Hourly costs', es: 'Costes por hora' },
    purpose: {
      en: 'What an hour of a person costs from a day on, where the time tracker does not say.',
      es: 'Lo que cuesta una hora de una persona desde un día, si el registro de horas no lo dice.',
    },
    columns: [
      needed('person', 'Person', 'Persona', 'text'),
      needed('from', 'From', 'Desde', 'day'),
      needed('perHour', 'Cost per hour', 'Coste por hora', 'number'),
      { ...currency, required: true },
    ],
  },
  {
    id: 'costs',
    name: { en: 'Costs', es: 'Costes' },
    purpose: {
      en: 'Money spent on accounts besides hours.',
      es: 'Dinero gastado en cuentas aparte de las horas.',
    },
    columns: [
      needed('day', 'Day', 'Día', 'day'),
      account,
      may('kind', 'Kind', 'Tipo', 'text'),
      needed('amount', 'Amount', 'Importe', 'number'),
      { ...currency, required: true },
    ],
  },
  {
    id: 'serviceLevels',
    name: { en: 'Service levels', es: 'Niveles de servicio' },
    purpose: {
      en: 'What a service level promises, and how often its accounts are to be contacted.',
      es: 'Lo que promete un nivel de servicio y cada cuánto hay que contactar con sus cuentas.',
    },
    columns: [
      needed('level', 'Service level', 'Nivel de servicio', 'text'),
      may('firstReply', 'First reply (hours)', 'Primera respuesta (horas)', 'number'),
      may('resolution', 'Resolution (hours)', 'Resolución (horas)', 'number'),
      may('contact', 'Contact every (days)', 'Contacto cada (días)', 'number'),
    ],
  },
  {
    id: 'calendar',
    name: { en: 'Calendar', es: 'Calendario' },
    purpose: {
      en: 'Working hours: a row for each stretch of a weekday, from Monday (1) to Sunday (7).',
      es: 'Horario laboral: una fila por tramo de un día de la semana, de lunes (1) a domingo (7).',
    },
    columns: [
      needed('calendar', 'Calendar', 'Calendario', 'text'),
      needed('weekday', 'Weekday', 'Día de la semana', 'weekday'),
      needed('from', 'From', 'Desde', 'time'),
      needed('until', 'Until', 'Hasta', 'time'),
    ],
  },
  {
    id: 'holidays',
    name: { en: 'Holidays', es: 'Festivos' },
    purpose: { en: 'Days on which nobody works.', es: 'Días en los que no se trabaja.' },
    columns: [
      needed('calendar', 'Calendar', 'Calendario', 'text'),
      needed('day', 'Day', 'Día', 'day'),
      may('name', 'Name', 'Nombre', 'text'),
    ],
  },
  {
    id: 'links',
    name: { en: 'Account links', es: 'Enlaces de cuentas' },
    purpose: {
      en: 'Records that are not joined by themselves: the record and the account it is about, each as source:id; with days, only from the first to the last of them.',
      es: 'Registros que no se unen solos: el registro y la cuenta de la que trata, cada uno como fuente:id; con días, solo del primero al último.',
    },
    columns: [
      needed('record', 'Record', 'Registro', 'text'),
      needed('account', 'Account', 'Cuenta', 'text'),
      may('from', 'From', 'Desde', 'day'),
      may('until', 'Until', 'Hasta', 'day'),
      may('author', 'Decided by', 'Decidido por', 'text'),
    ],
  },
  {
    id: 'notes',
    name: { en: 'Notes', es: 'Notas' },
    purpose: {
      en: 'Remarks about a day that explain what the numbers show.',
      es: 'Comentarios sobre un día que explican lo que muestran los números.',
    },
    columns: [
      needed('day', 'Day', 'Día', 'day'),
      account,
      needed('text', 'Text', 'Texto', 'text'),
      may('audience', 'Audience', 'Audiencia', 'text'),
    ],
  },
  {
    id: 'metrics',
    name: { en: 'Metrics', es: 'Métricas' },
    purpose: {
      en: 'Any numbers a team keeps by hand. With a currency the value is an amount.',
      es: 'Cualquier número que un equipo lleve a mano. Con moneda, el valor es un importe.',
    },
    columns: [
      needed('day', 'Day', 'Día', 'day'),
      account,
      needed('metric', 'Metric', 'Métrica', 'text'),
      needed('value', 'Value', 'Valor', 'number'),
      currency,
    ],
  },
  {
    id: 'people',
    name: { en: 'People', es: 'Personas' },
    purpose: {
      en: 'Who may see what, where the data source limits rows: by the address people sign in with. Sees is own, team or all.',
      es: 'Quién puede ver qué, si la fuente de datos limita filas: por la dirección con que se entra. Ve es own, team o all.',
    },
    columns: [
      needed('email', 'E-mail', 'Correo', 'text'),
      may('owner', 'Account manager', 'Responsable', 'text'),
      may('team', 'Team', 'Equipo', 'text'),
      may('sees', 'Sees', 'Ve', 'text'),
    ],
  },
  {
    id: 'handovers',
    name: { en: 'Handovers', es: 'Traspasos' },
    purpose: {
      en: 'Who looked after an account before, and the last day they did: a row for each handover. Whoever has it today is told by the CRM.',
      es: 'Quién llevaba una cuenta antes y hasta qué día: una fila por traspaso. Quién la lleva hoy lo dice el CRM.',
    },
    columns: [
      { ...account, required: true },
      needed('owner', 'Account manager', 'Responsable', 'text'),
      needed('until', 'Until', 'Hasta', 'day'),
      may('team', 'Team', 'Equipo', 'text'),
    ],
  },
]

/** A tab by its id. */
export function tabOf(id: TabId): Tab {
  const found = TABS.find(tab => tab.id === id)
  if (!found) throw new Error(`no tab ${id}`)
  return found
}

/** A name as it is compared: without accents, capitals and spaces around it. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a text is one of a name's two forms. */
export function isNamed(text: string, { en, es }: Text): boolean {
  return [plain(en), plain(es)].includes(plain(text))
}
