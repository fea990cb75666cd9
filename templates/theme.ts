// Theme tokens: colours, fonts and radii a report is drawn with, light and dark. Series colours are
// told apart by people who see colours differently (Okabe and Ito's palette, darkened for text).

/** Colours of one appearance. */
export interface Palette {
  readonly background: string
  readonly surface: string
  readonly border: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly good: string
  readonly bad: string
  readonly neutral: string
  readonly series: readonly string[]
}

/** Tokens of a brand. */
export interface Theme {
  readonly name: string
  readonly font: string
  readonly radius: string
  readonly light: Palette
  readonly dark: Palette
}

/** The house theme. */
export const theme: Theme = {
  name: 'Account Manager Reports',
  font: "'Inter', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif",
  radius: '10px',
  light: {
    background: '#f5f6f8',
    surface: '#ffffff',
    border: '#e3e6eb',
    text: '#17202e',
    muted: '#586274',
    accent: '#0b5cad',
    good: '#0a7a55',
    bad: '#b3400b',
    neutral: '#586274',
    series: ['#0b5cad', '#c97700', '#0a8a6a', '#b5508f', '#4a90c8', '#8a6d00'],
  },
  dark: {
    background: '#10151d',
    surface: '#18202b',
    border: '#2b3646',
    text: '#eaeff6',
    muted: '#a3b0c2',
    accent: '#6cb2f5',
    good: '#4fc79a',
    bad: '#f2925c',
    neutral: '#a3b0c2',
    series: ['#6cb2f5', '#f0b04a', '#4fc79a', '#e08bc0', '#a5cdf2', '#d6bd4f'],
  },
}
