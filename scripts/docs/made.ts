// Every page that is made from the code, by its path: written by `npm run docs`, compared by a test.

import { readFileSync } from 'node:fs'
import { sitePages } from '../site/pages'
import { connectPage } from './connect'
import { dimensionsPage, metricsPage, readmePage, workbookPage } from './pages'
import { performancePage } from './performance'
import { reportsPage } from './reports'
import { reliabilityPage } from './reliability'
import { settingsPage } from './settings'
import { troubleshootingPage } from './troubleshooting'

/** Pages by path. */
export async function madePages(): Promise<Readonly<Record<string, string>>> {
  return {
    'docs/metrics.md': await metricsPage(),
    'docs/dimensions.md': await dimensionsPage(),
    'docs/settings.md': await settingsPage(),
    'docs/connect.md': await connectPage(),
    'docs/troubleshooting.md': await troubleshootingPage(),
    'docs/performance.md': await performancePage(),
    'docs/reliability.md': await reliabilityPage(),
    'docs/reports.md': await reportsPage(),
    'docs/workbook.md': await workbookPage(),
    'README.md': await readmePage(readFileSync('README.md', 'utf8')),
    ...(await sitePages()),
  }
}
