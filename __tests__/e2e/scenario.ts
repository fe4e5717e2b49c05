import {
  checkOut,
  type Files,
  newDirectory,
  newPullRequest,
  type PullRequest,
  removeDirectories,
  type TestRepository,
} from './git-repository.ts'
import { type Loopback, type LoopbackOptions, startLoopback } from './loopback.ts'
import { type ActionResult, type ActionRun, pullRequestEvent, runAction } from './runner.ts'

/** A rule that fails what has no tag `team`. */
export const config = `version: 1
policies:
  ownership:
    kind: required-tags
    stage: run
    tags:
      team: { required: true }
`

const provider = 'provider "aws" {\n  region = "us-east-1"\n}\n'

/** Two lines that a reader of the comment will want to see: a NAT gateway, with the tag or without. */
export const gateway = (name: string, team?: string): string =>
  `resource "aws_nat_gateway" "${name}" {
  allocation_id = "eipalloc-1"
  subnet_id     = "subnet-1"
${team === undefined ? '' : `  tags = {\n    team = "${team}"\n  }\n`}}
`

export const infrastructure = (...gateways: readonly string[]): Files => ({ 'infra/main.tf': [provider, ...gateways].join('\n') })

/** A pull request, a checkout of it as actions/checkout makes it, and a GitHub to talk to. */
export interface Scenario extends PullRequest {
  readonly github: Loopback
  readonly workspace: string
  run(options?: Partial<ActionRun>): Promise<ActionResult>
  /** Another commit is pushed to the pull request; its id. */
  push(files: Files): string
}

interface ScenarioOptions {
  readonly before?: Files
  readonly change?: Files
  readonly github?: Partial<LoopbackOptions>
  /** Commits that the checkout has; `none`: there is no checkout. */
  readonly depth?: number | 'all' | 'none'
}

const open: Loopback[] = []

/** Made for one test; `closeScenarios` ends it. */
export async function newScenario({ before, change, github: options, depth = 'all' }: ScenarioOptions = {}): Promise<Scenario> {
  const pull = newPullRequest(
    { '.github/cost-guard.yml': config, ...(before ?? infrastructure()) },
    change ?? infrastructure(gateway('main')),
  )
  const github = await startLoopback({ repository: pull.origin, head: pull.head, ...options })
  open.push(github)
  const workspace = depth === 'none' ? newDirectory() : checkOut(pull.origin, depth === 'all' ? undefined : depth).directory
  let head = pull.head
  return {
    ...pull,
    github,
    workspace,
    run: given => runAction({ apiUrl: github.url, workspace, event: pullRequestEvent(pull.base, head), ...given }),
    push(files) {
      head = commitOnFeature(pull.origin, files)
      github.setHead(head)
      return head
    },
  }
}

function commitOnFeature(origin: TestRepository, files: Files): string {
  origin.git('checkout', '--quiet', 'feature')
  const head = origin.commit(files)
  origin.git('checkout', '--quiet', 'main')
  return head
}

export async function closeScenarios(): Promise<void> {
  await Promise.all(open.splice(0).map(github => github.close()))
  removeDirectories()
}

/** Workflow commands of a kind in a log: `warning`, `notice` … */
export const commands = (log: string, kind: string): readonly string[] => log.split('\n').filter(line => line.startsWith(`::${kind}`))

/** What changed anything at GitHub. */
export const writes = (github: Loopback): readonly string[] => github.requests.filter(request => !request.startsWith('GET '))
