// What the parts of a chart's form get, and which fields they may offer.

import { goesWith, metricsOf } from '../../../../templates/fields'
import type { Tile } from '../../../../templates/template'
import type { Language } from '../../../../templates/text'
import type { Column } from '../../../data-studio/chart'

/** What parts of the form get. */
export interface PartProps {
  readonly tile: Tile
  readonly fields: readonly Column[]
  readonly language: Language
  readonly set: (part: object) => void
}

/** Fields of a kind that go with what a tile already shows. */
export function offeredTo(
  tile: Tile,
  fields: readonly Column[],
  concept: Column['concept'],
): Column[] {
  const metrics = metricsOf(tile)
  return fields.filter(
    field => field.concept === concept && (concept === 'METRIC' || goesWith(field.id, metrics)),
  )
}
