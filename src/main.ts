import { fileURLToPath } from 'node:url'
import { info, setSecret, warning } from '@actions/core'
import { isoDate } from './model/date.ts'
import { actionLogger as logger } from './shell/action-logger.ts'
import { configPath } from './shell/config-path.ts'
import type { GitHubClient } from './shell/github/client.ts'
import { readEvent } from './shell/github/event.ts'
import { tellStopped } from './shell/github/stopped.ts'
import { readInputs } from './shell/inputs.ts'
import { remoteModules } from './shell/modules/remote-modules.ts'
import { readPlanFile } from './shell/plan-file.ts'
import { priceFiles } from './shell/price-files.ts'
import { lazyRenderer } from './shell/renderers/lazy.ts'
import { version } from './version.ts'

/** The Action: reads what the event is about, checks it, and tells the outcome. Parts that only some runs need are loaded when they need them. */
async function main(environment: NodeJS.ProcessEnv, token: string): Promise<void> {
  if (token !== '') setSecret(token)
  const inputs = readInputs(environment, warning)
  const event = readEvent(environment)
  if (event === undefined) {
    info('The branch was deleted: there is nothing to check')
    return
  }
  let opened: Promise<GitHubClient> | undefined
  const client = (): Promise<GitHubClient> => {
    opened ??= openApi(environment, token)
    return opened
  }

  const { eventTrees } = await import('./shell/trees/event-trees.ts')
  const { workingDirectory, configFile, usageFile, planFile, failOn } = inputs
  const workspace = environment.GITHUB_WORKSPACE || process.cwd()
  // The code of the next step is loaded while git works.
  const [trees, { check }] = await Promise.all([
    eventTrees(event, { workspace, workingDirectory, environment, token, logger, client }),
    import('./pipeline.ts'),
  ])
  const path = configPath(configFile, trees.config, trees.head, logger)
  const outcome = await check({
    base: trees.base,
    head: trees.head,
    config: { tree: trees.config, ...(path === undefined ? {} : { path }) },
    workingDirectory: trees.workingDirectory,
    ...(usageFile === undefined ? {} : { usageFile }),
    ...(planFile === undefined ? {} : { plan: readPlanFile(workspace, planFile) }),
    ...(failOn === undefined ? {} : { failOn }),
    prices: priceFiles(fileURLToPath(new URL('../pricing-data', import.meta.url))),
    modules: ({ download, allow }) => remoteModules({ download, allow, environment, repository: workspace, logger }),
    renderer: lazyRenderer(environment),
    asOf: isoDate(environment.ESTIMATE_AS_OF),
    logger,
    version,
  })

  const { publish } = await import('./shell/github/publish.ts')
  await publish(outcome, event, { inputs, environment, logger, client })
}

async function openApi(environment: NodeJS.ProcessEnv, token: string): Promise<GitHubClient> {
  const { openClient } = await import('./shell/github/client.ts')
  const timeoutMs = Number(environment.COST_GUARD_API_TIMEOUT_MS)
  return openClient({ token, userAgent: `cost-guard/${version}`, logger, ...(timeoutMs > 0 ? { timeoutMs } : {}) })
}

const token = (process.env['INPUT_GITHUB-TOKEN'] ?? '').trim()
await main(process.env, token).catch(error => tellStopped(error, token, process.env, logger))
