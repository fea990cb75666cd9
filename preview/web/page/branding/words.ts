// Words of the brand's panel, in both languages.

import type { Language, Text } from '../../../../templates/text'
import type { COLOURS } from '../../../../templates/brand'

const TEXTS = {
  brand: { en: 'Brand', es: 'Marca' },
  open: { en: 'Open a brand…', es: 'Abrir una marca…' },
  refused: { en: 'The file cannot be used:', es: 'El archivo no se puede usar:' },
  download: { en: 'Download the brand', es: 'Descargar la marca' },
  card: { en: 'Brand card for Looker Studio', es: 'Ficha de marca para Looker Studio' },
  palette: { en: 'Picture of the palette', es: 'Imagen de la paleta' },
  name: { en: 'Name', es: 'Nombre' },
  legal: { en: 'Line at the foot', es: 'Línea al pie' },
  logo: { en: 'Logo (SVG, PNG or JPEG)', es: 'Logotipo (SVG, PNG o JPEG)' },
  font: { en: 'Font', es: 'Tipografía' },
  radius: { en: 'Corner radius', es: 'Radio de las esquinas' },
  colours: { en: 'Colours of this appearance', es: 'Colores de esta apariencia' },
  checks: { en: 'Contrast and colour vision', es: 'Contraste y visión del color' },
  passed: { en: 'checks passed', es: 'comprobaciones superadas' },
  tooLarge: {
    en: 'The logo is larger than 80 KB, or no SVG, PNG or JPEG.',
    es: 'El logotipo pesa más de 80 KB, o no es SVG, PNG ni JPEG.',
  },
  background: { en: 'Page', es: 'Página' },
  surface: { en: 'Tile', es: 'Elemento' },
  border: { en: 'Border', es: 'Borde' },
  text: { en: 'Text', es: 'Texto' },
  muted: { en: 'Notes, axes', es: 'Notas, ejes' },
  accent: { en: 'Accent', es: 'Acento' },
  good: { en: 'Good', es: 'Bueno' },
  warn: { en: 'To watch', es: 'A vigilar' },
  bad: { en: 'Bad', es: 'Malo' },
  neutral: { en: 'Neither', es: 'Neutro' },
  series: { en: 'Series', es: 'Serie' },
} satisfies Record<string, Text> & Record<(typeof COLOURS)[number], Text>

/** A word of the brand's panel. */
export const say = (id: keyof typeof TEXTS, language: Language): string => TEXTS[id][language]
