import { isoDate } from '../model/date.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import type { Logger } from '../model/logger.ts'
import { usageLevels } from '../model/usage-profile.ts'
import type { RunInput } from '../run.ts'
import { remoteModules } from '../shell/modules/remote-modules.ts'
import { readPlanFile } from '../shell/plan-file.ts'
import { priceFiles } from '../shell/price-files.ts'
import { lazyRenderer } from '../shell/renderers/lazy.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'

/** `--var name=value` flags as a record. */
function variables(args: Arguments): Readonly<Record<string, string>> {
  const given: Record<string, string> = Object.create(null)
  for (const text of args.texts('var')) {
    const at = text.indexOf('=')
    if (at < 1) throw new ConfigurationError(`--var ${text} is not NAME=VALUE`)
    given[text.slice(0, at)] = text.slice(at + 1)
  }
  return given
}

const prefix = 'TF_VAR_'

const environmentVariables = (environment: World['environment']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== undefined ? [[name.slice(prefix.length), value]] : [],
    ),
  )

/** What every command that estimates has in common. */
export function runInput(
  args: Arguments,
  world: World,
): Pick<RunInput, 'asOf' | 'logger' | 'version' | 'prices' | 'inputs' | 'plan' | 'modules' | 'renderer' | 'usageProfile'> {
  const [workspace, plan] = [args.text('workspace'), args.text('plan')]
  const usageProfile = args.choice('usage-profile', ['none', ...usageLevels])
  const told = logger(args.on('debug'), world)
  return {
    asOf: isoDate(world.environment.ESTIMATE_AS_OF),
    logger: told,
    version: world.version,
    prices: priceFiles(world.pricingData),
    modules: ({ download, allow }) =>
      remoteModules({
        download: download && !args.on('offline'),
        allow,
        environment: world.environment,
        repository: world.cwd,
        logger: told,
      }),
    renderer: lazyRenderer(world.environment),
    ...(plan === undefined ? {} : { plan: readPlanFile(world.cwd, plan) }),
    ...(usageProfile === undefined ? {} : { usageProfile }),
    inputs: {
      variables: variables(args),
      environmentVariables: environmentVariables(world.environment),
      ...(workspace === undefined ? {} : { workspace }),
    },
  }
}

const logger = (debug: boolean, { tell }: World): Logger => ({
  info: tell,
  warn: message => tell(`warning: ${message}`),
  debug: message => (debug ? tell(message) : undefined),
})
