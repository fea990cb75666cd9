// Domains and addresses as keys: the registrable part of a host, and one form of an e-mail address.

import punycode from 'punycode.js'
import { getDomain } from 'tldts'

/** Mail hosts whose domain says nothing about the organisation behind an address. */
const FREE_MAIL = new Set([
  'gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.es', 'hotmail.com.mx', 'hotmail.com.ar',
  'outlook.com', 'outlook.es', 'outlook.com.mx', 'live.com', 'live.com.mx', 'msn.com', 'yahoo.com',
  'yahoo.es', 'yahoo.com.mx', 'yahoo.com.ar', 'yahoo.co.uk', 'ymail.com', 'icloud.com', 'me.com',
  'mac.com', 'aol.com', 'gmx.com', 'gmx.de', 'gmx.net', 'gmx.es', 'web.de', 't-online.de',
  'proton.me', 'protonmail.com', 'pm.me', 'tutanota.com', 'fastmail.com', 'zoho.com', 'mail.com',
  'hey.com', 'terra.es', 'terra.com.br', 'telefonica.net', 'movistar.es', 'ono.com', 'uol.com.br',
  'bol.com.br', 'prodigy.net.mx', 'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'libero.it',
  'virgilio.it', 'sapo.pt', 'mail.ru', 'yandex.ru', 'yandex.com', 'qq.com', '163.com', '126.com',
  'naver.com', 'duck.com', 'comcast.net', 'verizon.net', 'att.net', 'btinternet.com', 'sky.com',
]) // prettier-ignore

/** Hosts on which many organisations have their pages: a profile there is not a domain of one's own. */
const SHARED = new Set([
  'facebook.com', 'instagram.com', 'linkedin.com', 'twitter.com', 'x.com', 'youtube.com', 'tiktok.com',
  'pinterest.com', 'linktr.ee', 'wa.me', 't.me', 'bit.ly', 'google.com', 'goo.gl', 'medium.com',
  'etsy.com', 'amazon.com', 'ebay.com', 'mercadolibre.com', 'tripadvisor.com', 'yelp.com', 'notion.so',
  'zendesk.com', 'intercom-mail.com', 'freshdesk.com', 'hubspot.com', 'example.com', 'example.org',
]) // prettier-ignore

/** Addresses nobody reads: they are written into forms in place of one. */
const NOBODY = /^(no-?reply|do-?not-?reply|mailer-daemon|postmaster|unknown|none|test)@/

/** Registrable domain of an organisation's URL, address or host; null for free-mail and shared hosts. */
export function companyDomain(text: string | null | undefined): string | null {
  const host = (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
  const domain = host === '' ? null : getDomain(asciiOf(host), { allowPrivateDomains: true })
  return domain === null || FREE_MAIL.has(domain) || SHARED.has(domain) ? null : domain
}

/** An e-mail address in the form in which two of one mailbox are equal; null when it is none. */
export function mailbox(text: string | null | undefined): string | null {
  const found = /^([^@\s]+)@([^@\s]+\.[^@\s]+)$/.exec((text ?? '').trim().toLowerCase())
  if (!found) return null
  const [, name = '', host = ''] = found
  const domain = host === 'googlemail.com' ? 'gmail.com' : asciiOf(host)
  const plain = name.replace(/\+.*$/, '')
  const box = `${domain === 'gmail.com' ? plain.replace(/\./g, '') : plain}@${domain}`
  return NOBODY.test(box) ? null : box
}

/** A host in the form of the wire; what cannot be one is left as it is. */
function asciiOf(host: string): string {
  try {
    return punycode.toASCII(host)
  } catch {
    return host
  }
}
