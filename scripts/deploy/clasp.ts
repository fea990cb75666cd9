// clasp, as deploying needs it: what it answers, or why it does not.
// https://github.com/google/clasp

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs a command of clasp and gives what it printed; faults with what it complained about. */
export type Clasp = (...args: readonly string[]) => string

/** A versioned deployment, as `clasp list-deployments --json` tells it; the newest code has no version. */
export interface Deployment {
  readonly deploymentId: string
  readonly versionNumber?: number
  readonly description?: string
}

/** The clasp that this project installs. */
export const clasp: Clasp = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...args], {
    encoding: 'utf8',
  })
  if (status === 0) return stdout
  throw new Error(`clasp ${args.join(' ')} did not work:\n${complaint(stderr || stdout)}`)
}

function program(): string {
  const folder = 'node_modules/@google/clasp'
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: { clasp: string }
  }
  return join(folder, bin.clasp)
}

/** Without the stack of clasp's own code, which helps nobody here. */
function complaint(text: string): string {
  const lines = text.split('\n').filter(line => !/^\s+at |^\s*$|ExperimentalWarning/.test(line))
  return lines.slice(0, 8).join('\n')
}
