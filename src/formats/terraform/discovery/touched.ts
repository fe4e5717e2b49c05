import type { Project } from '../../../model/project.ts'
import type { SourceTree } from '../../../model/source-tree.ts'
import { configurationFiles, isAutomaticVariables, isConfiguration } from '../modules/files.ts'
import { remembered } from '../modules/remembered.ts'
import { type DirectoryScan, scanDirectory } from './scan.ts'

/**
 * The projects that a set of changed files can affect: through the files of their modules, their variable files, and, where a module calls
 * functions that read files, any file below it or named by it. Local modules are followed by a scan of the text; nothing is parsed.
 */
export async function touchedProjects(
  tree: SourceTree,
  projects: readonly Project[],
  changed: ReadonlySet<string>,
): Promise<readonly Project[]> {
  if (changed.size === 0) return []
  const change = sortChanges(changed)
  const scans = await scanAll(tree, projects)
  const verdicts = new Map<string, boolean>()
  return projects.filter(project => {
    if (project.varFiles.some(path => changed.has(path))) return true
    return remembered(verdicts, project.path, () => isTouched(project.path, scans, change))
  })
}

interface Changes {
  /** Directories in which a configuration or automatic variables file changed. */
  readonly modules: ReadonlySet<string>
  /** Other changed files, and all directories above them. */
  readonly others: ReadonlySet<string>
}

function sortChanges(changed: ReadonlySet<string>): Changes {
  const modules = new Set<string>()
  const others = new Set<string>()
  for (const path of changed) {
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    if (isConfiguration(name) || isAutomaticVariables(name)) {
      modules.add(slash < 0 ? '' : path.slice(0, slash))
      continue
    }
    others.add('')
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) others.add(path.slice(0, end))
  }
  return { modules, others }
}

/** Scans the root modules and all that they call, level by level, fetching each level at once. */
async function scanAll(tree: SourceTree, projects: readonly Project[]): Promise<ReadonlyMap<string, DirectoryScan>> {
  const scans = new Map<string, DirectoryScan>()
  let level = new Set(projects.map(({ path }) => path))
  while (level.size > 0) {
    const absent = [...level].flatMap(path => configurationFiles(tree, path).filter(file => tree.read(file).state === 'not-loaded'))
    if (absent.length > 0) await tree.load(absent)
    const next = new Set<string>()
    for (const directory of level) {
      const scan = scanDirectory(tree, directory)
      scans.set(directory, scan)
      for (const called of scan.calls) if (!scans.has(called)) next.add(called)
    }
    level = next
  }
  return scans
}

function isTouched(root: string, scans: ReadonlyMap<string, DirectoryScan>, { modules, others }: Changes): boolean {
  const directories = new Set([root])
  for (const directory of directories) {
    if (modules.has(directory)) return true
    const scan = scans.get(directory)
    if (scan === undefined) continue
    if (scan.readsFiles && [directory, root, ...scan.mentions].some(path => others.has(path))) return true
    for (const called of scan.calls) directories.add(called)
  }
  return false
}
