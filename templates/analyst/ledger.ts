// Every change of recurring revenue.

import { bridge } from '../bridge'
import { at, cards, columns, page, say, statement, table } from '../build'

/** Every change of recurring revenue. */
export const ledger = page(
  'ledger',
  say('Movement ledger', 'Libro de movimientos'),
  say(
    'Does every change of recurring revenue have a reason?',
    '¿Tiene cada cambio del ingreso recurrente su motivo?',
  ),
  statement(
    ['mrr_open', 'net_new_mrr', 'mrr_fx', 'mrr'],
    say(
      '{mrr_open} at opening, {net_new_mrr} moved and {mrr_fx} by exchange rates make {mrr} at closing.',
      '{mrr_open} al inicio, {net_new_mrr} de movimientos y {mrr_fx} por tipos de cambio hacen {mrr} al cierre.',
    ),
  ),
  ...cards('mrr_open', 'mrr_new', 'mrr_expansion', 'mrr_reactivation', 'net_new_mrr', 'mrr'),
  bridge(at(0, 3, 6, 4)),
  columns(
    [
      'months',
      say('Movements by month', 'Movimientos por mes'),
      say(
        'What came and what went; the line is the net.',
        'Lo que entró y lo que salió; la línea es el neto.',
      ),
      at(6, 3, 6, 4),
    ],
    'month',
    ['mrr_new', 'mrr_expansion', 'mrr_contraction', 'mrr_churn'],
    'net_new_mrr',
  ),
  table(
    [
      'moves',
      say('Movements by account and month', 'Movimientos por cuenta y mes'),
      say(
        'The largest gains first; press a column to order by it.',
        'Primero lo que más sumó; pulsa una columna para ordenar.',
      ),
      at(0, 7, 12, 7),
    ],
    ['account_name', 'month'],
    [
      'mrr_open',
      'mrr_new',
      'mrr_expansion',
      'mrr_reactivation',
      'mrr_contraction',
      'mrr_churn',
      'mrr_fx',
      'mrr',
    ],
    'mrr_new',
  ),
)
