// The manager's report: across accounts by team, person, region and service level, for those who lead teams.

import { say } from '../build'
import type { Template } from '../template'
import { portfolio } from './portfolio'
import { renewals } from './renewals'
import { sales } from './sales'
import { service } from './service'

/** Manager report. */
export const manager: Template = {
  id: 'manager',
  version: '1.0.0',
  audience: 'manager',
  cadence: 'weekly',
  title: say('Team and portfolio', 'Equipo y cartera'),
  pages: [portfolio, renewals, sales, service],
}
