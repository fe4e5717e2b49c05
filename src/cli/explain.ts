import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigurationError } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import { renderExplanation } from '../reporters/explanation.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'
import { estimateDirectory } from './estimate.ts'

export async function runExplain(args: Arguments, world: World): Promise<number> {
  const report = await estimateDirectory(args.text('dir') ?? '.', args, world)
  const resources = report.projects.flatMap(project => project.resources.flatMap(({ after }) => after ?? []))
  const wanted = args.positionals.map(pattern => ({
    pattern,
    found: resources.filter(({ resource }) => matches(pattern, resource.address)),
  }))
  const missing = wanted.find(({ found }) => found.length === 0)
  if (missing !== undefined) {
    const close = nearest(
      missing.pattern,
      resources.map(({ resource }) => resource.address),
    )
    const directory = existsSync(resolve(world.cwd, missing.pattern)) ? `name the directory with --dir ${missing.pattern}` : undefined
    const hint = close.length > 0 ? `did you mean ${close.join(' or ')}?` : directory
    throw new ConfigurationError(`There is no resource ${missing.pattern}`, hint === undefined ? {} : { hint })
  }
  const shown = wanted.length === 0 ? resources.filter(({ lines }) => lines.length > 0) : [...new Set(wanted.flatMap(({ found }) => found))]
  world.print(renderExplanation(shown, report))
  return 0
}

/** An address, an address without its instance keys, or a pattern with `*`. */
function matches(pattern: string, address: string): boolean {
  if (pattern === address || address.startsWith(`${pattern}[`)) return true
  if (!pattern.includes('*')) return false
  const parts = pattern.split('*')
  let at = 0
  for (const [index, part] of parts.entries()) {
    const found =
      index === 0 ? (address.startsWith(part) ? 0 : -1) : index === parts.length - 1 ? address.lastIndexOf(part) : address.indexOf(part, at)
    if (found < at) return false
    at = found + part.length
  }
  return parts.at(-1) === '' || at === address.length
}
