// The steps of a deployment, in order, each with what it needs from outside: clasp, a person to ask, a
// place to speak. The deployment's id is the connector's id in every data source and link, so one is
// made once and only updated from then on.

import type { Clasp, Deployment } from './clasp'

/** What is deployed. */
export interface Project {
  /** From `.clasp.json`; empty before the first time. */
  readonly scriptId: string
  /** What is wrong with the manifest. */
  readonly problems: readonly string[]
  /** Addresses of the manifest that are still those of nobody. */
  readonly placeholders: readonly string[]
}

/** How a person wants it. */
export interface Wishes {
  readonly dryRun: boolean
  /** Whether the newest code also gets the functions of pre-warming, which no deployment has. */
  readonly prewarm?: boolean
  /** Which deployment to update, where there are several. */
  readonly deployment?: string
  readonly description: string
}

/** What the steps reach. */
export interface Outside {
  readonly clasp: Clasp
  /** Whether the person agrees. */
  ask(question: string): Promise<boolean>
  say(line: string): void
  /** Builds `dist/` anew: creating a script puts Google's first files there. */
  build(): void
  /** Builds `dist-prewarm/` for a script; the settings with which clasp finds it. */
  buildPrewarm(scriptId: string): string
  /** The script's id, once it has been created. */
  scriptId(): string
}

/** What was deployed, for the links. */
export interface Deployed {
  readonly scriptId: string
  readonly deploymentId: string
}

/** Deploys; null when it was only shown. Faults say what to do. */
export async function deploy(
  project: Project,
  wishes: Wishes,
  outside: Outside,
): Promise<Deployed | null> {
  const { problems, placeholders } = project
  if (problems.length > 0) throw new Error(`Mend appsscript.json first: ${problems.join('; ')}.`)
  if (placeholders.length > 0) {
    const list = placeholders.join(', ')
    outside.say(
      `Note: appsscript.json still names ${list}. Publish docs/site and name your own pages.`,
    )
  }
  if (wishes.dryRun) return showSteps(project, wishes, outside)
  checkLogin(outside)
  const scriptId = project.scriptId || (await create(outside))
  const known = project.scriptId === '' ? null : theDeployment(wishes, outside)
  await agree(scriptId, known, outside)
  outside.say('Uploading dist/ …')
  outside.clasp('push', '--force')
  outside.say(known ? `Updating deployment ${known} …` : 'Making the deployment …')
  const how = known ? ['update-deployment', known] : ['create-deployment']
  const told = outside.clasp(...how, '-d', wishes.description, '--json')
  if (wishes.prewarm) widen(scriptId, outside)
  return { scriptId, deploymentId: known ?? parsed<Deployment>(told).deploymentId }
}

/** The deployment keeps its version; only what runs from the editor and from triggers is the wider code. */
function widen(scriptId: string, { clasp, say, buildPrewarm }: Outside): void {
  say('Uploading dist-prewarm/ beside the deployment …')
  clasp('push', '--force', '--project', buildPrewarm(scriptId))
  say('Run startPrewarm in the script’s editor, once, as whoever owns the data source.')
}

function showSteps(
  { scriptId }: Project,
  { deployment, description }: Wishes,
  { say }: Outside,
): null {
  if (scriptId === '') say('clasp create-script --title "Account Manager Reports" --rootDir dist')
  say('clasp push --force')
  say(
    `clasp ${deployment ? `update-deployment ${deployment}` : 'create-deployment, or update-deployment with the id of the one there is,'} -d "${description}"`,
  )
  say('Nothing was changed: this was a dry run.')
  return null
}

function checkLogin({ clasp }: Outside): void {
  const { loggedIn } = parsed<{ loggedIn: boolean }>(clasp('show-authorized-user', '--json'))
  if (loggedIn) return
  throw new Error(
    'You are not signed in to Google. Run “npx clasp login”, and switch the Apps Script API on at https://script.google.com/home/usersettings. Then deploy again.',
  )
}

async function create(outside: Outside): Promise<string> {
  const question = '.clasp.json names no script. Create a new Apps Script project in your Drive?'
  if (!(await outside.ask(question))) {
    throw new Error('Put the id of your Apps Script project into .clasp.json, and deploy again.')
  }
  outside.clasp('create-script', '--title', 'Account Manager Reports', '--rootDir', 'dist')
  outside.build()
  return outside.scriptId()
}

/** The one versioned deployment; null where there is none yet. */
function theDeployment({ deployment }: Wishes, { clasp }: Outside): string | null {
  const all = parsed<readonly Deployment[]>(clasp('list-deployments', '--json'))
  const versioned = all.filter(({ versionNumber }) => versionNumber !== undefined)
  const ids = versioned.map(({ deploymentId }) => deploymentId)
  if (deployment !== undefined) {
    if (ids.includes(deployment)) return deployment
    throw new Error(`This script has no deployment ${deployment}. It has: ${listOf(versioned)}`)
  }
  if (ids.length > 1) {
    throw new Error(
      `This script has several deployments. Say which one data sources use, with --deployment <id>: ${listOf(versioned)}`,
    )
  }
  return ids[0] ?? null
}

async function agree(scriptId: string, known: string | null, { ask }: Outside): Promise<void> {
  const effect = known
    ? `and every report on deployment ${known} uses the new code at once`
    : 'and a deployment is made, whose id stays the connector’s id'
  if (await ask(`The code of script ${scriptId} is replaced, ${effect}. Go on?`)) return
  throw new Error('Nothing was changed.')
}

function listOf(deployments: readonly Deployment[]): string {
  if (deployments.length === 0) return 'none'
  return deployments
    .map(({ deploymentId, description = '' }) => `\n  ${deploymentId} ${description}`)
    .join('')
}

function parsed<T>(text: string): T {
  try {
    return JSON.parse(text) as T
  } catch {
    throw new Error(`clasp answered something else than JSON:\n${text.slice(0, 400)}`)
  }
}
