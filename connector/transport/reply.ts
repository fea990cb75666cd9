// Judges a vendor's reply: a body to read, a reason to wait and ask again, or a fault.

import { Fault } from '../model/faults'
import type { Source, Stream } from '../sources/source'
import type { HttpReply } from './ports'

/** What to do with a reply. `waitMs` is the vendor's own wish, null when it has none. */
export type Verdict =
  | { readonly kind: 'body'; readonly body: unknown }
  | { readonly kind: 'absent' }
  | { readonly kind: 'retry'; readonly waitMs: number | null; readonly fault: Fault }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** What was asked for is not known, or not any more. */
  | { readonly kind: 'lapsed'; readonly fault: Fault }

/** What of a stream matters here. */
type Reading = Pick<Stream, 'format' | 'mayBeAbsent'>

/** Judges a reply of a source's stream; `now` tells how far off a Retry-After date is. */
export function judge(reply: HttpReply, source: Source, stream: Reading, now: number): Verdict {
  if ('failed' in reply) return unreachable(reply.failed, source)
  const { status, headers, text } = reply
  const waitMs = retryAfter(headers['retry-after'], now)
  if (status === 429) return limited(source, text, waitMs)
  if (status === 401) return { kind: 'fault', fault: refused(source, text) }
  if (status === 403) return { kind: 'fault', fault: denied(source, text) }
  if (status >= 500 || status === 408 || status === 409 || status === 425) {
    return { kind: 'retry', waitMs, fault: down(source, `HTTP ${status} ${excerpt(text)}`) }
  }
  if (status === 404 && stream.mayBeAbsent) return { kind: 'absent' }
  if (status < 200 || status >= 300) {
    const fault = unexpected(source, `HTTP ${status} ${excerpt(text)}`)
    return { kind: [400, 404, 410].includes(status) ? 'lapsed' : 'fault', fault }
  }
  return bodyOf(text, source, stream)
}

/** Milliseconds of a Retry-After header in either form; null when it says nothing usable. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait >= 0 ? wait : null
}

/** A 429 is a limit of seconds or minutes, or the day's. */
function limited(source: Source, text: string, waitMs: number | null): Verdict {
  return isUsedUp(source, text)
    ? { kind: 'fault', fault: usedUp(source) }
    : { kind: 'retry', waitMs, fault: busy(source) }
}

/** A 403 is a missing permission, or a vendor's way of saying that the day's requests are used up. */
function denied(source: Source, text: string): Fault {
  return isUsedUp(source, text) ? usedUp(source) : forbidden(source, text)
}

/** Asking again helps nobody before the day is over. */
function isUsedUp({ limit: { exhausted } }: Source, text: string): boolean {
  return exhausted !== undefined && text.includes(exhausted)
}

function bodyOf(raw: string, source: Source, { format }: Reading): Verdict {
  const text = raw.replace(/^\ufeff/, '')
  const again = (detail: string): Verdict => ({
    kind: 'retry',
    waitMs: null,
    fault: unexpected(source, detail),
  })
  if (text.trim() === '') return again('an empty answer')
  if (/^\s*</.test(text)) return again('a web page instead of data')
  if (format === 'text') return { kind: 'body', body: text }
  try {
    return { kind: 'body', body: JSON.parse(text) as unknown }
  } catch {
    return again(`an answer cut off after ${text.length} characters`)
  }
}

function unreachable(failed: string, source: Source): Verdict {
  const fault = down(source, excerpt(failed))
  return /too many times for one day/i.test(failed)
    ? { kind: 'fault', fault: outOfQuota(fault.detail) }
    : { kind: 'retry', waitMs: null, fault }
}

function excerpt(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200)
}

function busy({ label }: Source): Fault {
  return new Fault('rate-limited', {
    en: `${label} asks us to slow down. Try again in a few minutes.`,
    es: `${label} nos pide ir más despacio. Inténtalo de nuevo en unos minutos.`,
  })
}

function usedUp({ label }: Source): Fault {
  return new Fault('rate-limited', {
    en: `${label} has no requests left for today. Charts that do not need it go on working; try again tomorrow.`,
    es: `A ${label} no le quedan peticiones por hoy. Los gráficos que no lo necesitan siguen funcionando; inténtalo mañana.`,
  })
}

function refused({ label }: Source, text: string): Fault {
  return new Fault(
    'needs-credentials',
    {
      en: `${label} no longer accepts the connection. Edit the data source’s connection and connect ${label} again.`,
      es: `${label} ya no acepta la conexión. Edita la conexión de la fuente de datos y conecta ${label} de nuevo.`,
    },
    `HTTP 401 ${excerpt(text)}`,
  )
}

function forbidden({ label }: Source, text: string): Fault {
  return new Fault(
    'not-allowed',
    {
      en: `${label} does not let this connection read what the chart needs. Connect it with read access to these records.`,
      es: `${label} no deja leer con esta conexión lo que el gráfico necesita. Conéctala con acceso de lectura a esos registros.`,
    },
    `HTTP 403 ${excerpt(text)}`,
  )
}

function down({ label }: Source, detail: string): Fault {
  return new Fault(
    'unavailable',
    {
      en: `${label} cannot be reached right now. Charts that do not need it go on working; try again later.`,
      es: `Ahora no se puede acceder a ${label}. Los gráficos que no lo necesitan siguen funcionando; inténtalo más tarde.`,
    },
    detail,
  )
}

function unexpected({ label }: Source, detail: string): Fault {
  return new Fault(
    'unexpected-answer',
    {
      en: `${label} gave an answer that cannot be read. Try again; if it stays so, tell your administrator.`,
      es: `${label} dio una respuesta que no se puede leer. Inténtalo de nuevo; si continúa, avisa a tu administrador.`,
    },
    detail,
  )
}

function outOfQuota(detail: string): Fault {
  return new Fault(
    'rate-limited',
    {
      en: 'Google’s daily limit of web requests for this account is used up. It is reset within 24 hours.',
      es: 'Se agotó el límite diario de peticiones web de Google para esta cuenta. Se restablece en menos de 24 horas.',
    },
    detail,
  )
}
