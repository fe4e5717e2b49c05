import type { SourceTree } from './model/source-tree.ts'
import type { ProjectRead } from './project-read.ts'
import type { Run } from './run.ts'

/**
 * The same reads, in which a kustomization or a chart that stays where it is and is no project any more (it became a component or a library, and
 * nothing takes it in) is no removal: it can be applied as before.
 */
export function withoutAbandoned(run: Run, reads: readonly ProjectRead[], head: SourceTree): readonly ProjectRead[] {
  const read = new Set(reads.flatMap(({ readings }) => [...(readings.head?.files ?? [])]))
  const isRead = (directory: string): boolean =>
    head.list(directory).some(({ name, kind }) => kind === 'file' && read.has(directory === '' ? name : `${directory}/${name}`))
  return reads.map(one => {
    const { pair, readings } = one
    const { base } = pair
    if (base === undefined || pair.head !== undefined || (base.kind !== 'kustomize' && base.kind !== 'helm')) return one
    const isThere = run.formats.some(({ kind, isProject }) => kind === base.kind && isProject(head, base.path))
    if (!isThere || isRead(base.path)) return one
    const cause = `${base.path === '' ? 'the root' : base.path}, which is no project any more`
    return {
      ...one,
      readings: { ...readings, head: { resources: [], gaps: [{ whole: true, cause }], diagnostics: [], files: new Set<string>() } },
    }
  })
}
