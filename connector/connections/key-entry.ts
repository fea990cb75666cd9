// A key that was typed: read from the form, tried at the vendor, and kept only if it works.

import { Fault } from '../model/faults'
import type { Text } from '../model/text'
import type { KeyForm } from '../sources/connect'
import type { Source } from '../sources/source'
import { hostOf } from '../transport/hosts'
import { isSendable } from '../transport/secrets'
import type { Desk, Parameters } from './desk'
import type { Notice } from './frame'
import type { Offer } from './opening'
import { openAccount } from './opening'
import { HAPPENED } from './words'

/** What came of a form: notices, and whether an account was opened. */
export interface Entered {
  readonly notices: readonly Notice[]
  readonly isOpen: boolean
}

/** Tries the answers of a source's form. */
export function enterKey(source: Source, key: KeyForm, given: Parameters, desk: Desk): Entered {
  const read = offerIn(source, key, given)
  if ('problem' in read) return { notices: [{ kind: 'bad', says: read.problem }], isOpen: false }
  try {
    const { name, choices } = openAccount(source, read, desk.ports)
    const { label } = source
    const says = choices ? HAPPENED.toChoose(label) : HAPPENED.opened(label, name)
    const caution = key.caution?.of.test(read.secret.token) ? [key.caution.says] : []
    return {
      notices: [{ kind: 'good', says }, ...caution.map(one => ({ kind: 'plain' as const, says: one }))], // prettier-ignore
      isOpen: true,
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    desk.ports.machine.log(`${source.id}: ${error.kind} ${error.detail}`)
    const isRefused = error.kind === 'needs-credentials' || error.kind === 'unexpected-answer'
    const says = isRefused ? HAPPENED.refused(source.label) : error.says
    return { notices: [{ kind: 'bad', says }], isOpen: false }
  }
}

/** The offer that the answers make, or what is wrong with the first that is not right. */
function offerIn(source: Source, key: KeyForm, given: Parameters): Offer | { problem: Text } {
  const answers = new Map<string, string>()
  for (const { id, form, label, example } of key.fields) {
    const answer = (given[id] ?? '').trim()
    const matched = form.exec(answer)
    const isHost = id === key.host && source.instance
    const taken = isHost ? hostOf(answer, source.instance) : matched && (matched[1] ?? matched[0])
    if (!taken) return { problem: HAPPENED.malformed(label, example) }
    answers.set(id, taken)
  }
  const token = key.token.replace(/\{(\w+)\}/g, (_, id: string) => answers.get(id) ?? '')
  if (token !== '' && !isSendable(token)) return { problem: HAPPENED.refused(source.label) }
  return {
    secret: { token, ...(key.auth && { auth: key.auth }) },
    by: 'key',
    ...placed('host', key.host, answers),
    ...placed('tenant', key.tenant, answers),
    name: (given.name ?? '')
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .trim()
      .slice(0, 60),
    ...(given.again !== undefined && { again: given.again }),
  }
}

function placed(name: 'host' | 'tenant', field: string | undefined, answers: Map<string, string>) {
  const answer = field === undefined ? undefined : answers.get(field)
  return answer === undefined ? {} : { [name]: answer }
}
