// The ladder by which records of several systems become one account, step by step and where it must
// not be taken in.

import type { AccountRecord } from '../../../connector/model/account'
import type { Contact } from '../../../connector/model/contact'
import { matchAccounts, needsContacts } from '../../../connector/model/identity'
import { benchIdentity } from '../../../scripts/bench/identity'
import { day } from '../book'

const profile = {
  industry: null, region: null, country: null, segment: null, serviceLevel: null, lifecycleStage: null,
  renewalDate: null, ownerRef: null,
} // prettier-ignore
const record = (ref: string, more: Partial<AccountRecord> = {}): AccountRecord => ({
  ref, name: null, domain: null, sameAs: [], profile: null, ...more,
}) // prettier-ignore
const company = (id: number, more: Partial<AccountRecord> = {}, country: string | null = null) =>
  record(`hubspot:${id}`, { profile: { ...profile, country }, ...more })
const person = (accountRef: string, email: string): Contact => ({
  id: email, accountRef, name: null, email, title: null, createdAt: null, origin: { source: 'HubSpot', linkTo: () => undefined },
}) // prettier-ignore
const customer = (more: Partial<AccountRecord>) => record('stripe:1', more)

/** The reference of the account a customer joins, or the candidates of a conflict, by the step. */
function joined(
  accounts: readonly AccountRecord[],
  more: Partial<AccountRecord>,
  contacts: readonly Contact[] = [],
): string {
  const { matches, accounts: all } = matchAccounts([...accounts, customer(more)], { contacts })
  const match = matches.get('stripe:1')
  const found = (match?.accounts ?? []).map(index => all[index]?.ref).join(' ')
  return match?.step === null ? `? ${found}`.trim() : `${match?.step ?? ''} ${found}`
}

