// Lints a manifest as the platform and its review would.

interface Manifest {
  readonly runtimeVersion?: string
  readonly timeZone?: string
  readonly oauthScopes?: readonly string[]
  readonly urlFetchWhitelist?: readonly string[]
  readonly webapp?: { readonly executeAs?: string; readonly access?: string }
  readonly dataStudio?: Readonly<Record<string, unknown>>
}

const REQUIRED = [
  'name',
  'company',
  'companyUrl',
  'logoUrl',
  'addOnUrl',
  'supportUrl',
  'description',
]
const AUTH_TYPES = [
  'NONE',
  'OAUTH2',
  'KEY',
  'USER_PASS',
  'USER_TOKEN',
  'PATH_USER_PASS',
  'PATH_KEY',
]
const LONGEST = { name: 28, shortDescription: 114 } as const

/**
 * Everything that is wrong with a manifest, in words; empty when nothing is. With the script's code,
 * also the scopes it needs and does not declare, and those it declares for nothing.
 */
export function manifestProblems(manifest: object, code?: string): string[] {
  const {
    runtimeVersion,
    timeZone,
    urlFetchWhitelist = [],
    webapp,
    dataStudio = {},
    oauthScopes,
  } = manifest as Manifest
  return [
    ...(oauthScopes && code !== undefined ? scopeProblems(oauthScopes, code) : []),
    ...(runtimeVersion === 'V8' ? [] : ['runtimeVersion has to be V8']),
    ...(timeZone ? [] : ['timeZone is missing']),
    ...REQUIRED.filter(key => !dataStudio[key]).map(key => `dataStudio.${key} is missing`),
    ...tooLong(dataStudio),
    ...notHttps(dataStudio),
    ...unknownAuth(dataStudio),
    ...urlFetchWhitelist
      .filter(entry => !/^https:\/\/(\*\.)?[^/*]+\//.test(entry))
      .map(entry => `urlFetchWhitelist: “${entry}” is no https prefix with a path`),
    ...(webapp && webapp.executeAs !== 'USER_ACCESSING'
      ? ['webapp.executeAs has to be USER_ACCESSING, or visitors act as the developer']
      : []),
    ...(webapp?.access === 'ANYONE_ANONYMOUS'
      ? ['webapp.access lets in people without account']
      : []),
  ]
}

function tooLong(dataStudio: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(LONGEST).flatMap(([key, most]) => {
    const text = dataStudio[key]
    return typeof text === 'string' && text.length > most
      ? [`dataStudio.${key} has ${text.length} characters, ${most} are allowed`]
      : []
  })
}

function notHttps(dataStudio: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(dataStudio)
    .filter(([key, value]) => /url$/i.test(key) && !/^https:\/\//.test(String(value)))
    .map(([key]) => `dataStudio.${key} has to be an https address`)
}

function unknownAuth({ authType }: Readonly<Record<string, unknown>>): string[] {
  const types: readonly unknown[] = Array.isArray(authType) ? authType : []
  return types
    .filter(type => !AUTH_TYPES.includes(String(type)))
    .map(type => `dataStudio.authType: “${String(type)}” is unknown`)
}

/** What in the code needs which scope. */
const SCOPES: Readonly<Record<string, RegExp>> = {
  'https://www.googleapis.com/auth/script.external_request': /\bUrlFetchApp\b/,
  'https://www.googleapis.com/auth/userinfo.email': /\.getEmail\(/,
  'https://www.googleapis.com/auth/script.scriptapp':
    /\bScriptApp\.(newTrigger|getProjectTriggers)\b/,
  'https://www.googleapis.com/auth/spreadsheets.readonly':
    /\bSpreadsheetApp\b|sheets\.googleapis\.com/,
  'https://www.googleapis.com/auth/bigquery.readonly': /\bBigQuery\./,
}

function scopeProblems(declared: readonly string[], code: string): string[] {
  return Object.entries(SCOPES).flatMap(([scope, use]) => {
    const isDeclared = declared.includes(scope)
    if (use.test(code) === isDeclared) return []
    return [
      `oauthScopes: ${scope} is ${isDeclared ? 'declared but not used' : 'used but not declared'}`,
    ]
  })
}
