// Session and ScriptApp: who runs the script, and where its web app is.

import { ask } from './bridge'
import { check } from './signature'

interface Who {
  readonly webApp: string
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

/** The parts of the service that a connector may need. */
export const ScriptApp = {
  newTrigger: (handler: string) => newTrigger(handler),
  getProjectTriggers: () => ask<string[]>('trigger.list').map(triggerOf),
  deleteTrigger: (trigger: { getUniqueId(): string }) =>
    ask<null>('trigger.delete', trigger.getUniqueId()),
  getScriptId: () => 'stand-in-script',
  getService: () => ({ getUrl: () => who().webApp }),
  getOAuthToken: () => ask<string>('google.token'),
  newStateToken: stateToken,
}

/** A time-driven trigger is built step by step; only the hourly one exists here. */
function newTrigger(handler: string) {
  check('ScriptApp.newTrigger', [handler], ['String'])
  return {
    timeBased: () => ({
      everyHours: (hours: number) => {
        check('ScriptApp.ClockTriggerBuilder.everyHours', [hours], ['Number'])
        return { create: () => triggerOf(ask<string>('trigger.create', handler)) }
      },
    }),
  }
}

/** A trigger by its id, which ends in the name of what it calls. */
function triggerOf(id: string) {
  return { getUniqueId: () => id, getHandlerFunction: () => id.slice(id.indexOf(' ') + 1) }
}

/** Builds the token with which a third party sends people back. */
function stateToken() {
  const state = { method: '', facts: {} as Record<string, string>, seconds: 3_600 }
  const builder = {
    withMethod(method: unknown) {
      check('ScriptApp.StateTokenBuilder.withMethod', [method], ['String'])
      state.method = method as string
      return builder
    },
    withArgument(name: unknown, value: unknown) {
      check('ScriptApp.StateTokenBuilder.withArgument', [name, value], ['String', 'String'])
      state.facts[name as string] = value as string
      return builder
    },
    withTimeout(seconds: unknown) {
      check('ScriptApp.StateTokenBuilder.withTimeout', [seconds], ['Number'])
      state.seconds = seconds as number
      return builder
    },
    createToken: () => ask<string>('state.create', state),
  }
  return builder
}
