// Utilities: bytes (signed, as in Java), digests, compression, dates, and sleep.

import { Exception, ask } from './bridge'
import { moveClock } from './clock'
import type { Blob } from './blob'
import { newBlob } from './blob'
import type { Bytes } from './bytes'
import { bytesKept, contentOf } from './bytes'
import { parseCsv } from './csv'
import { check, constants, enumeration } from './signature'

const digests = enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'])
const macs = enumeration(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'])
const charsets = enumeration(['US_ASCII', 'UTF_8'])

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
  parseCsv(text: unknown, delimiter: unknown = ',') {
    check('Utilities.parseCsv', [text, delimiter], ['String', 'String'])
    return parseCsv(text as string, delimiter as string)
  },
  getUuid: () => ask<string>('uuid'),
  sleep(ms: unknown) {
    check('Utilities.sleep', [ms], ['Number'])
    if ((ms as number) < 0 || (ms as number) > 300_000)
      throw new Exception('Invalid argument: sleep')
    moveClock(ask<number>('sleep', ms))
  },
  formatDate(date: Date, zone: string, pattern: string) {
    check('Utilities.formatDate', [date, zone, pattern], ['Object', 'String', 'String'])
    return ask<string>('date.format', date.getTime(), zone, pattern)
  },
}
