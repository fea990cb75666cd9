// How a value of each semantic type must be written. Null is allowed everywhere and means no value.

import { isRealDay, isRealMonthDay, isRealWeek } from './calendar'

/** A wire format: how it reads in words, and its test on a value that is not null. */
export interface WireFormat {
  readonly words: string
  readonly accepts: (value: unknown) => boolean
}

/** The format of a type; types without a rule of their own take text that is not empty. */
export function wireFormat(semanticType: string): WireFormat {
  if (semanticType.startsWith('CURRENCY_')) return AMOUNT
  return FORMATS[semanticType] ?? NAME
}

const AMOUNT = number('a number of major units')
const NAME: WireFormat = {
  words: 'text that is not empty',
  accepts: value => typeof value === 'string' && value.trim() !== '',
}

const FORMATS: Readonly<Record<string, WireFormat>> = {
  NUMBER: number('a number'),
  PERCENT: number('a number, 1 being 100 %'),
  BOOLEAN: { words: 'true or false', accepts: value => typeof value === 'boolean' },
  TEXT: { words: 'text', accepts: value => typeof value === 'string' },
  URL: pattern('an address, https://…', /^(https?:\/\/|mailto:)\S+$/),
  DURATION: pattern('seconds written as text', /^-?\d+(\.\d+)?$/),
  YEAR: pattern('YYYY', /^\d{4}$/),
  YEAR_QUARTER: pattern('YYYYQ with Q from 1 to 4', /^\d{4}[1-4]$/),
  YEAR_MONTH: pattern('YYYYMM', /^\d{4}(0[1-9]|1[0-2])$/),
  YEAR_WEEK: text('YYYYww, an ISO week of that year', isRealWeek),
  YEAR_MONTH_DAY: text('YYYYMMDD without dashes, a real day', isRealDay),
  YEAR_MONTH_DAY_HOUR: text('YYYYMMDDHH', value => isMoment(value, /^\d{8}([01]\d|2[0-3])$/)),
  YEAR_MONTH_DAY_SECOND: text('YYYYMMDDHHMMSS', value =>
    isMoment(value, /^\d{8}([01]\d|2[0-3])[0-5]\d[0-5]\d$/),
  ),
  QUARTER: pattern('1 to 4', /^[1-4]$/),
  MONTH: pattern('MM', /^(0[1-9]|1[0-2])$/),
  WEEK: pattern('ww from 01 to 53', /^(0[1-9]|[1-4]\d|5[0-3])$/),
  MONTH_DAY: text('MMDD', isRealMonthDay),
  DAY_OF_WEEK: pattern('0 to 6, 0 being Sunday', /^[0-6]$/),
  DAY: pattern('DD from 01 to 31', /^(0[1-9]|[12]\d|3[01])$/),
  HOUR: pattern('HH from 00 to 23', /^([01]\d|2[0-3])$/),
  MINUTE: pattern('mm from 00 to 59', /^[0-5]\d$/),
  COUNTRY_CODE: pattern('two capital letters', /^[A-Z]{2}$/),
  CONTINENT_CODE: pattern('three digits', /^\d{3}$/),
  SUB_CONTINENT_CODE: pattern('three digits', /^\d{3}$/),
  REGION_CODE: pattern('an ISO 3166-2 code', /^([A-Z]{2}-)?[A-Z0-9]{1,3}$/),
  CITY_CODE: pattern('digits', /^\d+$/),
  METRO_CODE: pattern('digits', /^\d+$/),
  LATITUDE_LONGITUDE: text('lat,lng in degrees', isPosition),
}

function number(words: string): WireFormat {
  return { words, accepts: value => typeof value === 'number' && Number.isFinite(value) }
}

function text(words: string, test: (value: string) => boolean): WireFormat {
  return { words, accepts: value => typeof value === 'string' && test(value) }
}

function pattern(words: string, expression: RegExp): WireFormat {
  return text(words, value => expression.test(value))
}

function isMoment(value: string, expression: RegExp): boolean {
  return expression.test(value) && isRealDay(value.slice(0, 8))
}

function isPosition(value: string): boolean {
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?), ?(-?\d+(?:\.\d+)?)$/.exec(value) ?? []
  return Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180
}
