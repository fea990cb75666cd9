// The settings of a data source, by public id: their names and what they mean.

import type { Text } from '../model/text'
import { POLICY_QUESTIONS } from './policies'

/** Name and explanation of one setting. */
export interface SettingText {
  readonly label: Text
  readonly help: Text
}

/** Every setting; the ids are a public contract, since links and saved data sources carry them. */
export const SETTINGS = {
  sources: {
    label: { en: 'Sources', es: 'Fuentes' },
    help: {
      en: 'The systems to join. Without a choice, those that are connected.',
      es: 'Los sistemas que se unen. Sin elegir, los que están conectados.',
    },
  },
  report_currency: {
    label: { en: 'Report currency', es: 'Moneda del informe' },
    help: {
      en: 'Every amount is converted into this currency at the European Central Bank’s dated rates.',
      es: 'Todos los importes se convierten a esta moneda con los tipos fechados del Banco Central Europeo.',
    },
  },
  time_zone: {
    label: { en: 'Time zone', es: 'Zona horaria' },
    help: {
      en: 'Where days begin and end, e.g. Europe/Madrid. Without an answer: UTC.',
      es: 'Dónde empiezan y acaban los días, p. ej. Europe/Madrid. Sin respuesta: UTC.',
    },
  },
  language: {
    label: { en: 'Language', es: 'Idioma' },
    help: {
      en: 'Language of field names and messages.',
      es: 'Idioma de los nombres de campos y de los mensajes.',
    },
  },
  fiscal_year_start_month: {
    label: { en: 'Fiscal year starts in', es: 'El año fiscal empieza en' },
    help: {
      en: 'The fiscal year is named after the year it ends in.',
      es: 'El año fiscal lleva el nombre del año en que termina.',
    },
  },
  row_security: {
    label: { en: 'Who sees what', es: 'Quién ve qué' },
    help: {
      en: 'By the viewer’s address, against the CRM’s owners and the workbook’s people; whoever is in neither sees nothing. Set the data source to viewer’s credentials, or all count as its owner.',
      es: 'Por la dirección de quien mira, según los responsables del CRM y las personas del libro; quien no está en ninguno no ve nada. Pon la fuente con credenciales del lector, o todos cuentan como su dueño.',
    },
  },
  show_components: {
    label: {
      en: 'Offer the parts of ratios as fields',
      es: 'Ofrecer las partes de las tasas como campos',
    },
    help: {
      en: 'Numerators and denominators, needed to blend ratios with other data.',
      es: 'Numeradores y denominadores, necesarios para combinar tasas con otros datos.',
    },
  },
  demo: {
    label: { en: 'Show made-up data', es: 'Mostrar datos inventados' },
    help: {
      en: 'A book of accounts that belongs to nobody, for reports shown to others. Nothing connected is read.',
      es: 'Una cartera de cuentas que no es de nadie, para informes que se enseñan. No se lee nada conectado.',
    },
  },
  choose_policies: {
    label: { en: 'Choose how things are counted', es: 'Elegir cómo se cuenta' },
    help: {
      en: 'For companies whose rules differ from the usual ones.',
      es: 'Para empresas con reglas distintas de las habituales.',
    },
  },
  policy_preset: {
    label: { en: 'Count as', es: 'Contar como' },
    help: {
      en: 'The choices of another product, for whoever compares; answers below stand before it.',
      es: 'Las elecciones de otro producto, para comparar; las respuestas de abajo van por delante.',
    },
  },
  ...POLICY_QUESTIONS,
  health_weights: {
    label: { en: 'Weights of the health score', es: 'Pesos del índice de salud' },
    help: {
      en: 'What weighs how much, e.g. contact:30, tasks:15, sla:15, opinion:15, overdue:15. What is not named keeps its weight; 0 leaves it out.',
      es: 'Cuánto pesa cada cosa, p. ej. contact:30, tasks:15, sla:15, opinion:15, overdue:15. Lo que no se nombra conserva su peso; 0 lo excluye.',
    },
  },
  map_fields: {
    label: { en: 'Choose where the CRM keeps what', es: 'Elegir dónde guarda el CRM cada dato' },
    help: {
      en: 'For companies that keep region, service level, renewal date and the like in properties of their own.',
      es: 'Para empresas que guardan región, nivel de servicio, fecha de renovación y similares en propiedades propias.',
    },
  },
  field_industry: {
    label: { en: 'Industry', es: 'Sector' },
    help: {
      en: 'The CRM’s property that holds it. Without a choice, the usual one.',
      es: 'La propiedad del CRM que lo contiene. Sin elegir, la habitual.',
    },
  },
  field_region: {
    label: { en: 'Region', es: 'Región' },
    help: {
      en: 'The CRM’s property that holds it. Without a choice, the usual one.',
      es: 'La propiedad del CRM que lo contiene. Sin elegir, la habitual.',
    },
  },
  field_country: {
    label: { en: 'Country', es: 'País' },
    help: {
      en: 'The CRM’s property that holds it. Without a choice, the usual one.',
      es: 'La propiedad del CRM que lo contiene. Sin elegir, la habitual.',
    },
  },
  field_segment: {
    label: { en: 'Segment', es: 'Segmento' },
    help: {
      en: 'The CRM’s property that holds it. Without a choice, the usual one.',
      es: 'La propiedad del CRM que lo contiene. Sin elegir, la habitual.',
    },
  },
  field_service_level: {
    label: { en: 'Service level', es: 'Nivel de servicio' },
    help: {
      en: 'The CRM’s property that holds it. Without a choice, the usual one.',
      es: 'La propiedad del CRM que lo contiene. Sin elegir, la habitual.',
    },
  },
  field_renewal_date: {
    label: { en: 'Renewal date', es: 'Fecha de renovación' },
    help: {
      en: 'The CRM’s property that holds it. Without a choice, the usual one.',
      es: 'La propiedad del CRM que lo contiene. Sin elegir, la habitual.',
    },
  },
  field_customer_since: {
    label: { en: 'Customer since', es: 'Cliente desde' },
    help: {
      en: 'The CRM’s property with the day an account became a customer; without one, the day it was created.',
      es: 'La propiedad del CRM con el día en que la cuenta se hizo cliente; sin ella, el día de creación.',
    },
  },
  field_recurring_amount: {
    label: { en: 'Recurring amount a month', es: 'Importe recurrente al mes' },
    help: {
      en: 'The CRM’s property with what an account pays a month; read only where no billing source is.',
      es: 'La propiedad del CRM con lo que paga una cuenta al mes; solo se lee si no hay fuente de facturación.',
    },
  },
  field_tax_id: {
    label: { en: 'Tax id', es: 'NIF o registro fiscal' },
    help: {
      en: 'The CRM’s property with the tax or registry id: billing records are joined by it.',
      es: 'La propiedad del CRM con el NIF, RFC u otro registro: por él se unen los registros de facturación.',
    },
  },
  field_contract_term: {
    label: { en: 'Contract term', es: 'Duración del contrato' },
    help: {
      en: 'The CRM’s property with how long the contract runs, e.g. monthly or yearly.',
      es: 'La propiedad del CRM con la duración del contrato, p. ej. mensual o anual.',
    },
  },
  field_churn_reason: {
    label: { en: 'Churn reason', es: 'Motivo de baja' },
    help: {
      en: 'The CRM’s property with why an account left.',
      es: 'La propiedad del CRM con el motivo por el que se fue la cuenta.',
    },
  },
  extra_fields: {
    label: { en: 'Further fields', es: 'Más campos' },
    help: {
      en: 'Properties of the CRM’s companies to show as dimensions or numbers of their own.',
      es: 'Propiedades de las empresas del CRM que se muestran como dimensiones o números propios.',
    },
  },
} as const satisfies Record<string, SettingText>
