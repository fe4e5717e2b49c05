import { readYaml, type YamlSource } from '../formats/yaml-source.ts'
import { ConfigurationError, type Diagnostic } from '../model/diagnostic.ts'
import type { SourceTree } from '../model/source-tree.ts'
import { count, list, quote } from '../policies/wording.ts'
import { checkConfig, policyFiles } from './checks.ts'
import { type Fault, faultsOf, suggestion } from './issues.ts'
import { configNames } from './names.ts'
import { type Config, configJsonSchema, configSchema } from './schema.ts'

export interface LoadedConfig {
  /** undefined: there is no configuration file, or it is still to be loaded by the tree. */
  readonly config: Config | undefined
  readonly path: string | undefined
  readonly warnings: readonly Diagnostic[]
  /** Where an entry of the file stands: `['clusters', 0]`. Set with `config`. */
  readonly locate?: YamlSource['locate']
}

const maxCharacters = 512 * 1024
const unreadable = {
  outside: 'it is outside of the repository',
  binary: 'it is not text',
  'too-large': 'it is too large',
  'not-a-file': 'it is no file',
}

/**
 * Reads the configuration: the given file, or the one of the usual names that exists. Throws one ConfigurationError with all faults, each
 * with its place. A tree that fetches is asked for the files; call again after its `load`.
 */
export function loadConfig(tree: SourceTree, path?: string): LoadedConfig {
  const found = path ?? findConfig(tree)
  if (found === undefined) return { config: undefined, path: undefined, warnings: [] }
  const file = tree.read(found)
  if (file.state === 'not-loaded') return { config: undefined, path: found, warnings: [] }
  if (file.state === 'missing')
    throw new ConfigurationError(`There is no configuration file ${found} in ${tree.label}`, {
      hint: suggestion(found, filesBeside(tree, found)) ?? `give its path from the root of the repository, or add ${configNames[0]}`,
    })
  if (file.state === 'refused') throw new ConfigurationError(`The configuration file ${found} cannot be read: ${unreadable[file.reason]}`)
  const { config, warnings, locate } = parseConfig(file.text, found)
  return { config, path: found, locate, warnings: [...warnings, ...missingFiles(tree, config, file.text, found)] }
}

/** The configuration file of a tree, by the usual names. Throws ConfigurationError if there are several. */
export function findConfig(tree: SourceTree): string | undefined {
  const existing = configNames.filter(name => isFile(tree, name))
  if (existing.length > 1)
    throw new ConfigurationError(`There are ${existing.length} configuration files: ${list(existing)}`, {
      hint: `keep one of them: ${existing[0]}`,
    })
  return existing[0]
}

function isFile(tree: SourceTree, path: string): boolean {
  const name = path.split('/').at(-1)
  return filesBeside(tree, path).some(file => file === path || file === name)
}

function filesBeside(tree: SourceTree, path: string): readonly string[] {
  const directory = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  return tree
    .list(directory)
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => (directory === '' ? name : `${directory}/${name}`))
}

/** Reads a configuration from its text. Throws one ConfigurationError with all faults. */
export function parseConfig(
  text: string,
  path: string,
): { readonly config: Config; readonly warnings: readonly Diagnostic[]; readonly locate: YamlSource['locate'] } {
  const source = readYaml(text, path, { duplicates: 'error', maxCharacters })
  const problems = source.problems.filter(({ severity }) => severity === 'error')
  const warnings = source.problems.filter(({ severity }) => severity !== 'error')
  // Faults of the text come first: what follows from them would only confuse.
  if (problems.length > 0) throw failure(problems)
  if (typeof source.data !== 'object' || source.data === null || Array.isArray(source.data))
    throw failure([
      problem(source, {
        path: [],
        part: 'value',
        code: 'config-value',
        message: `${path} is not a map of keys`,
        hint: 'start with `version: 1`',
      }),
    ])
  const result = configSchema.safeParse(source.data)
  if (!result.success) {
    const schema = configJsonSchema()
    throw failure(result.error.issues.flatMap(issue => faultsOf(issue, source.data, schema)).map(fault => problem(source, fault)))
  }
  const faults = [...checkConfig(result.data)].map(fault => problem(source, fault))
  if (faults.length > 0) throw failure(faults)
  return { config: result.data, warnings, locate: source.locate }
}

function problem(source: YamlSource, { path, part, code, message, hint }: Fault): Diagnostic {
  const location = source.locate(path, part)
  return { code, severity: 'error', message, location, excerpt: source.excerpt(location), ...(hint === undefined ? {} : { hint }) }
}

/** One error for all faults: the first in its message and place, with how many more there are. */
function failure(problems: readonly Diagnostic[]): ConfigurationError {
  const sorted = [...problems].sort(
    (a, b) => (a.location?.line ?? 0) - (b.location?.line ?? 0) || (a.location?.column ?? 0) - (b.location?.column ?? 0),
  )
  const [first] = sorted
  if (first === undefined) throw new Error('a failure needs a problem')
  const { message, location, hint } = first
  return new ConfigurationError(sorted.length === 1 ? message : `${message} (and ${count(sorted.length - 1, 'more fault')})`, {
    ...(location === undefined ? {} : { location }),
    ...(hint === undefined ? {} : { hint }),
    problems: sorted,
  })
}

/** Files that prices and policies name and that are not there: a run will fail on it, so it is said early. Asks a fetching tree for all of them. */
function missingFiles(tree: SourceTree, config: Config, text: string, path: string): readonly Diagnostic[] {
  const prices = config.prices?.file === undefined ? [] : [{ file: config.prices.file, path: ['prices', 'file'] }]
  const files = [...prices, ...policyFiles(config)].filter(({ file }) => !['text', 'not-loaded'].includes(tree.read(file).state))
  if (files.length === 0) return []
  const source = readYaml(text, path, { duplicates: 'error', maxCharacters })
  return files.map(({ file, path: place }) => ({
    ...problem(source, { path: place, part: 'value', code: 'config-path', message: `The file ${quote(file)} cannot be read` }),
    severity: 'warning',
  }))
}
