import type { Cluster } from '../../model/cluster.ts'
import type { MarginalCost } from '../../model/report.ts'
import type { Workload } from '../../model/workload.ts'
import { type MarginalCost as MarginalChange, marginalCosts } from '../scheduling/marginal-costs.ts'
import { addressOf, projectOf } from './cluster-address.ts'
import { nearMiss } from './near-miss.ts'

/** The workloads of both sides, under addresses that are unique in the cluster. */
interface Pods {
  readonly base: readonly Workload[]
  readonly head: readonly Workload[]
}

/** What each changed workload does to the nodes of a cluster. */
export function marginal(cluster: Cluster, pods: Pods): readonly MarginalCost[] {
  const typeOf = new Map(cluster.groups.map(({ name, machineType }) => [name, machineType]))
  const describe = ({ address, nodes, monthly, known, pending }: MarginalChange): MarginalCost => ({
    project: projectOf(address),
    address: addressOf(address),
    nodes: [...nodes].map(([group, count]) => ({ group, machineType: typeOf.get(group) ?? '', count })),
    monthlyCost: monthly,
    ...(monthly === undefined ? { knownMonthlyCost: known } : {}),
    pending,
    ...(pending === 0 && needsMore(nodes) ? close(address) : {}),
  })
  const close = (address: string): Pick<MarginalCost, 'nearMiss'> => {
    const found = looked++ < nearMissesSought ? nearMiss(cluster.groups, pods, address) : undefined
    return found === undefined ? {} : { nearMiss: found }
  }
  let looked = 0
  return marginalCosts(cluster.groups, pods.base, pods.head, changedWorkloads(pods), 'expected').map(describe)
}

/** Of the largest workloads, as each is packed several times. */
const nearMissesSought = 3

const needsMore = (nodes: MarginalChange['nodes']): boolean => [...nodes.values()].every(count => count > 0) && nodes.size > 0

/** Workloads that ask for something else than before, or are on one side only. */
export function changedWorkloads({ base, head }: Pods): readonly string[] {
  const asked = (workloads: readonly Workload[]): ReadonlyMap<string, string> =>
    new Map(
      workloads.map(({ address, replicas, everyNode, pod }) => [
        address,
        JSON.stringify([replicas, everyNode, pod], (_, value: unknown) => (value instanceof Map ? [...value].sort() : value)),
      ]),
    )
  const [before, after] = [asked(base), asked(head)]
  return [...new Set([...before.keys(), ...after.keys()])].filter(address => before.get(address) !== after.get(address))
}
