// `npm run docs`: writes the generated pages and takes the pictures from the running product;
// `npm run docs -- --pages` leaves the pictures as they are.

import { readFileSync, writeFileSync } from 'node:fs'
import { startStack } from '../../preview/stack'
import { startViewer } from '../../preview/web/server'
import { launchBrowser } from '../browser/launch'
import { takePictures } from '../pictures/take'
import { connectPage } from './connect'
import { dimensionsPage, metricsPage, readmePage, workbookPage } from './pages'
import { settingsPage } from './settings'
import { writeWorkbook } from './workbook'

/** The pictures' day, so that they only change when the product does. */
const TODAY = '2026-11-20'

async function main(): Promise<void> {
  writeFileSync('docs/metrics.md', await metricsPage())
  writeFileSync('docs/dimensions.md', await dimensionsPage())
  writeFileSync('docs/settings.md', await settingsPage())
  writeFileSync('docs/connect.md', await connectPage())
  writeFileSync('docs/workbook.md', await workbookPage())
  await writeWorkbook('docs/settings-workbook.xlsx')
  writeFileSync('README.md', await readmePage(readFileSync('README.md', 'utf8')))
  console.log(
    'docs/metrics.md, docs/dimensions.md, docs/workbook.md, the example workbook and README.md are up to date',
  )
  if (!process.argv.includes('--pages')) await pictures()
}

async function pictures(): Promise<void> {
  const stack = await startStack({ today: TODAY, progress: step => console.log(step) })
  const sources = { en: await stack.connect('en'), es: await stack.connect('es') }
  const viewer = await startViewer({
    query: (query, language) => sources[language].query(query),
    columns: language => Promise.resolve(sources[language].columns),
    currency: stack.currency,
    today: () => TODAY,
  })
  const browser = await launchBrowser()
  console.log('taking pictures')
  const complaints = await takePictures(browser, viewer.url, 'docs/pictures')
  await browser.close()
  await viewer.close()
  await stack.close()
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  console.log('docs/pictures are up to date')
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
