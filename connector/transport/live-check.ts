// Live check: tries on the real platform what its stand-in only promises: cache, lock, properties, bytes,
// clock and the way to every vendor. Nothing is read from a vendor and no proof is sent.

import { formatDay } from '../model/period'
import { words } from '../model/words'
import { timeZone } from '../model/zone'
import type { Source } from '../sources/source'
import type { HttpReply, Ports } from './ports'

/** What was looked at, whether it is as needed, and what was found. */
export interface Finding {
  readonly what: string
  readonly isGood: boolean
  readonly found: string
}

type Look = (ports: Ports) => readonly [isGood: boolean, found: string]

/** Everything that is looked at, in order; what throws is not good. */
export function liveCheck(sources: readonly Source[], ports: Ports): Finding[] {
  const own = Object.entries(LOOKS).map(([what, look]) => finding(what, () => look(ports)))
  return [...own, ...hostFindings(sources, ports)]
}

const CHUNK = 90_000
const PROPERTY = 8_900

const LOOKS = words<Look>({
  'cache: 90 KB in a value': ({ cache, machine }) => {
    const value = machine.digest(String(machine.now())).repeat(CHUNK / 64)
    const [taken, putMs] = timed(machine, () => cache.putAll({ live_check: value }, 60))
    const [found, getMs] = timed(machine, () => cache.getAll(['live_check']).live_check)
    cache.remove(['live_check'])
    const isGone = cache.getAll(['live_check']).live_check === undefined
    return [taken && found === value && isGone, `written in ${putMs} ms, read in ${getMs} ms`]
  },
  'cache: 20 values at once': ({ cache, machine }) => {
    const keys = Array.from({ length: 20 }, (_, index) => `live_check_${index}`)
    cache.putAll(Object.fromEntries(keys.map(key => [key, key])), 60)
    const [found, ms] = timed(machine, () => cache.getAll(keys))
    cache.remove(keys)
    return [keys.every(key => found[key] === key), `read in ${ms} ms`]
  },
  'properties: 8.9 KB in a value': ({ properties, machine }) => {
    const value = 'x'.repeat(PROPERTY)
    const [, ms] = timed(machine, () => properties.set('live_check', value))
    const isKept = properties.get('live_check') === value
    properties.remove('live_check')
    return [isKept && properties.get('live_check') === null, `written in ${ms} ms`]
  },
  'lock of the user': ({ lock, machine }) => {
    const [isTaken, ms] = timed(machine, () => lock.take(1_000))
    if (isTaken) lock.release()
    return [isTaken, `taken in ${ms} ms`]
  },
  'gzip, UTF-8 and SHA-256': ({ machine }) => {
    const text = JSON.stringify({ said: 'Peñalver ✓ 日本 🙂' }).repeat(1_000)
    const packed = machine.pack(text)
    const isSame = machine.unpack(packed) === text && /^[\x20-\x7e]+$/.test(packed)
    const isSha = machine.digest('abc').startsWith('ba7816bf8f01cfea') // FIPS 180-2, appendix B.1
    return [
      isSame && isSha && machine.base64('ñ') === 'w7E=',
      `to ${packed.length} of ${text.length}`,
    ]
  },
  chance: ({ machine }) => {
    const [one, other] = [machine.nonce(), machine.nonce()]
    return [one !== other && /^[0-9a-f]{32}$/.test(one), `${one.length} digits`]
  },
  'days of other time zones': () => {
    const zone = timeZone('America/Mexico_City')
    const day = formatDay(zone.dayOf(Date.UTC(2026, 2, 1, 3, 0)))
    return [day === '2026-02-28', day]
  },
  sleep: ({ machine }) => {
    const [, ms] = timed(machine, () => machine.sleep(200))
    return [ms >= 190 && ms < 1_500, `200 ms took ${ms}`]
  },
})

/** Every host at once, without a proof: a refusal is an answer, and all that is wanted. */
function hostFindings(sources: readonly Source[], { http, machine }: Ports): Finding[] {
  const fixed = sources.filter(({ instance }) => !instance)
  const hosts = [...new Set(fixed.flatMap(one => one.hosts))]
  const requests = hosts.map(host => ({ url: `https://${host}/`, headers: {} }))
  const [replies, ms] = timed(machine, () => http.sendAll(requests))
  const each = hosts.map((host, index) => hostFinding(host, replies[index]))
  return [...each, { what: 'all hosts at once', isGood: true, found: `${ms} ms` }]
}

function hostFinding(host: string, reply: HttpReply | undefined): Finding {
  const what = `host ${host}`
  if (reply === undefined || 'failed' in reply) {
    return { what, isGood: false, found: reply?.failed ?? 'no answer' }
  }
  return { what, isGood: reply.status < 500, found: `HTTP ${reply.status}` }
}

function finding(what: string, look: () => ReturnType<Look>): Finding {
  try {
    const [isGood, found] = look()
    return { what, isGood, found }
  } catch (error) {
    return { what, isGood: false, found: String(error) }
  }
}

function timed<T>(machine: Ports['machine'], act: () => T): [T, number] {
  const begun = machine.now()
  const made = act()
  return [made, machine.now() - begun]
}
