// The analyst's report: where every amount comes from, where deals and tickets get stuck, and what the
// data itself is worth.

import { say } from '../build'
import type { Template } from '../template'
import { data } from './data'
import { funnel } from './funnel'
import { ledger } from './ledger'
import { voice } from './voice'

/** Analyst report. */
export const analyst: Template = {
  id: 'analyst',
  version: '1.0.0',
  audience: 'operational',
  cadence: 'daily',
  title: say('Analysis', 'Análisis'),
  pages: [ledger, funnel, voice, data],
}
