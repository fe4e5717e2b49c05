import { ConfigurationError } from '../model/diagnostic.ts'
import { check } from '../pipeline.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'
import { runInput } from './inputs.ts'
import { render } from './render.ts'
import { configSource, layIn, sideOpener } from './sides.ts'

/** `diff`, and with policies `check`. */
export async function runCompare(args: Arguments, world: World, policies: boolean): Promise<number> {
  const base = args.text('base')
  if (base === undefined && args.text('plan') === undefined)
    throw new ConfigurationError('--base is missing', { hint: 'name a git revision or a directory to compare with: --base main' })
  if (args.positionals.length > 0)
    throw new ConfigurationError(`${args.positionals[0]} is too much here`, { hint: 'sides are named with --base and --head' })
  const open = sideOpener(world)
  const [before, after] = [base === undefined ? undefined : open(base), open(args.text('head') ?? '.')]
  // Awaited below: what is wrong with the base is told first.
  after.catch(() => {})
  const sides = { base: await before, head: await after }
  const given = layIn(sides.head, undefined, args, world)
  const input = runInput(args, world)
  const failOn = args.choice('fail-on', ['fail', 'warn', 'never'])
  const { report, exitCode } = await check({
    ...input,
    inputs: { ...input.inputs, varFiles: given.varFiles },
    base: given.tree === sides.head || sides.base === undefined ? sides.base : layIn(sides.base, undefined, args, world).tree,
    head: given.tree,
    config: configSource(sides.base ?? sides.head, args.text('config'), world),
    workingDirectory: '',
    policies,
    ...(failOn === undefined ? {} : { failOn }),
    ...(given.usageFile === undefined ? {} : { usageFile: given.usageFile }),
  })
  world.print(await render(report, args))
  return exitCode
}
