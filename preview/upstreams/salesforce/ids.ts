// Salesforce's ids: a prefix for the object, base 62 digits, and three characters that tell the case
// of the others, so that the id survives systems which ignore case.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const CASES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/** First characters of an object's ids. */
export const PREFIXES = {
  Organization: '00D',
  QueryLocator: '01g',
  UserRole: '00E',
  Account: '001',
  User: '005',
  Opportunity: '006',
  OpportunityHistory: '008',
  Contact: '003',
  Task: '00T',
  Event: '00U',
  Note: '002',
  EmailMessage: '02s',
  Case: '500',
  CaseHistory: '017',
  CaseMilestone: '555',
  MilestoneType: '557',
} as const

/** Objects with ids. */
export type Kind = keyof typeof PREFIXES

/** The id of 18 characters of a record known by a number elsewhere. */
export function idOf(kind: Kind, number: string): string {
  return withCases(PREFIXES[kind] + base62(BigInt(number)).padStart(12, '0'))
}

/** An id of 15 characters with its three of case: a bit per capital, five characters each. */
export function withCases(id: string): string {
  const suffix = [0, 5, 10].map(start => {
    const bits = [...id.slice(start, start + 5)].reduce(
      (sum, letter, place) => sum + (/[A-Z]/.test(letter) ? 2 ** place : 0),
      0,
    )
    return CASES[bits] ?? ''
  })
  return id + suffix.join('')
}

function base62(number: bigint): string {
  const last = DIGITS[Number(number % 62n)] ?? ''
  return number < 62n ? last : base62(number / 62n) + last
}
