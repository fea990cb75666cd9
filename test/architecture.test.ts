// The house rules as a test: who may import whom, no cycles, host globals and clocks only at the edge.

import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import ts from 'typescript'

const ROOT = process.cwd()

/** Rooms of the connector and the rooms each may import from (besides itself). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  catalogue: ['model'],
  sources: ['model'],
  demo: ['model'],
  query: ['catalogue', 'model'],
  transport: ['sources', 'model'],
  studio: ['query', 'catalogue', 'model'],
  connections: ['sources', 'transport', 'model'],
  runtime: ['transport'],
}
/** The only libraries inside the bundle. */
const LIBRARIES: Record<string, readonly string[]> = {
  studio: ['re2js'],
  model: ['tldts', 'punycode.js'],
}
const HOST_GLOBALS =
  /\b(UrlFetchApp|CacheService|PropertiesService|LockService|Utilities|Session|ScriptApp|HtmlService|DataStudioApp)\b/

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)))

const sourceOf = (file: string) =>
  ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)

function importsOf(file: string): Import[] {
  return sourceOf(file).statements.flatMap(statement => {
    const isLink = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    const target = isLink ? statement.moduleSpecifier : undefined
    if (!target || !ts.isStringLiteral(target)) return []
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.isTypeOnly === true
      : (statement as ts.ExportDeclaration).isTypeOnly
    const to = target.text.startsWith('.')
      ? normalize(join(dirname(file), target.text))
      : `library:${target.text}`
    return [{ from: file, to, typeOnly }]
  })
}

const roomOf = (path: string) => path.split('/')[1] ?? ''
const connector = filesUnder('connector')
const imports = connector.flatMap(importsOf)

describe('the rooms of the connector', () => {
  it('import only what the table allows', () => {
    const wrong = imports.filter(({ from, to }) => {
      const room = roomOf(from)
      if (!(room in MAY_IMPORT)) return false // main.ts and loading.ts see every room
      if (to.startsWith('library:')) return !LIBRARIES[room]?.includes(to.slice('library:'.length))
      return roomOf(to) !== room && !MAY_IMPORT[room]?.includes(roomOf(to))
    })
    expect(wrong).toEqual([])
  })

  it('leave main to the host: nobody imports it', () => {
    expect(imports.filter(({ to }) => to === 'connector/main')).toEqual([])
  })

  it('let transport and connections know sources by their types only', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        ['transport', 'runtime'].includes(roomOf(from)) &&
        roomOf(to) !== roomOf(from) &&
        roomOf(to) !== 'model' &&
        !typeOnly,
    )
    expect(wrong).toEqual([])
  })

  it('name host services in runtime only', () => {
    const wrong = connector.filter(
      file => roomOf(file) !== 'runtime' && HOST_GLOBALS.test(withoutComments(file)),
    )
    expect(wrong).toEqual([])
  })

  it('take the clock and chance through ports only', () => {
    const wrong = connector.filter(
      file =>
        roomOf(file) !== 'runtime' &&
        /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(withoutComments(file)),
    )
    expect(wrong).toEqual([])
  })
})

describe('the preview', () => {
  it('sees of the connector only what the host sees', () => {
    const wrong = filesUnder('preview')
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('connector/'))
    expect(wrong).toEqual([])
  })
})

describe('the templates', () => {
  it('import only types of the catalogue and of the model, but for one door to the catalogue', () => {
    const wrong = filesUnder('templates')
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('connector/'))
      .filter(
        ({ from, to }) => from !== 'templates/fields.ts' || !to.startsWith('connector/catalogue/'),
      )
      .filter(({ to, typeOnly }) => !typeOnly || !/^connector\/(catalogue|model)\b/.test(to))
    expect(wrong).toEqual([])
  })
})

describe('every file', () => {
  const all = ['connector', 'templates', 'preview'].flatMap(filesUnder)

  it('is in no import cycle, types included', () => {
    const graph = new Map<string, string[]>()
    for (const { from, to } of all.flatMap(importsOf)) {
      const key = from.replace(/\.tsx?$/, '')
      graph.set(key, [...(graph.get(key) ?? []), to])
    }
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`cycle: ${[...path, file].join(' → ')}`)
      if (done.has(file)) return
      for (const next of graph.get(file) ?? []) walk(next, [...path, file])
      done.add(file)
    }
    expect(() => [...graph.keys()].forEach(file => walk(file, []))).not.toThrow()
  })

  it('has no `any`, no default export and at most 250 lines', () => {
    const loose = all.filter(file => /(:|\bas|<)\s*any\b/.test(withoutComments(file)))
    const defaults = all.filter(file => /^export default\b/m.test(withoutComments(file)))
    const long = all.filter(file => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 251)
    expect({ loose, defaults, long }).toEqual({ loose: [], defaults: [], long: [] })
  })

  it('documents what it exports', () => {
    const silent = connector.flatMap(file =>
      sourceOf(file)
        .statements.filter(
          statement =>
            ts.canHaveModifiers(statement) &&
            ts.getModifiers(statement)?.some(one => one.kind === ts.SyntaxKind.ExportKeyword) &&
            ts.getJSDocCommentsAndTags(statement).length === 0,
        )
        .map(statement => `${file}: ${statement.getText().slice(0, 60)}`),
    )
    expect(silent).toEqual([])
  })
})

function withoutComments(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
}
