import { initialUsageFile } from '../formats/usage-file-initial.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import { loadCatalogue } from '../resources/load.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'
import { estimateDirectory } from './estimate.ts'

/** `usage init`: prints a usage file with all usage keys of what a directory holds, none of them given. */
export async function runUsage(args: Arguments, world: World): Promise<number> {
  const [action, directory = '.', ...rest] = args.positionals
  if (action !== 'init' || rest.length > 0) throw new ConfigurationError('usage takes init and one directory', { hint: 'see usage --help' })
  const report = await estimateDirectory(directory, args, world)
  const catalogue = await loadCatalogue()
  const resources = report.projects.flatMap(project => project.resources.flatMap(({ after }) => after?.resource ?? []))
  // What stands in a usage file alone is no resource of the configuration.
  const declared = resources.filter(({ type }) => type !== 'aws_data_transfer')
  world.print(
    initialUsageFile(declared, type => {
      const usage = catalogue.definition(type)?.usage
      return usage === undefined || Object.keys(usage).length === 0 ? undefined : usage
    }),
  )
  return 0
}
