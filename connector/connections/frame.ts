// The frame of every view: head, style, title, who it is for, and what just happened.

import type { Language, Text } from '../model/text'
import type { Desk } from './desk'
import { formProof } from './guard'
import type { Html, Part } from './html'
import { html } from './html'
import { STYLE } from './style'
import { WORDS } from './words'

/** What just happened, for the top of a view. */
export interface Notice {
  readonly kind: 'good' | 'bad' | 'plain'
  readonly says: Text
}

/** A complete page around a view. Scripts are not needed, so there are none. */
export function framed(desk: Desk, notices: readonly Notice[], view: Html): string {
  const { language } = desk
  const lines = notices.map(({ kind, says }) => {
    return html`<p class="note ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">
      ${says[language]}
    </p>`
  })
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base target="_top" />
        <title>${WORDS.title[language]}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <header>
          ${LOGO}
          <div>
            <h1>${WORDS.title[language]} <span class="soft">· Account Manager Reports</span></h1>
            <p class="soft">${WORDS.lead[language]}</p>
          </div>
          <a
            class="b"
            lang="${other(language)}"
            href="${addressOf(desk, { lang: other(language) })}"
            >${WORDS.other[language]}</a
          >
        </header>
        <main>${lines}${view}</main>
      </body>
    </html>`.html
}

/** The page's address with a query; the language goes along. */
export function addressOf(
  { page, language }: Desk,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const pairs = Object.entries({ lang: language, ...query }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `${page}?${pairs.join('&')}`
}

/** A form that does one thing, with what it has to know. */
export function formTo(
  desk: Desk,
  facts: Readonly<Record<string, string>>,
  ...content: readonly Part[]
): Html {
  const hidden = { ...facts, lang: desk.language, proof: formProof(desk.ports) }
  const inputs = Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  return html`<form method="post" action="${desk.page}" autocomplete="off">
    ${inputs}${content.map(part => html`${part}`)}
  </form>`
}

/** A button that sends its form. */
export function button(label: string, look: '' | 'p' | 'd' = ''): Html {
  return html`<button class="b ${look}" type="submit">${label}</button>`
}

function other(language: Language): Language {
  return language === 'en' ? 'es' : 'en'
}

const LOGO = html`<svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
  <rect width="36" height="36" rx="8" fill="#0b5cad" />
  <path
    d="M11 26v-7M16 26V13M21 26v-9M26 26V10"
    stroke="#fff"
    stroke-width="2.6"
    stroke-linecap="round"
  />
</svg>`
