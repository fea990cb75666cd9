// Properties of the CRM's companies as dimensions and metrics: one record for each the settings name.

import type { Dimension } from '../catalogue/dimension'
import type { Metric } from '../catalogue/metric'
import type { ExtraField } from '../model/settings'

const GROUP = { en: 'Own fields of the CRM', es: 'Campos propios del CRM' }

/** Name of their group. */
export const EXTRA_GROUP = GROUP

/** Dimensions of the texts and days among them. */
export function extraDimensions(extras: readonly ExtraField[]): Dimension[] {
  return extras
    .filter(({ kind }) => kind !== 'number')
    .map(({ property, kind, label }) => ({
      ...named(property, label),
      group: GROUP,
      type: kind === 'date' ? 'day' : 'text',
      is: { kind: 'extra', property },
    }))
}

/** Metrics of the numbers: their sum over accounts, as they are today. */
export function extraMetrics(extras: readonly ExtraField[]): Metric[] {
  return extras
    .filter(({ kind }) => kind === 'number')
    .map(({ property, label }) => ({
      ...named(property, label),
      unit: 'count',
      better: 'neutral',
      reference: 'own',
      is: {
        kind: 'balance',
        of: 'accounts',
        measure: { extra: property },
        from: 'since',
        until: 'until',
        instant: 'closing',
      },
    }))
}

function named(property: string, label: string) {
  return {
    id: `crm_${property.toLowerCase().replace(/\W/g, '_')}`,
    label: { en: label, es: label },
    description: {
      en: `Property “${property}” of the CRM’s companies, as it is today.`,
      es: `Propiedad «${property}» de las empresas del CRM, tal como está hoy.`,
    },
  }
}
