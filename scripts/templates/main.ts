// `npm run templates`: writes docs/templates/, all that a person needs to build, publish and share the
// reports in Looker Studio.

import { readFileSync, writeFileSync } from 'node:fs'
import { templateFiles } from './files'

async function main(): Promise<void> {
  const published = JSON.parse(readFileSync('docs/templates/published.json', 'utf8')) as unknown
  for (const [file, text] of Object.entries(await templateFiles(published))) {
    writeFileSync(file, text)
    console.log(`${file} is written`)
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
