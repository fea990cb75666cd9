// Operations that need nobody else: bytes, digests, compression and dates, answered inside the worker.

import { createHash, createHmac, randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { formatDate } from './format-date'

/** Which bytes a script means: text, bytes of its own, or bytes kept under a number. */
type Content = { text: string } | { bytes: readonly number[] } | { kept: number }

/** Operations over the bytes one execution keeps. */
export function pureOperations(): Record<string, (...args: never[]) => unknown> {
  const kept: Buffer[] = []
  const keep = (bytes: Buffer): number => kept.push(bytes) - 1
  const bytesOf = (content: Content): Buffer => {
    if ('text' in content) return Buffer.from(content.text, 'utf8')
    return 'bytes' in content ? Buffer.from(content.bytes) : (kept[content.kept] ?? Buffer.alloc(0))
  }
  return {
    'bytes.keep': (content: Content) => keep(bytesOf(content)),
    'bytes.read': (handle: number) => [...new Int8Array(kept[handle] ?? Buffer.alloc(0))],
    'bytes.fromBase64': (text: string) => keep(fromBase64(text)),
    'bytes.toBase64': (content: Content, webSafe: boolean) => {
      const text = bytesOf(content).toString('base64')
      return webSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text
    },
    'bytes.text': (content: Content, charset: string) => decode(bytesOf(content), charset),
    'bytes.decode': (base64: string, charset: string) =>
      decode(Buffer.from(base64, 'base64'), charset),
    'bytes.gzip': (content: Content) => keep(gzipSync(bytesOf(content))),
    'bytes.gunzip': (content: Content) => keep(gunzipped(bytesOf(content))),
    'crypto.digest': (algorithm: string, content: Content) =>
      keep(createHash(nodeName(algorithm)).update(bytesOf(content)).digest()),
    'crypto.hmac': (algorithm: string, content: Content, key: Content) => {
      const name = nodeName(algorithm.replace('HMAC_', ''))
      return keep(createHmac(name, bytesOf(key)).update(bytesOf(content)).digest())
    },
    'date.format': formatDate,
    uuid: () => randomUUID(),
  }
}

function nodeName(algorithm: string): string {
  return algorithm.replace('_', '').toLowerCase()
}

function fromBase64(text: string): Buffer {
  if (!/^[A-Za-z0-9+/_=\s-]*$/.test(text)) throw new Error('Could not decode string.')
  return Buffer.from(text, 'base64')
}

function gunzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes)
  } catch {
    throw new Error('Could not decompress gzip.')
  }
}

function decode(bytes: Buffer, charset: string): string {
  return new TextDecoder(charset).decode(bytes)
}
