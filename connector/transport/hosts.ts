// Hosts: which of a customer's own addresses are really the vendor's. Nothing else is ever asked.

/** What the hosts of a vendor's customers end in; `deep` where more than one name may stand before. */
export interface HostRule {
  readonly suffix: string
  readonly deep?: true
}

/** The host a person means, by its name alone, in full, or with `https://`; null unless it is the vendor's. */
export function hostOf(typed: string, rule: HostRule): string | null {
  const text = typed.trim()
  if (!/^[\x21-\x7e]+$/.test(text)) return null // some letters only turn into ASCII when lowered
  const named = text.toLowerCase().replace(/^https:\/\//, '').replace(/\/$/, '') // prettier-ignore
  const host = named.includes('.') ? named : named + rule.suffix
  return isHostOf(host, rule) ? host : null
}

/** Whether a host, as it is written, is one of a vendor's customers'. */
export function isHostOf(host: string, { suffix, deep }: HostRule): boolean {
  if (host.length > 253 || !host.endsWith(suffix)) return false
  const names = host.slice(0, -suffix.length).split('.')
  return (deep === true || names.length === 1) && names.every(isName)
}

/** Letters, digits and inner hyphens; not what stands for letters of other scripts. */
function isName(name: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name) && !name.startsWith('xn--')
}
