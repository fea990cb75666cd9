// Days, zones and money where they are easily wrong.

import { conversion, minorFromMajor, roundHalfAway } from '../../../connector/model/money'
import { addMonths, formatDay, parseDay } from '../../../connector/model/period'
import { timeZone } from '../../../connector/model/zone'
import { day, rate } from '../book'

describe('a day', () => {
  it('reads only days that exist', () => {
    expect(parseDay('2026-02-29')).toBeNull()
    expect(parseDay('0000-00-00')).toBeNull()
    expect(parseDay('2028-02-29')).not.toBeNull()
    expect(parseDay('20260309')).toBe(parseDay('2026-03-09'))
  })

  it('clamps to the last day of a shorter month', () => {
    expect(formatDay(addMonths(day('2026-03-31'), -1))).toBe('2026-02-28')
    expect(formatDay(addMonths(day('2028-02-29'), -12))).toBe('2027-02-28')
  })
})

describe('a time zone', () => {
  const dayIn = (zone: string, instant: string) =>
    formatDay(timeZone(zone).dayOf(Date.parse(instant)))

  it.each([
    ['Europe/Madrid', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Madrid', '2026-03-28T23:00:00Z', '2026-03-29'], // the day summer time begins
    ['Europe/Madrid', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Madrid', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Madrid', '2026-10-25T22:59:59Z', '2026-10-25'], // a day of 25 hours
    ['Asia/Kolkata', '2026-01-01T18:30:00Z', '2026-01-02'],
    ['Asia/Kathmandu', '2026-01-01T18:14:59Z', '2026-01-01'],
    ['Pacific/Kiritimati', '2026-01-01T10:00:00Z', '2026-01-02'],
    ['Etc/GMT+12', '2026-01-01T11:59:59Z', '2025-12-31'],
    ['America/Mexico_City', '2026-06-01T05:59:00Z', '2026-05-31'],
  ])('in %s puts %s on %s', (zone, instant, expected) => {
    expect(dayIn(zone, instant)).toBe(expected)
  })
})

describe('a zone whose clocks change oddly', () => {
  // A month without summer time, half an hour of it, a day left out, a change at midnight, none.
  it.each(['Africa/Casablanca', 'Asia/Gaza', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Santiago', 'Asia/Kathmandu'])(
    'tells the clock of %s as Intl does, at every fifth hour of two years', name => {
      const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' })
      const zone = timeZone(name)
      const told = (at: number) => {
        const minutes = Math.floor(zone.minuteOf(at))
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
        return `${formatDay(zone.dayOf(at))} ${[hour, minute].map(part => String(part).padStart(2, '0')).join(':')}`
      }
      for (let at = Date.UTC(2011, 0, 1); at < Date.UTC(2013, 0, 1); at += 5 * 3_600_000) {
        expect(told(at)).toBe(clock.format(at))
      }
    },
  ) // prettier-ignore
})

describe('money', () => {
  it('knows currencies without and with three decimals', () => {
    expect(minorFromMajor('1234.5', 'EUR')).toBe(123450)
    expect(minorFromMajor('1234', 'JPY')).toBe(1234)
    expect(minorFromMajor('1.234', 'KWD')).toBe(1234)
    expect(minorFromMajor('N/A', 'EUR')).toBeNull()
    expect(minorFromMajor('', 'EUR')).toBeNull()
  })

  it('tells minor units of plain amounts and of odd ones alike', () => {
    const cents = (text: string | number | null) => minorFromMajor(text, 'EUR')
    expect(['1234.5', '-0.05', 19.99, '0', '1.005', '1e3', '.5', '12345678901.23'].map(cents)).toEqual([123450, -5, 1999, 0, 101, 100000, 50, 1234567890123]) // prettier-ignore
    expect(['', 'x', '0x10', null, 'Infinity', '1,5'].map(cents)).toEqual([null, null, null, null, null, null]) // prettier-ignore
    expect([minorFromMajor('12.345', 'KWD'), minorFromMajor('500', 'JPY'), minorFromMajor('0.5', 'JPY')]).toEqual([12345, 500, 1]) // prettier-ignore
  })

  it('rounds halves away from zero on both sides', () => {
    expect(roundHalfAway(2.5)).toBe(3)
    expect(roundHalfAway(-2.5)).toBe(-3)
  })

  it('keeps exact halves that floats would lose', () => {
    const { convert } = conversion('EUR', () => [rate('USD', '2026-03-02', 1.0656)])
    // 98,901 ÷ 1.0656 = 92,812.5 cents exactly
    expect(convert(98901 as never, 'USD', day('2026-03-02'))).toBe(92813)
    expect(convert(-98901 as never, 'USD', day('2026-03-02'))).toBe(-92813)
  })

  it('stays exact where the product is beyond what a float can hold', () => {
    const { convert } = conversion('JPY', () => [rate('JPY', '2026-03-02', 163.525)])
    // €123,456,789.01 × 163.525 = ¥20,188,271,422.86…
    expect(convert(12345678901 as never, 'EUR', day('2026-03-02'))).toBe(20188271423)
  })

  it('crosses two currencies over the euro with their exponents', () => {
    const { convert } = conversion('USD', () => [
      rate('USD', '2026-03-02', 1.25),
      rate('JPY', '2026-03-02', 160),
    ])
    // ¥16,000 = €100 = $125.00
    expect(convert(16000 as never, 'JPY', day('2026-03-02'))).toBe(12500)
  })
})
