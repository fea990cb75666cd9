// A browser for tests and pictures: the one that is installed, else the one an npm package brings.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

interface Packaged {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/** Starts a headless browser that talks to nobody but this machine. */
export function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find(path => path !== undefined && existsSync(path))
  if (installed !== undefined)
    return chromium.launch({ executablePath: installed, args: ARGUMENTS })
  const { executablePath, env } = packaged()
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    env: { ...(process.env as Record<string, string>), ...env },
  })
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function packaged(): Packaged {
  const folder = join(tmpdir(), 'account-manager-reports-browser')
  mkdirSync(folder, { recursive: true })
  const script = join('scripts', 'browser', 'unpack.mjs')
  const text = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  })
  return JSON.parse(text) as Packaged
}
