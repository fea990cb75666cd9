// How a tile is drawn in Looker Studio: its chart, and what goes into the fields of its setup panel.

import type { Language, Text } from '../text'
import type { Tile } from '../template'

/** A chart in the words of the setup panel; the values are field ids. */
export interface Chart {
  readonly type: Text
  readonly setup: readonly (readonly [part: Text, fields: readonly string[]])[]
  readonly style: readonly Text[]
}

const DIMENSION = { en: 'Dimension', es: 'Dimensión' }
const METRIC = { en: 'Metric', es: 'Métrica' }
const SORT = { en: 'Sort', es: 'Ordenar' }
const ROWS = { en: 'Rows', es: 'Filas' }
const COLUMNS = { en: 'Metric (columns)', es: 'Métrica (columnas)' }
const LINES = { en: 'Metric (lines, right axis)', es: 'Métrica (líneas, eje derecho)' }
const THEME = { en: 'Theme colours only', es: 'Solo colores del tema' }

/** The chart of a tile. */
export function chartOf(tile: Tile): Chart {
  const draw = CHARTS[tile.type] as (tile: Tile) => Chart // the one for tiles of its type
  return draw(tile)
}

const spoken = ({ metrics }: { readonly metrics: readonly string[] }): Chart => ({
  type: { en: 'Scorecards in a row, under a text of one sentence', es: 'Tarjetas en fila, bajo un texto de una frase' },
  setup: [[METRIC, metrics]],
  style: [{ en: 'Looker Studio cannot compute sentences: write the finding at each review', es: 'Looker Studio no compone frases: escribe la conclusión en cada revisión' }],
}) // prettier-ignore

const CHARTS: { readonly [T in Tile['type']]: (tile: Extract<Tile, { type: T }>) => Chart } = {
  scorecard: ({ metric, better }) => ({
    type: { en: 'Scorecard with sparkline', es: 'Tarjeta con minigráfico' },
    setup: [[METRIC, [metric]], [{ en: 'Sparkline', es: 'Minigráfico' }, ['month']]],
    style: [COMPARE, { en: `Positive change is ${GOOD[better].en}`, es: `El cambio positivo es ${GOOD[better].es}` }],
  }),
  finding: spoken,
  statement: spoken,
  text: ({ text }) => ({
    type: { en: 'Text', es: 'Texto' },
    setup: [],
    style: [text],
  }),
  notes: ({ notes }) => ({
    type: { en: 'Table', es: 'Tabla' },
    setup: [[DIMENSION, ['annotation_date', 'annotation']], [METRIC, ['annotations']], [SORT, ['annotation_date ↓']]],
    style: notes === 'executive' ? [{ en: 'Chart filter: annotation_audience is empty or executive', es: 'Filtro del gráfico: annotation_audience vacío o executive' }] : [],
  }),
  waterfall: ({ steps }) => ({
    type: { en: 'Waterfall', es: 'Cascada' },
    setup: [[METRIC, steps.map(({ metric }) => metric)]],
    style: [{ en: 'First and last step as totals', es: 'Primer y último paso como totales' }, THEME],
  }),
  timeSeries: ({ dimension, breakdown, metrics, reference, ...shown }) => ({
    type: { en: 'Time series', es: 'Serie temporal' },
    setup: [[DIMENSION, [dimension]], ...brokenDown(breakdown), [METRIC, metrics]],
    style: [monthsOf(shown), ...(reference ? [lineAt(reference)] : []), THEME],
  }),
  combo: ({ dimension, breakdown, columns, lines, ...shown }) => ({
    type: breakdown === undefined ? { en: 'Combo chart', es: 'Gráfico combinado' } : { en: 'Stacked combo chart', es: 'Gráfico combinado apilado' },
    setup: [[DIMENSION, [dimension]], ...brokenDown(breakdown), [COLUMNS, columns], [LINES, lines]],
    style: [monthsOf(shown), THEME],
  }),
  bar: ({ dimension, breakdown, metrics, limit, drill }) => ({
    type: metrics.length > 1 || breakdown !== undefined ? { en: 'Stacked bar chart', es: 'Barras apiladas' } : { en: 'Bar chart', es: 'Gráfico de barras' },
    setup: [[DIMENSION, [dimension]], ...brokenDown(breakdown), [METRIC, metrics], [SORT, [`${metrics[0] ?? ''} ↓`]], [ROWS, [String(limit)]], ...drillOf(drill)],
    style: [{ en: 'Do not group others', es: 'No agrupar los demás' }, THEME],
  }),
  scatter: ({ dimension, x, y, size }) => ({
    type: { en: 'Bubble chart', es: 'Gráfico de burbujas' },
    setup: [[DIMENSION, [dimension]], [{ en: 'Metric X', es: 'Métrica X' }, [x]], [{ en: 'Metric Y', es: 'Métrica Y' }, [y]], ...(size === undefined ? [] : [[{ en: 'Bubble size metric', es: 'Métrica del tamaño' }, [size]] as const])],
    style: [THEME],
  }),
  bullet: ({ dimension, metric, target }) => ({
    type: { en: 'Combo chart, horizontal bars with a marker', es: 'Gráfico combinado, barras horizontales con una marca' },
    setup: [[DIMENSION, [dimension]], [METRIC, [metric, target]]],
    style: [{ en: `${target} as points`, es: `${target} como puntos` }, THEME],
  }),
  heatmap: ({ rows, columns, metric }) => ({
    type: { en: 'Pivot table with heatmap', es: 'Tabla dinámica con mapa de calor' },
    setup: [[{ en: 'Row dimension', es: 'Dimensión de fila' }, [rows]], [{ en: 'Column dimension', es: 'Dimensión de columna' }, [columns]], [METRIC, [metric]]],
    style: [{ en: 'No totals', es: 'Sin totales' }],
  }),
  table: ({ dimensions, metrics, sort, limit, only, drill }) => ({
    type: { en: 'Table', es: 'Tabla' },
    setup: [[DIMENSION, dimensions], [METRIC, metrics], [SORT, [`${sort.by} ${sort.order === 'asc' ? '↑' : '↓'}`]], [ROWS, [String(limit)]], ...drillOf(drill)],
    style: [{ en: 'Summary row on', es: 'Con fila de resumen' }, ...(only === 'positive' ? [{ en: `Chart filter: ${sort.by} > 0`, es: `Filtro del gráfico: ${sort.by} > 0` }] : [])],
  }),
} // prettier-ignore

