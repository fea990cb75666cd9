// One connected account: what it is, how it is, and what can be done with it.

import type { Source } from '../sources/source'
import type { Account } from '../transport/accounts'
import type { Desk } from './desk'
import { addressOf, button, formTo } from './frame'
import type { Html } from './html'
import { html } from './html'
import { WORDS } from './words'

/** Where an account stands among those of its source; reports read the first. */
export type Standing = 'only' | 'first' | 'spare'

/** The row of an account. */
export function accountRow(source: Source, account: Account, standing: Standing, desk: Desk): Html {
  const { language } = desk
  const facts = { source: source.id, account: account.id }
  const day = new Date(account.since).toISOString().slice(0, 10)
  const inUse =
    standing === 'first' && html`<span class="pill plain">${WORDS.inUse[language]}</span>`
  return html`<div class="acct">
    <div class="who">
      <b>${account.name}</b> ${pill(account, desk)} ${inUse}
      <p class="soft small">${placeOf(account)}${WORDS.since[language]} ${day}</p>
    </div>
    <div class="acts">
      ${!account.choices && actsOf(account, facts, standing, desk)}${leaving(account, facts, desk)}
    </div>
    ${choosing(account, facts, desk)}
  </div>`
}

interface Facts {
  readonly source: string
  readonly account: string
}

function actsOf(account: Account, facts: Facts, standing: Standing, desk: Desk): Html {
  const { language } = desk
  const again = addressOf(desk, { source: facts.source, again: account.id })
  return html`${formTo(desk, { ...facts, do: 'test' }, button(WORDS.test[language]))}${
      standing === 'spare' && formTo(desk, { ...facts, do: 'use' }, button(WORDS.use[language]))
    }<a class="b ${account.lost ? 'p' : ''}" href="${again}">${WORDS.again[language]}</a>`
}

function leaving(account: Account, facts: Facts, desk: Desk): Html {
  const { language } = desk
  const sure = button(`${WORDS.leave[language]} ${account.name}`, 'd')
  return html`<details>
    <summary class="b d">${WORDS.leave[language]}</summary>
    <div class="sure">
      <p>${WORDS.leaveWhat[language]}</p>
      ${formTo(desk, { ...facts, do: 'leave' }, sure)}
    </div>
  </details>`
}

function pill({ lost, choices }: Account, { language }: Desk): Html {
  if (lost) return html`<span class="pill bad">${WORDS.lost[language]}</span>`
  if (choices) return html`<span class="pill plain">${WORDS.toChoose[language]}</span>`
  return html`<span class="pill good">${WORDS.connected[language]}</span>`
}

/** The customer's own host, what is opened where the person named it otherwise, and the vendor's id. */
function placeOf({ host, opened, name }: Account): string {
  const told = [host, opened?.name, opened && shortened(opened.id)]
  const news = told.filter((text, index) => text && text !== name && told.indexOf(text) === index)
  return news.map(text => `${text} · `).join('')
}

function shortened(id: string): string {
  return id.length > LONGEST_ID ? `${id.slice(0, 8)}…` : id
}

/** Longer ones say nothing to a person. */
const LONGEST_ID = 16

function choosing({ choices }: Account, facts: Facts, desk: Desk): Html | null {
  if (!choices) return null
  const { language } = desk
  const options = choices.map(({ id, name }) => html`<option value="${id}">${name}</option>`)
  const label = `choice-${facts.account}`
  return formTo(
    desk,
    { ...facts, do: 'choose' },
    html`<label for="${label}">${WORDS.chooseWhat[language]}</label
      ><select id="${label}" name="opened">
        ${options}
      </select>
      <p class="go">${button(WORDS.choose[language], 'p')}</p>`,
  )
}
