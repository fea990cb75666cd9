// Adversarial pairs for the identity ladder: companies of a CRM and records of other systems, of which
// the generator knows whether they are the same organisation, however alike or unlike they look.

import type { AccountRecord } from '../../connector/model/account'
import type { Contact } from '../../connector/model/contact'

/** A record and the company it is of; null where it is of none. */
export interface Pair {
  readonly kind: string
  readonly record: AccountRecord
  readonly companyRef: string | null
}

/** Companies with their people, and the pairs about them. */
export interface PairBook {
  readonly companies: readonly AccountRecord[]
  readonly contacts: readonly Contact[]
  readonly pairs: readonly Pair[]
}

interface Company {
  readonly ref: string
  readonly number: number
  readonly name: string
  readonly form: string
  readonly country: string
  readonly label: string
  readonly domain: string
  readonly taxId: string
  readonly mailbox: string
}

type Distortion = (company: Company) => Partial<AccountRecord>

const FORMS = ['S.L.', 'S.A.', 'S.A. de C.V.', 'GmbH', 'Ltd', 'Inc.'] as const
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'S.L.': ['SL', 'S.L.U.', ', S. L.'], 'S.A.': ['SA', ', S.A.'], 'S.A. de C.V.': ['SA DE CV', 'S.A DE C.V'],
  GmbH: ['GMBH', 'gmbh'], Ltd: ['Limited', 'LTD.'], 'Inc.': ['INC', ', Inc'],
} // prettier-ignore
const COUNTRIES = ['ES', 'MX', 'DE', 'GB', 'US', 'CO'] as const
const NAMES: Readonly<Record<string, string>> = {
  ES: 'España', MX: 'Mexico', DE: 'Alemania', GB: 'United Kingdom', US: 'Estados Unidos', CO: 'Colombia',
} // prettier-ignore
const SYLLABLES = [
  'ba',
  'ñé',
  'co',
  'dí',
  'fu',
  'ga',
  'lü',
  'mar',
  'nor',
  'pi',
  'qua',
  'ri',
  'sol',
  'tán',
  'ver',
  'zu',
]
const TRADES = ['Logística', 'Dental', 'Foods', 'Energía', 'Studio', 'Hotels'] as const

/** How the same company looks in another system. */
const SAME: Readonly<Record<string, Distortion>> = {
  'its id in the metadata': ({ ref }) => ({ sameAs: [ref], name: 'Other name' }),
  'tax id with other marks': ({ taxId }) => ({ taxId: taxId.replace(/(.{3})/g, '$1-').toLowerCase() }),
  'a page of its web site': ({ domain }) => ({ domain: `https://tienda.${domain}:443/a?b=@c` }),
  'a domain of its brand': ({ number }) => ({ domain: `marca${number}.com` }),
  'a contact, with a tag': ({ mailbox }) => ({ emails: [mailbox.replace('@', '+stripe@').toUpperCase()] }),
  'another mailbox of its domain': ({ domain }) => ({ emails: [`facturas@${domain}`] }),
  'its name as a clerk writes it': ({ name, form, country, number }) => ({
    name: `${name.toUpperCase()} ${WRITTEN[form]?.[number % (WRITTEN[form]?.length ?? 1)] ?? form}`,
    country: NAMES[country] ?? country,
  }),
  'its name without accents or form': ({ name, country }) => ({
    name: name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    country,
  }),
  'its name with a typing error': ({ name, country }) => ({ name: name.slice(0, -1), country }),
} // prettier-ignore

