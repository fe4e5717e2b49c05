import { resolve } from 'node:path'
import { discoverProjects } from '../engine/discover.ts'
import { terraform } from '../formats/terraform/index.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import { directoryTree } from '../shell/trees/directory.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'
import { configInit, configSchema, configValidate } from './config.ts'
import { configSource, openPlace } from './sides.ts'

/** `config init`, `config validate` and `config schema`. */
export async function runConfigure(args: Arguments, world: World): Promise<number> {
  const [action, ...rest] = args.positionals
  if (rest.length > 0 || (action !== 'init' && action !== 'validate' && action !== 'schema'))
    throw new ConfigurationError('config takes one of init, validate, schema', { hint: 'see config --help' })
  const { print, tell } = world
  if (action === 'schema') return configSchema({ print })
  const directory = args.text('dir')
  const tree = directory === undefined ? openPlace('.', world).tree : directoryTree(resolve(world.cwd, directory), directory)
  if (action === 'validate') {
    const path = args.text('config')
    return configValidate({ tree: configSource(tree, path, world).tree, print, tell }, path)
  }
  const projects = await discoverProjects([terraform], tree, {})
  const resources = []
  for (const project of projects) resources.push(...(await terraform.read(tree, project)).resources)
  return configInit({ tree, print, tell }, { projects, resources })
}
