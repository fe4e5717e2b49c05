import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import { type Decimal, decimal, hoursPerMonth } from '../../model/money.ts'
import type { PriceBook } from '../../prices/book.ts'
import type { MachineTypes } from '../../prices/machine-types.ts'
import { sustainedUse } from '../../resources/google/sustained-use.ts'
import type { DeclaredCluster, DeclaredNodes } from './declared.ts'
import { acceleratorLabel, attachedGpuSku } from './gke-gpus.ts'
import { amountsOfNode } from './node-allocatable.ts'
import { withPrice } from './node-extras.ts'

/** What is known of machines and their prices. */
export interface NodeFacts {
  readonly machines: MachineTypes
  readonly book: PriceBook
  /** What one US dollar is in the currency of the run; only where that is another. */
  readonly perUsd?: Decimal
}

type Cloud = NonNullable<Cluster['provider']>

const skus: Readonly<Record<Cloud, (type: string, spot: boolean) => string>> = {
  aws: (type, spot) => (spot ? `aws/ec2/instance/linux/spot/${type}` : `aws/ec2/instance/linux/shared/${type}`),
  azurerm: (type, spot) => `azurerm/virtual-machines${spot ? '-spot' : ''}/${type.toLowerCase()}`,
  google: (type, spot) => `google/compute/${spot ? 'spot' : 'on-demand'}/${type}`,
}

/** What a machine costs an hour on demand, in the currency of the run; undefined: no table has it. */
export function onDemandPrice(
  provider: Cloud,
  type: string,
  region: string,
  { book, perUsd = decimal(1) }: NodeFacts,
): Decimal | undefined {
  const price = book.peek(skus[provider](type, false), region)
  return price.found ? price.tiers[0].usd.times(perUsd) : undefined
}

const architectures: Readonly<Record<string, string>> = { x86_64: 'amd64', arm64: 'arm64' }

/**
 * A cluster with what is known of its nodes. Groups whose machine type nobody knows are named among the assumptions: no pods are put on them,
 * but those of their nodes that run are on the bill.
 */
export function resolveCluster(declared: DeclaredCluster, facts: NodeFacts): Cluster {
  const { name, provider, region, serverless } = declared
  const all = distinctNames(comparableZones(declared.nodes))
  const resolved = all.map(nodes => resolveGroup(nodes, provider, region, facts))
  const unknownNodes = all.flatMap(nodes => unknownNodesOf(nodes, provider, region, facts))
  return {
    name,
    provider,
    region,
    groups: resolved.flatMap(one => (typeof one === 'string' ? [] : [one])),
    serverless,
    ...(resolved.some(one => typeof one === 'string') ? { mayHaveNodes: true as const } : {}),
    ...(unknownNodes.length === 0 ? {} : { unknownNodes }),
    assumptions: [
      ...new Set([
        ...resolved.flatMap(one => (typeof one === 'string' ? [one] : [])),
        ...declared.nodes.flatMap(({ assumptions = [] }) => assumptions),
      ]),
    ],
  }
}

/** Zones without names tell nodes apart where all groups lie in the same ones. Otherwise nobody knows which of them are one. */
function comparableZones(all: readonly DeclaredNodes[]): readonly DeclaredNodes[] {
  const placed = all.filter(({ zones }) => zones.length > 0)
  const places = new Set(placed.map(({ zones }) => JSON.stringify([...zones].sort())))
  if (places.size <= 1) return all
  return all.map(({ unnamedZones, ...nodes }) => (unnamedZones === true ? { ...nodes, zones: [] } : nodes))
}

/** Groups without a name are called by their machine type, and there may be several of one: nodes are counted by name. */
function distinctNames(all: readonly DeclaredNodes[]): readonly DeclaredNodes[] {
  const times = new Map<string, number>()
  return all.map(nodes => {
    const count = (times.get(nodes.name) ?? 0) + 1
    times.set(nodes.name, count)
    return count === 1 ? nodes : { ...nodes, name: `${nodes.name} (${count})` }
  })
}

function unknownNodesOf(
  { name, machineType, capacity, count, billedElsewhere }: DeclaredNodes,
  provider: Cloud | undefined,
  region: string | undefined,
  { machines }: NodeFacts,
): NonNullable<Cluster['unknownNodes']> {
  if (machineType === undefined || provider === undefined || region === undefined || count === 0 || billedElsewhere) return []
  if (machines.find(provider, machineType) !== undefined) return []
  return [{ name, machineType, capacity, count, sku: skus[provider](machineType, capacity === 'spot'), region }]
}

const isNumberOfNodes = (count: number): boolean => Number.isSafeInteger(count) && count >= 0

/** The group, or why nothing can be said of it. */
function resolveGroup(nodes: DeclaredNodes, provider: Cloud | undefined, region: string | undefined, facts: NodeFacts): NodeGroup | string {
  const { machineType, unknown, pods, gpus, disk, assumptions: _, extras = [], ...rest } = nodes
  const leftOut = (why: string): string => `The node group ${nodes.name} is left out, as ${why}.`
  if (machineType === undefined) return leftOut(unknown ?? 'its machine type is not known')
  if (provider === undefined || region === undefined) return leftOut('the cloud or the region of its cluster is not known')
  const machine = facts.machines.find(provider, machineType)
  if (machine === undefined) return leftOut(`nothing is known of the machine type ${machineType}`)
  if (![nodes.count, nodes.max ?? 0].every(isNumberOfNodes)) return leftOut('its number of nodes makes no sense')
  const { capacity: capacityOfNode, allocatable } = amountsOfNode(provider, machine, { pods, gpus, disk })
  const sku = skus[provider](machineType, nodes.capacity === 'spot')
  const price = facts.book.peek(sku, region)
  const sustained = provider === 'google' && nodes.capacity === 'on-demand' ? sustainedUse(machineType, hoursPerMonth) : 1
  const onDemand = price.found ? undefined : onDemandPrice(provider, machineType, region, facts)
  const architecture = machine.architecture === undefined ? undefined : architectures[machine.architecture]
  return {
    ...rest,
    machineType,
    region,
    labels: {
      'node.kubernetes.io/instance-type': machineType,
      'kubernetes.io/os': 'linux',
      'topology.kubernetes.io/region': region,
      ...(architecture === undefined ? {} : { 'kubernetes.io/arch': architecture }),
      ...(provider === 'google' && machine.gpu !== undefined ? { [acceleratorLabel]: machine.gpu } : {}),
      ...nodes.labels,
    },
    capacityOfNode,
    allocatable,
    sku,
    price: price.found ? price.tiers[0].usd.times(facts.perUsd ?? 1).times(sustained) : undefined,
    ...(sustained === 1 ? {} : { sustainedUse: sustained }),
    ...(extras.length === 0 ? {} : { extras: extras.map(extra => withPrice(extra, region, facts.book, facts.perUsd)) }),
    ...(onDemand === undefined ? {} : { onDemandPrice: onDemand }),
    ...(gpus === undefined || machine.gpus > 0 ? {} : attachedGpuSku(extras)),
  }
}
