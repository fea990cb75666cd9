// A person's own registrations with the real vendors, from a file `.env` that is never committed.

import { readFileSync } from 'node:fs'

/** What the file holds. */
export interface OwnKeys {
  /** Client id and secret by source id. */
  readonly clients: Readonly<Record<string, { readonly id: string; readonly secret: string }>>
  /** A token of Google's for the workbook. */
  readonly googleToken: string
}

/** Reads lines such as `XERO_CLIENT_ID=…`; without the file there is nothing. */
export function ownKeys(file = '.env'): OwnKeys {
  const lines = textOf(file).matchAll(/^\s*([A-Z][A-Z_]*)\s*=\s*"?([^"\r\n]*?)"?\s*$/gm)
  const values = new Map([...lines].map(([, name = '', value = '']) => [name, value]))
  const ids = [...values.keys()].flatMap(name => /^(.+)_CLIENT_ID$/.exec(name)?.[1] ?? [])
  const clients = ids.map(name => {
    const id = values.get(`${name}_CLIENT_ID`) ?? ''
    const secret = values.get(`${name}_CLIENT_SECRET`) ?? ''
    return [name.toLowerCase().replace(/_/g, '-'), { id, secret }] as const
  })
  return { clients: Object.fromEntries(clients), googleToken: values.get('GOOGLE_TOKEN') ?? '' }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
