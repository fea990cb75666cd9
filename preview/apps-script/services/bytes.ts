// Bytes of a script: arrays of signed numbers, as in Java, but only filled once somebody looks inside.
// Until then the stand-in keeps them, so that compressing a megabyte does not copy it number by number.

import { ask } from './bridge'

/** Signed bytes, -128 to 127. */
export type Bytes = readonly number[]

/** How the stand-in is told which bytes are meant. */
export type Content = { text: string } | { kept: number } | { bytes: Bytes }

const kept = new WeakMap<object, number>()

/** An array over bytes the stand-in keeps. */
export function bytesKept(handle: number): Bytes {
  let filled = false
  const fill = (target: number[]) => {
    if (!filled) for (const byte of ask<number[]>('bytes.read', handle)) target.push(byte)
    filled = true
    return target
  }
  const array: number[] = new Proxy<number[]>([], {
    get: (target, key) => Reflect.get(fill(target), key) as unknown,
    has: (target, key) => Reflect.has(fill(target), key),
    ownKeys: target => Reflect.ownKeys(fill(target)),
    getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(fill(target), key),
    set(target, key, value) {
      kept.delete(array)
      return Reflect.set(fill(target), key, value)
    },
  })
  kept.set(array, handle)
  return array
}

/** What to tell the stand-in about text or bytes. */
export function contentOf(data: string | Bytes): Content {
  if (typeof data === 'string') return { text: data }
  const handle = kept.get(data)
  return handle === undefined ? { bytes: data } : { kept: handle }
}
