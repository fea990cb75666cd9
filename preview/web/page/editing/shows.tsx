// What a chart shows: the slots of its type, as in the setup panel of a report editor.

import type { Bar, Bullet, Combo, Heatmap, Scatter, Scorecard, Table, TimeSeries, Waterfall } from '../../../../templates/template' // prettier-ignore
import { COMPARISON_WORDS } from '../controls/date-control'
import { COMPARISONS } from '../state'
import { word } from '../strings'
import { Choice, PickField, PickFields, Whole } from './inputs'
import { GRAINS, betterOf, labelOf } from '../../../../templates/fields'
import type { PartProps } from './part'
import { offeredTo } from './part'
import type { Of } from './slots'
import { Dimension, Drill, Limit, Metric, Metrics } from './slots'
import { edit } from './words'

/** The slots of a tile. */
export function Shows(props: PartProps) {
  const { tile } = props
  switch (tile.type) {
    case 'scorecard':
      return <OfScorecard {...props} tile={tile} />
    case 'timeSeries':
      return <OfTimeSeries {...props} tile={tile} />
    case 'combo':
      return <OfCombo {...props} tile={tile} />
    case 'bar':
      return <OfBar {...props} tile={tile} />
    case 'scatter':
      return <OfScatter {...props} tile={tile} />
    case 'bullet':
      return <OfBullet {...props} tile={tile} />
    case 'waterfall':
      return <OfWaterfall {...props} tile={tile} />
    case 'heatmap':
      return <OfHeatmap {...props} tile={tile} />
    case 'table':
      return <OfTable {...props} tile={tile} />
    case 'statement':
      return <Metrics slot="metrics" values={tile.metrics} {...props} />
    default:
      return null
  }
}

function OverTime(props: Of<TimeSeries | Combo>) {
  const { tile, fields, language, set } = props
  const named = GRAINS.map(id => [id, fields.find(field => field.id === id)?.label ?? id] as const)
  const times = (['until', 'ahead'] as const).map(id => [id, edit(id, language)] as const)
  return (
    <>
      <Choice label="dimension" language={language} value={tile.dimension} options={named} choose={dimension => set({ dimension })} />
      <Choice label="time" language={language} value={tile.ahead ? 'ahead' : 'until'} options={times} choose={one => set({ ahead: one === 'ahead' ? true : undefined })} />
      <Whole label="months" language={language} value={tile.monthsShown} least={1} most={60} choose={monthsShown => set({ monthsShown })} />
    </>
  )
} // prettier-ignore

function OfScorecard({ tile, fields, language, set }: Of<Scorecard>) {
  const choose = (metric: string) => set({ metric, sparkline: metric, better: betterOf(metric) })
  const comparisons = [
    ['', edit('asReader', language)],
    ...COMPARISONS.map(one => [one, word(COMPARISON_WORDS[one], language)] as const),
  ] as const
  return (
    <>
      <PickField label="metric" language={language} value={tile.metric} offered={offeredTo(tile, fields, 'METRIC')} choose={choose} />
      <Choice label="comparison" language={language} value={tile.comparison ?? ''} options={comparisons} choose={one => set({ comparison: one === '' ? undefined : one })} />
    </>
  )
} // prettier-ignore

function OfTimeSeries(props: Of<TimeSeries>) {
  const { tile } = props
  return (
    <>
      <OverTime {...props} />
      <Dimension label="breakdown" slot="breakdown" value={tile.breakdown} optional {...props} />
      <Metrics slot="metrics" values={tile.metrics} {...props} />
    </>
  )
}

function OfCombo(props: Of<Combo>) {
  const { tile } = props
  return (
    <>
      <OverTime {...props} />
      <Dimension label="breakdown" slot="breakdown" value={tile.breakdown} optional {...props} />
      <Metrics slot="columns" values={tile.columns} {...props} />
      <Metrics slot="lines" values={tile.lines} least={0} {...props} />
    </>
  )
}

function OfBar(props: Of<Bar>) {
  const { tile } = props
  return (
    <>
      <Dimension label="dimension" slot="dimension" value={tile.dimension} {...props} />
      <Dimension label="breakdown" slot="breakdown" value={tile.breakdown} optional {...props} />
      <Metrics slot="metrics" values={tile.metrics} {...props} />
      <Drill {...props} />
      <Limit {...props} />
    </>
  )
}

function OfScatter(props: Of<Scatter>) {
  const { tile } = props
  return (
    <>
      <Dimension label="dimension" slot="dimension" value={tile.dimension} {...props} />
      <Metric label="across" slot="x" value={tile.x} {...props} />
      <Metric label="up" slot="y" value={tile.y} {...props} />
      <Metric label="size" slot="size" value={tile.size} optional {...props} />
      <Limit {...props} />
    </>
  )
}

function OfBullet(props: Of<Bullet>) {
  const { tile } = props
  return (
    <>
      <Dimension label="dimension" slot="dimension" value={tile.dimension} {...props} />
      <Metric label="metric" slot="metric" value={tile.metric} {...props} />
      <Metric label="target" slot="target" value={tile.target} {...props} />
      <Limit {...props} />
    </>
  )
}

function OfWaterfall({ tile, fields, language, set }: Of<Waterfall>) {
  const { steps } = tile
  const choose = (ids: readonly string[]) =>
    set({
      steps: ids.map((metric, index) => {
        const known = steps.find(step => step.metric === metric)
        const isEnd = index === 0 || index === ids.length - 1
        return known ?? { metric, as: isEnd ? 'total' : 'either', label: labelOf(metric) }
      }),
    })
  const values = steps.map(({ metric }) => metric)
  return <PickFields label="steps" language={language} values={values} offered={offeredTo(tile, fields, 'METRIC')} choose={choose} /> // prettier-ignore
}

function OfHeatmap(props: Of<Heatmap>) {
  const { tile, fields, language, set } = props
  return (
    <>
      <Dimension label="rowDimension" slot="rows" value={tile.rows} {...props} />
      <Dimension label="columnDimension" slot="columns" value={tile.columns} {...props} />
      <PickField label="metric" language={language} value={tile.metric} offered={offeredTo(tile, fields, 'METRIC')} choose={metric => set({ metric })} />
    </>
  )
} // prettier-ignore

const ORDERS = ['desc', 'asc', 'absolute'] as const

function OfTable(props: Of<Table>) {
  const { tile, fields, language, set } = props
  const { sort, metrics } = tile
  const named = metrics.map(id => [id, fields.find(field => field.id === id)?.label ?? id] as const)
  const sorted = (part: { metrics?: readonly string[] }) =>
    set({ ...part, sort: part.metrics?.includes(sort.by) ? sort : { ...sort, by: part.metrics?.[0] } })
  const orders = ORDERS.map(order => [order, edit(order, language)] as const)
  return (
    <>
      <PickFields label="dimensions" language={language} values={tile.dimensions} offered={offeredTo(tile, fields, 'DIMENSION')} choose={dimensions => set({ dimensions })} />
      <Metrics slot="metrics" values={metrics} {...props} set={sorted} />
      <Choice label="sort" language={language} value={sort.by} options={named} choose={by => set({ sort: { ...sort, by } })} />
      <Choice label="order" language={language} value={sort.order} options={orders} choose={order => set({ sort: { ...sort, order } })} />
      <Drill {...props} />
      <Limit {...props} />
    </>
  )
} // prettier-ignore
