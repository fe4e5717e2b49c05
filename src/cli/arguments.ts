import { parseArgs } from 'node:util'
import { ConfigurationError } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'

/** One flag of a command: what its value is called in the help (none for a switch), and what it does. */
export interface Flag {
  readonly value?: string
  readonly many?: boolean
  readonly help: string
}

export interface Arguments {
  readonly positionals: readonly string[]
  text(flag: string): string | undefined
  texts(flag: string): readonly string[]
  on(flag: string): boolean
  /** The value of a flag that allows only some. */
  choice<T extends string>(flag: string, choices: readonly T[]): T | undefined
}

/** Reads a command's arguments. Throws ConfigurationError with the nearest flag for one that does not exist. */
export function readArguments(args: readonly string[], flags: Readonly<Record<string, Flag>>): Arguments {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value, many = false }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', multiple: many } as const,
    ]),
  )
  for (const argument of args) {
    if (argument === '--') break
    const name = /^--([^=]+)/.exec(argument)?.[1]
    if (name !== undefined && !Object.hasOwn(flags, name)) {
      const [close] = nearest(name, Object.keys(flags))
      throw new ConfigurationError(`There is no flag --${name} here`, {
        hint: close === undefined ? 'see --help' : `did you mean --${close}?`,
      })
    }
  }
  const { values, positionals } = parse(args, options)
  const texts = (flag: string): readonly string[] => [values[flag] ?? []].flat().filter(value => typeof value === 'string')
  return {
    positionals,
    texts,
    text: flag => texts(flag).at(-1),
    on: flag => values[flag] === true,
    choice(flag, choices) {
      const value = texts(flag).at(-1)
      if (value === undefined) return undefined
      const found = choices.find(choice => choice === value)
      if (found === undefined)
        throw new ConfigurationError(`--${flag} ${value} is not possible`, { hint: `use one of ${choices.join(', ')}` })
      return found
    },
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

function parse(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']): Parsed {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new ConfigurationError(error instanceof Error ? error.message : String(error), { hint: 'see --help' })
  }
}
