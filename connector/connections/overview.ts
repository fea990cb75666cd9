// The overview: every source with its accounts and what can be done with them.

import type { Source } from '../sources/source'
import type { Account } from '../transport/accounts'
import { accountsOf } from '../transport/accounts'
import { dailyLimit, fetchesToday, isNearLimit } from '../transport/fetch-count'
import type { Standing } from './account-row'
import { accountRow } from './account-row'
import type { Desk } from './desk'
import { addressOf, button, formTo } from './frame'
import type { Html } from './html'
import { html } from './html'
import { lookingAround } from './looking-around'
import { GROUPS, HAPPENED, WORDS } from './words'

interface Shown {
  readonly source: Source
  readonly accounts: readonly Account[]
}

/** All sources, by role. */
export function overview(desk: Desk): Html {
  const shown = desk.sources
    .filter(({ connect }) => connect)
    .map(source => ({ source, accounts: accountsOf(desk.ports.properties, source) }))
  const isEmpty = shown.every(({ accounts }) => accounts.length === 0)
  return html`${stateOf(shown, desk)}${GROUPS.map(({ role, title, lead }) => {
    const cards = shown.filter(({ source }) => source.role === role)
    return html`<section aria-labelledby="${role}">
      <h2 id="${role}">${title[desk.language]}</h2>
      <p class="soft small">${lead[desk.language]}</p>
      <ul>
        ${cards.map(one => card(one, desk))}
      </ul>
    </section>`
  })}${isEmpty ? null : leaveAllOf(desk)}`
}

function stateOf(shown: readonly Shown[], desk: Desk): Html {
  const { language, email } = desk
  const connected = shown.filter(({ accounts }) => accounts.some(({ lost, choices }) => !lost && !choices)) // prettier-ignore
  const says = {
    en: `${connected.length} of ${shown.length} sources connected.`,
    es: `${connected.length} de ${shown.length} fuentes conectadas.`,
  }
  const isNone = connected.length === 0
  const next = isNone ? WORDS.noneYet : WORDS.done
  return html`<div class="strip">
    <p><b>${says[language]}</b> ${next[language]}</p>
    ${isNone && lookingAround(desk)} ${nearLimit(desk)}
    <p class="small"><span class="soft">${WORDS.storedFor[language]}</span> <b>${email}</b></p>
  </div>`
}

/** Google ends an account's web requests at a daily limit: said before it comes to that. */
function nearLimit({ ports, email, language }: Desk): Html | null {
  const [count, limit] = [fetchesToday(ports), dailyLimit(email)]
  if (!isNearLimit(count, limit)) return null
  return html`<p><b>${HAPPENED.nearLimit(count, limit)[language]}</b></p>`
}

function card({ source, accounts }: Shown, desk: Desk): Html {
  const { language } = desk
  const to = addressOf(desk, { source: source.id })
  const isNew = accounts.length === 0
  return html`<li class="card" id="${source.id}">
    <div class="row">
      <div>
        <h3>${source.label}</h3>
        <p class="soft small">${source.purpose[language]}</p>
      </div>
      ${
        isNew &&
        html`<a class="b p" href="${to}" aria-label="${WORDS.connect[language]} ${source.label}"
          >${WORDS.connect[language]}</a
        >`
      }
    </div>
    ${accounts.map((account, index) => accountRow(source, account, standingOf(index, accounts.length), desk))}${
      !isNew && html`<a class="more" href="${to}">${WORDS.another[language]}</a>`
    }
  </li>`
}

function standingOf(index: number, count: number): Standing {
  if (count === 1) return 'only'
  return index === 0 ? 'first' : 'spare'
}

function leaveAllOf(desk: Desk): Html {
  const { language } = desk
  const sure = formTo(desk, { do: 'leave-all' }, button(WORDS.leaveAll[language], 'd'))
  return html`<footer>
    <p class="small soft">${WORDS.notYou[language]}</p>
    <div class="acts go">
      <details>
        <summary class="b d">${WORDS.leaveAll[language]}</summary>
        <div class="sure">
          <p>${WORDS.leaveAllWhat[language]}</p>
          ${sure}
        </div>
      </details>
    </div>
  </footer>`
}
