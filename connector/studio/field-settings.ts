// Settings that say which of the CRM's own properties hold what. A person types or picks them, so a
// name is let through only in the form that property names have.

import { Fault } from '../model/faults'
import type { ExtraField, FieldRole, Fields } from '../model/settings'
import type { SETTINGS } from './setting-list'

/** The setting that names the property of each role. */
export const FIELD_SETTINGS = {
  field_industry: 'industry',
  field_region: 'region',
  field_country: 'country',
  field_segment: 'segment',
  field_service_level: 'serviceLevel',
  field_renewal_date: 'renewalDate',
  field_customer_since: 'customerSince',
  field_recurring_amount: 'recurringAmount',
  field_tax_id: 'taxId',
  field_contract_term: 'contractTerm',
  field_churn_reason: 'churnReason',
} as const satisfies Readonly<Record<string, FieldRole>>

/** Id of such a setting. */
export type FieldSetting = keyof typeof FIELD_SETTINGS

const PROPERTY = /^[\w.-]{1,120}$/
const MOST_EXTRAS = 20

/** Properties by role; those nobody named are absent. Faults on a text that can be no property. */
export function readFields(
  text: (id: FieldSetting) => string | null,
  wrong: (id: keyof typeof SETTINGS, value: string, allowed: string) => Fault,
): Fields {
  const named = Object.entries(FIELD_SETTINGS).flatMap(([id, role]) => {
    const property = text(id as FieldSetting)
    if (property === null) return []
    if (!PROPERTY.test(property)) throw wrong(id as FieldSetting, property, 'region, Region__c, …')
    return [[role, property] as const]
  })
  return Object.fromEntries(named)
}

/** Further properties, from `property:kind:label` in a list. Faults on any other form, and on too many. */
export function readExtras(
  value: string | null,
  wrong: (id: keyof typeof SETTINGS, value: string, allowed: string) => Fault,
): readonly ExtraField[] {
  const extras = (value === null ? [] : value.split(',')).map((one): ExtraField => {
    const [property = '', kind = 'text', label = property] = one.trim().split(':')
    const isKind = kind === 'text' || kind === 'number' || kind === 'date'
    if (!PROPERTY.test(property) || !isKind)
      throw wrong('extra_fields', one, 'seats:number:Seats, …')
    return { property, kind, label: label.slice(0, 60) }
  })
  if (extras.length > MOST_EXTRAS) throw tooMany(extras.length)
  return extras
}

/** The text of an option that {@link readExtras} reads back. */
export function extraOption({ property, kind, label }: ExtraField): string {
  return [property, kind, label.replace(/[,:]/g, ' ').trim()].join(':')
}

function tooMany(count: number): Fault {
  return new Fault('bad-question', {
    en: `${count} further fields are too many. Edit the data source and choose at most ${MOST_EXTRAS}.`,
    es: `${count} campos adicionales son demasiados. Edita la fuente de datos y elige como mucho ${MOST_EXTRAS}.`,
  })
}
