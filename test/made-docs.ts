// Prints the generated pages as JSON, for the test that compares them with the files.

import { readFileSync } from 'node:fs'
import { madePages } from '../scripts/docs/made'
import { templateFiles } from '../scripts/templates/files'

async function main(): Promise<void> {
  const published = JSON.parse(readFileSync('docs/templates/published.json', 'utf8')) as unknown
  const templates = await templateFiles(published)
  process.stdout.write(JSON.stringify({ ...(await madePages()), ...templates }))
}

void main()