describe('the ladder', () => {
  it('takes a reference before a tax id, and that before a domain', () => {
    const accounts = [
      company(1, { domain: 'one.es' }),
      company(2, { taxId: 'B-12345678' }),
      company(3, { domain: 'three.es' }),
    ]
    const all = { sameAs: ['hubspot:3'], taxId: 'ES B12345678', domain: 'one.es' }
    expect(joined(accounts, all)).toBe('reference hubspot:3')
    expect(joined(accounts, { ...all, sameAs: [] })).toBe('tax_id hubspot:2')
    expect(joined(accounts, { domain: 'https://www.one.es/contacto' })).toBe('domain hubspot:1')
  })

  it('knows an account by the domains of its brands and of its former names', () => {
    const accounts = [company(1, { domain: 'old.com', aliases: ['brand.com', 'new.io'] })]
    expect(joined(accounts, { emails: ['ap@new.io'] })).toBe('email_domain hubspot:1')
  })

  it('compares registrable domains: a shop’s page on a shared host is not the host’s', () => {
    const accounts = [
      company(1, { domain: 'acme.co.uk' }),
      company(2, { domain: 'a.myshopify.com' }),
    ]
    expect(joined(accounts, { domain: 'shop.acme.co.uk' })).toBe('domain hubspot:1')
    expect(joined(accounts, { domain: 'b.co.uk' })).toBe('?')
    expect(joined(accounts, { domain: 'b.myshopify.com' })).toBe('?')
    expect(joined(accounts, { domain: 'a.myshopify.com/pages' })).toBe('domain hubspot:2')
  })

  it('joins who wrote under an address of a person the CRM knows', () => {
    const accounts = [company(1), company(2)]
    const people = [person('hubspot:2', 'Jo.Doe+crm@gmail.com')]
    expect(joined(accounts, { emails: ['jodoe@googlemail.com'] }, people)).toBe('contact hubspot:2')
  })

  it('believes no outsider: an accountant’s address proves nothing about a client', () => {
    const accounts = [company(1, { domain: 'client.es' }), company(2, { domain: 'gestoria.es' })]
    const people = [person('hubspot:1', 'ana@gestoria.es')]
    expect(joined([...accounts.slice(0, 1)], { emails: ['ana@gestoria.es'] }, people)).toBe('?')
    expect(joined(accounts, { emails: ['ana@gestoria.es'] }, people)).toBe('email_domain hubspot:2')
  })

  it('says nothing of free mail', () => {
    expect(joined([company(1, { domain: 'gmail.com' })], { emails: ['a@gmail.com'] })).toBe('?')
  })

  it('takes equal names within one country', () => {
    const accounts = [company(1, { name: 'Cafés Núñez, S.L.' }, 'Spain')]
    const name = 'CAFES NUÑEZ'
    expect(joined(accounts, { name, country: 'ES' })).toBe('name hubspot:1')
    expect(joined(accounts, { name, country: 'MX' })).toBe('?')
    expect(joined(accounts, { name })).toBe('?')
    expect(joined(accounts, { name: 'Cafés Núñez SA', country: 'ES' })).toBe('?')
    expect(joined(accounts, { name, country: 'ES', domain: 'other.es' })).toBe('name hubspot:1')
    const withDomain = [company(1, { name, domain: 'nunez.es' }, 'ES')]
    expect(joined(withDomain, { name, country: 'ES', domain: 'other.es' })).toBe('?')
    expect(joined(withDomain, { name, country: 'ES', emails: ['a@other.es'] })).toBe('?')
  })

  it('takes a name that the team itself wrote, wherever the account is', () => {
    const accounts = [company(1, { name: 'Núñez SL' }), company(2, { name: 'Pérez' })]
    expect(joined(accounts, { name: 'nuñez', isOwnWord: true })).toBe('name hubspot:1')
  })

  it('never guesses between several; a lower step may choose among them, and only among them', () => {
    const group = [
      company(1, { name: 'Group', domain: 'group.com' }, 'ES'),
      company(2, { name: 'Group Foods', domain: 'group.com' }, 'ES'),
      company(3, { name: 'Elsewhere' }, 'ES'),
    ]
    expect(joined(group, { emails: ['x@group.com'] })).toBe('? hubspot:1 hubspot:2')
    expect(joined(group, { emails: ['x@group.com'], name: 'Group Foods' })).toBe('name hubspot:2')
    const outside = { emails: ['x@group.com'], name: 'Elsewhere', country: 'ES' }
    expect(joined(group, outside)).toBe('? hubspot:1 hubspot:2')
    const people = [person('hubspot:2', 'x@group.com')]
    expect(joined(group, { emails: ['x@group.com'] }, people)).toBe('contact hubspot:2')
    expect(joined(group, { sameAs: ['hubspot:1', 'hubspot:2'] })).toBe('? hubspot:1 hubspot:2')
  })

  it('joins nothing whose registry ids differ', () => {
    const accounts = [company(1, { domain: 'one.es', taxId: 'B11111112', name: 'One' }, 'ES')]
    const other = { domain: 'one.es', taxId: 'B22222223', name: 'One', country: 'ES' }
    expect(joined(accounts, other)).toBe('?')
    expect(joined(accounts, { ...other, taxId: null })).toBe('domain hubspot:1')
  })
})

describe('pairs that were made to look alike', () => {
  it.each([1, 7, 13])(
    'are never joined wrongly, and those that are one nearly always (seed %i)',
    seed => {
      const { wrong, precision, recall } = benchIdentity(5_000, seed)
      expect(wrong).toEqual([])
      expect(precision).toBe(1)
      expect(recall).toBeGreaterThan(0.85) // a typing error in the name is only suggested
    },
  )
})

