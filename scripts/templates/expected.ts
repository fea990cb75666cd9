// What tiles show on the made-up data: the numbers a report built by hand is compared with.

import { metrics, dimensions } from '../../connector/catalogue/index'
import { demoBook } from '../../connector/demo/book'
import { conversion } from '../../connector/model/money'
import { dayFrom, parseDay } from '../../connector/model/period'
import { assemble } from '../../connector/model/portfolio'
import { timeZone } from '../../connector/model/zone'
import { answer } from '../../connector/query/answer'
import { fieldsOf } from '../../connector/studio/schema'
import { readSettings } from '../../connector/studio/settings'
import { hostValue } from '../../connector/studio/values'
import { formatValue } from '../../preview/web/page/format'
import { metricsOf } from '../../templates/fields'
import type { Tile } from '../../templates/template'
import type { Language } from '../../templates/text'

/** The days a report is compared over: all of one year. */
export const RANGE = { from: '2025-01-01', to: '2025-12-31' } as const

/** Any day after the range will do: the book never changes its past. */
const TODAY = dayFrom(2026, 6, 30)

/** Tells what tiles show, and the names of fields, in a language. */
export function demoReader(language: Language) {
  const settings = readSettings({ language, demo: 'true' }, { sources: [], language })
  const fields = fieldsOf(settings)
  const book = demoBook(TODAY, settings.reportCurrency)
  const portfolio = assemble(book, timeZone('UTC'), { now: TODAY * 86_400_000 })
  const money = conversion(settings.reportCurrency, () => [])
  const nameOf = (id: string) => fields.get(id)?.host.label ?? id
  const typeOf = (id: string) => fields.get(id)?.host.semantics.semanticType ?? 'TEXT'

  function told(metric: string, dimension?: string) {
    const asked = metrics.filter(({ id }) => id === metric)
    const question = {
      window: { from: parseDay(RANGE.from) ?? TODAY, to: parseDay(RANGE.to) ?? TODAY },
      dimensions: dimensions.filter(({ id }) => id === dimension),
      metrics: asked,
      filters: [],
    }
    const unit = asked[0]?.unit ?? 'count'
    return answer(question, portfolio, { ...settings, money }).map(row => ({
      name: row.dimensions[0] ?? null,
      value: hostValue(row.metrics[0] ?? null, unit, settings.reportCurrency),
    }))
  }
  const written = (metric: string, value: ReturnType<typeof hostValue> | undefined) =>
    formatValue(value ?? null, typeOf(metric), language)

  const whole = (metric: string) => `${nameOf(metric)} ${written(metric, told(metric)[0]?.value)}`
  const largest = (metric: string, dimension: string) => {
    const rows = told(metric, dimension).sort((a, b) => Number(b.value) - Number(a.value))
    const first = formatValue(rows[0]?.name ?? null, typeOf(dimension), language)
    return `${first}: ${written(metric, rows[0]?.value)}`
  }
  const last = (metric: string, dimension: string) => {
    const row = told(metric, dimension).pop()
    return `${formatValue(row?.name ?? null, typeOf(dimension), language)}: ${written(metric, row?.value)}`
  }

  return { nameOf, expected }

  /** What a tile shows, at least its first number. */
  function expected(tile: Tile): string {
    const asked = metricsOf(tile)
    switch (tile.type) {
      case 'scorecard':
        return written(tile.metric, told(tile.metric)[0]?.value)
      case 'timeSeries':
      case 'combo':
        return last(asked[0] ?? '', tile.dimension)
      case 'bar':
      case 'scatter':
      case 'bullet':
        return largest(asked[0] ?? '', tile.dimension)
      case 'table':
        return whole(tile.sort.by)
      default:
        return asked.map(whole).join('<br>')
    }
  }
}
