// Settings of the hand-worked book: English, euros, UTC.

import type { Settings } from '../../../connector/model/settings'
import { USUAL } from '../../../connector/model/settings'

export const settings: Settings = {
  sources: null,
  reportCurrency: 'EUR',
  timeZone: 'UTC',
  language: 'en',
  fiscalYearStartMonth: 1,
  fields: {},
  extras: [],
  policies: USUAL,
  healthWeights: {},
  demo: false,
  rowSecurity: 'all',
  showComponents: false,
}
