// Words of the editor, in both languages.

import type { Language, Text } from '../../../../templates/text'
import type { EditedType } from './retype'

const TEXTS = {
  edit: { en: 'Edit', es: 'Editar' },
  done: { en: 'Done', es: 'Listo' },
  undo: { en: 'Undo', es: 'Deshacer' },
  redo: { en: 'Redo', es: 'Rehacer' },
  download: { en: 'Download the report', es: 'Descargar el informe' },
  open: { en: 'Open a report…', es: 'Abrir un informe…' },
  discard: { en: 'Discard all changes', es: 'Descartar los cambios' },
  newReport: { en: 'New report', es: 'Informe nuevo' },
  newPage: { en: 'Add a page', es: 'Añadir una página' },
  removePage: { en: 'Remove this page', es: 'Quitar esta página' },
  newTile: { en: 'Add a chart', es: 'Añadir un gráfico' },
  removeTile: { en: 'Remove', es: 'Quitar' },
  page: { en: 'Page', es: 'Página' },
  chart: { en: 'Chart', es: 'Gráfico' },
  fields: { en: 'Fields', es: 'Campos' },
  search: { en: 'Search fields', es: 'Buscar campos' },
  use: { en: 'Use', es: 'Usar' },
  type: { en: 'Type', es: 'Tipo' },
  title: { en: 'Title', es: 'Título' },
  question: { en: 'Question it answers', es: 'Pregunta que responde' },
  filters: { en: 'Drop-down filters', es: 'Filtros desplegables' },
  note: { en: 'How to read it', es: 'Cómo leerlo' },
  text: { en: 'Text', es: 'Texto' },
  sentences: { en: 'Sentences', es: 'Frases' },
  metric: { en: 'Metric', es: 'Métrica' },
  across: { en: 'Metric across', es: 'Métrica horizontal' },
  up: { en: 'Metric up', es: 'Métrica vertical' },
  size: { en: 'Size', es: 'Tamaño' },
  target: { en: 'Goal', es: 'Meta' },
  metrics: { en: 'Metrics', es: 'Métricas' },
  columns: { en: 'Metrics as columns', es: 'Métricas en columnas' },
  lines: { en: 'Metrics as lines', es: 'Métricas en líneas' },
  steps: { en: 'Steps', es: 'Pasos' },
  dimension: { en: 'Dimension', es: 'Dimensión' },
  dimensions: { en: 'Dimensions', es: 'Dimensiones' },
  rowDimension: { en: 'Row dimension', es: 'Dimensión de fila' },
  columnDimension: { en: 'Column dimension', es: 'Dimensión de columna' },
  breakdown: { en: 'Breakdown', es: 'Desglose' },
  drill: { en: 'Levels to go down to', es: 'Niveles de detalle' },
  sort: { en: 'Sort by', es: 'Ordenar por' },
  order: { en: 'Order', es: 'Orden' },
  asc: { en: 'Smallest first', es: 'Primero el menor' },
  desc: { en: 'Largest first', es: 'Primero el mayor' },
  absolute: { en: 'Largest either way', es: 'Mayor en valor absoluto' },
  limit: { en: 'Rows', es: 'Filas' },
  time: { en: 'Which months', es: 'Qué meses' },
  until: { en: 'Up to the end of the period', es: 'Hasta el fin del periodo' },
  ahead: { en: 'After the period', es: 'Después del periodo' },
  months: { en: 'Months shown', es: 'Meses mostrados' },
  filter: { en: 'Filter of this chart', es: 'Filtro de este gráfico' },
  comparison: { en: 'Comparison', es: 'Comparación' },
  asReader: { en: 'As the reader chooses', es: 'La que elija el lector' },
  place: { en: 'Column, row, width, height', es: 'Columna, fila, ancho, alto' },
  none: { en: '(none)', es: '(ninguna)' },
  add: { en: 'Add…', es: 'Añadir…' },
  move: {
    en: 'Drag to move, corner to resize. Arrow keys move, with Shift resize, Delete removes.',
    es: 'Arrastra para mover, la esquina cambia el tamaño. Las flechas mueven, con Mayús cambian el tamaño, Supr quita.',
  },
  resize: { en: 'Change the size', es: 'Cambiar el tamaño' },
  select: { en: 'Edit', es: 'Editar' },
  refused: { en: 'The file cannot be used:', es: 'El archivo no se puede usar:' },
  wrong: { en: 'To put right before it is shared:', es: 'Por corregir antes de compartir:' },
} satisfies Record<string, Text>

/** Id of a word of the editor. */
export type EditWord = keyof typeof TEXTS

const TYPE_NAMES: Record<EditedType, Text> = {
  scorecard: { en: 'Scorecard', es: 'Tarjeta' },
  timeSeries: { en: 'Time series', es: 'Serie temporal' },
  combo: { en: 'Columns and lines', es: 'Columnas y líneas' },
  scatter: { en: 'Points by two metrics', es: 'Puntos por dos métricas' },
  bullet: { en: 'Bars beside goals', es: 'Barras y metas' },
  bar: { en: 'Bars', es: 'Barras' },
  waterfall: { en: 'Waterfall', es: 'Cascada' },
  heatmap: { en: 'Heat map', es: 'Mapa de calor' },
  table: { en: 'Table', es: 'Tabla' },
  statement: { en: 'Sentences with numbers', es: 'Frases con números' },
  text: { en: 'Text', es: 'Texto' },
}

/** A word of the editor. */
export const edit = (id: EditWord, language: Language): string => TEXTS[id][language]

/** The name of a type of chart. */
export const typeName = (type: EditedType, language: Language): string => TYPE_NAMES[type][language]
