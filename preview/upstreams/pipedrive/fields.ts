// Fields of organizations and deals: custom ones have keys of forty hexadecimal digits, and choices
// are numbers with a label.

import { createHash } from 'node:crypto'
import type { World } from '../world/world'

/** A field. */
export interface Field {
  readonly code: string
  readonly name: string
  readonly type: 'varchar' | 'enum' | 'date' | 'monetary'
  readonly isCustom: boolean
  readonly options: readonly string[]
  /** Number of the first option. */
  readonly first: number
}

const key = (name: string) => createHash('sha1').update(name).digest('hex')

/** Keys of the custom fields. */
export const KEYS = {
  region: key('region'),
  segment: key('segment'),
  serviceLevel: key('service level'),
  type: key('deal type'),
} as const

/** Names of deal types. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  newbusiness: 'New business',
  existingbusiness: 'Existing business',
  upsell: 'Upsell',
  crosssell: 'Cross-sell',
  renewal: 'Renewal',
}

/** Fields of organizations, with the choices the world's accounts use. */
export function organizationFields({ companies }: World): Field[] {
  const of = (read: 'industry' | 'region' | 'segment' | 'serviceLevel') =>
    [...new Set(companies.flatMap(({ account }) => account[read] ?? []))].sort()
  return [
    { code: 'name', name: 'Name', type: 'varchar', isCustom: false, options: [], first: 0 },
    { code: 'website', name: 'Website', type: 'varchar', isCustom: false, options: [], first: 0 },
    {
      code: 'industry',
      name: 'Industry',
      type: 'enum',
      isCustom: false,
      options: of('industry'),
      first: 100,
    },
    {
      code: KEYS.region,
      name: 'Región',
      type: 'enum',
      isCustom: true,
      options: of('region'),
      first: 200,
    },
    {
      code: KEYS.segment,
      name: 'Segmento',
      type: 'enum',
      isCustom: true,
      options: of('segment'),
      first: 300,
    },
    {
      code: KEYS.serviceLevel,
      name: 'Nivel',
      type: 'enum',
      isCustom: true,
      options: of('serviceLevel'),
      first: 400,
    },
  ]
}

/** Fields of deals. */
export const DEAL_FIELDS: readonly Field[] = [
  { code: 'title', name: 'Title', type: 'varchar', isCustom: false, options: [], first: 0 },
  {
    code: KEYS.type,
    name: 'Deal type',
    type: 'enum',
    isCustom: true,
    options: Object.values(TYPE_NAMES),
    first: 500,
  },
]

/** Number of a choice; null for none. */
export function optionOf(
  fields: readonly Field[],
  code: string,
  label: string | null,
): number | null {
  const field = fields.find(one => one.code === code)
  const at = field?.options.indexOf(label ?? '') ?? -1
  return field && at >= 0 ? field.first + at : null
}

/** A field as the API tells it. */
export function fieldJson({ code, name, type, isCustom, options, first }: Field) {
  return {
    field_name: name,
    field_code: code,
    field_type: type,
    options: type === 'enum' ? options.map((label, index) => ({ id: first + index, label })) : null,
    subfields: null,
    description: '',
    is_custom_field: isCustom,
    is_optional_response_field: false,
  }
}
