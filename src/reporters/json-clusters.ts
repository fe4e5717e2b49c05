import { type Decimal, decimal } from '../model/money.ts'
import type { ClusterReport, ClusterState, MarginalCost, PendingPods, Report } from '../model/report.ts'

/**
 * Clusters in the JSON report. `project` and `address` are the names of a project and of a resource in it; money and amounts of a resource are
 * strings, numbers of nodes and pods are numbers, and what is not known or not there is null. Nothing in a run without workloads.
 */
export function clustersJson({ clusters, projects }: Report): object {
  if (clusters === undefined) return {}
  return { clusters: clusters.map(cluster => clusterJson(cluster, projectOf(cluster, projects))) }
}

/** The project that has the nodes of a cluster which no Terraform resource has on its bill. */
const projectOf = ({ name }: ClusterReport, projects: Report['projects']): string | null =>
  projects.find(({ resources }) => resources.some(({ type, address }) => type === 'kubernetes:Cluster' && address === `Cluster/${name}`))
    ?.name ?? null

const clusterJson = (
  { name, provider, region, before, after, removed, workloads, pendingAtMost, assumptions }: ClusterReport,
  project: string | null,
): object => ({
  name,
  project,
  provider: provider ?? null,
  region: region ?? null,
  ...(removed === true ? { removed } : {}),
  before: before === undefined ? null : stateJson(before),
  after: after === undefined ? null : stateJson(after),
  workloads: workloads.map(workloadJson),
  ...(pendingAtMost === undefined ? {} : { pendingAtMost: pendingAtMost.map(pendingJson) }),
  assumptions,
})

const stateJson = ({ groups, requested, allocatable, pending }: ClusterState): object => ({
  nodeGroups: groups.map(({ name, machineType, capacity, running, needed, max, monthlyCost }) => ({
    name,
    machineType,
    capacity,
    runningNodes: running,
    neededNodes: needed,
    maxNodes: max ?? null,
    monthlyCost: amount(monthlyCost),
  })),
  requested: roomJson(requested),
  allocatable: roomJson(allocatable),
  pending: pending.map(pendingJson),
})

const pendingJson = ({ project, workload, pods, reason }: PendingPods): object => ({ project, address: workload, pods, reason })

const roomJson = ({ cpu, memory }: ClusterState['requested']): object => ({ vcpu: withoutNoise(cpu), memoryGib: withoutNoise(memory) })

/** What one workload's change does: differences, everything else as after the change. */
const workloadJson = ({ project, address, nodes, monthlyCost, knownMonthlyCost, pending, nearMiss }: MarginalCost): object => ({
  project,
  address,
  diffNodes: nodes.map(({ group, machineType, count }) => ({ nodeGroup: group, machineType, nodes: count })),
  diffPendingPods: pending,
  diffMonthlyCost: amount(monthlyCost),
  ...(knownMonthlyCost === undefined ? {} : { knownDiffMonthlyCost: amount(knownMonthlyCost) }),
  ...(nearMiss === undefined ? {} : { nearMiss }),
})

const amount = (value: Decimal | undefined): string | null => value?.toFixed() ?? null

/** Sums of binary numbers: 12 digits are what they hold. */
const withoutNoise = (value: number): string => decimal(Number(value.toPrecision(12))).toFixed()
