// The payload of a request: text as it is, bytes, a blob, or fields of a form.

import { ask } from './bridge'
import type { Blob } from './blob'
import type { Bytes } from './bytes'
import { contentOf } from './bytes'

interface Payload {
  readonly payload: string
  readonly contentType: string
  readonly isBinary?: true
}

const FORM = 'application/x-www-form-urlencoded'

/** What goes over the wire, and its type, which is that of a form unless told otherwise. */
export function payloadOf(payload: unknown, type: string | undefined): Payload {
  if (Array.isArray(payload)) return binary(payload as Bytes, type ?? FORM)
  if (typeof payload !== 'object' || payload === null) {
    return { payload: String(payload), contentType: type ?? FORM }
  }
  if (!('getBytes' in payload)) return { payload: form(payload), contentType: type ?? FORM }
  const blob = payload as Blob
  return binary(blob.getBytes(), type ?? blob.getContentType() ?? FORM)
}

function binary(bytes: Bytes, contentType: string): Payload {
  const payload = ask<string>('bytes.toBase64', contentOf(bytes), false)
  return { payload, contentType, isBinary: true }
}

function form(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
}
