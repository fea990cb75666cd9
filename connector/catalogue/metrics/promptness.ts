// Promptness: how long tickets take, for most and for the unlucky ones, and what is done by the day it is due.

import { balance, flow, percentile } from '../measure'
import { add, metric, multiply, ratio } from '../metric'
import { closingAccounts, openingAccounts } from './recurring'

const reply = (share: number) =>
  percentile({ of: 'tickets', value: 'firstReplyHours', at: 'firstReplyDay', share })
const solution = (share: number) =>
  percentile({ of: 'tickets', value: 'resolutionHours', at: 'solvedDay', share })
const unsolved = {
  of: 'tickets',
  from: 'createdDay',
  until: 'solvedDay',
  instant: 'closing',
} as const
const dueTasks = flow({ of: 'tasks', at: 'dueDay' })

/** Promptness. */
export const promptness = [
  metric({
    id: 'first_response_time_median',
    unit: 'hours',
    better: 'lower',
    label: { en: 'First response time, median (h)', es: 'Primera respuesta, mediana (h)' },
    description: {
      en: 'Half of the tickets first answered in the period were answered within this time.',
      es: 'La mitad de los tickets con primera respuesta en el periodo la tuvo en este tiempo.',
    },
    reference: 'Zendesk',
    is: reply(0.5),
  }),
  metric({
    id: 'first_response_time_p90',
    unit: 'hours',
    better: 'lower',
    label: { en: 'First response time p90 (h)', es: 'Primera respuesta p90 (h)' },
    description: {
      en: 'Nine of ten tickets first answered in the period were answered within this time.',
      es: 'Nueve de cada diez tickets con primera respuesta en el periodo la tuvieron en este tiempo.',
    },
    reference: 'Zendesk',
    is: reply(0.9),
  }),
  metric({
    id: 'resolution_time_median',
    unit: 'hours',
    better: 'lower',
    label: { en: 'Resolution time, median (h)', es: 'Tiempo de resolución, mediana (h)' },
    description: {
      en: 'Half of the tickets solved in the period were solved within this time.',
      es: 'La mitad de los tickets resueltos en el periodo lo fue en este tiempo.',
    },
    reference: 'Zendesk',
    is: solution(0.5),
  }),
  metric({
    id: 'resolution_time_p90',
    unit: 'hours',
    better: 'lower',
    label: { en: 'Resolution time p90 (h)', es: 'Tiempo de resolución p90 (h)' },
    description: {
      en: 'Nine of ten tickets solved in the period were solved within this time.',
      es: 'Nueve de cada diez tickets resueltos en el periodo lo fueron en este tiempo.',
    },
    reference: 'Zendesk',
    is: solution(0.9),
  }),
  metric({
    id: 'backlog_age_avg',
    unit: 'days',
    better: 'lower',
    label: { en: 'Age of the backlog (days)', es: 'Antigüedad del backlog (días)' },
    description: {
      en: 'Days since creation, averaged over the tickets not solved at closing.',
      es: 'Días desde la creación, en promedio de los tickets sin resolver al cierre.',
    },
    reference: 'Zendesk',
    is: ratio(balance({ ...unsolved, measure: 'days' }), balance({ ...unsolved, measure: 'rows' })),
  }),
  metric({
    id: 'tickets_per_account',
    unit: 'multiple',
    better: 'lower',
    label: { en: 'Tickets per account', es: 'Tickets por cuenta' },
    description: {
      en: 'Tickets created over the average of the accounts at opening and closing.',
      es: 'Tickets creados entre el promedio de cuentas al inicio y al cierre.',
    },
    reference: 'Zendesk',
    is: ratio(
      flow({ of: 'tickets', at: 'createdDay' }),
      multiply(add(openingAccounts, closingAccounts), 0.5),
    ),
  }),
  metric({
    id: 'task_completion',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Task completion', es: 'Cumplimiento de tareas' },
    description: {
      en: 'Tasks due in the period that are done over all tasks due in it.',
      es: 'Tareas que vencían en el periodo y están hechas entre todas las que vencían.',
    },
    reference: 'own',
    is: ratio(flow({ of: 'tasks', at: 'dueDay', where: { completed: true } }), dueTasks),
  }),
  metric({
    id: 'on_time_delivery',
    unit: 'percent',
    better: 'higher',
    label: { en: 'On-time delivery', es: 'Entrega a tiempo' },
    description: {
      en: 'Tasks done by the day they were due over the tasks due in the period; what is not done is late.',
      es: 'Tareas hechas hasta el día de su vencimiento entre las que vencían en el periodo; lo no hecho va tarde.',
    },
    reference: 'own',
    is: ratio(flow({ of: 'tasks', at: 'dueDay', where: { onTime: true } }), dueTasks),
  }),
] as const
