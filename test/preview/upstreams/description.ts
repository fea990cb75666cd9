// A vendor's published API description, as a judge of what is asked and answered.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'

interface Parameter {
  readonly name?: string
  readonly $ref?: string
}
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: object
}
type PathItem = Readonly<Record<'get' | 'post', Operation>> & Operation
interface Description {
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components?: { readonly parameters?: Readonly<Record<string, Parameter>> }
}

/** A request and the answer to it. */
export interface Exchange {
  readonly url: string
  /** JSON that was posted. */
  readonly sent?: string | undefined
  readonly body: unknown
}

/** The judge; null where the description is not at hand, which is said. */
export function judgeBy(file: string): ((exchange: Exchange) => string[]) | null {
  const path = join(process.cwd(), '../shared/specs', file)
  if (!existsSync(path)) {
    console.log(`skipped: no ${file} at hand`)
    return null
  }
  const description = asJsonSchema(JSON.parse(readFileSync(path, 'utf8'))) as Description
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(description, 'api')
  return exchange => problems(exchange, description, ajv)
}

/** OpenAPI 3.0 says `nullable` where JSON Schema wants another type. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema)
  if (typeof value !== 'object' || value === null) return value
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, asJsonSchema(each)]),
  )
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest
}

function problems({ url, sent, body }: Exchange, description: Description, ajv: Ajv): string[] {
  const { pathname, searchParams } = new URL(url)
  const template = templateOf(pathname, Object.keys(description.paths))
  const method = sent === undefined ? 'get' : 'post'
  const operation = template === undefined ? undefined : description.paths[template]?.[method]
  if (template === undefined || !operation) return [`${method} ${pathname} is not described`]
  const shared = description.paths[template]?.parameters ?? []
  const known = [...shared, ...(operation.parameters ?? [])].map(one => nameOf(one, description))
  const unknown = [...searchParams.keys()].filter(
    name => !known.includes(name) && !known.includes(name.replace(/\[.*$/, '')),
  )
  const place = `api#/paths/${escaped(template)}/${method}`
  const errors = [
    ...wrong(ajv, `${place}/responses/200/content/application~1json/schema`, body),
    ...(sent === undefined
      ? []
      : wrong(ajv, `${place}/requestBody/content/application~1json/schema`, JSON.parse(sent))),
  ]
  return [...unknown.map(name => `${pathname} has no parameter ${name}`), ...errors]
}

function wrong(ajv: Ajv, $ref: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref })
  if (validate(value)) return []
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function nameOf({ name, $ref }: Parameter, { components }: Description): string | undefined {
  return name ?? components?.parameters?.[$ref?.split('/').pop() ?? '']?.name
}

/** The described path that fits: one with fewer placeholders first. */
function templateOf(pathname: string, templates: readonly string[]): string | undefined {
  const fits = templates.filter(template => {
    const parts = template.split('/')
    const given = pathname.split('/')
    return (
      parts.length === given.length &&
      parts.every((part, i) => part.startsWith('{') || part === given[i])
    )
  })
  return fits.sort((one, other) => one.split('{').length - other.split('{').length)[0]
}

function escaped(path: string): string {
  return path.replace(/\//g, '~1').replace(/\{/g, '%7B').replace(/\}/g, '%7D')
}
