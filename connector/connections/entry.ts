// Connecting one source: by consent at the vendor, or with a key that is tried before it is kept.

import type { Consent, Field, KeyForm } from '../sources/connect'
import type { Source } from '../sources/source'
import { beginConsent } from './consent'
import type { Desk, Parameters } from './desk'
import { addressOf, button, formTo } from './frame'
import type { Html } from './html'
import { html } from './html'
import { WORDS } from './words'

/** The ways to connect a source; `given` brings back answers, of which no secret is shown. */
export function entry(source: Source, given: Parameters, desk: Desk): Html {
  const { language } = desk
  const { consent, key } = source.connect ?? {}
  return html`<p><a href="${addressOf(desk, {})}">← ${WORDS.back[language]}</a></p>
    <section>
      <h2>${WORDS.connect[language]} ${source.label}</h2>
      <p class="soft">${source.purpose[language]}</p>
      <div class="two">
        ${
          consent && consentCard(source, consent, given.again, desk)
        }${key && keyCard(source, key, given, desk)}
      </div>
      <p class="small soft go">
        ${WORDS.storedFor[language]} <b>${desk.email}</b>. ${WORDS.notYou[language]}
      </p>
    </section>`
}

function consentCard(
  source: Source,
  consent: Consent,
  again: string | undefined,
  desk: Desk,
): Html {
  const { language } = desk
  const isRegistered = desk.ports.clients.of(source.id) !== null
  return html`<div class="card">
    <h3>${WORDS.byConsent[language]}</h3>
    ${
      isRegistered
        ? html`<p class="small">${consent.where[language]}</p>
            <p class="go">
              <a class="b p" href="${beginConsent(source, consent, desk, again)}"
                >${WORDS.goTo[language]} ${source.label}</a
              >
            </p>`
        : html`<p class="small soft">${WORDS.notRegistered[language]}</p>`
    }
  </div>`
}

function keyCard(source: Source, key: KeyForm, given: Parameters, desk: Desk): Html {
  const { language } = desk
  const facts = {
    do: 'key',
    source: source.id,
    ...(given.again !== undefined && { again: given.again }),
  }
  const name: Field = { id: 'name', label: WORDS.nameIt, example: source.label, form: /^.*$/ }
  return html`<div class="card">
    <h3>${source.auth === 'google' ? source.label : WORDS.byKey[language]}</h3>
    <p class="small">${key.where[language]}</p>
    ${formTo(
      desk,
      facts,
      ...[...key.fields, name].map(field => question(field, given[field.id], desk)),
      html`<p class="go">${button(WORDS.check[language], 'p')}</p>`,
    )}${source.auth !== 'google' && html`<p class="small soft go">${WORDS.secretNote[language]}</p>`}
  </div>`
}

function question(
  { id, label, example, isSecret }: Field,
  given: string | undefined,
  { language }: Desk,
): Html {
  const value = isSecret ? '' : (given ?? '')
  return html`<label for="${id}">${label[language]}</label
    ><input
      id="${id}"
      name="${id}"
      type="${isSecret ? 'password' : 'text'}"
      value="${value}"
      placeholder="${example}"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      ${id === 'name' ? null : html` required`}
    />`
}
