// The brand card: what to type into Looker Studio's theme pane, and a picture of the palette from which
// it can propose a theme by itself ("extract theme from image").

import type { Brand } from '../brand'

/** The card, as Markdown; `picture` is the palette's file. */
export function brandCard({ name, font, radius, light }: Brand, picture: string): string {
  const rows = [
    ['Page background · Fondo de página', light.background],
    ['Component background · Fondo de los elementos', light.surface],
    ['Border · Borde', light.border],
    ['Text · Texto', light.text],
    ['Notes and axes · Notas y ejes', light.muted],
    ['Accent · Acento', light.accent],
    ['Good change · Cambio bueno', light.good],
    ['To watch · A vigilar', light.warn],
    ['Bad change · Cambio malo', light.bad],
    ...light.series.map((colour, index) => [`Series ${index + 1} · Serie ${index + 1}`, colour]),
  ]
  const [family = ''] = font.split(',').map(part => part.replace(/'/g, ''))
  return [
    `# Brand card · Ficha de marca: ${name}`,
    `![Palette · Paleta](${picture})`,
    `Theme and layout, Customize: type these values, or upload the picture and pick the proposal nearest to it. · Tema y diseño, Personalizar: escribe estos valores, o sube la imagen y elige la propuesta más parecida.`,
    ['| Where · Dónde | Value · Valor |', '| --- | --- |', ...rows.map(([where = '', value = '']) => `| ${where} | \`${value}\` |`)].join('\n'),
    `Font · Tipografía: ${family} (or Arial where it is not offered · o Arial si no se ofrece). Corner radius · Radio de las esquinas: ${radius}.`,
  ].join('\n\n')
} // prettier-ignore

/** The picture: every colour as a stripe, the ones that should win wide. */
export function palettePicture({ light }: Brand): string {
  const stripes = [
    [light.background, 3],
    [light.surface, 2],
    [light.text, 1],
    ...light.series.map((colour, index) => [colour, index === 0 ? 3 : 1] as const),
  ] as const
  const all = stripes.reduce((sum, [, share]) => sum + share, 0)
  let x = 0
  const drawn = stripes.map(([colour, share]) => {
    const width = (960 * share) / all
    const stripe = `<rect x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="240" fill="${colour}"/>`
    x += width
    return stripe
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 240" width="960" height="240" role="img" aria-label="Palette">${drawn.join('')}</svg>\n`
}
