// Chooses which sources a report reads, and says so when they cannot tell what a chart asks for.

import type { Want } from '../model/extract'
import type { Fields } from '../model/settings'
import type { Text } from '../model/text'
import { Fault } from '../model/faults'
import type { EntityName } from './plan'
import { tells } from './plan'
import type { Source } from './source'

/**
 * The sources to read: those asked for, else the connected ones with the first CRM among them. Two
 * CRMs would count every account twice, so asking for both is a fault. Two billing systems may bill
 * different accounts or the same ones: only a person knows, so that has to be said.
 */
export function chooseSources(
  sources: readonly Source[],
  asked: readonly string[] | null,
  isConnected: (source: Source) => boolean,
): readonly Source[] {
  if (asked === null) {
    const connected = sources.filter(isConnected)
    const billing = connected.filter(({ role }) => role === 'billing')
    if (billing.length > 1) throw whichBilling(names(billing))
    const crm = connected.find(({ role }) => role === 'crm')
    return connected.filter(source => source.role !== 'crm' || source === crm)
  }
  const chosen = sources.filter(({ id }) => asked.includes(id))
  const crms = chosen.filter(({ role }) => role === 'crm')
  if (crms.length > 1) throw oneCrm(names(crms))
  return chosen
}

/** Entities that may be missing: absent ones are said to be unassigned, or named when they are needed. */
const OPTIONAL: ReadonlySet<EntityName> = new Set([
  'owners', 'formerOwners', 'rates', 'roster', 'workingHours', 'holidays',
]) // prettier-ignore

/** Faults when an entity is wanted that none of the chosen sources fills: an empty answer would be a wrong one. */
export function checkFilled(
  wanted: ReadonlySet<Want>,
  chosen: readonly Source[],
  sources: readonly Source[],
  fields: Fields = {},
): void {
  for (const entity of wanted) {
    if (
      entity === 'records' ||
      OPTIONAL.has(entity) ||
      chosen.some(source => tells(source, entity, fields))
    )
      continue
    throw nobodyTells(names(sources.filter(source => tells(source, entity, fields))))
  }
}

function names(sources: readonly Source[]): string {
  return sources.map(({ label }) => label).join(', ')
}

function oneCrm(crms: string): Fault {
  return new Fault('bad-question', {
    en: `Only one CRM can say which accounts there are. Edit the data source and choose one of: ${crms}.`,
    es: `Solo un CRM puede decir qué cuentas hay. Edita la fuente de datos y elige uno de: ${crms}.`,
  })
}

function whichBilling(systems: string): Fault {
  return new Fault('bad-question', {
    en: `Several billing systems are connected: ${systems}. Edit the data source and choose the sources: one of them if they bill the same accounts, all if each bills others.`,
    es: `Hay varios sistemas de facturación conectados: ${systems}. Edita la fuente de datos y elige las fuentes: uno de ellos si facturan a las mismas cuentas, todos si cada uno factura a otras.`,
  })
}

function nobodyTells(able: string): Fault {
  const says: Text = {
    en: `No connected source tells what this chart asks for. Connect one of: ${able}, and choose it in the data source.`,
    es: `Ninguna fuente conectada dice lo que pide este gráfico. Conecta una de: ${able}, y elígela en la fuente de datos.`,
  }
  return new Fault('needs-credentials', says)
}
