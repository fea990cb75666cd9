// The house's brand. Series colours are told apart by people who see colours differently (Okabe and Ito's
// palette, darkened for text).

import type { Brand } from '../brand'
import { barsOn } from './logo'

/** The house's brand. */
export const house: Brand = {
  id: 'house',
  name: 'Account Manager Reports',
  legal: { en: '', es: '' },
  logo: barsOn('#0b5cad'),
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
    warn: '#c97700',
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
    warn: '#f0b04a',
    bad: '#f2925c',
    neutral: '#a3b0c2',
    series: ['#6cb2f5', '#f0b04a', '#4fc79a', '#e08bc0', '#a5cdf2', '#d6bd4f'],
  },
}
