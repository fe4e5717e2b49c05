import { formatProblems } from '../config/format-problems.ts'
import { initialConfig, type RepositoryFacts } from '../config/initial.ts'
import { findConfig, loadConfig } from '../config/load.ts'
import { configJsonSchema } from '../config/schema.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import type { SourceTree } from '../model/source-tree.ts'

/** What the `config` commands touch. `print` is for results (stdout), `tell` for messages (stderr). */
export interface ConfigPorts {
  readonly tree: SourceTree
  print(text: string): void
  tell(message: string): void
}

/** `config init`: prints a first configuration. Exit code 2 if there is one already. */
export function configInit({ tree, print, tell }: ConfigPorts, facts: RepositoryFacts): 0 | 2 {
  const existing = findConfig(tree)
  if (existing !== undefined) {
    tell(`There is a configuration already: ${existing}`)
    return 2
  }
  print(initialConfig(tree, facts))
  return 0
}

/** `config validate`: says what is wrong with the configuration, all of it. Exit code 2 if anything is. */
export function configValidate({ tree, print, tell }: ConfigPorts, path?: string): 0 | 2 {
  try {
    const { config, path: found, warnings } = loadConfig(tree, path)
    if (config === undefined) {
      tell('There is no configuration. `cost-guard config init` prints a first one.')
      return 2
    }
    if (warnings.length > 0) tell(formatProblems(warnings))
    const policies = Object.entries(config.policies).map(([name, { kind, stage }]) => `  ${name}: ${kind}, stage ${stage}\n`)
    print(`${found} is valid.\n${policies.join('')}`)
    return 0
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    tell(
      error.problems.length > 0 ? formatProblems(error.problems) : `${error.message}${error.hint === undefined ? '' : `\n  ${error.hint}`}`,
    )
    return 2
  }
}

/** `config schema`: prints the JSON Schema (draft 7) of the configuration. */
export function configSchema({ print }: Pick<ConfigPorts, 'print'>): 0 {
  print(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
  return 0
}
