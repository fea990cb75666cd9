// Minor units: how many digits a currency has, and how halves are rounded.

/** Digits of the minor unit of the currencies that do not have two (ISO 4217). */
const DIGITS: Readonly<Record<string, number>> = { JPY: 0, CLP: 0, KRW: 0, KWD: 3 }

/** Digits after the decimal point. */
export function digits(currency: string): number {
  return DIGITS[currency] ?? 2
}

/** Rounds to a whole number, halves away from zero. */
export function round(value: number): number {
  const whole = Math.round(Math.abs(value))
  return value < 0 && whole !== 0 ? -whole : whole
}

/** Plain decimal text of minor units: 123456 EUR is "1234.56". */
export function decimal(minor: number, currency: string): string {
  return (minor / 10 ** digits(currency)).toFixed(digits(currency))
}
