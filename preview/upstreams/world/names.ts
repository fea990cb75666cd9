// Names of organisations and people, Spanish and English, with the accents real books have.

import type { Chance } from '../random'

const SPANISH = {
  trades: [
    ['Panadería', 'Food & beverage'], ['Clínica Dental', 'Healthcare'], ['Bodegas', 'Food & beverage'],
    ['Óptica', 'Healthcare'], ['Gestoría', 'Professional services'], ['Muebles', 'Retail'],
    ['Hotel', 'Hospitality'], ['Viñedos', 'Food & beverage'], ['Construcciones', 'Construction'],
    ['Academia', 'Education'], ['Farmacia', 'Healthcare'], ['Talleres', 'Automotive'],
    ['Editorial', 'Media'], ['Cafés', 'Food & beverage'], ['Inmobiliaria', 'Real estate'],
    ['Logística', 'Logistics'], ['Aceites', 'Food & beverage'], ['Calzados', 'Retail'],
    ['Energías', 'Energy'], ['Software', 'Technology'],
  ],
  families: [
    'Ibáñez', 'Muñoz', 'Núñez', 'García', 'Peña', 'Sánchez', 'del Sur', 'Río Bravo', 'Cóndor',
    'Andaluza', 'La Paloma', 'Güell', 'Martínez', 'Ordóñez', 'El Águila', 'Cantábrico', 'Pacífico',
    'San Martín', 'Los Álamos', 'Córdoba', 'Echeverría', 'Santa Fe', 'Montaña', 'Levante',
  ],
  forms: ['S.L.', 'S.A.', 'S.A.S.', 'y Asociados'],
} as const // prettier-ignore

const ENGLISH = {
  trades: [
    ['Dental', 'Healthcare'], ['Coffee Roasters', 'Food & beverage'], ['Logistics', 'Logistics'],
    ['Studio', 'Media'], ['Foods', 'Food & beverage'], ['Homes', 'Real estate'],
    ['Motors', 'Automotive'], ['Learning', 'Education'], ['Software', 'Technology'],
    ['Outfitters', 'Retail'], ['Hotels', 'Hospitality'], ['Builders', 'Construction'],
    ['Legal', 'Professional services'], ['Energy', 'Energy'], ['Pharmacy', 'Healthcare'],
  ],
  families: [
    'Northwind', 'Harbour', 'Bright', 'Blue Ridge', 'Oakfield', 'Sinclair', 'O’Neill', 'Whitmore',
    'Cedar & Pine', 'Kestrel', 'Ashford', 'Marlowe', 'Fairview', 'Copperfield', 'Redwood', 'Lakeside',
    'Zoë’s', 'Tyne', 'Silverline', 'Hawthorne',
  ],
  forms: ['Ltd', 'Inc.', 'LLC', 'Group'],
} as const // prettier-ignore

const TOWNS = [
  'Madrid', 'Sevilla', 'Valencia', 'Bilbao', 'Málaga', 'Bogotá', 'Medellín', 'Puebla', 'Córdoba',
  'Rosario', 'Leeds', 'Bristol', 'Austin', 'Dublin', 'Oporto', 'Concepción', 'Monterrey', 'Toronto',
] as const // prettier-ignore

/** Names of people. */
export const PERSON_NAMES = {
  first: ['Ana', 'Begoña', 'Carlos', 'Daniela', 'Esteban', 'Fátima', 'Grace', 'Hugo', 'Inés', 'José', 'Kofi', 'Liam', 'Núria', 'Óscar', 'Rachel', 'Sofía'],
  last: ['Álvarez', 'Brown', 'Castaño', 'Díaz', 'Etxeberria', 'Fraga', 'Gómez', 'Hughes', 'Iglesias', 'López', 'Mbeki', 'Ortuño', 'Quiroga', 'Ruiz', 'Smith', 'Zúñiga'],
} as const // prettier-ignore

/** A name with the industry it tells. */
export interface Naming {
  readonly name: string
  readonly industry: string
}

/** A name no other account has, not even with another legal form; `taken` collects them. */
export function organisationName(
  language: 'es' | 'en',
  chance: Chance,
  taken: Set<string>,
): Naming {
  const words = language === 'es' ? SPANISH : ENGLISH
  const [trade, industry] = chance.pick<readonly [string, string]>(words.trades)
  const family = chance.pick<string>(words.families)
  const core = language === 'es' ? `${trade} ${family}` : `${family} ${trade}`
  const form = chance.happens(0.4) ? ` ${chance.pick<string>(words.forms)}` : ''
  const tries = [core, `${core} ${chance.pick<string>(TOWNS)}`]
  let body = tries.find(each => !taken.has(slug(each)))
  for (let n = 2; body === undefined; n++) {
    const next = `${core} ${chance.pick<string>(TOWNS)} ${n + chance.whole(0, taken.size)}`
    if (!taken.has(slug(next))) body = next
  }
  taken.add(slug(body))
  return { name: body + form, industry }
}

/** Lower-case ASCII letters and digits of a name. */
export function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return plain.toLowerCase().replace(/[^a-z0-9]/g, '')
}
