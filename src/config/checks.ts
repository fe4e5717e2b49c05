import { join } from 'node:path/posix'
import { policyDefinition } from '../policies/index.ts'
import { quote } from '../policies/wording.ts'
import { checkCurrency } from './currency.ts'
import { type Fault, suggestion } from './issues.ts'
import type { Config } from './schema.ts'

/** Faults that no schema sees: names that must exist, options that need each other, paths that leave the repository. */
export function* checkConfig(config: Config): Iterable<Fault> {
  const names = Object.keys(config.policies)
  for (const [name, policy] of Object.entries(config.policies))
    for (const { path, message, hint } of policyDefinition(policy.kind)?.problems?.(policy) ?? [])
      yield {
        path: ['policies', name, ...path],
        part: path.length === 0 ? 'key' : 'value',
        code: 'config-value',
        message,
        ...(hint === undefined ? {} : { hint }),
      }
  for (const section of ['stages', 'exemptions'] as const)
    for (const [index, { policy }] of config[section].entries())
      if (!names.includes(policy))
        yield {
          path: [section, index, 'policy'],
          part: 'value',
          code: 'config-unknown-policy',
          message: `There is no policy ${quote(policy)}`,
          hint: suggestion(policy, names) ?? 'add it to `policies`',
        }
  if (config.currency !== undefined) yield* checkCurrency(config.currency)
  yield* checkPaths(config)
  const projects = new Map<string, number>()
  for (const [index, { name }] of (config.projects ?? []).entries()) {
    const earlier = projects.get(name)
    if (earlier !== undefined)
      yield {
        path: ['projects', index, 'name'],
        part: 'value',
        code: 'config-value',
        message: `There are two projects named ${quote(name)}`,
      }
    projects.set(name, index)
  }
}

function* checkPaths(config: Config): Iterable<Fault> {
  const paths: [string, string, readonly (string | number)[]][] = []
  if (config.usage?.file !== undefined) paths.push([config.usage.file, '', ['usage', 'file']])
  if (config.prices?.file !== undefined) paths.push([config.prices.file, '', ['prices', 'file']])
  for (const [index, { path, 'var-files': files = [] }] of (config.projects ?? []).entries()) {
    paths.push([path, '', ['projects', index, 'path']])
    for (const [place, file] of files.entries()) paths.push([file, path, ['projects', index, 'var-files', place]])
  }
  for (const { file, path } of policyFiles(config)) paths.push([file, '', path])
  for (const [path, directory, place] of paths)
    if (leavesRepository(directory, path))
      yield {
        path: place,
        part: 'value',
        code: 'config-path',
        message: `${quote(path)} is outside of the repository`,
        hint: 'give a path from the root of the repository',
      }
}

const leavesRepository = (directory: string, path: string): boolean => path.startsWith('/') || /^\.\.(\/|$)/.test(join(directory, path))

/** The files that policies read, each with the option that names it. */
export const policyFiles = (config: Config): readonly { file: string; path: readonly (string | number)[] }[] =>
  Object.entries(config.policies).flatMap(([name, policy]) =>
    [...(policyDefinition(policy.kind)?.files?.(policy) ?? [])].map(({ file, path }) => ({
      file: join(file),
      path: ['policies', name, ...path],
    })),
  )
