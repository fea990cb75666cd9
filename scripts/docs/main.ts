// `npm run docs`: writes the generated pages and takes the pictures from the running product;
// `npm run docs -- --pages` leaves the pictures as they are.

import { writeFileSync } from 'node:fs'
import { startStack } from '../../preview/stack'
import { startViewer } from '../../preview/web/server'
import { launchBrowser } from '../browser/launch'
import { takePictures } from '../pictures/take'
import { writeLogo } from '../site/logo'
import { madePages } from './made'
import { writeWorkbook } from './workbook'

/** The pictures' day, so that they only change when the product does. */
const TODAY = '2026-11-20'

async function main(): Promise<void> {
  const pages = Object.entries(await madePages())
  for (const [file, text] of pages) writeFileSync(file, text)
  await writeWorkbook('docs/settings-workbook.xlsx')
  console.log(`${pages.map(([file]) => file).join(', ')} and the example workbook are up to date`)
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
  await writeLogo(browser)
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
