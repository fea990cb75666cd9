// Loads the portfolio a question needs: plans the streams, gathers them, joins them.

import { demoBook } from './demo/book'
import { currencyUse } from './model/currency-use'
import type { Fault } from './model/faults'
import type { Freshness } from './model/freshness'
import { completeAsOf, worse } from './model/freshness'
import type { Conversion, Rate } from './model/money'
import { ownedOn } from './model/former-owner'
import { needsContacts } from './model/identity'
import { atRatesOf, conversion } from './model/money'
import type { Extract, Want } from './model/extract'
import type { Portfolio } from './model/portfolio'
import type { Viewer } from './model/row-scope'
import { visibleTo } from './model/row-scope'
import { assemble } from './model/portfolio'
import type { Policies, Settings } from './model/settings'
import type { Zone } from './model/zone'
import type { Needs } from './query/needs'
import { hasKnownRows, needsOf } from './query/needs'
import type { Question } from './query/question'
import { checkFilled } from './sources/choice'
import { sources as allSources } from './sources/index'
import { extract, planSources } from './sources/plan'
import type { Ask, Source } from './sources/source'
import { accountOf } from './transport/accounts'
import { gather } from './transport/gather'
import type { Ports } from './transport/ports'

/** Where and how to load. */
export interface Loading {
  readonly settings: Settings
  readonly zone: Zone
  readonly sources: readonly Source[]
  /** Who looks, where people see only some rows; null where everybody sees everything. */
  readonly viewer: Viewer | null
  readonly lastRefresh: string
  readonly ports: Ports
}

/** What was read, and how good it is. */
interface Read {
  readonly extract: Extract
  readonly freshness: Freshness
}

/**
 * The portfolio a question is asked of, and the money it is told in. Rates are read when first needed.
 * A source that fails throws its fault, unless the settings allow less and the rows are known without it.
 */
export function loadPortfolio(
  question: Question,
  loading: Loading,
): { portfolio: Portfolio; money: Conversion } {
  const { settings, zone, viewer, ports } = loading
  const now = ports.machine.now()
  const { extract: known, freshness } = settings.demo
    ? { extract: demoBook(zone.dayOf(now), settings.reportCurrency), freshness: completeAsOf(now) }
    : readSources(question, now, loading)
  const rates = (): readonly Rate[] => {
    const { currencies, since } = currencyUse(known, settings.reportCurrency, now)
    const ask = { now, currencies, since: rateStart(since), fields: {}, extras: [] }
    return load(new Map([['rates', null]]), ask, loading).extract.rates
  }
  const dated = conversion(settings.reportCurrency, rates)
  const { exchangeRates } = settings.policies
  const money = exchangeRates === 'dated' ? dated : atRatesOf(zone.dayOf(now), dated)
  const whole = assemble(known, zone, { policies: settings.policies, now, freshness })
  const seen = viewer ? visibleTo(viewer, whole, known) : whole
  return { portfolio: ownedThen(question, seen, known, settings.policies), money }
}

/** The portfolio by the owners that are asked for; who may see what goes by those of today. */
function ownedThen(
  { window }: Question,
  portfolio: Portfolio,
  { owners }: Extract,
  { ownerOf }: Policies,
): Portfolio {
  if (ownerOf === 'today') return portfolio
  const day = ownerOf === 'opening' ? window.from : window.to
  const { formerOwners } = portfolio.facts
  return { ...portfolio, accounts: ownedOn(day, portfolio.accounts, { formerOwners, owners }) }
}

/** What a question reads; also who people are where they see only some rows, and when the team works. */
function wantedFor(question: Question, { viewer, settings: { policies } }: Loading): Needs {
  const needs = needsOf(question)
  const byBusiness = policies.replyHours === 'business' && needs.has('tickets')
  const more: Want[] = [
    ...(viewer ? (['owners', 'roster'] as const) : []),
    ...(policies.ownerOf !== 'today' && needs.has('owners') ? (['formerOwners'] as const) : []),
    ...(byBusiness ? (['workingHours', 'holidays'] as const) : []),
  ]
  return new Map([...needs, ...more.map(entity => [entity, null] as const)])
}

function readSources(question: Question, now: number, loading: Loading): Read {
  const { fields, extras } = loading.settings
  const wanted = wantedFor(question, loading)
  checkFilled(new Set(wanted.keys()), loading.sources, allSources, fields)
  const asked = (needs: Needs): Read => {
    const read = load(needs, { now, currencies: [], since: '', fields, extras }, loading)
    const [fault] = read.faults
    if (fault && !hasKnownRows(question, read.freshness.gaps)) throw fault
    return read
  }
  return withPeople(asked(wanted), wanted, asked)
}

/**
 * Adds the people of the CRM where records can be joined to accounts by nothing else than who wrote:
 * read only then, since a book has more people than anything.
 */
function withPeople(read: Read, wanted: Needs, asked: (needs: Needs) => Read): Read {
  if (wanted.has('contacts') || !needsContacts(read.extract.accounts)) return read
  const { extract: people, freshness } = asked(new Map([['contacts', null]]))
  return {
    extract: { ...read.extract, contacts: people.contacts },
    freshness: worse(read.freshness, freshness),
  }
}

function load(
  needs: Needs,
  ask: Ask,
  loading: Loading,
): Read & { readonly faults: readonly Fault[] } {
  const { sources, settings, lastRefresh, ports } = loading
  const plans = planSources(sources, needs, ask.fields)
  const terms = { lastRefresh, whenFailing: settings.policies.whenFailing }
  const { rows, asOf, late, missing } = gather(plans, ask, terms, ports)
  const there = plans.filter(({ source }) => !missing.has(source))
  const gone = plans.filter(({ source }) => missing.has(source))
  const labels = (list: Iterable<Source>) => [...list].map(({ label }) => label)
  return {
    extract: extract(there, rows, source => accountOf(ports.properties, source)),
    freshness: {
      asOf,
      late: labels(late),
      missing: labels(missing.keys()),
      // The CRM is there, and says which accounts there are; it alone is never left out.
      gaps: new Set(gone.flatMap(({ entities }) => entities).filter(one => one !== 'accounts')),
    },
    faults: [...missing.values()],
  }
}

/** A month before the year of the first amount: on or before its day there is a rate, and the start is the
 * same for a whole year of questions. */
function rateStart(since: number): string {
  return `${new Date(since).getUTCFullYear() - 1}-12-01`
}