function lineAt({ value, label }: { readonly value: number; readonly label: Text }): Text {
  return {
    en: `Reference line at ${value}: ${label.en}`,
    es: `Línea de referencia en ${value}: ${label.es}`,
  }
}

/** What is added below the dimension with "Drill down" on. */
function drillOf(drill: readonly string[] = []): Chart['setup'] {
  return drill.length === 0 ? [] : [[{ en: 'Drill down', es: 'Profundizar' }, drill]]
}

function brokenDown(breakdown: string | undefined): Chart['setup'] {
  if (breakdown === undefined) return []
  return [[{ en: 'Breakdown dimension', es: 'Dimensión de desglose' }, [breakdown]]]
}

const COMPARE = { en: 'Comparison date range: previous period', es: 'Periodo de comparación: periodo anterior' } // prettier-ignore
const GOOD: Readonly<Record<'higher' | 'lower' | 'neutral', Text>> = {
  higher: { en: 'green', es: 'verde' },
  lower: { en: 'red', es: 'rojo' },
  neutral: { en: 'grey', es: 'gris' },
}
interface Months {
  readonly monthsShown: number
  readonly ahead?: boolean
}

function monthsOf({ monthsShown: months, ahead }: Months): Text {
  if (ahead) {
    return {
      en: `Default date range: advanced, from the next month for ${months} months`,
      es: `Periodo predeterminado: avanzado, ${months} meses desde el próximo`,
    }
  }
  return {
    en: `Default date range: the last ${months} months to the end of the report’s`,
    es: `Periodo predeterminado: los últimos ${months} meses hasta el fin del informe`,
  }
}

/** Every field a tile binds to. */
export function fieldsIn(tile: Tile): string[] {
  const told = chartOf(tile).setup.flatMap(([part, fields]) => (part === ROWS || part === SORT ? [] : fields))
  return [...new Set(told)]
} // prettier-ignore

/** The parts of a setup in a language. */
export function setupIn(chart: Chart, language: Language): string {
  return chart.setup
    .map(([part, fields]) => `${part[language]}: ${fields.map(field => `\`${field}\``).join(', ')}`)
    .join('<br>')
}
