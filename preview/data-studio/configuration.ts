// Walks through the configuration page as a person with ready answers does: reads what is asked, fills
// in, presses Next, until the connector says that this was the last step.

import type { ConfigElement, ConfigPage } from './contract/config'
import { configReasons, stepReasons } from './contract/config'
import type { Connector } from './connector'
import { contractError, requestError } from './errors'

/** How a ticked or unticked checkbox reaches the connector; `sparse` leaves unticked ones out. */
export type CheckboxForm = 'text' | 'boolean' | 'sparse'

/** Answers to the configuration's questions, as the connector gets them. */
export type ConfigParams = Record<string, string | boolean>

/** A finished configuration. */
export interface Configuration {
  readonly page: ConfigPage
  readonly configParams: ConfigParams
}

/** Who fills in, and how. */
export interface Filling {
  readonly answers: Readonly<Record<string, string>>
  readonly language: string
  readonly checkboxes: CheckboxForm
}

/** No configuration has more steps; one that goes on never ends. */
const MOST_STEPS = 30

/** The last page and the answers to it; rejects with `HostError`. */
export async function configure(connector: Connector, filling: Filling): Promise<Configuration> {
  let page = await ask(connector, filling, undefined)
  let given = paramsFor(page, filling)
  for (let step = 1; page.isSteppedConfig === true; step++) {
    if (step > MOST_STEPS) throw await endless(connector, `after ${MOST_STEPS} steps`)
    const next = await ask(connector, filling, given)
    const reasons = stepReasons(page, next)
    if (reasons.length > 0) throw contractError('getConfig', reasons, await connector.isAdmin())
    const answers = paramsFor(next, filling)
    const stuck = step > 1 && next.isSteppedConfig === true && sameAnswers(page, next)
    if (stuck) throw waiting(next, answers) ?? (await endless(connector, 'at this page'))
    page = next
    given = answers
  }
  return { page, configParams: given }
}

/** Answers in the form the connector gets them; rejects what the page does not offer. */
export function paramsFor(page: ConfigPage, { answers, checkboxes }: Filling): ConfigParams {
  const given: ConfigParams = {}
  for (const element of page.configParams) {
    const answer = answers[element.name]
    if (answer === undefined || element.type === 'INFO') continue
    checkAnswer(element, answer)
    if (element.type !== 'CHECKBOX' || checkboxes === 'text') given[element.name] = answer
    else if (checkboxes === 'boolean') given[element.name] = answer === 'true'
    else if (answer === 'true') given[element.name] = answer
  }
  return given
}

/** Refuses an answer that the page would not let anyone give. */
export function checkAnswer({ name, type, options = [] }: ConfigElement, answer: string): void {
  const offered = options.map(({ value }) => value)
  const parts =
    type === 'SELECT_MULTIPLE' ? answer.split(',') : type === 'SELECT_SINGLE' ? [answer] : []
  const wrong = parts.find(part => part !== '' && !offered.includes(part))
  if (wrong !== undefined) {
    throw requestError(`“${name}” does not offer “${wrong}”, only: ${offered.join(', ')}.`)
  }
  if (type === 'CHECKBOX' && answer !== 'true' && answer !== 'false') {
    throw requestError(`“${name}” is a checkbox; its answer is true or false, not “${answer}”.`)
  }
}

function ask(
  connector: Connector,
  { language }: Filling,
  configParams: ConfigParams | undefined,
): Promise<ConfigPage> {
  const request = { languageCode: language, ...(configParams && { configParams }) }
  return connector.ask<ConfigPage>('getConfig', request, configReasons)
}

/** The same page twice, both times not the last, for the same answers. */
function sameAnswers(page: ConfigPage, next: ConfigPage): boolean {
  return page.configParams.length === next.configParams.length
}

function waiting(page: ConfigPage, given: ConfigParams): Error | null {
  const open = page.configParams.find(
    ({ name, type, isDynamic }) => type !== 'INFO' && isDynamic && given[name] === undefined,
  )
  return open ? requestError(`The configuration waits for an answer to “${open.name}”.`) : null
}

async function endless(connector: Connector, when: string): Promise<Error> {
  const reason = `isSteppedConfig is still true ${when}, so the configuration never ends`
  return contractError('getConfig', [reason], await connector.isAdmin())
}
