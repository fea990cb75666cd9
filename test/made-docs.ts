// Prints the generated pages as JSON, for the test that compares them with the files.

import { readFileSync } from 'node:fs'
import { connectPage } from '../scripts/docs/connect'
import { dimensionsPage, metricsPage, readmePage, workbookPage } from '../scripts/docs/pages'
import { templateFiles } from '../scripts/templates/files'
import { settingsPage } from '../scripts/docs/settings'

async function main(): Promise<void> {
  const pages = {
    'docs/metrics.md': await metricsPage(),
    'docs/dimensions.md': await dimensionsPage(),
    'docs/settings.md': await settingsPage(),
    'docs/connect.md': await connectPage(),
    'docs/workbook.md': await workbookPage(),
    'README.md': await readmePage(readFileSync('README.md', 'utf8')),
  }
  const published = JSON.parse(readFileSync('docs/templates/published.json', 'utf8')) as unknown
  const templates = await templateFiles(published)
  process.stdout.write(JSON.stringify({ ...pages, ...templates }))
}

void main()
