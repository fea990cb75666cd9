// Dimensions of the task; they belong to the metrics that are counted from tasks.

import { dimension } from '../dimension'

const group = { en: 'Task', es: 'Tarea' }

/** Dimensions of the task. */
export const task = [
  dimension({
    id: 'task_name',
    group,
    label: { en: 'Task', es: 'Tarea' },
    description: {
      en: 'What is to be done.',
      es: 'Qué hay que hacer.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { tasks: 'name' } },
  }),
  dimension({
    id: 'task_id',
    group,
    label: { en: 'Task id', es: 'Id de tarea' },
    description: {
      en: 'The task’s id in its system.',
      es: 'El id de la tarea en su sistema.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { tasks: 'id' } },
  }),
  dimension({
    id: 'task_due',
    group,
    label: { en: 'Task due', es: 'Vencimiento de la tarea' },
    description: {
      en: 'The day the task is due.',
      es: 'El día en que vence la tarea.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { tasks: 'dueDay' } },
  }),
  dimension({
    id: 'task_completed',
    group,
    label: { en: 'Task completed', es: 'Tarea completada' },
    description: {
      en: 'The day the task was done; empty while it is open.',
      es: 'El día en que se hizo la tarea; vacío si sigue abierta.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { tasks: 'completedDay' } },
  }),
] as const
