// `npm run deploy`: uploads the bundle and points the one versioned deployment at it, so that its id,
// which data sources and links carry, stays the same for ever. `-- --dry-run` only says what it would do.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { manifestProblems } from '../preview/apps-script/manifest'

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    deployment: { type: 'string' },
    description: { type: 'string', default: 'Account Manager Reports' },
  },
})

function main(): void {
  const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8')) as { scriptId: string }
  const problems = manifestProblems(JSON.parse(readFileSync('appsscript.json', 'utf8')) as object)
  if (problems.length > 0) throw new Error(`appsscript.json: ${problems.join('; ')}`)
  if (scriptId === '')
    throw new Error('Put the id of your Apps Script project into .clasp.json first.')
  clasp('push', '--force')
  const { deployment, description } = values
  if (deployment !== undefined) clasp('update-deployment', deployment, '-d', description)
  else clasp('create-deployment', '-d', description)
  const id = deployment ?? '<the deployment id printed above>'
  console.log(
    `Add it as a data source: https://lookerstudio.google.com/datasources/create?connectorId=${id}`,
  )
  if (deployment === undefined) {
    console.log('Next time, keep that id: npm run deploy -- --deployment <id>')
  }
}

function clasp(...args: readonly string[]): void {
  console.log(`clasp ${args.join(' ')}`)
  if (!values['dry-run']) execFileSync('npx', ['clasp', ...args], { stdio: 'inherit' })
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
