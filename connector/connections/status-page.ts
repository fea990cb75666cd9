// The page that says which sources are connected for the Google account that opened it.

import type { Language, Text } from '../model/text'

/** A source's name and whether its credentials are stored. */
export interface ConnectionState {
  readonly label: string
  readonly connected: boolean
}

const TITLE: Text = { en: 'Connections', es: 'Conexiones' }
const YES: Text = { en: 'connected', es: 'conectado' }
const NO: Text = { en: 'not connected', es: 'sin conectar' }

/** A complete HTML page; every value is escaped. */
export function statusPage(states: readonly ConnectionState[], language: Language): string {
  const rows = states
    .map(({ label, connected }) => `<li>${escape(label)}: ${(connected ? YES : NO)[language]}</li>`)
    .join('')
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${TITLE[language]}</title><h1>${TITLE[language]}</h1><ul>${rows}</ul></html>`
  )
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}
