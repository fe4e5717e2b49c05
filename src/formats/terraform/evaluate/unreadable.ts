import { configurationAddress, type Gap } from '../../../model/resource.ts'
import type { LoadedModule } from '../modules/load.ts'
import type { DiagnosticSink } from './diagnostics.ts'
import { lostParts } from './lost-parts.ts'
import type { ModuleInstance } from './module-instance.ts'
import { formerAddresses, type Moves } from './moved.ts'

/** Tells what could not be read of a module's files and of those that it calls, and which gaps that leaves. */
export function tellUnreadable(root: LoadedModule, diagnostics: DiagnosticSink, gaps: Gap[]): void {
  const modules = new Set([root])
  for (const module of modules) {
    tellModule(module, diagnostics, gaps)
    for (const target of module.calls.values()) if (target.state === 'loaded') modules.add(target.module)
  }
}

function tellModule(module: LoadedModule, diagnostics: DiagnosticSink, gaps: Gap[]): void {
  const { unreadable, content } = module
  for (const { path, reason } of unreadable) {
    diagnostics.add({ code: 'unreadable-file', severity: 'error', message: `${path} ${reason}, so what it declares is not known` })
  }
  for (const { source, message, hint, ...span } of content.faults) {
    diagnostics.at(source, span, { code: 'syntax', severity: 'error', message, ...(hint === undefined ? {} : { hint }) })
  }
  for (const [file, cause] of lostParts(module).files) gaps.push({ file, cause })
  for (const { name, source, block } of content.declarations.duplicates) {
    diagnostics.at(source, block, {
      code: 'duplicate-declaration',
      severity: 'error',
      message: `${block.type} "${name}" is declared twice; the first counts`,
    })
  }
}

/**
 * Leaves a gap for every resource and module call of a module instance whose block could not be read, wherever `moved` blocks say that it stood
 * before. A block is lost for all instances, of its module as well, so that one gap without keys tells them all; `told` are those told before.
 */
export function tellLost({ run, module, address: within, steps }: ModuleInstance, moves: Moves | undefined, told: Set<string>): void {
  for (const [base, file] of lostParts(module).addresses) {
    const own = configurationAddress(within === '' ? base : `${within}.${base}`)
    const { movedFrom = own, formerAddresses: older = [] } = formerAddresses([...steps, { base, key: undefined }], moves)
    for (const address of new Set([own, movedFrom, ...older].map(configurationAddress))) {
      if (told.has(address)) continue
      told.add(address)
      run.gaps.push({ address, cause: `${own} stands in a part of ${file} that could not be read` })
    }
  }
}
