// Dimensions of the deal; they belong to the metrics that are counted from deals.

import { dimension } from '../dimension'

const group = { en: 'Deal', es: 'Negocio' }

/** Dimensions of the deal. */
export const deal = [
  dimension({
    id: 'deal_name',
    group,
    label: { en: 'Deal', es: 'Negocio' },
    description: {
      en: 'The deal’s name.',
      es: 'El nombre del negocio.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { deals: 'name', stageChanges: 'name' } },
  }),
  dimension({
    id: 'deal_id',
    group,
    label: { en: 'Deal id', es: 'Id de negocio' },
    description: {
      en: 'The deal’s id in the CRM.',
      es: 'El id del negocio en el CRM.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { deals: 'id', stageChanges: 'dealId' } },
  }),
  dimension({
    id: 'deal_stage',
    group,
    label: { en: 'Deal stage', es: 'Etapa del negocio' },
    description: {
      en: 'The stage the deal is in today; of stage entries, the one entered.',
      es: 'La etapa en la que está hoy el negocio; de las entradas en etapas, aquella en la que entró.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { deals: 'stage', stageChanges: 'stage' } },
  }),
  dimension({
    id: 'pipeline',
    group,
    label: { en: 'Pipeline', es: 'Pipeline' },
    description: {
      en: 'The pipeline the deal moves through.',
      es: 'El pipeline por el que avanza el negocio.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { deals: 'pipeline', stageChanges: 'pipeline' } },
  }),
  dimension({
    id: 'deal_type',
    group,
    label: { en: 'Deal type', es: 'Tipo de negocio' },
    description: {
      en: 'New business, renewal, upsell or cross-sell.',
      es: 'Negocio nuevo, renovación, upsell o venta cruzada.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { deals: 'type', stageChanges: 'type' } },
    values: {
      new_business: { en: 'New business', es: 'Negocio nuevo' },
      existing_business: { en: 'Existing business', es: 'Negocio existente' },
      renewal: { en: 'Renewal', es: 'Renovación' },
      upsell: { en: 'Upsell', es: 'Upsell' },
      cross_sell: { en: 'Cross-sell', es: 'Venta cruzada' },
    },
  }),
  dimension({
    id: 'deal_outcome',
    group,
    label: { en: 'Deal outcome', es: 'Resultado del negocio' },
    description: {
      en: 'Open, won or lost.',
      es: 'Abierto, ganado o perdido.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { deals: 'outcome' } },
    values: {
      open: { en: 'Open', es: 'Abierto' },
      won: { en: 'Won', es: 'Ganado' },
      lost: { en: 'Lost', es: 'Perdido' },
    },
  }),
  dimension({
    id: 'deal_created',
    group,
    label: { en: 'Deal created', es: 'Creación del negocio' },
    description: {
      en: 'The day the deal was created.',
      es: 'El día en que se creó el negocio.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { deals: 'createdDay' } },
  }),
  dimension({
    id: 'deal_closed',
    group,
    label: { en: 'Deal closed', es: 'Cierre del negocio' },
    description: {
      en: 'The day the deal was won or lost; empty while it is open.',
      es: 'El día en que se ganó o perdió el negocio; vacío si sigue abierto.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { deals: 'closedDay' } },
  }),
] as const
