// Survey answer: what a person at an account said when asked how satisfied they are.
// Bands follow the makers of the scores: NPS 0–6, 7–8, 9–10 (Bain); CSAT the top two of five boxes;
// CES the top three of seven.

import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** What was asked: would you recommend us, are you satisfied, was it easy. */
export type SurveyKind = 'nps' | 'csat' | 'ces'

/** How an answer counts; only NPS calls its bands promoters and detractors. */
export type SurveyBand = 'promoter' | 'passive' | 'detractor' | 'positive' | 'neutral' | 'negative'

/** An answer as a source tells it; skipped questions are left out. */
export interface SurveyAnswer extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly kind: SurveyKind
  /** On the scale that was shown, `lowest` to `highest`; a two-button survey is 0 or 1 of 0–1. */
  readonly score: number
  readonly lowest: number
  readonly highest: number
  /** Who answered, the same for the same person; null when it is not known. */
  readonly respondent: string | null
  readonly comment: string | null
  readonly answeredAt: Moment
}

/** An answer on its day, with its band. */
export interface SurveyFact extends Sourced, Omit<SurveyAnswer, keyof Told | 'accountRef'> {
  readonly account: number
  readonly day: Day
  readonly band: SurveyBand
  /** The score on a scale from 1 to 7. */
  readonly onSeven: number
}

/** The fact of an answer. */
export function surveyFact(given: SurveyAnswer, place: Place): SurveyFact {
  const { answeredAt } = given
  return {
    id: given.id,
    kind: given.kind,
    score: given.score,
    lowest: given.lowest,
    highest: given.highest,
    respondent: given.respondent,
    comment: given.comment,
    ...sourced(given),
    answeredAt,
    account: place.account(given.accountRef, answeredAt),
    day: place.day(answeredAt),
    band: bandOf(given),
    onSeven: 1 + 6 * shareOf(given),
  }
}

/**
 * The band of a score. NPS is asked from 0 to 10 and is judged on that scale; the others are judged
 * by where they lie: CSAT is positive from 3/4 of the scale on (4 of 1–5), neutral from 1/2; CES is
 * positive from 2/3 on (5 of 1–7), neutral from 1/2.
 */
export function bandOf({
  kind,
  score,
  lowest,
  highest,
}: Pick<SurveyAnswer, 'kind' | 'score' | 'lowest' | 'highest'>): SurveyBand {
  const share = shareOf({ score, lowest, highest })
  if (kind === 'nps') {
    if (share * 10 >= 9) return 'promoter'
    return share * 10 >= 7 ? 'passive' : 'detractor'
  }
  if (share >= (kind === 'csat' ? 3 / 4 : 2 / 3)) return 'positive'
  return share >= 1 / 2 ? 'neutral' : 'negative'
}

/** Where a score lies on its scale, 0–1. */
function shareOf({
  score,
  lowest,
  highest,
}: Pick<SurveyAnswer, 'score' | 'lowest' | 'highest'>): number {
  return highest > lowest ? (score - lowest) / (highest - lowest) : 0
}
