import type { ParsedFile } from './ast.ts'
import { isOverrideFile, mergeOverrides } from './override.ts'
import type { SourcedBlock, SourcedFault } from './sourced.ts'
import { checkTopLevel } from './top-level.ts'

export type { SourcedBlock, SourcedFault } from './sourced.ts'
export { sourceOf } from './sourced.ts'

/** All blocks of a module: those of the primary files in the order given, override files merged in, and every fault of the files and of their sum. */
export interface ModuleSyntax {
  readonly blocks: readonly SourcedBlock[]
  readonly faults: readonly SourcedFault[]
}

/** Puts the parsed configuration files of one directory together; they should be sorted by name, as Terraform reads them. */
export function loadModuleBody(files: readonly ParsedFile[]): ModuleSyntax {
  const primary: SourcedBlock[] = []
  const overrides: SourcedBlock[] = []
  const faults: SourcedFault[] = []
  for (const file of files) {
    const { source } = file
    const checked = checkTopLevel(file)
    for (const fault of [...file.faults, ...checked.faults]) faults.push({ ...fault, source })
    const into = isOverrideFile(source.path) ? overrides : primary
    for (const block of checked.blocks) into.push({ source, block })
  }
  const merged = mergeOverrides(primary, overrides)
  return { blocks: merged.blocks, faults: [...faults, ...merged.faults] }
}
