import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { isManifestName } from './discovery/files.ts'

/** The projects in whose directories a file changed that may hold manifests. Nothing is read. */
export async function touchedProjects(
  _tree: SourceTree,
  projects: readonly Project[],
  changed: ReadonlySet<string>,
): Promise<readonly Project[]> {
  const directories = new Set<string>()
  for (const path of changed) {
    const slash = path.lastIndexOf('/')
    if (isManifestName(path.slice(slash + 1))) directories.add(slash < 0 ? '' : path.slice(0, slash))
  }
  return projects.filter(({ path }) => directories.has(path))
}
