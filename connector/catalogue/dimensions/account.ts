// Dimensions of the account and of the person who owns it; they belong to every metric.

import { dimension } from '../dimension'

const group = { en: 'Account', es: 'Cuenta' }

/** Dimensions of the account. */
export const account = [
  dimension({
    id: 'account_name',
    group,
    label: { en: 'Account', es: 'Cuenta' },
    description: {
      en: 'The account’s name, as the CRM has it.',
      es: 'El nombre de la cuenta, según el CRM.',
    },
    type: 'text',
    is: { kind: 'account', field: 'name' },
    unassigned: true,
  }),
  dimension({
    id: 'account_id',
    group,
    label: { en: 'Account id', es: 'Id de cuenta' },
    description: {
      en: 'The account’s id in the CRM.',
      es: 'El id de la cuenta en el CRM.',
    },
    type: 'text',
    is: { kind: 'account', field: 'id' },
    unassigned: true,
  }),
  dimension({
    id: 'industry',
    group,
    label: { en: 'Industry', es: 'Sector' },
    description: {
      en: 'The account’s industry.',
      es: 'El sector de la cuenta.',
    },
    type: 'text',
    is: { kind: 'account', field: 'industry' },
    unassigned: true,
  }),
  dimension({
    id: 'region',
    group,
    label: { en: 'Region', es: 'Región' },
    description: {
      en: 'The sales region the account belongs to.',
      es: 'La región comercial de la cuenta.',
    },
    type: 'text',
    is: { kind: 'account', field: 'region' },
    unassigned: true,
  }),
  dimension({
    id: 'country',
    group,
    label: { en: 'Country', es: 'País' },
    description: {
      en: 'The country of the account’s headquarters.',
      es: 'El país de la sede de la cuenta.',
    },
    type: 'country',
    is: { kind: 'account', field: 'country' },
    unassigned: true,
  }),
  dimension({
    id: 'segment',
    group,
    label: { en: 'Segment', es: 'Segmento' },
    description: {
      en: 'The size segment of the account.',
      es: 'El segmento por tamaño de la cuenta.',
    },
    type: 'text',
    is: { kind: 'account', field: 'segment' },
    unassigned: true,
  }),
  dimension({
    id: 'service_level',
    group,
    label: { en: 'Service level', es: 'Nivel de servicio' },
    description: {
      en: 'The service level agreed with the account.',
      es: 'El nivel de servicio acordado con la cuenta.',
    },
    type: 'text',
    is: { kind: 'account', field: 'serviceLevel' },
    unassigned: true,
  }),
  dimension({
    id: 'lifecycle_stage',
    group,
    label: { en: 'Lifecycle stage', es: 'Etapa del ciclo de vida' },
    description: {
      en: 'Where the account stands in the CRM’s life cycle.',
      es: 'En qué punto del ciclo de vida del CRM está la cuenta.',
    },
    type: 'text',
    is: { kind: 'account', field: 'lifecycleStage' },
    unassigned: true,
    values: {
      subscriber: { en: 'Subscriber', es: 'Suscriptor' },
      lead: { en: 'Lead', es: 'Lead' },
      marketingqualifiedlead: { en: 'Marketing qualified lead', es: 'Lead calificado (marketing)' },
      salesqualifiedlead: { en: 'Sales qualified lead', es: 'Lead calificado (ventas)' },
      opportunity: { en: 'Opportunity', es: 'Oportunidad' },
      customer: { en: 'Customer', es: 'Cliente' },
      evangelist: { en: 'Evangelist', es: 'Evangelizador' },
      other: { en: 'Other', es: 'Otro' },
    },
  }),
  dimension({
    id: 'contract_term',
    group,
    label: { en: 'Contract term', es: 'Duración del contrato' },
    description: {
      en: 'How long the contract runs, where a setting names the property that holds it.',
      es: 'La duración del contrato, si un ajuste dice qué propiedad la guarda.',
    },
    type: 'text',
    is: { kind: 'account', field: 'contractTerm' },
    unassigned: true,
  }),
  dimension({
    id: 'churn_reason',
    group,
    label: { en: 'Churn reason', es: 'Motivo de baja' },
    description: {
      en: 'Why the account left, where a setting names the property that holds it.',
      es: 'Por qué se fue la cuenta, si un ajuste dice qué propiedad lo guarda.',
    },
    type: 'text',
    is: { kind: 'account', field: 'churnReason' },
    unassigned: true,
  }),
  dimension({
    id: 'start_cohort',
    group,
    label: { en: 'Start cohort', es: 'Cohorte de inicio' },
    description: {
      en: 'Month of the account’s first paid day (YYYY-MM); empty while it never paid.',
      es: 'Mes del primer día pagado de la cuenta (AAAA-MM); vacío si nunca pagó.',
    },
    type: 'text',
    is: { kind: 'account', field: 'startCohort' },
    needs: ['recurringLines'],
  }),
  dimension({
    id: 'renewal_date',
    group,
    label: { en: 'Renewal date', es: 'Fecha de renovación' },
    description: {
      en: 'When the contract is up for renewal, where the CRM keeps it.',
      es: 'Cuándo toca renovar el contrato, si el CRM lo guarda.',
    },
    type: 'day',
    is: { kind: 'account', field: 'renewalDate' },
  }),
] as const
