// What is left of revenue, and what an account is worth.

import { at, bars, cards, columns, page, say, statement, table } from '../build'

/** What is left of revenue, and what an account is worth. */
export const profit = page(
  'profit',
  say('Profit and value', 'Rentabilidad y valor'),
  say(
    'Which accounts earn their keep, and what is one worth?',
    '¿Qué cuentas son rentables y cuánto vale una?',
  ),
  statement(
    [
      'revenue_recognised',
      'client_profit',
      'client_margin',
      'unprofitable_accounts',
      'revenue_concentration',
    ],
    say(
      'Of {revenue_recognised} earned, {client_profit} was left after the cost of serving: a margin of {client_margin}.',
      'De {revenue_recognised} de ingresos quedaron {client_profit} tras el costo de servicio: un margen del {client_margin}.',
    ),
    say(
      '{unprofitable_accounts} accounts cost more than they brought in over three months.',
      '{unprofitable_accounts} cuentas costaron más de lo que ingresaron en tres meses.',
    ),
    say(
      'The five largest bring {revenue_concentration} of revenue.',
      'Las cinco mayores aportan el {revenue_concentration} de los ingresos.',
    ),
  ),
  ...cards(
    'client_profit',
    'client_margin',
    'revenue_per_account',
    'ltv_gross_margin',
    'revenue_concentration',
    'dso',
  ),
  columns(
    [
      'margin',
      say('Revenue and what serving it costs', 'Ingresos y lo que cuesta atenderlos'),
      say(
        'The line is the share of revenue that is left.',
        'La línea es la parte de los ingresos que queda.',
      ),
      at(0, 3, 7, 4),
    ],
    'month',
    ['revenue_recognised', 'cost_to_serve'],
    'client_margin',
  ),
  bars(
    [
      'costs',
      say('Cost of serving by service level', 'Costo de servicio por nivel'),
      say(
        'Hours at what they cost, and direct costs.',
        'Horas a lo que cuestan y costos directos.',
      ),
      at(7, 3, 5, 4),
    ],
    'service_level',
    'labour_cost',
    'direct_cost',
  ),
  {
    id: 'map',
    type: 'scatter',
    title: say('Where the profit is', 'Dónde está el beneficio'),
    note: say(
      'Each account by what it costs to serve and what it leaves; the size is its revenue. Low on the right: much work for little.',
      'Cada cuenta por lo que cuesta atenderla y lo que deja; el tamaño son sus ingresos. Abajo a la derecha: mucho trabajo para poco.',
    ),
    at: at(0, 7, 12, 5),
    dimension: 'account_name',
    x: 'cost_to_serve',
    y: 'client_profit',
    size: 'revenue_recognised',
    limit: 80,
  },
  table(
    [
      'best',
      say('Most profitable accounts', 'Cuentas más rentables'),
      say(
        'By what they leave after the cost of serving them.',
        'Por lo que dejan tras el costo de atenderlas.',
      ),
      at(0, 12, 6, 5),
    ],
    ['account_name'],
    ['revenue_recognised', 'cost_to_serve', 'client_profit', 'client_margin'],
    'client_profit',
  ),
  table(
    [
      'worst',
      say('Least profitable accounts', 'Cuentas menos rentables'),
      say(
        'Where a price, a scope or a habit wants changing.',
        'Donde conviene cambiar precio, alcance o costumbre.',
      ),
      at(6, 12, 6, 5),
    ],
    ['account_name'],
    ['revenue_recognised', 'cost_to_serve', 'client_profit', 'client_margin'],
    'client_profit',
    'asc',
  ),
  table(
    [
      'value',
      say('What an account is worth, by segment', 'Lo que vale una cuenta, por segmento'),
      say(
        'Lifetime value is empty where no account left.',
        'El valor de vida está vacío donde no se fue ninguna cuenta.',
      ),
      at(0, 17, 12, 4),
    ],
    ['segment'],
    [
      'accounts_close',
      'arpa',
      'logo_churn',
      'ltv_simple',
      'ltv_gross_margin',
      'products_per_account',
      'customer_tenure_avg',
    ],
    'ltv_simple',
  ),
)
