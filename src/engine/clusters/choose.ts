import type { ClusterSettings } from '../../config/cluster-schema.ts'
import type { Location } from '../../model/location.ts'
import type { Project } from '../../model/project.ts'
import { pathPatterns } from '../../policies/path-patterns.ts'
import { wildcards } from '../../policies/wildcard.ts'
import type { DeclaredCluster } from './declared.ts'
import { clusterFromConfig } from './from-config.ts'

/** Finds the cluster that a project runs in; undefined: nothing says which. */
export type ChooseCluster = (project: Project) => DeclaredCluster | undefined

/**
 * The configuration's clusters come first, in their order. Without one that matches, the only cluster of the repository's Terraform is taken; of
 * several, the one in the project itself, the only one of its environment, or the one that is nearest in the tree: `shop/k8s` runs in the cluster of
 * `shop/infra`.
 */
export function chooseCluster(
  settings: readonly ClusterSettings[],
  declared: readonly DeclaredCluster[],
  locationOf: (index: number) => Location,
): ChooseCluster {
  const stated = settings.map((one, index) => ({ matches: matcherOf(one), cluster: statedCluster(one, declared, locationOf(index)) }))
  return project => {
    const match = stated.find(({ matches }) => matches(project))
    if (match !== undefined) return match.cluster
    const ofEnvironment = declared.filter(cluster => cluster.environment !== undefined && cluster.environment === project.environment)
    const candidates = [
      declared,
      declared.filter(cluster => cluster.project === project.name),
      ofEnvironment,
      nearestOf(ofEnvironment.length > 0 ? ofEnvironment : declared, project.path),
    ]
    return candidates.find(found => found.length === 1)?.[0]
  }
}

/** Those with which a directory has most of its path in common, a folder at least. */
function nearestOf(clusters: readonly DeclaredCluster[], directory: string): readonly DeclaredCluster[] {
  const inCommon = clusters.map(({ path }) => (path === undefined ? 0 : commonFolders(path, directory)))
  const most = Math.max(1, ...inCommon)
  return clusters.filter((_, index) => inCommon[index] === most)
}

function commonFolders(one: string, other: string): number {
  const [left, right] = [one.split('/'), other.split('/')]
  const differs = left.findIndex((name, index) => name !== right[index])
  return differs < 0 ? left.length : differs
}

function matcherOf({ paths, environments }: ClusterSettings): (project: Project) => boolean {
  const isPath = paths === undefined ? () => true : pathPatterns(paths)
  const isEnvironment = environments === undefined ? () => true : wildcards(environments)
  return ({ path, environment }) => isPath(path) && isEnvironment(environment ?? '')
}

/** A cluster of the configuration, with the nodes of the Terraform cluster that it points to. */
function statedCluster(settings: ClusterSettings, declared: readonly DeclaredCluster[], location: Location): DeclaredCluster {
  const own = clusterFromConfig(settings, location)
  const { terraform, project } = settings
  if (terraform === undefined) return own
  const target = declared.find(
    ({ address = '', project: of }) =>
      (address === terraform || address.startsWith(`${terraform}.`) || address.startsWith(`${terraform}[`)) && (project ?? of) === of,
  )
  if (target === undefined) return own
  return {
    ...target,
    name: own.name,
    provider: own.provider ?? target.provider,
    region: own.region ?? target.region,
    nodes: [...target.nodes, ...own.nodes],
    serverless: [...target.serverless, ...own.serverless],
  }
}
