// Who needs attention first.

import { at, cards, controlled, page, say, statement, table } from '../build'

/** Who needs attention first. */
export const today = controlled(
  page(
    'today',
    say('My day', 'Mi día'),
    say('Who needs me first?', '¿Quién me necesita primero?'),
    statement(
      ['risk_flags_open', 'accounts_no_touch', 'tasks_overdue'],
      say(
        'There are {risk_flags_open} reasons to act.',
        'Hay {risk_flags_open} motivos para actuar.',
      ),
      say(
        '{accounts_no_touch} accounts had no conversation for 30 days, and {tasks_overdue} tasks are late.',
        'Con {accounts_no_touch} cuentas no se ha hablado en 30 días y hay {tasks_overdue} tareas tarde.',
      ),
    ),
    ...cards(
      'accounts_no_touch',
      'tasks_overdue',
      'invoices_overdue',
      'ticket_backlog',
      'sla_breaches',
      'renewal_pipeline_90d',
    ),
    table(
      [
        'act',
        say('Accounts that need attention', 'Cuentas que requieren atención'),
        say('By the number of reasons.', 'Por el número de motivos.'),
        at(0, 3, 12, 5),
      ],
      ['account_name', 'owner'],
      [
        'risk_flags_open',
        'arr',
        'days_since_last_touch',
        'health_score',
        'ar_overdue',
        'ticket_backlog',
        'accounts_unhappy',
      ],
      'risk_flags_open',
    ),
    table(
      [
        'tasks',
        say('Overdue tasks', 'Tareas vencidas'),
        say('Open tasks past their day.', 'Tareas abiertas pasada su fecha.'),
        at(0, 8, 6, 5),
      ],
      ['task_name', 'account_name', 'task_due'],
      ['tasks_overdue'],
      'tasks_overdue',
    ),
    table(
      [
        'invoices',
        say('Overdue invoices', 'Facturas vencidas'),
        say('What is still to be paid.', 'Lo que falta por cobrar.'),
        at(6, 8, 6, 5),
      ],
      ['account_name', 'invoice_due'],
      ['ar_overdue'],
      'ar_overdue',
    ),
  ),
  { type: 'search', field: 'account_name' },
)
