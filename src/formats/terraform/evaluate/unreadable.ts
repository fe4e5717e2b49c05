import type { Gap } from '../../../model/resource.ts'
import type { LoadedModule } from '../modules/load.ts'
import type { DiagnosticSink } from './diagnostics.ts'

/** Tells what could not be read of a module's files and of those that it calls, and which gaps that leaves. */
export function tellUnreadable(root: LoadedModule, diagnostics: DiagnosticSink, gaps: Gap[]): void {
  const modules = new Set([root])
  for (const module of modules) {
    tellModule(module, diagnostics, gaps)
    for (const target of module.calls.values()) if (target.state === 'loaded') modules.add(target.module)
  }
}

function tellModule({ unreadable, content, files }: LoadedModule, diagnostics: DiagnosticSink, gaps: Gap[]): void {
  for (const { path, reason } of unreadable) {
    diagnostics.add({ code: 'unreadable-file', severity: 'error', message: `${path} ${reason}, so what it declares is not known` })
    gaps.push({ file: path, cause: `${path} ${reason}` })
  }
  for (const { source, message, hint, ...span } of content.faults) {
    diagnostics.at(source, span, { code: 'syntax', severity: 'error', message, ...(hint === undefined ? {} : { hint }) })
  }
  for (const { source, lost } of files)
    if (lost.length > 0) gaps.push({ file: source.path, cause: `part of ${source.path} could not be read` })
  for (const { name, source, block } of content.declarations.duplicates) {
    diagnostics.at(source, block, {
      code: 'duplicate-declaration',
      severity: 'error',
      message: `${block.type} "${name}" is declared twice; the first counts`,
    })
  }
}
