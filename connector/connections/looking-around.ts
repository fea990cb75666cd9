// Looking around: whoever has nothing to connect yet may go on with made-up data, which the data source
// shows only where its own setting asks for it.

import type { Properties } from '../transport/ports'
import type { Desk } from './desk'
import { button, formTo } from './frame'
import type { Html } from './html'
import { html } from './html'
import { WORDS } from './words'

const KEY = 'looks_around'

/** Whether this person said that made-up data will do. */
export function looksAround(properties: Properties): boolean {
  return properties.get(KEY) !== null
}

/** Notes it down. */
export function lookAround(properties: Properties): void {
  properties.set(KEY, 'yes')
}

/** Forgets it. */
export function lookNoMore(properties: Properties): void {
  properties.remove(KEY)
}

/** The offer, or how to go on once it was taken. */
export function lookingAround(desk: Desk): Html {
  const { language, ports } = desk
  if (looksAround(ports.properties)) {
    return html`<p class="small">${WORDS.looking[language]}</p>`
  }
  return formTo(desk, { do: 'look-around' }, button(WORDS.lookAround[language], ''))
}
