// Where accounts are: countries with their sales region, currencies and share of the book.

/** A country of the book. */
export interface Place {
  readonly country: string
  readonly region: string
  readonly language: 'es' | 'en'
  readonly tld: string
  /** Currencies accounts there pay in, with weights. */
  readonly currencies: readonly (readonly [string, number])[]
  readonly weight: number
}

const EUR = [['EUR', 1]] as const
const DOLLARS_OR_EUROS = [
  ['USD', 3],
  ['EUR', 2],
] as const

/** Countries, most common first. */
export const places: readonly Place[] = [
  place('ES', 'EMEA', 'es', 'es', EUR, 40),
  place('MX', 'LATAM', 'es', 'com.mx', [['MXN', 3], ['USD', 1]], 13), // prettier-ignore
  place('GB', 'EMEA', 'en', 'co.uk', [['GBP', 1]], 10),
  place('CO', 'LATAM', 'es', 'com.co', DOLLARS_OR_EUROS, 8),
  place('US', 'North America', 'en', 'com', [['USD', 1]], 8),
  place('AR', 'LATAM', 'es', 'com.ar', DOLLARS_OR_EUROS, 6),
  place('CL', 'LATAM', 'es', 'cl', DOLLARS_OR_EUROS, 5),
  place('IE', 'EMEA', 'en', 'ie', EUR, 4),
  place('PT', 'EMEA', 'es', 'pt', EUR, 3),
  place('CA', 'North America', 'en', 'ca', [['USD', 1]], 2),
  place('JP', 'APAC', 'en', 'co.jp', [['JPY', 1]], 0.5),
]

/** The zero-decimal currency's country: every book has an account there. */
export const japan = places[places.length - 1] as Place // the list above is not empty

function place(
  country: string,
  region: string,
  language: 'es' | 'en',
  tld: string,
  currencies: Place['currencies'],
  weight: number,
): Place {
  return { country, region, language, tld, currencies, weight }
}
