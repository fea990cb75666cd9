// Small scripts for tests of the stand-in, run as one user.

import type { AppsScript, ScriptOptions } from '../../../preview/apps-script'
import { startAppsScript } from '../../../preview/apps-script'

const running: AppsScript[] = []

/** Starts a script of these lines; every function in them can be called. */
export async function script(
  code: string,
  options: Partial<ScriptOptions> = {},
): Promise<AppsScript> {
  const started = await startAppsScript({
    code,
    manifest: {},
    routes: {},
    executors: 2,
    ...options,
  })
  running.push(started)
  return started
}

/** Runs the body of a function and gives its value. */
export async function run(body: string, options: Partial<ScriptOptions> = {}): Promise<unknown> {
  const { call } = await script(`function test() { ${body} }`, options)
  return (await call('user', 'test')).value
}

/** Ends every script of a test file. */
export const endScripts = () => Promise.all(running.splice(0).map(one => one.close()))
