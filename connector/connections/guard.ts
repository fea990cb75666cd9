// The guard: forms carry a proof that this page made them for this person within the hour, so that no
// other site can send one in their name.

import type { Ports } from '../transport/ports'

/** The proof for the forms of a page. */
export function formProof(ports: Ports): string {
  const until = ports.machine.now() + HOUR_MS
  return `${until}.${sealOf(until, ports)}`
}

/** Whether a form came from here, and in time. */
export function isOurs(proof: string | undefined, ports: Ports): boolean {
  const [until, seal] = (proof ?? '').split('.')
  const end = Number(until)
  const now = ports.machine.now()
  return end > now && end <= now + HOUR_MS && seal === sealOf(end, ports)
}

const HOUR_MS = 3_600_000
const SEAL = 'page_seal'

function sealOf(until: number, { properties, machine }: Ports): string {
  const known = properties.get(SEAL)
  const secret = known ?? machine.nonce() + machine.nonce()
  if (known === null) properties.set(SEAL, secret)
  return machine.digest(`${secret} ${until} ${secret}`)
}
