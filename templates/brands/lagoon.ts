// An example of a brand: a calm one of greens, with a serif for its text.

import type { Brand } from '../brand'
import { barsOn } from './logo'

/** An agency on the water. */
export const lagoon: Brand = {
  id: 'lagoon',
  name: 'Lagoon Partners',
  legal: {
    en: 'Confidential: for the client it names.',
    es: 'Confidencial: para el cliente que se nombra.',
  },
  logo: barsOn('#0b6b62'),
  font: "'Source Serif 4', 'Iowan Old Style', Georgia, 'Times New Roman', serif",
  radius: '4px',
  light: {
    background: '#f1f6f4',
    surface: '#ffffff',
    border: '#d8e4e0',
    text: '#12302c',
    muted: '#4d6863',
    accent: '#0b6b62',
    good: '#1a7340',
    warn: '#b5761a',
    bad: '#a83a1f',
    neutral: '#4d6863',
    series: ['#0b6b62', '#c2741a', '#5a4fa3', '#2f8fbf', '#a33b6b', '#7c7a1c'],
  },
  dark: {
    background: '#0c1716',
    surface: '#132221',
    border: '#264240',
    text: '#e6f3f0',
    muted: '#9cbab4',
    accent: '#5fd0c2',
    good: '#6bd394',
    warn: '#f0ac5a',
    bad: '#ec6f50',
    neutral: '#9cbab4',
    series: ['#5fd0c2', '#f0ac5a', '#a99ff0', '#7fc4ea', '#ec8fb6', '#cfcb62'],
  },
}
