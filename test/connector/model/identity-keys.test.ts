// The forms in which domains, addresses, registry ids, names and countries are compared.

import { companyDomain, mailbox } from '../../../connector/model/identity/domains'
import { countryKey, nameKey, taxKey } from '../../../connector/model/identity/names'

describe('keys', () => {
  it.each([
    ['http://Shop.Example-One.com:8080/x?y', 'example-one.com'],
    ['shop.es/?mail=a@other.es', 'shop.es'],
    ['www.españa-café.com.mx', 'xn--espaa-caf-j4a6f.com.mx'],
    ['xn--espaa-caf-j4a6f.com.mx', 'xn--espaa-caf-j4a6f.com.mx'],
    ['someone@gmail.com', null],
    ['https://www.facebook.com/acme', null],
    ['co.uk', null],
    ['192.168.0.1', null],
    ['localhost', null],
    [null, null],
  ])('a domain of %s is %s', (text, domain) => expect(companyDomain(text)).toBe(domain))

  it.each([
    [' Ana.B+x@Acme.ES ', 'ana.b@acme.es'],
    ['a.n.a@gmail.com', 'ana@gmail.com'],
    ['noreply@acme.es', null],
    ['ana', null],
  ])('a mailbox of %s is %s', (text, box) => expect(mailbox(text)).toBe(box))

  it.each([
    ['ES-B12345678', 'B12345678'],
    ['b 12.345.678', 'B12345678'],
    ['GPR123456T78', 'GPR123456T78'],
    ['XAXX010101000', null],
    ['00000000', null],
    ['C/F', null],
    ['123', null],
  ])('a tax id %s is %s', (text, id) => expect(taxKey(text)).toBe(id))

  it.each([
    ['Distribuidora Ñandú S.A. de C.V.', 'distribuidora nandu', 'sa'],
    ['Hnos. Gil & Cía, S. de R.L. de C.V.', 'hnos gil cia', 'sl'],
    ['Pizza & Pasta SpA', 'pizza pasta', 'spa'],
    ['Luna Spa', 'luna spa', null],
    ['The Tea Company Ltd.', 'tea company', 'ltd'],
    ['Acme España, S.L.U.', 'acme', 'sl'],
    ['Acme México', 'acme mexico', null],
    ['Grupo Constructor', 'grupo constructor', null], // every object of JavaScript has something of this name
    ['S.A.', null, null],
    ['Test', null, null],
  ])('a name %s is %s', (text, words, form) => {
    const key = nameKey(text, 'ES')
    expect([key?.words.join(' ') ?? null, key?.form ?? null]).toEqual([words, form])
  })

  it.each([
    ['España', 'ES'],
    ['spain', 'ES'],
    ['es', 'ES'],
    ['Alemania', 'DE'],
    ['UK', 'GB'],
    ['EE. UU.', 'US'],
    ['United Kingdom', 'GB'],
    ['Estados Unidos', 'US'],
    ['Atlantis', null],
    ['constructor', null],
  ])('a country %s is %s', (text, code) => expect(countryKey(text)).toBe(code))
})
