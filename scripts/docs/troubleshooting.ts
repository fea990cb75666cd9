// The page about trouble: every sentence the connector may say, and those of Google, each with why and
// what to do beyond what it says itself. A sentence without advice stops the making of the page.

import { faultTexts } from './fault-texts'
import { GOOGLE_SAYS, OUR_ADVICE } from './advice'
import { both, section, tidy } from './writing'

const HEAD = `# Troubleshooting · Solución de problemas

<!-- Made by \`npm run docs\`; edit scripts/docs/advice.ts instead. -->

Search this page for the words of the message; “…” stands for what it fills in. Editors of the data source see a second
line with the technical detail, which is meant for whoever deployed the connector. A message never tells a key.

_Busca en esta página las palabras del mensaje; «…» es lo que cambia. Quien edita la fuente de datos ve además una línea
técnica, para quien instaló el conector. Ningún mensaje contiene claves._`

/** \`docs/troubleshooting.md\`; faults name sentences without advice, and advice on none. */
export function troubleshootingPage(): Promise<string> {
  const texts = faultTexts()
  const known = new Set(texts.map(({ en }) => en))
  const wrong = [
    ...texts.filter(({ en }) => !OUR_ADVICE[en]).map(({ en }) => `no advice on “${en}”`),
    ...Object.keys(OUR_ADVICE).filter(en => !known.has(en)).map(en => `nobody says “${en}”`),
  ] // prettier-ignore
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const rows = texts.map(text => [both(text), both(OUR_ADVICE[text.en] ?? text)])
  const head = ['Message · Mensaje', 'Why, and what to do · Por qué y qué hacer']
  return tidy([
    HEAD,
    section('Of the connector · Del conector', head, rows),
    section(
      'Of Google · De Google',
      head,
      GOOGLE_SAYS.map(({ says, advice }) => [says, both(advice)]),
    ),
  ])
}
