// console and Logger: lines of the execution's log.

import { ask } from './bridge'

function line(level: string) {
  return (...parts: readonly unknown[]) => {
    ask('log', `${level}${parts.map(shown).join(' ')}`)
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null && !(value instanceof Error)
    ? JSON.stringify(value)
    : String(value)
}

/** The console of the platform: it only logs. */
export const console = {
  log: line(''),
  info: line(''),
  warn: line('warning: '),
  error: line('error: '),
  time: () => undefined,
  timeEnd: () => undefined,
}

/** The older way to log. */
export const Logger = {
  log(format: unknown, ...values: readonly unknown[]) {
    const rest = [...values]
    ask(
      'log',
      shown(format).replace(/%[sd]/g, mark => (rest.length ? shown(rest.shift()) : mark)),
    )
    return Logger
  },
  getLog: () => '',
  clear: () => undefined,
}
