// The workbook as the sheet has it: tabs in the team's two languages, dates as counts of days, ragged rows.

import { daysBetween } from '../calendar'
import type { World } from '../world/world'
import type { Workbook } from './workbook'
import { accountText, ownerText, workbookOf } from './workbook'

/** A cell. */
export type Value = string | number | boolean

/** A tab: its title and its rows, the header first. */
export interface SheetTab {
  readonly title: string
  readonly rows: readonly (readonly Value[])[]
}

/** A day as the sheet counts it. */
const serial = (day: string) => daysBetween('1899-12-30', day)

/** Every tab of a world's workbook. */
export function tabsOf(world: World): SheetTab[] {
  const book = workbookOf(world)
  const readme = { title: 'Léeme', rows: [['Ajustes del informe'], ['No es una pestaña conocida']] }
  return [
    readme,
    goals(book),
    ...spent(book),
    ...policies(),
    links(world),
    people(world),
    handovers(book),
    ...remarks(book),
  ]
}

function spent({ hourlyCosts, costs }: Workbook): SheetTab[] {
  const hours = hourlyCosts.map(({ owner, perHour }) => [
    owner.email, serial('2020-01-01'), perHour / 100, 'EUR', 'loaded',
  ]) // prettier-ignore
  const media = costs.map(({ company, day, amount }) => [
    serial(day), accountText(company), 'medios', amount / 100, 'EUR',
  ]) // prettier-ignore
  return [
    {
      title: 'Hourly costs',
      rows: [['Person', 'From', 'Cost per hour', 'Currency', 'Remark'], ...hours],
    },
    { title: 'Costes', rows: [['Día', 'Cuenta', 'Tipo', 'Importe', 'Moneda'], ...media] },
  ]
}

function links({ customers }: World): SheetTab {
  const made = customers
    .flatMap(({ id, companyId }) =>
      companyId === null ? [] : [[`stripe:${id}`, `hubspot:${companyId}`]],
    ) // prettier-ignore
    .slice(0, 2)
  const remark = ['# customers that billing cannot join', '']
  return { title: 'Account links', rows: [['Record', 'Account'], remark, ...made] }
}

/** Whoever looks at the preview is the first account manager's deputy. */
function people({ owners }: World): SheetTab {
  const [first] = owners
  const deputy = first ? [['owner@agency.example', ownerText(first), '', 'own']] : []
  const director = ['director@agency.example', '', '', 'all']
  return { title: 'Personas', rows: [['Correo', 'Responsable', 'Equipo', 'Ve'], director, ...deputy] }
} // prettier-ignore

function handovers({ handovers: list }: Workbook): SheetTab {
  const rows = list.map(({ company, owner, until }) => [
    accountText(company), ownerText(owner), serial(until),
  ]) // prettier-ignore
  return { title: 'Traspasos', rows: [['Cuenta', 'Responsable', 'Hasta', 'Equipo'], ...rows] }
}

function remarks({ notes, visits }: Workbook): SheetTab[] {
  const said = notes.map(({ day, text, company, audience }) => [
    day,
    company ? accountText(company) : '',
    text,
    audience,
  ])
  const counted = visits.map(({ company, day, count }) => [
    serial(day), accountText(company), 'Site visits', count,
  ]) // prettier-ignore
  return [
    { title: 'Notas', rows: [['Día', 'Cuenta', 'Texto', 'Audiencia'], ...said] },
    { title: 'Metrics', rows: [['Day', 'Account', 'Metric', 'Value', 'Currency'], ...counted] },
  ]
}

function goals({ goals: list }: Workbook): SheetTab {
  const rows = list.map(({ owner, from, to, amount }) => [
    'won_amount', serial(from), serial(to), '', ownerText(owner), '', amount / 100, 'EUR',
  ]) // prettier-ignore
  return {
    title: 'Metas',
    rows: [
      [
        'Métrica',
        'Inicio del periodo',
        'Fin del periodo',
        'Cuenta',
        'Responsable',
        'Equipo',
        'Valor',
        'Moneda',
      ],
      ...rows.slice(0, 3),
      [],
      ...rows.slice(3),
    ],
  }
}

function policies(): SheetTab[] {
  const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 5]
  return [
    {
      title: 'Service levels',
      rows: [
        ['Service level', 'First reply (hours)', 'Resolution (hours)', 'Contact every (days)'],
        ['Gold', 1, 8, 14],
        ['Silver', 4, 24, 30],
        ['Bronze', 8, 48],
      ],
    },
    {
      title: 'Calendario',
      rows: [
        ['Calendario', 'Día de la semana', 'Desde', 'Hasta'],
        ...weekdays.map(day => ['Madrid', day, '09:00', 0.75]),
      ],
    },
    {
      title: 'Festivos',
      rows: [
        ['Calendario', 'Día', 'Nombre'],
        ['Madrid', serial('2026-12-25'), 'Navidad'],
      ],
    },
  ]
}
