import type { Readings } from './engine/measure.ts'
import type { ProjectPair } from './engine/projects.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { ClusterReport } from './model/report.ts'

/** A project with what was read of it. */
export interface ProjectRead {
  readonly pair: ProjectPair
  readonly readings: Readings
}

/** What becomes of projects when their workloads are put into clusters. */
export interface Clustered {
  /** The same projects, with resources that know where they run. */
  readonly reads: readonly ProjectRead[]
  /** A project for each cluster with nodes that are on no other bill. */
  readonly nodes: readonly ProjectRead[]
  readonly clusters: readonly ClusterReport[]
  /** What was taken for granted. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether a project holds anything of Kubernetes, or what it holds could not be read. */
export const holdsWorkloads = ({ pair, readings: { base, head } }: ProjectRead): boolean =>
  [base, head].some(
    reading =>
      reading?.resources.some(({ provider }) => provider === 'kubernetes') === true ||
      ((pair.head ?? pair.base)?.kind !== 'terraform' && reading?.gaps.some(({ whole }) => whole === true) === true),
  )
