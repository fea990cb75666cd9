// `npm run docs`: writes the generated pages and takes the pictures from the running product.

import { readFileSync, writeFileSync } from 'node:fs'
import { dimensionsPage, metricsPage, readmePage } from './pages'

async function main(): Promise<void> {
  writeFileSync('docs/metrics.md', await metricsPage())
  writeFileSync('docs/dimensions.md', await dimensionsPage())
  writeFileSync('README.md', await readmePage(readFileSync('README.md', 'utf8')))
  console.log('docs/metrics.md, docs/dimensions.md and README.md are up to date')
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
