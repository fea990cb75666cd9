// Blobs: bytes with a type and a name.

import { ask } from './bridge'
import type { Bytes } from './bytes'
import { bytesKept, contentOf } from './bytes'

/** Bytes with a type and a name. */
export interface Blob {
  getBytes(): Bytes
  getDataAsString(charset?: string): string
  getContentType(): string | null
  setContentType(type: string | null): Blob
  getName(): string | null
  setName(name: string): Blob
  copyBlob(): Blob
}

/** A blob of text (in UTF-8) or bytes. */
export function newBlob(
  data: string | Bytes,
  contentType?: string | null,
  name?: string | null,
): Blob {
  const bytes = typeof data === 'string' ? bytesKept(ask('bytes.keep', { text: data })) : data
  let type = contentType ?? (typeof data === 'string' ? 'text/plain' : null)
  let title = name ?? null
  const blob: Blob = {
    getBytes: () => bytes,
    getDataAsString: (charset = 'UTF-8') => ask<string>('bytes.text', contentOf(bytes), charset),
    getContentType: () => type,
    setContentType(next) {
      type = next
      return blob
    },
    getName: () => title,
    setName(next) {
      title = next
      return blob
    },
    copyBlob: () => newBlob(bytes, type, title),
  }
  return blob
}
