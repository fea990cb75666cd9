// A build sheet: everything a person needs to build a template's report in Looker Studio by hand, since
// no API creates one, and the numbers that show whether it was built right.

import type { Language, Text } from '../text'
import type { Control, Page, Template, Tile } from '../template'
import { valueName } from '../fields'
import { chartOf, setupIn } from './chart'
import { ALIAS } from './link'
import { CANVAS_WIDTH, boxOf, canvasHeight, controlBox } from './layout'
import type { Box } from './layout'

/** What a tile shows on the made-up data, as the reader sees it; null where it is no one number. */
export type Expected = (tile: Tile) => string | null

/** Names of fields by id, in the language of the sheet. */
export type NameOf = (field: string) => string

/** The sheet of a template, as Markdown. */
export function buildSheet(
  template: Template,
  language: Language,
  checks: { readonly expected: Expected; readonly nameOf: NameOf; readonly range: string },
): string {
  const say = (text: Text) => text[language]
  const pages = template.pages.map((page, index) => pageSheet(page, index, language, checks))
  return [
    `# ${say(template.title)} · ${say({ en: 'build sheet', es: 'hoja de montaje' })}`,
    say(INTRODUCTION(template.version, checks.range)),
    say(STEPS),
    ...pages,
  ].join('\n\n')
}

function pageSheet(
  page: Page,
  index: number,
  language: Language,
  { expected, nameOf }: { readonly expected: Expected; readonly nameOf: NameOf },
): string {
  const say = (text: Text) => text[language]
  const controls = [
    { name: say({ en: 'Date range', es: 'Periodo' }), field: '', kind: say({ en: 'Date range control', es: 'Control de periodo' }) },
    ...page.filters.map(field => ({ name: nameOf(field), field, kind: say({ en: 'Drop-down list', es: 'Lista desplegable' }) })),
    ...(page.controls ?? []).map(control => ({
      name: control.type === 'toggle' ? `${control.label[language]} (${control.values.map(value => valueName(control.field, value, language)).join(', ')})` : nameOf(control.field),
      field: control.field,
      kind: say(CONTROLS[control.type]),
    })),
  ].map(({ name, field, kind }, place) => [kind, name, field === '' ? '' : `\`${field}\``, written(controlBox(place))]) // prettier-ignore
  const tiles = page.tiles.map(tile => tileRow(tile, language, { expected, nameOf }))
  return [
    `## ${index + 1}. ${say(page.title)}`,
    `_${say(page.question)}_`,
    `${say({ en: 'Canvas', es: 'Lienzo' })}: ${CANVAS_WIDTH} × ${canvasHeight(page)} px.`,
    table([say({ en: 'Control', es: 'Control' }), say({ en: 'Name', es: 'Nombre' }), say({ en: 'Field', es: 'Campo' }), 'x, y, w, h'], controls),
    table([say({ en: 'Tile', es: 'Elemento' }), say({ en: 'Chart', es: 'Gráfico' }), 'x, y, w, h', say({ en: 'Setup', es: 'Configuración' }), say({ en: 'Style', es: 'Estilo' }), say({ en: 'Shows', es: 'Muestra' })], tiles),
  ].join('\n\n') // prettier-ignore
}

function tileRow(
  tile: Tile,
  language: Language,
  { expected, nameOf }: { readonly expected: Expected; readonly nameOf: NameOf },
): string[] {
  const chart = chartOf(tile)
  return [
    `**${titleOf(tile, language, nameOf)}**<br>\`${tile.id}\``,
    chart.type[language],
    written(boxOf(tile.at)),
    setupIn(chart, language),
    chart.style.map(text => text[language]).join('<br>'),
    expected(tile) ?? '',
  ]
}

const CONTROLS: Readonly<Record<Control['type'], Text>> = {
  search: { en: 'Advanced filter: contains', es: 'Filtro avanzado: contiene' },
  list: { en: 'Fixed-size list', es: 'Lista de tamaño fijo' },
  toggle: { en: 'Drop-down list with these values ticked', es: 'Lista desplegable con estos valores marcados' },
} // prettier-ignore

function titleOf(tile: Tile, language: Language, nameOf: NameOf): string {
  if (tile.type === 'scorecard') return tile.title?.[language] ?? nameOf(tile.metric)
  if (tile.type === 'text') return { en: 'Text', es: 'Texto' }[language]
  if (tile.type === 'finding' || tile.type === 'statement') {
    return { en: 'Finding', es: 'Conclusión' }[language]
  }
  return tile.title[language]
}

function written({ x, y, w, h }: Box): string {
  return `${x}, ${y}, ${w}, ${h}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
} // prettier-ignore

const INTRODUCTION = (version: string, range: string): Text => ({
  en: `Template version ${version}. Made by \`npm run templates\`. The last column says what each tile shows on the made-up data for ${range}: build the report on a data source with _Show made-up data_ ticked, set that range, and compare.`,
  es: `Versión ${version} de la plantilla. La hace \`npm run templates\`. La última columna dice qué muestra cada elemento con los datos inventados en ${range}: monta el informe sobre una fuente de datos con _Mostrar datos inventados_ marcado, pon ese periodo y compara.`,
})

const STEPS: Text = {
  en: `1. Create a blank report on a data source of this connector with _Show made-up data_ ticked; its alias has to be \`${ALIAS}\` (Resource, Manage added data sources).
2. Do not edit fields in the report: names, types and aggregations come from the connector, and copies read them anew.
3. Draw the pages below; make the logo and the controls report-level; apply the colours of the [brand card](brands/house.md) as the theme, and use theme colours only.
4. Turn on cross-filtering for bars and tables. Keep titles on every chart but scorecards.
5. Share as “anyone with the link can view”, leave copying on, turn on manual publishing, publish, and write the report’s id into [published.json](published.json) with who looked and when.`,
  es: `1. Crea un informe en blanco sobre una fuente de datos de este conector con _Mostrar datos inventados_ marcado; su alias debe ser \`${ALIAS}\` (Recurso, Gestionar fuentes de datos añadidas).
2. No edites campos en el informe: nombres, tipos y agregaciones vienen del conector, y las copias los leen de nuevo.
3. Dibuja las páginas siguientes; pon el logotipo y los controles a nivel de informe; aplica los colores de la [ficha de marca](brands/house.md) como tema y usa solo colores del tema.
4. Activa el filtro cruzado en barras y tablas. Deja título en todos los gráficos salvo en las tarjetas.
5. Comparte como «cualquiera con el enlace puede ver», deja permitida la copia, activa la publicación manual, publica, y escribe el id del informe en [published.json](published.json) con quién miró y cuándo.`,
}
