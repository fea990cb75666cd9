// Links that make a reader's own copy of a report, and reading them back.
// https://developers.google.com/looker-studio/integrate/linking-api and .../connector/direct-links

import type { Text } from '../text'

/** Where reports live; the product is called Looker Studio and Data Studio. */
export const HOST = 'https://lookerstudio.google.com'

/** The name of the one data source of a report, the same for ever: links name it. */
export const ALIAS = 'ds0'

/** What a copy is made from and of. */
export interface Copy {
  /** Id of the published report. */
  readonly reportId: string
  /** Id of the connector's versioned deployment. */
  readonly connectorId: string
  readonly reportName: string
  readonly sourceName: string
  /** Answers of the configuration page, by setting. */
  readonly settings: Readonly<Record<string, string>>
  /** Whether the fields are read anew: true unless the report was made with the schema of today. */
  readonly refreshFields: boolean
  /** Page that opens first. */
  readonly pageId?: string
  readonly mode?: 'view' | 'edit'
}

/** The link of the Linking API: one click, no questions. */
export function reportLink(copy: Copy): string {
  const { reportId, connectorId, reportName, sourceName, settings, refreshFields } = copy
  const source = (key: string) => `ds.${ALIAS}.${key}`
  return address('/reporting/create', [
    ['c.reportId', reportId],
    ...(copy.pageId === undefined ? [] : [['c.pageId', copy.pageId] as const]),
    ['c.mode', copy.mode ?? 'view'],
    ['r.reportName', reportName],
    [source('connector'), 'community'],
    [source('connectorId'), connectorId],
    [source('datasourceName'), sourceName],
    [source('refreshFields'), String(refreshFields)],
    ...Object.entries(settings).map(([id, value]) => [source(id), value] as const),
  ])
}

/** The link that opens the data source's own page with the answers filled in, and then makes the copy. */
export function directLink({ connectorId, reportId, settings }: Copy): string {
  return address('/datasources/create', [
    ['connectorId', connectorId],
    ['connectorConfig', JSON.stringify(settings)],
    ['reportTemplateId', reportId],
  ])
}

/** A copy, or what is wrong with its link in both languages. */
export type Reading =
  { readonly copy: Copy; readonly problems: readonly [] } | { readonly problems: readonly Text[] }

/** Reads a link of the Linking API back. */
export function readReportLink(link: string): Reading {
  const problems = PROBLEMS.filter(({ is }) => is(link)).map(({ says }) => says)
  if (problems.length > 0) return { problems }
  const given = new Map(pairsOf(link))
  const value = (key: string) => given.get(key) ?? ''
  const prefix = `ds.${ALIAS}.`
  const own = [...given].filter(([key]) => key.startsWith(prefix)).map(([key, text]) => [key.slice(prefix.length), text] as const)
  const pageId = given.get('c.pageId')
  return {
    problems: [],
    copy: {
      reportId: value('c.reportId'),
      connectorId: value(`${prefix}connectorId`),
      reportName: value('r.reportName'),
      sourceName: value(`${prefix}datasourceName`),
      refreshFields: value(`${prefix}refreshFields`) !== 'false',
      mode: value('c.mode') === 'edit' ? 'edit' : 'view',
      ...(pageId !== undefined && { pageId }),
      settings: Object.fromEntries(own.filter(([key]) => !OURS.includes(key))),
    },
  }
} // prettier-ignore

const OURS = ['connector', 'connectorId', 'datasourceName', 'refreshFields']
/** Browsers and mail programs cut longer ones. */
const LONGEST = 2_000
const REPORT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What makes a link fail, each with what to do. */
const PROBLEMS: readonly { readonly is: (link: string) => boolean; readonly says: Text }[] = [
  {
    is: link => !link.startsWith(`${HOST}/reporting/create?`),
    says: {
      en: `A link that makes a copy begins with ${HOST}/reporting/create.`,
      es: `Un enlace que hace una copia empieza por ${HOST}/reporting/create.`,
    },
  },
  {
    is: link => link.length > LONGEST,
    says: {
      en: `The link is longer than ${LONGEST} characters. Shorten the names, or leave settings to the data source.`,
      es: `El enlace supera ${LONGEST} caracteres. Acorta los nombres o deja ajustes para la fuente de datos.`,
    },
  },
  {
    is: link => link.includes('+'),
    says: {
      en: 'Spaces have to be %20: a “+” would be shown in the names.',
      es: 'Los espacios deben ser %20: un «+» se vería en los nombres.',
    },
  },
  {
    is: link => !REPORT_ID.test(valueIn(link, 'c.reportId')),
    says: {
      en: 'c.reportId is not the id of a report: the part after /reporting/ of its address.',
      es: 'c.reportId no es el id de un informe: la parte de su dirección tras /reporting/.',
    },
  },
  {
    is: link => !/^AKfycb[\w-]+$/.test(valueIn(link, `ds.${ALIAS}.connectorId`)),
    says: {
      en: 'connectorId is not the id of a deployment, which begins with AKfycb. Use the versioned one that npm run deploy prints.',
      es: 'connectorId no es el id de una implementación, que empieza por AKfycb. Usa el versionado que imprime npm run deploy.',
    },
  },
  {
    is: link => valueIn(link, `ds.${ALIAS}.connector`) !== 'community',
    says: {
      en: `ds.${ALIAS}.connector has to be “community”, or the template’s own data source is shown.`,
      es: `ds.${ALIAS}.connector debe ser «community», o se muestra la fuente de la plantilla.`,
    },
  },
  {
    is: link => pairsOf(link).some(([key]) => /token|secret|password|api_?key/i.test(key)),
    says: {
      en: 'A link may not carry keys: it stays in histories and logs. Sources are connected on the connections page.',
      es: 'Un enlace no puede llevar claves: queda en historiales y registros. Las fuentes se conectan en la página de conexiones.',
    },
  },
]

function valueIn(link: string, key: string): string {
  return new Map(pairsOf(link)).get(key) ?? ''
}

function pairsOf(link: string): (readonly [string, string])[] {
  const query = link.split('?')[1] ?? ''
  return query.split('&').map(pair => {
    const [key = '', value = ''] = pair.split('=')
    return [decoded(key), decoded(value)] as const
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function address(path: string, pairs: readonly (readonly [string, string])[]): string {
  const query = pairs.map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  )
  return `${HOST}${path}?${query.join('&')}`
}
