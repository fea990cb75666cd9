// Service delivery: tickets, how fast they were answered and solved, and whether promises were kept.

import { balance, flow } from '../measure'
import { metric, ratio } from '../metric'

const created = flow({ of: 'tickets', at: 'createdDay' })
const solved = flow({ of: 'tickets', at: 'solvedDay' })
const replied = flow({ of: 'tickets', at: 'firstReplyDay' })
const targetsEnded = flow({ of: 'slaTargets', at: 'endedDay' })

/** Subject: service delivery. */
export const delivery = [
  metric({
    id: 'tickets_created',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Tickets created', es: 'Tickets creados' },
    description: {
      en: 'Tickets by the day they were created; spam, deleted and merged ones are left out.',
      es: 'Tickets por su día de creación; sin spam, eliminados ni fusionados.',
    },
    reference: 'Zendesk',
    is: created,
  }),
  metric({
    id: 'tickets_solved',
    unit: 'count',
    better: 'higher',
    label: { en: 'Tickets solved', es: 'Tickets resueltos' },
    description: {
      en: 'Tickets by the day of their last solution; solved twice counts once.',
      es: 'Tickets por el día de su última solución; resuelto dos veces cuenta una.',
    },
    reference: 'Zendesk',
    is: solved,
  }),
  metric({
    id: 'ticket_backlog',
    unit: 'count',
    better: 'lower',
    label: { en: 'Ticket backlog', es: 'Backlog de tickets' },
    description: {
      en: 'Tickets without a solution at closing. A ticket that was solved and opened again counts until its last solution.',
      es: 'Tickets sin solución al cierre. Un ticket reabierto cuenta hasta su última solución.',
    },
    reference: 'Zendesk',
    is: balance({
      of: 'tickets',
      measure: 'rows',
      from: 'createdDay',
      until: 'solvedDay',
      instant: 'closing',
    }),
  }),
  metric({
    id: 'first_response_time_avg',
    unit: 'hours',
    better: 'lower',
    label: { en: 'First response time (h)', es: 'Tiempo de primera respuesta (h)' },
    description: {
      en: 'Hours from creation to the first public reply, over tickets replied to, by the day of the reply.',
      es: 'Horas desde la creación hasta la primera respuesta pública, entre tickets respondidos, por el día de la respuesta.',
    },
    reference: 'Zendesk',
    is: ratio(flow({ of: 'tickets', sum: 'firstReplyHours', at: 'firstReplyDay' }), replied),
  }),
  metric({
    id: 'resolution_time_avg',
    unit: 'hours',
    better: 'lower',
    label: { en: 'Full resolution time (h)', es: 'Tiempo de resolución (h)' },
    description: {
      en: 'Hours from creation to the last solution, over tickets solved, by the day of the solution.',
      es: 'Horas desde la creación hasta la última solución, entre tickets resueltos, por el día de la solución.',
    },
    reference: 'Zendesk',
    is: ratio(flow({ of: 'tickets', sum: 'resolutionHours', at: 'solvedDay' }), solved),
  }),
  metric({
    id: 'sla_attainment',
    unit: 'percent',
    better: 'higher',
    label: { en: 'SLA attainment', es: 'Cumplimiento de SLA' },
    description: {
      en: 'Service-level targets met over targets met or missed, also on tickets still open, by the day they were.',
      es: 'Objetivos de servicio cumplidos entre cumplidos e incumplidos, también de tickets abiertos, por el día en que lo fueron.',
    },
    reference: 'Zendesk',
    is: ratio(flow({ of: 'slaTargets', at: 'endedDay', where: { met: true } }), targetsEnded),
  }),
  metric({
    id: 'sla_breaches',
    unit: 'count',
    better: 'lower',
    label: { en: 'SLA breaches', es: 'Incumplimientos de SLA' },
    description: {
      en: 'Service-level targets missed; one ticket can miss several.',
      es: 'Objetivos de servicio incumplidos; un ticket puede incumplir varios.',
    },
    reference: 'Zendesk',
    is: flow({ of: 'slaTargets', at: 'endedDay', where: { met: false } }),
  }),
  metric({
    id: 'reopen_rate',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Reopen rate', es: 'Tasa de reapertura' },
    description: {
      en: 'Solved tickets that had been opened again, over solved tickets of which that is told.',
      es: 'Tickets resueltos que se habían reabierto, entre los resueltos de los que se sabe.',
    },
    reference: 'Zendesk',
    is: ratio(
      flow({ of: 'tickets', at: 'solvedDay', where: { reopened: true } }),
      flow({ of: 'tickets', at: 'solvedDay', where: { reopened: [true, false] } }),
    ),
  }),
  metric({
    id: 'tasks_overdue',
    unit: 'count',
    better: 'lower',
    label: { en: 'Overdue tasks', es: 'Tareas vencidas' },
    description: {
      en: 'Tasks past their due day and not done at closing.',
      es: 'Tareas pasadas de su día límite y sin hacer al cierre.',
    },
    reference: 'HubSpot',
    is: balance({
      of: 'tasks',
      measure: 'rows',
      from: 'overdueFrom',
      until: 'completedDay',
      instant: 'closing',
    }),
  }),
  metric({
    id: 'tasks_completed',
    unit: 'count',
    better: 'higher',
    label: { en: 'Tasks done', es: 'Tareas hechas' },
    description: {
      en: 'Tasks by the day they were done.',
      es: 'Tareas por el día en que se hicieron.',
    },
    reference: 'HubSpot',
    is: flow({ of: 'tasks', at: 'completedDay' }),
  }),
] as const
