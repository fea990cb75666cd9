// Apps Script on this machine: what the rest of the preview may use of it.

export { ScriptFailure } from './failure'
export { manifestProblems } from './manifest'
export { startAppsScript } from './script'
export type { AppsScript, Counters, Execution } from './script'
export type { ScriptOptions } from './options'
