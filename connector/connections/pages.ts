// The pages of the web app: what is shown when somebody comes, sends a form, or returns from a vendor.

import { Fault } from '../model/faults'
import type { Text } from '../model/text'
import type { Source } from '../sources/source'
import { leaveAll } from '../transport/leaving'
import { ACTS, act } from './acts'
import { endConsent, forgetWays } from './consent'
import type { Desk, Parameters } from './desk'
import { sourceNamed } from './desk'
import { entry } from './entry'
import type { Notice } from './frame'
import { framed } from './frame'
import { isOurs } from './guard'
import { enterKey } from './key-entry'
import { lookAround, lookNoMore } from './looking-around'
import { overview } from './overview'
import { HAPPENED, WORDS } from './words'

/** The overview, or how to connect the source that is named. */
export function visit(given: Parameters, desk: Desk): string {
  const source = sourceNamed(desk, given.source)
  const again = given.again === undefined ? {} : { again: given.again }
  return framed(desk, [], source ? entry(source, again, desk) : overview(desk))
}

/** Does what a form asks, and shows what came of it. */
export function submit(given: Parameters, desk: Desk): string {
  if (!isOurs(given.proof, desk.ports)) return framed(desk, [STALE], overview(desk))
  const deed = DEEDS.get(given.do ?? '')
  if (deed) return framed(desk, [{ kind: 'good', says: deed(desk) }], overview(desk))
  const source = sourceNamed(desk, given.source)
  return source ? submitFor(source, given, desk) : framed(desk, [STALE], overview(desk))
}

const STALE: Notice = { kind: 'bad', says: WORDS.stale }

function submitFor(source: Source, given: Parameters, desk: Desk): string {
  const key = source.connect?.key
  if (key && given.do === 'key') {
    const { notices, isOpen } = enterKey(source, key, given, desk)
    return framed(desk, notices, isOpen ? overview(desk) : entry(source, given, desk))
  }
  const asked = ACTS[given.do ?? '']
  return framed(desk, [asked ? act(asked, source, given, desk) : STALE], overview(desk))
}

/** What forms do that are about no source, each with what to say of it. */
const DEEDS = new Map<string, (desk: Desk) => Text>([
  [
    'look-around',
    ({ ports }) => {
      lookAround(ports.properties)
      return WORDS.looking
    },
  ],
  [
    'leave-all',
    desk => {
      leaveEverything(desk)
      return WORDS.allLeft
    },
  ],
])

/** Takes somebody back from a vendor. */
export function welcomeBack(given: Parameters, desk: Desk): string {
  try {
    const { source, account } = endConsent(given, desk)
    const { label } = source
    const says = account.choices ? HAPPENED.toChoose(label) : HAPPENED.opened(label, account.name)
    return framed(desk, [{ kind: 'good', says }], overview(desk))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    desk.ports.machine.log(`consent: ${error.kind} ${error.detail}`)
    return framed(desk, [{ kind: 'bad', says: error.says }], overview(desk))
  }
}

/** Forgets everything, as *revoke access* in the data source does too. */
export function leaveEverything({ sources, ports }: Pick<Desk, 'sources' | 'ports'>): void {
  forgetWays(ports)
  lookNoMore(ports.properties)
  leaveAll(sources, ports)
}
