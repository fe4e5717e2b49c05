import { ConfigurationError } from '../model/diagnostic.ts'
import type { Report } from '../model/report.ts'
import { estimate } from '../pipeline.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'
import { runInput } from './inputs.ts'
import { render } from './render.ts'
import { configSource, layIn, openPlace } from './sides.ts'

export async function runEstimate(args: Arguments, world: World): Promise<number> {
  const [directory = '.', ...rest] = args.positionals
  if (rest.length > 0) throw new ConfigurationError(`estimate takes one directory, not ${args.positionals.length}`)
  world.print(await render(await estimateDirectory(directory, args, world), args))
  return 0
}

/** Estimates the root module in a directory, with what the command line gives. */
export function estimateDirectory(directory: string, args: Arguments, world: World): Promise<Report> {
  const place = openPlace(directory, world)
  const given = layIn(place.tree, place.root, args, world)
  const input = runInput(args, world)
  return estimate({
    ...input,
    inputs: { ...input.inputs, varFiles: given.varFiles },
    head: given.tree,
    directory: place.directory,
    config: configSource(given.tree, args.text('config'), world),
    ...(given.usageFile === undefined ? {} : { usageFile: given.usageFile }),
  })
}
