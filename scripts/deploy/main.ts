// `npm run deploy`: uploads the bundle and points the one versioned deployment at it. `-- --help` tells
// the options.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { manifestProblems } from '../../preview/apps-script/manifest'
import { clasp } from './clasp'
import type { Published } from './links'
import { linksAfter } from './links'
import type { Outside, Project } from './steps'
import { deploy } from './steps'

const HELP = `npm run deploy -- [options]

  --dry-run            only show what would be done
  --yes                do not ask before overwriting
  --prewarm            also upload the functions that read ahead (docs/performance.md)
  --deployment <id>    which deployment to update, where the script has several
  --description <text> what this version is
  --help               this text`

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    prewarm: { type: 'boolean', default: false },
    deployment: { type: 'string' },
    description: { type: 'string', default: 'Account Manager Reports' },
    help: { type: 'boolean', default: false },
  },
})

const outside: Outside = {
  clasp,
  async ask(question) {
    if (values.yes) return true
    if (!process.stdin.isTTY) throw new Error(`${question} Answer with --yes.`)
    const screen = createInterface({ input: process.stdin, output: process.stdout })
    const answer = await screen.question(`${question} [y/N] `)
    screen.close()
    return /^(y|yes|s|si|sí)$/i.test(answer.trim())
  },
  say: line => console.log(line),
  build: () => execFileSync('npx', ['rollup', '-c'], { stdio: 'inherit' }),
  buildPrewarm(scriptId) {
    execFileSync('npx', ['rollup', '-c', '--configPrewarm'], { stdio: 'inherit' })
    const settings = 'dist-prewarm/.clasp.json'
    writeFileSync(settings, JSON.stringify({ scriptId, rootDir: '.' }))
    return settings
  },
  scriptId,
}

async function main(): Promise<void> {
  if (values.help) return console.log(HELP)
  const { 'dry-run': dryRun, prewarm, deployment, description } = values
  const wishes = { dryRun, prewarm, description, ...(deployment !== undefined && { deployment }) }
  const deployed = await deploy(project(), wishes, outside)
  if (!deployed) return
  const { reports } = read<{ reports: Published }>('docs/templates/published.json')
  for (const line of linksAfter(deployed, reports)) console.log(line)
  console.log('Then run checkLive in the script’s editor: docs/go-live.md')
}

function project(): Project {
  const manifest = read<{ dataStudio: Record<string, unknown> }>('appsscript.json')
  const texts = Object.values(manifest.dataStudio).filter(value => typeof value === 'string')
  return {
    scriptId: scriptId(),
    problems: manifestProblems(manifest, readFileSync('dist/Code.js', 'utf8')),
    placeholders: texts.filter(text => text.startsWith('https://example.com/')),
  }
}

function scriptId(): string {
  return read<{ scriptId: string }>('.clasp.json').scriptId
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
