// `npm run templates`: writes docs/templates/, all that a person needs to build, publish and share the
// reports in Looker Studio.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { templateFiles } from './files'

async function main(): Promise<void> {
  const published = JSON.parse(readFileSync('docs/templates/published.json', 'utf8')) as unknown
  for (const [file, text] of Object.entries(await templateFiles(published))) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`${file} is written`)
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
