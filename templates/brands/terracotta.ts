// An example of a brand: a warm one, round and bold.

import type { Brand } from '../brand'
import { barsOn } from './logo'

/** An agency of the south. */
export const terracotta: Brand = {
  id: 'terracotta',
  name: 'Estudio Terracota',
  legal: { en: '© Estudio Terracota', es: '© Estudio Terracota' },
  logo: barsOn('#9c3f1c'),
  font: "'Poppins', 'Avenir Next', 'Trebuchet MS', Verdana, sans-serif",
  radius: '16px',
  light: {
    background: '#faf5ef',
    surface: '#fffdfa',
    border: '#eadfd2',
    text: '#2d1d14',
    muted: '#6e5a4c',
    accent: '#9c3f1c',
    good: '#3f6f2a',
    warn: '#b8860b',
    bad: '#a3204a',
    neutral: '#6e5a4c',
    series: ['#9c3f1c', '#27618f', '#b8860b', '#4f7f35', '#8a4f9e', '#c06a7a'],
  },
  dark: {
    background: '#1a120d',
    surface: '#251a13',
    border: '#463429',
    text: '#f7ece2',
    muted: '#c7b2a2',
    accent: '#f29a6f',
    good: '#a3d182',
    warn: '#f2c75c',
    bad: '#ff93ac',
    neutral: '#c7b2a2',
    series: ['#f29a6f', '#7fb8e6', '#f2c75c', '#a3d182', '#d0a3e6', '#f0a9b8'],
  },
}
