// Ids as the vendors write them: opaque, unique, and always the same for the same number.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SPACE = 62 ** 6
/** Shares no factor with the space, so that two numbers never meet. */
const STEP = 31_415_926_537

const FIRST = {
  company: 18_270_000_000,
  deal: 41_650_000_000,
  contact: 60_100_000_000,
  interaction: 72_400_000_000,
  task: 85_000_000_000,
  ticket: 93_000_000_000,
} as const

/** Numbers ids of each kind in turn. */
export interface Numbering {
  /** Opaque text such as `sub_1Q3bWxYz`. */
  text(prefix: string): string
  /** Digits, growing, such as `18270412345`; no two kinds share a number. */
  digits(kind: keyof typeof FIRST): string
}

/** A fresh numbering. */
export function numbering(): Numbering {
  const used = new Map<string, number>()
  const turn = (kind: string) => {
    const count = (used.get(kind) ?? 0) + 1
    used.set(kind, count)
    return count
  }
  return {
    text: prefix => `${prefix}_1Q${scrambled(turn(prefix))}`,
    digits: kind => String(FIRST[kind] + turn(kind) * 37),
  }
}

function scrambled(count: number): string {
  let left = Number((BigInt(count) * BigInt(STEP)) % BigInt(SPACE))
  let text = ''
  for (let i = 0; i < 6; i++) {
    text += ALPHABET[left % 62]
    left = Math.floor(left / 62)
  }
  return text
}
