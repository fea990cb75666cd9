// Session and ScriptApp: who runs the script, and where its web app is.

import { ask } from './bridge'

interface Who {
  readonly email: string
  readonly locale: string
  readonly timeZone: string
}

const who = () => ask<Who>('session')

/** The service. Effective and active user are one here: the data source runs as its owner. */
export const Session = {
  getEffectiveUser: () => ({ getEmail: () => who().email }),
  getActiveUser: () => ({ getEmail: () => who().email }),
  getActiveUserLocale: () => who().locale,
  getScriptTimeZone: () => who().timeZone,
  getTemporaryActiveUserKey: () => `key-of-${who().email}`,
}

/** The parts of the service that need no trigger or token. */
export const ScriptApp = {
  getScriptId: () => 'stand-in-script',
  getService: () => ({ getUrl: () => 'https://script.google.com/macros/s/stand-in/exec' }),
}
