// The account manager's report: what to do today, how the book stands, one client from all sides, and what
// can be renewed or sold. Filter it by account manager.

import { say } from '../build'
import type { Template } from '../template'
import { book } from './book'
import { client } from './client'
import { growth } from './growth'
import { today } from './today'

/** Account manager report. */
export const accountManager: Template = {
  id: 'account_manager',
  version: '1.0.0',
  audience: 'operational',
  cadence: 'daily',
  title: say('My accounts', 'Mis cuentas'),
  pages: [today, book, { ...client, filters: ['account_name', ...client.filters] }, growth],
}
