// Utilities: bytes (signed, as in Java), digests, compression, dates, and sleep.

import { Exception, ask } from './bridge'
import type { Bytes } from './bytes'
import { bytesKept, contentOf } from './bytes'
import { check, constants, enumeration } from './signature'

const digests = enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'])
const macs = enumeration(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'])
const charsets = enumeration(['US_ASCII', 'UTF_8'])

/** Bytes with a type and a name. */
export interface Blob {
  getBytes(): Bytes
  getDataAsString(charset?: string): string
  getContentType(): string | null
  setContentType(type: string): Blob
  getName(): string | null
  setName(name: string): Blob
}

/** The service. */
export const Utilities = {
  DigestAlgorithm: constants(digests),
  MacAlgorithm: constants(macs),
  Charset: constants(charsets),
  base64Encode: (data: string | Bytes) => ask<string>('bytes.toBase64', contentOf(data), false),
  base64EncodeWebSafe: (data: string | Bytes) =>
    ask<string>('bytes.toBase64', contentOf(data), true),
  base64Decode: (text: string) => bytesKept(ask('bytes.fromBase64', text)),
  base64DecodeWebSafe: (text: string) => bytesKept(ask('bytes.fromBase64', text)),
  computeDigest(algorithm: unknown, data: string | Bytes) {
    check('Utilities.computeDigest', [algorithm], [digests])
    return bytesKept(ask('crypto.digest', String(algorithm), contentOf(data)))
  },
  computeHmacSignature(algorithm: unknown, data: string | Bytes, key: string | Bytes) {
    check('Utilities.computeHmacSignature', [algorithm], [macs])
    return bytesKept(ask('crypto.hmac', String(algorithm), contentOf(data), contentOf(key)))
  },
  computeHmacSha256Signature: (data: string | Bytes, key: string | Bytes) =>
    bytesKept(ask('crypto.hmac', 'HMAC_SHA_256', contentOf(data), contentOf(key))),
  gzip: (blob: Blob, name = 'archive.gz') =>
    newBlob(bytesKept(ask('bytes.gzip', contentOf(blob.getBytes()))), 'application/x-gzip', name),
  ungzip(blob: Blob) {
    if (blob.getContentType() !== 'application/x-gzip') {
      throw new Exception('Could not decompress gzip.')
    }
    return newBlob(bytesKept(ask('bytes.gunzip', contentOf(blob.getBytes()))))
  },
  newBlob,
  getUuid: () => ask<string>('uuid'),
  sleep(ms: unknown) {
    check('Utilities.sleep', [ms], ['Number'])
    if ((ms as number) < 0 || (ms as number) > 300_000)
      throw new Exception('Invalid argument: sleep')
    ask('sleep', ms)
  },
  formatDate(date: Date, zone: string, pattern: string) {
    return ask<string>('date.format', date.getTime(), zone, pattern)
  },
}

function newBlob(data: string | Bytes, contentType?: string, name?: string): Blob {
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
  }
  return blob
}
