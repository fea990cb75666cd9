// Hosts: addresses by which a person, or somebody who sends them a link, might lead a proof to another
// server than the vendor's. None is taken; real ones are, however they are written.

import { sources } from '../../../connector/sources/index'
import { hostOf, isHostOf } from '../../../connector/transport/hosts'

const RULES = sources.flatMap(({ id, instance }) => (instance ? [[id, instance] as const] : []))

/** Tricks on a vendor whose hosts end in `.v.com`: who gets the request is in none of them the vendor. */
const tricks = (suffix: string): string[] => {
  const vendor = suffix.slice(1)
  const good = `acme${suffix}`
  return [
    // another host that only looks like the vendor's
    `evil.com`, `https://evil.com`, `evil.com/${good}`, `evil.com?${good}`, `evil.com#${good}`,
    `${good}.evil.com`, `${vendor}.evil.com`, `acme${suffix}evil.com`, `acme-${vendor}`, `evil${vendor}`,
    `acme.evil${vendor}`, `acme${suffix}.`, `acme${suffix}..`, `${good}:443@evil.com`, `acme${suffix}m`,
    `acme.${vendor.replace('.', '-')}`, `acme.${vendor.replace(/o/g, '0')}`, `acme.${vendor}.co`, `acme${suffix}%00.evil.com`,
    // names before an @, ports, paths, queries, fragments
    `evil.com@${good}`, `https://evil.com@${good}`, `user:pass@${good}`, `${good}@evil.com`, `https://${good}@evil.com/`,
    `${good}:443`, `${good}:80`, `${good}:8080`, `https://${good}:443/`, `${good}:`,
    `${good}/api`, `https://${good}/api`, `${good}//evil.com`, `${good}/../evil`, `https://${good}/%2e%2e`,
    `${good}?next=evil.com`, `https://${good}?x`, `${good}#x`, `${good};evil.com`, `${good},evil.com`,
    // other schemes, slashes and spaces
    `http://${good}`, `ftp://${good}`, `file:///etc/passwd`, `javascript:alert(1)`, `data:text/html,${good}`,
    `gopher://${good}`, `//${good}`, `///${good}`, `https:/${good}`, `https:${good}`, `https:\\\\${good}`,
    `https:///${good}`, `https://https://${good}`, `\\\\${good}`, `${good}\\evil.com`, `evil.com\\${good}`,
    `${good} evil.com`, `evil.com ${good}`, `${good}\tevil.com`, `${good}\nevil.com`, `${good}\r\nHost: evil.com`,
    `${good}\u0000`, `ac me${suffix}`, `acme${suffix}\u00a0x`, `a\u200bcme${suffix}`, `acme${suffix}\u200b`,
    // letters of other scripts, full-width forms, dots that are none
    `аcme${suffix}`, `acme${suffix.replace('o', 'о')}`, `ａｃｍｅ${suffix}`, `acme．${vendor}`, `acme。${vendor}`,
    `acme｡${vendor}`, `acme${suffix.replace('.', '․')}`, `aſme${suffix}`, `acme${suffix.replace('m', 'ｍ')}`, `\u212aiev${suffix}`,
    `xn--acme-9q5a${suffix}`, `xn--80ak6aa92e${suffix}`, `xn--${suffix}`, `acmé${suffix}`, `ac%6De${suffix}`,
    // numbers and names of machines within
    `127.0.0.1`, `127.1`, `0177.0.0.1`, `[::1]`, `[::ffff:127.0.0.1]`, `::1`,
    `localhost.`, `localhost:80`, `169.254.169.254`, `metadata.google.internal`, `http://169.254.169.254/`,
    `10.0.0.1`, `192.168.0.1`, `0.0.0.0`, `[fd00::1]`, `127.0.0.1.nip.io`, `127.0.0.1#${suffix}`, `[::1]${suffix}`,
    // names that no host can have
    ``, ` `, `.`, `..`, suffix, `.${good}`, `..${good}`, `a..b${suffix}`, `-acme${suffix}`, `acme-${suffix}`,
    `acme_${suffix}`, `_acme${suffix}`, `ac*me${suffix}`, `*${suffix}`, `*.${vendor}`, `$acme${suffix}`, `{host}${suffix}`,
    `acme!${suffix}`, `acme'${suffix}`, `acme"${suffix}`, `<b>acme</b>${suffix}`, `acme\`${suffix}`, `acme|id${suffix}`,
    `acme&x${suffix}`, `acme=x${suffix}`, `acme+x${suffix}`, `acme(x)${suffix}`, `acme[x]${suffix}`, `acme^${suffix}`,
    `${'a'.repeat(64)}${suffix}`, `${'a.'.repeat(130)}${vendor}`, `${'a'.repeat(300)}${suffix}`, `${'a'.repeat(5000)}`,
  ]
} // prettier-ignore

const single = (suffix: string) => [
  `acme.eu${suffix}`,
  `www.acme${suffix}`,
  `evil.com.acme${suffix}`,
  `a.b.c${suffix}`,
]

const real = (suffix: string): string[] => [
  'acme', 'Acme', 'ACME', 'a', 'a1', '1a', '123', 'acme-spain', 'acme-2026', 'ac-me-1', 'x'.repeat(63),
  `acme${suffix}`, `ACME${suffix.toUpperCase()}`, `https://acme${suffix}`, `https://acme${suffix}/`, ` acme${suffix} `,
  `acme${suffix}/`, `HTTPS://Acme${suffix}`, 'empresa-norte', '2130706433', '0x7f000001',
] // prettier-ignore
const realDeep = ['acme--uat.sandbox', 'acme.develop', 'a.b', 'acme-dev-ed.develop']

describe.each(RULES)('the host of %s', (_, rule) => {
  const { suffix, deep } = rule
  const refused = [...tricks(suffix), ...(deep ? [] : single(suffix))]

  it('is never somebody else’s, whatever is typed', () => {
    expect(refused.filter(typed => hostOf(typed, rule) !== null)).toEqual([])
  })

  it('is never somebody else’s, whatever is stored or told by a token endpoint', () => {
    const stored = refused.filter(text => isHostOf(text, rule))
    expect(stored).toEqual([])
  })

  it('is taken however a person writes it', () => {
    const typed = [...real(suffix), ...(deep ? realDeep.map(name => name + suffix) : [])]
    expect(typed.filter(text => hostOf(text, rule) === null)).toEqual([])
    for (const text of typed) expect(hostOf(text, rule)).toMatch(/^[a-z0-9.-]+$/)
  })
})

it('is tried with enough of both kinds', () => {
  expect(RULES).toHaveLength(3)
  const [, { suffix }] = RULES[0] ?? ['', { suffix: '' }]
  expect(new Set(tricks(suffix)).size * RULES.length).toBeGreaterThanOrEqual(350)
  expect(RULES.flatMap(([, rule]) => real(rule.suffix)).length).toBeGreaterThanOrEqual(50)
})
