// Puts the platform's services into the scope of a script, and takes out what it does not have.

import { CacheService } from './cache-service'
import { shiftClock } from './clock'
import { Logger, console } from './console'
import { DataStudioApp } from './data-studio-app'
import { ContentService, HtmlService } from './html-service'
import { LockService } from './lock-service'
import { PropertiesService } from './properties-service'
import { ScriptApp, Session } from './session'
import { UrlFetchApp } from './url-fetch-app'
import { Utilities } from './utilities'

declare const __clockOffsetMs: number

const scope = globalThis as unknown as Record<string, unknown> & { Date: DateConstructor }

for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete scope[name]
shiftClock(scope, __clockOffsetMs)
Object.assign(scope, {
  CacheService,
  ContentService,
  DataStudioApp,
  HtmlService,
  LockService,
  Logger,
  PropertiesService,
  ScriptApp,
  Session,
  UrlFetchApp,
  Utilities,
  console,
})
delete scope.__clockOffsetMs
delete scope.__bridge
