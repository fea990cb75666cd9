// Records whose fields are worked out when they are read: a chart reads few fields of many rows, and making
// all of them costs more than reading the snapshot they come from.

const ONE = Symbol('one')
const OTHER = Symbol('other')

/**
 * Makes records of two things each, such as a row and what is known besides. Their fields are inherited, and
 * worked out at every reading: a spread tells none of them, and what is dear to work out is kept by its maker.
 */
export function lazily<One, Other, T extends object>(fields: {
  readonly [K in keyof T]-?: (one: One, other: Other) => T[K]
}): (one: One, other: Other) => T {
  class Lazy {
    readonly [ONE]: One
    readonly [OTHER]: Other
    constructor(one: One, other: Other) {
      this[ONE] = one
      this[OTHER] = other
    }
  }
  for (const [name, read] of Object.entries<(one: One, other: Other) => unknown>(fields)) {
    const get = function (this: Lazy) {
      return read(this[ONE], this[OTHER])
    }
    Object.defineProperty(Lazy.prototype, name, { get, enumerable: true })
  }
  return (one, other) => new Lazy(one, other) as unknown as T
}
