import type { Diagnostic } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import type { Gap, Resource } from '../model/resource.ts'
import type { SourceTree } from '../model/source-tree.ts'
import type { Workload } from '../model/workload.ts'

/** What a project's source says on one side. */
export interface ProjectReading {
  readonly resources: readonly Resource[]
  /** The pods that some of the resources ask for, by the resource's address. */
  readonly workloads?: readonly Workload[]
  /** What could not be read: its absence is not a removal. */
  readonly gaps: readonly Gap[]
  readonly diagnostics: readonly Diagnostic[]
  /** Every file and directory listing that the reading depends on, so that a caller can tell whether a change touches it. */
  readonly files: ReadonlySet<string>
  /** Of `files` those whose objects it takes in, or that change such; all of them if left out. */
  readonly sources?: ReadonlySet<string>
  /** Of `sources` those whose own objects it does not take in: patches, and what becomes data. */
  readonly parts?: ReadonlySet<string>
}

/** One input format. Reads data, never runs anything, and answers every fault in the source with a diagnostic. */
export interface Format {
  readonly kind: Project['kind']
  /** Projects of this format in a tree, by their directories alone: nothing is parsed that need not be. */
  discover(tree: SourceTree): readonly Project[]
  /** Reads one project. Fetches what it needs through `tree.load`. */
  read(tree: SourceTree, project: Project): Promise<ProjectReading>
  /** Whether a directory is a project of this format. */
  isProject(tree: SourceTree, directory: string): boolean
  /** Those of the projects of this format that a set of changed files can affect; found without parsing what need not be. */
  touched(tree: SourceTree, projects: readonly Project[], changed: ReadonlySet<string>): Promise<readonly Project[]>
}
