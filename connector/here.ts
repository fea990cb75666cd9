// Here: what an execution finds around it, the same for charts, pages and what is read ahead.

import type { Settings } from './model/settings'
import { appsScriptPorts, userLanguage } from './runtime/apps-script'
import { chooseSources } from './sources/choice'
import { sources } from './sources/index'
import type { Source } from './sources/source'
import { languageOf, readSettings } from './studio/settings'
import { accountOf } from './transport/accounts'
import { discreet } from './transport/discreet'
import type { Ports } from './transport/ports'

/** All ports of the execution that is running. */
export function portsHere(): Ports {
  const ports = appsScriptPorts()
  return { ...ports, http: discreet(ports.http) }
}

/** A data source's settings; what is not answered is as usual, in the user's language. */
export function settingsOf(answers: unknown): Settings {
  return readSettings(answers, {
    sources: sources.map(({ id }) => id),
    language: languageOf({}, userLanguage()),
  })
}

/** The sources a data source reads: those it names, else those that are connected. */
export function sourcesOf(settings: Settings, { properties }: Ports): readonly Source[] {
  const isConnected = (source: Source) => accountOf(properties, source) !== null
  return chooseSources(sources, settings.sources, isConnected)
}
