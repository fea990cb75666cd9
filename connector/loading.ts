// Loads the portfolio a question needs: plans the streams, gathers them, joins them.

import { demoBook } from './demo/book'
import { currencyUse } from './model/currency-use'
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
import { needsOf } from './query/needs'
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

/** The portfolio a question is asked of, and the money it is told in. Rates are read when first needed. */
export function loadPortfolio(
  question: Question,
  loading: Loading,
): { portfolio: Portfolio; money: Conversion } {
  const { settings, zone, viewer, ports } = loading
  const now = ports.machine.now()
  const known = settings.demo
    ? demoBook(zone.dayOf(now), settings.reportCurrency)
    : readSources(wantedFor(question, loading), now, loading)
  const rates = (): readonly Rate[] => {
    const { currencies, since } = currencyUse(known, settings.reportCurrency, now)
    return load(
      new Map([['rates', null]]),
      { now, currencies, since: rateStart(since), fields: {}, extras: [] },
      loading,
    ).rates
  }
  const dated = conversion(settings.reportCurrency, rates)
  const { exchangeRates } = settings.policies
  const money = exchangeRates === 'dated' ? dated : atRatesOf(zone.dayOf(now), dated)
  const whole = assemble(known, zone, { policies: settings.policies, now })
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

function readSources(wanted: Needs, now: number, loading: Loading): Extract {
  const { fields, extras } = loading.settings
  checkFilled(new Set(wanted.keys()), loading.sources, allSources, fields)
  const asked = (needs: Needs): Extract =>
    load(needs, { now, currencies: [], since: '', fields, extras }, loading)
  return withPeople(asked(wanted), wanted, asked)
}

/**
 * Adds the people of the CRM where records can be joined to accounts by nothing else than who wrote:
 * read only then, since a book has more people than anything.
 */
function withPeople(read: Extract, wanted: Needs, asked: (needs: Needs) => Extract): Extract {
  if (wanted.has('contacts') || !needsContacts(read.accounts)) return read
  return { ...read, contacts: asked(new Map([['contacts', null]])).contacts }
}

function load(needs: Needs, ask: Ask, { sources, lastRefresh, ports }: Loading): Extract {
  const plans = planSources(sources, needs, ask.fields)
  return extract(plans, gather(plans, ask, lastRefresh, ports), source =>
    accountOf(ports.properties, source),
  )
}

/** A month before the year of the first amount: on or before its day there is a rate, and the start is the
 * same for a whole year of questions. */
function rateStart(since: number): string {
  return `${new Date(since).getUTCFullYear() - 1}-12-01`
}