describe('a person’s decision', () => {
  const accounts = [company(1), company(2), record('stripe:9', { sameAs: ['hubspot:1'] })]
  const link = (from: string | null, until: string | null, accountRef = 'hubspot:2') =>
    ({ ref: 'stripe:9', accountRef, from, until, author: 'Ana' }) as never
  const on = (text: string | null, links: never[]) =>
    matchAccounts(accounts, { links }).accountOf('stripe:9', text === null ? null : day(text))

  it('stands before the ladder', () => {
    expect(on('2026-05-01', [link(null, null)])).toBe(1)
    expect(on('2026-05-01', [link(null, null, 'hubspot:404')])).toBe(0)
  })

  it('holds from its first day until its last, and leaves the past as it was', () => {
    const links = [link('2026-03-01', '2026-06-01')]
    expect(on('2026-02-28', links)).toBe(0)
    expect(on('2026-03-01', links)).toBe(1)
    expect(on('2026-06-01', links)).toBe(0)
    expect(matchAccounts(accounts, { links }).turnsOf('stripe:9')).toEqual(
      ['2026-03-01', '2026-06-01'].map(day),
    )
  })

  it('is over for what has no day once its last day is past', () => {
    const links = [link('2026-03-01', '2026-06-01')]
    const asked = (today: string) => matchAccounts(accounts, { links, today: day(today) })
    expect(asked('2026-05-31').accountOf('stripe:9', null)).toBe(1)
    expect(asked('2026-05-31').isDecided('stripe:9')).toBe(true)
    expect(asked('2026-06-01').accountOf('stripe:9', null)).toBe(0)
    expect(asked('2026-06-01').isDecided('stripe:9')).toBe(false)
  })
})

describe('a suggestion', () => {
  const accounts = [
    company(1, { name: 'Logística Peñalver SL', domain: 'penalver.es' }, 'ES'),
    company(2),
  ]
  const suggested = (more: Partial<AccountRecord>) => {
    const one = customer(more)
    const { suggestionFor, accounts: all } = matchAccounts([...accounts, one])
    const found = suggestionFor(one)
    return found && `${all[found.account]?.ref ?? ''} ${found.score.toFixed(2)} ${found.reason}`
  }

  it('is a name almost the same where something else agrees', () => {
    const name = 'LOGISTICA PEÑALBER'
    expect(suggested({ name, country: 'Spain' })).toBe('hubspot:1 0.79 country')
    expect(suggested({ name, emails: ['x@penalver.com'] })).toBe('hubspot:1 0.79 domain_word')
    expect(suggested({ name: 'Logística Peñalver' })).toBe('hubspot:1 0.79 name')
    expect(suggested({ name, country: 'MX' })).toBeNull()
    expect(suggested({ name: 'Logística Ruiz', country: 'ES' })).toBeNull()
  })

  it('is the first of several that fit', () => {
    expect(suggested({ sameAs: ['hubspot:1', 'hubspot:2'] })).toBe('hubspot:1 0.60 conflict')
  })
})

describe('what is read to match', () => {
  const accounts = [company(1, { domain: 'one.es' })]
  it('is not the people where something surer decides', () => {
    expect(needsContacts([...accounts, customer({ emails: ['a@one.es'] })])).toBe(false)
    expect(needsContacts([...accounts, customer({ emails: ['a@gmail.com'] })])).toBe(true)
    expect(needsContacts([...accounts, customer({ name: 'X' })])).toBe(false)
    expect(needsContacts([customer({ emails: ['a@gmail.com'] })])).toBe(false)
  })
})

describe('an account', () => {
  it('is known by the references of those merged into it, unless another has one today', () => {
    const { accountOf, accounts } = matchAccounts([
      company(1),
      company(2, { formerRefs: ['hubspot:1', 'hubspot:9'] }),
      record('stripe:1', { sameAs: ['hubspot:9'] }),
    ])
    const refs = ['stripe:1', 'hubspot:9', 'hubspot:1']
    expect(refs.map(ref => accountOf(ref, null))).toEqual([1, 1, 0])
    expect(accounts).toHaveLength(2)
  })

  it('is every record by itself where there is no CRM', () => {
    const { accounts, isKnown } = matchAccounts([record('stripe:1'), record('stripe:2')])
    expect(accounts.map(isKnown)).toEqual([true, true])
    const withCrm = matchAccounts([record('stripe:1'), company(1)])
    expect(withCrm.accounts.map(withCrm.isKnown)).toEqual([true, false])
  })
})
