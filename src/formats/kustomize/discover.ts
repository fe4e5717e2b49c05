import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { walkDirectories } from '../kubernetes/discovery/directories.ts'
import { projectAt } from '../kubernetes/discovery/project.ts'
import { type Kustomization, kustomizationFile, type ReadKustomization } from './kustomization.ts'

/**
 * One project for each kustomization that no other one of the tree names as resource, base or component. Of some that name each other in a ring,
 * the first. Those in `examples`, `tests` and the like only if there are no others. A tree that fetches has then the missing paths in `wanted`.
 */
export function discover(tree: SourceTree, readKustomization: ReadKustomization): readonly Project[] {
  const all = new Map<string, { readonly exemplary: boolean; readonly kustomization: Kustomization | undefined }>()
  for (const { path, exemplary } of walkDirectories(tree, () => true)) {
    const file = kustomizationFile(tree, path)
    if (file === undefined) continue
    const read = tree.read(file)
    all.set(path, { exemplary, kustomization: read.state === 'text' ? readKustomization(file, read.text) : undefined })
  }
  const namedBy = (path: string): readonly string[] =>
    (all.get(path)?.kustomization?.references ?? []).flatMap(({ path: other }) => (other !== undefined && all.has(other) ? other : []))
  const candidates = [...all].filter(([, { kustomization }]) => kustomization?.component !== true).map(([path]) => path)
  const named = new Set([...all.keys()].flatMap(path => namedBy(path).filter(other => other !== path)))
  const roots = candidates.filter(path => !named.has(path))
  const reached = new Set<string>()
  for (const path of all.keys()) if (!named.has(path)) reach(path, namedBy, reached)
  // What is left goes round in rings.
  for (const path of candidates) {
    if (reached.has(path)) continue
    roots.push(path)
    reach(path, namedBy, reached)
  }
  const serious = roots.filter(path => all.get(path)?.exemplary !== true)
  return (serious.length > 0 ? serious : roots).map(path => projectAt(path, 'kustomize'))
}

function reach(start: string, next: (path: string) => readonly string[], reached: Set<string>): void {
  const queue = [start]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    queue.push(...next(path))
  }
}
