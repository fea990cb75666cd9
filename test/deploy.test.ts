// Deploying, with a clasp that answers as the real one does, and with the real one as far as it goes
// without an account.

import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linksAfter } from '../scripts/deploy/links'
import type { Outside, Project, Wishes } from '../scripts/deploy/steps'
import { deploy } from '../scripts/deploy/steps'

const PROJECT: Project = { scriptId: '1script', problems: [], placeholders: [] }
const WISHES: Wishes = { dryRun: false, description: 'Version of May' }
const HEAD = { deploymentId: 'AKfycbHead' }
const versioned = (id: string) => ({ deploymentId: id, versionNumber: 3, description: id })

interface World {
  readonly loggedIn?: boolean
  readonly deployments?: readonly object[]
  readonly agrees?: boolean
}

/** A clasp and a person; `done` lists what was run, `said` what was printed or asked. */
function outsideOf({ loggedIn = true, deployments = [HEAD], agrees = true }: World) {
  const done: string[] = []
  const said: string[] = []
  const answers: Record<string, unknown> = {
    'show-authorized-user': { loggedIn },
    'list-deployments': deployments,
    'create-deployment': { deploymentId: 'AKfycbNew', versionNumber: 1 },
  }
  const outside: Outside = {
    clasp(...args) {
      done.push(args.join(' '))
      return JSON.stringify(answers[args[0] ?? ''] ?? {})
    },
    ask(question) {
      said.push(question)
      return Promise.resolve(agrees)
    },
    say: line => void said.push(line),
    build: () => void done.push('build'),
    buildPrewarm: id => `dist-prewarm of ${id}`,
    scriptId: () => '1new',
  }
  return { outside, done, said }
}

describe('a deployment', () => {
  it('is made once', async () => {
    const { outside, done, said } = outsideOf({})
    expect(await deploy(PROJECT, WISHES, outside)).toEqual({ scriptId: '1script', deploymentId: 'AKfycbNew' }) // prettier-ignore
    expect(done.slice(2)).toEqual(['push --force', 'create-deployment -d Version of May --json'])
    expect(said[0]).toContain('script 1script is replaced')
  })

  it('is only updated from then on, under the same id', async () => {
    const { outside, done, said } = outsideOf({ deployments: [HEAD, versioned('AKfycbOne')] })
    const deployed = await deploy(PROJECT, WISHES, outside)
    expect(deployed?.deploymentId).toBe('AKfycbOne')
    expect(done[3]).toBe('update-deployment AKfycbOne -d Version of May --json')
    expect(said[0]).toContain('every report on deployment AKfycbOne uses the new code at once')
  })

  it('begins with a script where there is none, and builds again what Google overwrote', async () => {
    const { outside, done } = outsideOf({})
    const deployed = await deploy({ ...PROJECT, scriptId: '' }, WISHES, outside)
    expect(deployed).toEqual({ scriptId: '1new', deploymentId: 'AKfycbNew' })
    expect(done.slice(1, 4)).toEqual([
      'create-script --title Account Manager Reports --rootDir dist',
      'build',
      'push --force',
    ])
  })

  it('puts what reads ahead beside the deployment, where it is wished', async () => {
    const { outside, done } = outsideOf({ deployments: [versioned('AKfycbOne')] })
    await deploy(PROJECT, { ...WISHES, prewarm: true }, outside)
    expect(done.slice(3)).toEqual([
      'update-deployment AKfycbOne -d Version of May --json',
      'push --force --project dist-prewarm of 1script',
    ])
  })

  it('asks which one where there are several, and takes none that is not the script’s', async () => {
    const two = { deployments: [HEAD, versioned('AKfycbOne'), versioned('AKfycbTwo')] }
    await expect(deploy(PROJECT, WISHES, outsideOf(two).outside)).rejects.toThrow(
      /with --deployment <id>: \n {2}AKfycbOne AKfycbOne\n {2}AKfycbTwo/,
    )
    const named = { ...WISHES, deployment: 'AKfycbTwo' }
    expect((await deploy(PROJECT, named, outsideOf(two).outside))?.deploymentId).toBe('AKfycbTwo')
    const strange = { ...WISHES, deployment: 'AKfycbElse' }
    await expect(deploy(PROJECT, strange, outsideOf(two).outside)).rejects.toThrow(
      'This script has no deployment AKfycbElse.',
    )
  })

  it.each<[string, World, Partial<Project>, string]>([
    ['nobody is signed in', { loggedIn: false }, {}, 'npx clasp login'],
    ['the person does not agree', { agrees: false }, {}, 'Nothing was changed.'],
    ['nobody wants a script', { agrees: false }, { scriptId: '' }, 'into .clasp.json'],
    ['the manifest is wrong', {}, { problems: ['too long'] }, 'Mend appsscript.json first: too long.'],
  ])('uploads nothing when %s', async (_, world, project, sentence) => {
    const { outside, done } = outsideOf(world)
    await expect(deploy({ ...PROJECT, ...project }, WISHES, outside)).rejects.toThrow(sentence)
    expect(done.filter(command => /push|deployment -|create/.test(command))).toEqual([])
  }) // prettier-ignore

  it('is only shown in a dry run', async () => {
    const { outside, done, said } = outsideOf({ loggedIn: false })
    const project = { ...PROJECT, placeholders: ['https://example.com/'] }
    expect(await deploy(project, { ...WISHES, dryRun: true }, outside)).toBeNull()
    expect(done).toEqual([])
    expect(said).toContain('clasp push --force')
    expect(said[0]).toContain('https://example.com/')
  })

  it('ends with links to the data source, the connections and the copies', () => {
    const reportId = '0b1c2d3e-0000-4000-8000-0123456789ab'
    const published = { executive: { reportId }, manager: { reportId: null } }
    const lines = linksAfter({ scriptId: '1script', deploymentId: 'AKfycbOne' }, published)
    expect(lines).toContain(
      'Add it as a data source: https://lookerstudio.google.com/datasources/create?connectorId=AKfycbOne',
    )
    expect(lines).toContain('Connect sources: https://script.google.com/macros/s/AKfycbOne/exec')
    expect(lines.filter(line => line.includes(reportId))).toHaveLength(1)
    expect(lines.join('\n')).toContain('/macros/d/1script/usercallback')
  })
})

it('says with the real clasp, without an account, how to sign in', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  const { status, stderr } = spawnSync('npx', ['tsx', 'scripts/deploy/main.ts', '--yes'], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, USERPROFILE: home, NO_UPDATE_NOTIFIER: '1' },
  })
  expect(stderr).toContain('You are not signed in to Google. Run “npx clasp login”')
  expect(status).toBe(1)
})
