import { fileURLToPath } from 'node:url'
import { readArguments } from './cli/arguments.ts'
import { commands, type World } from './cli/commands.ts'
import { commandHelp, help } from './cli/help.ts'
import { ConfigurationError } from './model/diagnostic.ts'
import { formatLocation } from './model/location.ts'
import { nearest } from './model/nearest.ts'
import { plainLine } from './shell/plain-line.ts'
import { version } from './version.ts'

const world: World = {
  cwd: process.cwd(),
  environment: process.env,
  pricingData: fileURLToPath(new URL('../pricing-data', import.meta.url)),
  version,
  print: text => process.stdout.write(text),
  tell: message => process.stderr.write(`${plainLine(message)}\n`),
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    world.print(help(version, commands))
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === 'version') {
    world.print(`${version}\n`)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    const [close] = nearest(name, Object.keys(commands))
    throw new ConfigurationError(`There is no command ${name}`, { hint: close === undefined ? 'see --help' : `did you mean ${close}?` })
  }
  const given = readArguments(args, command.flags)
  if (!given.on('help')) return command.run(given, world)
  world.print(commandHelp(name, command))
  return 0
}

async function report(thrown: unknown): Promise<number> {
  if (!(thrown instanceof ConfigurationError)) {
    world.tell(`This is a fault of Cost Guard: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`)
    return 3
  }
  if (thrown.problems.length > 0) {
    const { formatProblems } = await import('./config/format-problems.ts')
    world.tell(formatProblems(thrown.problems))
    return 2
  }
  const { location, message, hint } = thrown
  world.tell(
    `error: ${location === undefined ? '' : `${formatLocation(location)}: `}${message}${hint === undefined ? '' : `\nhint: ${hint}`}`,
  )
  return 2
}

// Whoever reads may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Set, not exit(): what was written to a pipe must arrive.
process.exitCode = await main(process.argv.slice(2)).catch(report)
