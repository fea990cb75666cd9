// The portal's own settings: pipelines, properties, and the account's details.

import type { ApiReply } from '../http/exchange'
import type { Pipeline, Stage } from '../world/crm'
import { isoTime } from './objects'
import { TICKET_PIPELINES } from './service'

const MADE = Date.UTC(2022, 0, 3, 9)

/** GET /crm/v3/pipelines/deals. Metadata values are text. */
export function listPipelines(pipelines: readonly Pipeline[]): ApiReply {
  const results = pipelines.map(({ id, label, stages }, index) => ({
    label,
    displayOrder: index,
    id,
    stages: stages.map(wireStage),
    ...times(),
  }))
  return { status: 200, body: { results } }
}

function wireStage({ id, label, probability, outcome }: Stage, index: number) {
  return {
    label,
    displayOrder: index,
    metadata: {
      isClosed: String(outcome !== 'open'),
      probability: Number.isInteger(probability) ? `${probability}.0` : String(probability),
    },
    id,
    ...times(),
    writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
  }
}

/** GET /crm/v3/pipelines/tickets. A stage says whether its tickets are open. */
export function listTicketPipelines(): ApiReply {
  const results = TICKET_PIPELINES.map(({ id, label, stages }, index) => ({
    label,
    displayOrder: index,
    id,
    stages: stages.map(([stageId, name, ticketState], order) => ({
      label: name,
      displayOrder: order,
      metadata: { ticketState, isClosed: String(ticketState === 'CLOSED') },
      id: stageId,
      ...times(),
      writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
    })),
    ...times(),
  }))
  return { status: 200, body: { results } }
}

/** Types whose properties are listed. */
export type DescribedType = 'companies' | 'deals'

const TEXT = 'string text'
const PROPERTIES: Readonly<Record<DescribedType, readonly (readonly [string, string, string])[]>> =
  {
    companies: [
      ['name', 'Company name', TEXT],
      ['domain', 'Company domain name', TEXT],
      ['country', 'Country/Region', TEXT],
      ['industry', 'Industry', TEXT],
      ['region', 'Región comercial', TEXT],
      ['segment', 'Segmento', TEXT],
      ['service_level', 'Nivel de servicio', TEXT],
      ['tax_id', 'NIF', TEXT],
      ['renewal_date', 'Fecha de renovación', 'date date'],
      ['monthly_fee', 'Cuota mensual', 'number number'],
      ['hs_merged_object_ids', 'Merged record IDs', 'enumeration checkbox'],
      ['lifecyclestage', 'Lifecycle stage', 'enumeration radio'],
      ['hubspot_owner_id', 'Company owner', 'enumeration select'],
      ['createdate', 'Create date', 'datetime date'],
      ['hs_lastmodifieddate', 'Last modified date', 'datetime date'],
      ['hs_object_id', 'Record ID', 'number number'],
    ],
    deals: [
      ['dealname', 'Deal name', TEXT],
      ['amount', 'Amount', 'number number'],
      ['deal_currency_code', 'Currency', 'enumeration select'],
      ['closedate', 'Close date', 'datetime date'],
      ['dealstage', 'Deal stage', 'enumeration radio'],
      ['pipeline', 'Pipeline', 'enumeration select'],
      ['dealtype', 'Deal type', 'enumeration radio'],
      ['hubspot_owner_id', 'Deal owner', 'enumeration select'],
      ['hs_is_closed', 'Is deal closed?', 'bool calculation_read_time'],
      ['hs_is_closed_won', 'Is closed won', 'bool calculation_read_time'],
      ['hs_deal_stage_probability', 'Deal probability', 'number calculation_read_time'],
      ['createdate', 'Create date', 'datetime date'],
      ['hs_lastmodifieddate', 'Last modified date', 'datetime date'],
      ['hs_object_id', 'Record ID', 'number number'],
    ],
  }

const OWN_PROPERTIES = [
  'region', 'segment', 'service_level', 'tax_id', 'renewal_date', 'monthly_fee',
] // prettier-ignore

/** GET /crm/v3/properties/{type}. */
export function listProperties(type: DescribedType): ApiReply {
  const results = PROPERTIES[type].map(([name, label, kind]) => {
    const [valueType = '', fieldType = ''] = kind.split(' ')
    return {
      name,
      label,
      type: valueType,
      fieldType,
      description: '',
      groupName: type === 'deals' ? 'dealinformation' : 'companyinformation',
      options: [],
      hubspotDefined: !OWN_PROPERTIES.includes(name),
      ...times(),
    }
  })
  return { status: 200, body: { results } }
}

/** GET /account-info/v3/details. */
export function accountDetails(homeCurrency: string): ApiReply {
  return {
    status: 200,
    body: {
      portalId: 26_114_907,
      accountType: 'STANDARD',
      timeZone: 'Europe/Madrid',
      companyCurrency: homeCurrency,
      additionalCurrencies: ['GBP', 'JPY', 'MXN', 'USD'],
      utcOffset: '+01:00',
      utcOffsetMilliseconds: 3_600_000,
      uiDomain: 'app-eu1.hubspot.com',
      dataHostingLocation: 'eu1',
    },
  }
}

function times() {
  return { createdAt: isoTime(MADE), updatedAt: isoTime(MADE), archived: false }
}
