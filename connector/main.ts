// The functions Data Studio calls by name. They wire the rooms together and decide nothing.

import type { Desk } from './connections/desk'
import { parametersOf } from './connections/desk'
import { looksAround } from './connections/looking-around'
import { leaveEverything, submit, visit, welcomeBack } from './connections/pages'
import { WORDS } from './connections/words'
import { Fault } from './model/faults'
import type { Viewer } from './model/row-scope'
import type { Settings } from './model/settings'
import type { Language } from './model/text'
import { timeZone } from './model/zone'
import { answer } from './query/answer'
import { needsOf } from './query/needs'
import type { Question } from './query/question'
import { portsHere, settingsOf, sourcesOf } from './here'
import { loadPortfolio } from './loading'
import {
  callbackUrl,
  htmlPage,
  stateToken,
  throwUserError,
  userEmail,
  userLanguage,
  webAppUrl,
} from './runtime/apps-script'
import { propertiesOf } from './properties'
import { sources } from './sources/index'
import type { Source } from './sources/source'
import { authType } from './studio/auth'
import type { ConfigPage } from './studio/config'
import { configPage } from './studio/config'
import type { DataResponse } from './studio/data'
import { dataResponse, planData, sampleResponse } from './studio/data'
import { answersOf, pageLanguage, readDataRequest } from './studio/request'
import type { HostField } from './studio/schema'
import { fieldsOf } from './studio/schema'
import { languageOf } from './studio/settings'
import { accountOf, accountsOf } from './transport/accounts'
import { liveCheck } from './transport/live-check'
import type { Ports } from './transport/ports'
import type { Order } from './transport/warm-list'
import { addToWarmList, endWarmList } from './transport/warm-list'

/** The kind of authentication the host offers. */
export function getAuthType(): ReturnType<typeof authType> {
  return authType()
}

/** Address of the page on which sources are connected. */
export function get3PAuthorizationUrls(): string {
  return webAppUrl()
}

/** Whether any source is connected and not known to be ended, or made-up data will do; an outage changes nothing. */
export function isAuthValid(): boolean {
  const { properties } = portsHere()
  const isConnected = sources.some(source =>
    accountsOf(properties, source).some(({ lost, choices }) => !lost && !choices),
  )
  return isConnected || looksAround(properties)
}

/** Forgets every connection of the user and all that was cached with it. */
export function resetAuth(): void {
  const ports = portsHere()
  leaveEverything({ sources, ports })
  endWarmList(ports)
}

/** Nobody sees stack traces in a chart; admins read the execution log. */
export function isAdminUser(): boolean {
  return false
}

/** The connections page. */
export function doGet(request?: unknown): GoogleAppsScript.HTML.HtmlOutput {
  return shown(request, visit)
}

/** A form of the connections page. */
export function doPost(request?: unknown): GoogleAppsScript.HTML.HtmlOutput {
  return shown(request, submit)
}

/** Where Google takes people who come back from a vendor, after it has judged their state token. */
export function authCallback(request?: unknown): GoogleAppsScript.HTML.HtmlOutput {
  return shown(request, welcomeBack)
}

/** For deployers, run in the script's editor: whether the platform does what this connector needs. */
export function checkLive(): string {
  const ports = portsHere()
  const here = { what: 'Google account', isGood: userEmail() !== '', found: userEmail() }
  const lines = [here, ...liveCheck(sources, ports)].map(
    ({ what, isGood, found }) => `${isGood ? 'good' : 'BAD '}  ${what}: ${found}`,
  )
  for (const line of lines) ports.machine.log(line)
  return lines.join('\n')
}

/** The configuration page. */
export function getConfig(request?: unknown): ConfigPage {
  const answers = answersOf(request)
  const ports = portsHere()
  return configPage({
    language: pageLanguage(request),
    sources,
    answers,
    properties: () => propertiesOf(crmOf(answers, ports.properties), ports),
  })
}

/** Every field the data source has. */
export function getSchema(request?: unknown): { schema: HostField[] } {
  const answers = answersOf(request)
  return explained(answers, () => ({
    schema: [...fieldsOf(settingsOf(answers)).values()].map(({ host }) => host),
  }))
}

/** The rows a chart asks for. */
export function getData(request?: unknown): DataResponse {
  return explained(answersOf(request), () => {
    const data = readDataRequest(request)
    const settings = settingsOf(data.answers)
    const ports = portsHere()
    const zone = timeZone(settings.timeZone)
    const plan = planData(data, fieldsOf(settings), zone.dayOf(ports.machine.now()))
    if (data.sampleExtraction) return sampleResponse(plan)
    const { portfolio, money } = loadPortfolio(plan.question, {
      settings,
      zone,
      sources: settings.demo ? [] : sourcesOf(settings, ports),
      viewer: viewerOf(settings),
      lastRefresh: data.lastRefresh,
      ports,
    })
    if (!settings.demo) addToWarmList(orderOf(data.answers, plan.question), ports)
    const rows = answer(plan.question, portfolio, { ...settings, money })
    return dataResponse(plan, rows, settings)
  })
}

/** What a chart asks, for whoever has it read ahead. */
function orderOf(answers: unknown, question: Question): Order {
  const given = (answers ?? {}) as Order['answers'] // an object, as readSettings has found
  return { answers: given, entities: [...needsOf(question).keys()] }
}

/** Who looks, where people see only some rows; made-up rows are everybody's. */
function viewerOf({ rowSecurity, demo }: Settings): Viewer | null {
  return rowSecurity === 'all' || demo ? null : { email: userEmail(), security: rowSecurity }
}

/** The CRM that is asked for, else the first that is connected. */
function crmOf(answers: unknown, properties: Ports['properties']): Source | undefined {
  const asked = (answers as { sources?: unknown } | null | undefined)?.sources
  const named = typeof asked === 'string' && asked !== '' ? asked.split(',') : null
  const connected = (source: Source) => accountOf(properties, source) !== null
  return sources.find(
    source => source.role === 'crm' && (named?.includes(source.id) ?? connected(source)),
  )
}

function shown(request: unknown, page: typeof visit): GoogleAppsScript.HTML.HtmlOutput {
  const given = parametersOf(request)
  const language = languageOf({ language: given.lang }, userLanguage())
  const desk: Desk = {
    sources,
    ports: portsHere(),
    language,
    email: userEmail(),
    page: webAppUrl(),
    callback: callbackUrl(),
    stateToken: facts => stateToken('authCallback', facts),
  }
  return htmlPage(page(given, desk), WORDS.title[language])
}

/** Runs, and turns every failure into a sentence for the reader of the chart, in their language. */
function explained<T>(answers: unknown, run: () => T): T {
  try {
    return run()
  } catch (error) {
    const language: Language = languageOf(answers, userLanguage())
    if (error instanceof Fault) {
      return throwUserError(error.says[language], `${error.kind}: ${error.detail}`)
    }
    portsHere().machine.log(String((error as Error).stack ?? error))
    return throwUserError(UNFORESEEN[language], String(error))
  }
}

const UNFORESEEN = {
  en: 'The connector met something it does not know. Reload the report; if it stays so, tell your administrator.',
  es: 'El conector encontró algo que no conoce. Vuelve a cargar el informe; si continúa, avisa a tu administrador.',
}