/** How somebody else looks almost like the company. */
const OTHERS: Readonly<Record<string, Distortion>> = {
  'a name of the family, another trade': ({ name, country, number }) => ({
    name: `${name.split(' ')[0] ?? ''} ${TRADES[(number + 1) % TRADES.length] ?? ''}`,
    country,
  }),
  'the same name in another country': ({ name, number }) => ({
    name,
    country: COUNTRIES[(number + 1) % COUNTRIES.length] ?? 'FR',
  }),
  'the same name, another legal form': ({ name, form, country, number }) => ({
    name: `${name} ${FORMS[(FORMS.indexOf(form as 'Ltd') + 1 + (number % 4)) % FORMS.length] ?? ''}`,
    country,
  }),
  'the same name, another tax id': ({ name, country, number }) => ({
    name,
    country,
    taxId: `Z${90_000_000 + number}`,
  }),
  'the same name, a web site of its own': ({ name, country, number }) => ({
    name,
    country,
    domain: `otra${number}.net`,
  }),
  'the same label under another suffix': ({ label, number }) => ({
    domain: `${label}.${number % 2 ? 'org.uk' : 'gob.mx'}`,
  }),
  'a letter of another alphabet in the domain': ({ domain }) => ({
    domain: domain.replace(/[aeo]/, letter => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter),
  }),
  'a shop on the same host': ({ number }) => ({ domain: `otra${number}.myshopify.com` }),
  'a page on a shared network': ({ label }) => ({ domain: `https://www.facebook.com/${label}` }),
  'free mail with the company’s name': ({ label }) => ({ emails: [`${label}@gmail.com`] }),
  'the address of the accountant of several': () => ({ emails: ['clientes@gestoria-del-centro.es'] }),
  'the same tax number in another country': ({ taxId, number }) => ({
    taxId,
    country: COUNTRIES[(number + 2) % COUNTRIES.length] ?? 'FR',
  }),
  'the tax id of the public': () => ({ taxId: 'XAXX010101000' }),
  'a name that names nobody': ({ country }) => ({ name: 'Cliente', country }),
  'an id that the CRM does not have': ({ ref }) => ({ sameAs: [`${ref}.0`] }),
  'an address nobody reads': ({ mailbox }) => ({ emails: [mailbox.replace(/^[^@]+@.*/, 'noreply@mail.zendesk.com')] }),
} // prettier-ignore

/** As many pairs as asked, the same for the same seed; about two of three are of somebody else. */
export function pairBook(count: number, seed = 1): PairBook {
  const companies = Array.from({ length: Math.ceil(count / 25) }, (_, index) =>
    company(index, seed),
  )
  const kinds = [
    ...Object.entries(SAME).map(([kind, distort]) => ({ kind, distort, isSame: true })),
    ...Object.entries(OTHERS).map(([kind, distort]) => ({ kind, distort, isSame: false })),
  ]
  const pairs = Array.from({ length: count }, (_, index): Pair => {
    const { kind, distort, isSame } = kinds[index % kinds.length] as (typeof kinds)[number] // not empty
    const of = companies[Math.floor(index / kinds.length) % companies.length] as Company // not empty
    const record = {
      ref: `stripe:cus_${index}`,
      name: null,
      domain: null,
      sameAs: [],
      profile: null,
    }
    return { kind, record: { ...record, ...distort(of) }, companyRef: isSame ? of.ref : null }
  })
  return { companies: companies.map(recordOf), contacts: companies.flatMap(peopleOf), pairs }
}

function company(index: number, seed: number): Company {
  const syllable = (step: number) =>
    SYLLABLES[Math.floor((index * seed) / SYLLABLES.length ** step) % SYLLABLES.length] ?? ''
  const word = ['pe', syllable(0), syllable(1), syllable(2), syllable(3)].join('')
  const family = (word[0] ?? '').toUpperCase() + word.slice(1)
  const name = `${family} ${TRADES[index % TRADES.length] ?? ''}`
  const label = `${word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')}${index}`
  const country = COUNTRIES[index % COUNTRIES.length] ?? 'ES'
  const domain = `${label}.${country === 'GB' ? 'co.uk' : country === 'MX' ? 'com.mx' : 'com'}`
  return {
    ref: `hubspot:${1000 + index}`, number: index, name, form: FORMS[index % FORMS.length] ?? '', country,
    label, domain, taxId: `B${10_000_000 + index}`, mailbox: `ana.${index}@${domain}`,
  } // prettier-ignore
}

function recordOf({ ref, number, name, form, country, domain, taxId }: Company): AccountRecord {
  return {
    ref,
    name: `${name} ${form}`,
    domain,
    aliases: [`marca${number}.com`, `tienda${number}.myshopify.com`],
    taxId,
    sameAs: [],
    profile: {
      industry: null, region: null, country, segment: null, serviceLevel: null, lifecycleStage: null,
      renewalDate: null, ownerRef: null,
    },
  } // prettier-ignore
}

/** Somebody of the company, and the accountant who is in the CRM as a contact of each. */
function peopleOf({ ref, mailbox }: Company): Contact[] {
  return [mailbox, 'clientes@gestoria-del-centro.es'].map(email => ({
    id: `${ref} ${email}`, accountRef: ref, name: null, email, title: null, createdAt: null,
  })) // prettier-ignore
}
