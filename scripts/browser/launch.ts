// A browser for tests and pictures: the one that is installed, else the one an npm package brings.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
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
  const { executablePath, env } = JSON.parse(text) as Packaged
  return { executablePath, env: { ...env, FONTCONFIG_PATH: fontSettings(folder) } }
}

/** The package's own font settings name a fixed folder, and a browser without any font crashes. */
function fontSettings(folder: string): string {
  const place = join(folder, 'fontconfig')
  const dirs = [join(folder, 'fonts'), '/usr/share/fonts'].map(dir => `<dir>${dir}</dir>`)
  mkdirSync(place, { recursive: true })
  writeFileSync(
    join(place, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join('')}` +
      `<cachedir>${join(place, 'cache')}</cachedir></fontconfig>`,
  )
  return place
}
