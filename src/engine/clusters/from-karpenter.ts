import type { Resource } from '../../model/resource.ts'
import type { LabelRequirement } from '../../model/workload.ts'
import type { Attributes } from '../../resources/attributes.ts'
import { volumeCharges } from '../../resources/aws/ebs-volume-charges.ts'
import type { ChargeEntry } from '../../resources/definition.ts'
import { gibibytes, quantity } from '../../resources/kubernetes/requests.ts'
import { readUsage } from '../../resources/usage.ts'
import type { Asked } from '../scheduling/asked.ts'
import { namesHere, nameTogether } from './assumption-names.ts'
import type { DeclaredCluster, DeclaredNodes } from './declared.ts'
import { autoModeFee, builtInPool, type DeclaredPool } from './eks-auto-mode.ts'
import { capacityOf, requirementsOf, valuesOf, zonesOf } from './karpenter-requirements.ts'
import { type ChooseTypes, chooseTypes } from './karpenter-types.ts'
import { diskOfKarpenterNode } from './node-disk.ts'
import { extrasOf } from './node-extras.ts'
import type { NodeFacts } from './node-group.ts'
import { taintsOf } from './taints.ts'
import { known, stringMap, viewResources } from './terraform-view.ts'

/** Bound on the groups of all node pools together; what is beyond is left out. */
const maxGroups = 200

/** Nodes that Karpenter may start: one group for each machine type that a node pool allows and that is worth starting. */
export function karpenterNodes(
  resources: readonly Resource[],
  { provider, region, nodes: others = [], autoMode = [] }: Pick<DeclaredCluster, 'provider' | 'region'> & Partial<DeclaredCluster>,
  facts: NodeFacts,
  asked: Asked,
): readonly DeclaredNodes[] {
  const stated = viewResources(resources)('kubernetes:NodePool').map(({ resource, attributes }) => ({ name: resource.address, attributes }))
  const pools: readonly DeclaredPool[] = [...autoMode.map(builtInPool), ...stated]
  const chooser = (isAuto: boolean): ChooseTypes | undefined =>
    provider === 'aws' && region !== undefined ? chooseTypes(region, facts, asked, isAuto ? 'autoMode' : 'karpenter') : undefined
  const choosers = new Map<boolean, ChooseTypes | undefined>()
  const most = Math.max(1, Math.floor(maxGroups / pools.length))
  const nodes = pools.flatMap(({ name, attributes }, index): readonly DeclaredNodes[] => {
    const isAuto = known(() => attributes.boolean('auto_mode')) === true
    if (!choosers.has(isAuto)) choosers.set(isAuto, chooser(isAuto))
    const choose = choosers.get(isAuto)
    const requirements = requirementsOf(attributes)
    const buys = capacityOf(requirements)
    const zones = zonesOf(requirements, others)
    const pool = { ...poolOf(name, attributes, requirements, buys.capacity), ...zones.of }
    const leftOut = (unknown: string): readonly DeclaredNodes[] => [{ ...pool, name, machineType: undefined, unknown }]
    if (index >= maxGroups) return leftOut('there are too many node pools')
    if (zones.of.zones.length === 0 && zones.some) return leftOut('it allows none of the zones that there are')
    const group = (machineType: string): DeclaredNodes => ({
      ...pool,
      name: `${name} ${machineType}`,
      machineType,
      ...(isAuto ? { extras: [...pool.extras, autoModeFee(machineType)] } : {}),
    })
    if (choose === undefined) {
      const named = [...new Set(valuesOf(requirements, 'node.kubernetes.io/instance-type'))]
      if (provider === 'aws') return leftOut('the region of its cluster is not known')
      return named.length === 0 ? leftOut('it names no machine types') : named.slice(0, Math.min(most, maxNamed)).map(group)
    }
    const { types, unjudged } = choose(requirements, most)
    if (types.length === 0) return leftOut('the tables have no machine type that it allows')
    const assumptions = [
      `The cheapest allowed machine types are taken for ${namesHere}${zones.words}${unjudgedWords(unjudged)}.`,
      ...(buys.words === undefined ? [] : [buys.words]),
    ]
    return types.map(({ machine, labels }) => ({
      ...group(machine.type),
      labels: { ...Object.fromEntries(labels), ...pool.labels },
      assumptions,
    }))
  })
  return nameTogether(nodes)
}

/** Named types of clouds whose machine types are not chosen from; more are left out. */
const maxNamed = 30

const unjudgedWords = (unjudged: readonly string[]): string =>
  unjudged.length === 0 ? '' : `; what is asked of ${unjudged.join(', ')} is taken to be met`

/** What all groups of a pool have in common. */
function poolOf(
  address: string,
  attributes: Attributes,
  requirements: readonly LabelRequirement[],
  capacity: DeclaredNodes['capacity'],
): Omit<DeclaredNodes, 'name' | 'machineType' | 'zones'> & Required<Pick<DeclaredNodes, 'extras'>> {
  const weight = known(() => attributes.number('weight'))
  return {
    capacity,
    count: 0,
    max: undefined,
    pool: { name: address, most: limitsOf(attributes), ...(weight === undefined ? {} : { weight }) },
    billedElsewhere: false,
    labels: {
      'karpenter.sh/nodepool': known(() => attributes.string('name')) ?? '',
      'karpenter.sh/capacity-type': capacity,
      ...ownLabels(requirements),
      ...stringMap(attributes, 'labels'),
    },
    taints: taintsOf(attributes, 'taints'),
    extras: extrasOf(() => disksOf(attributes)),
    disk: diskOfKarpenterNode(attributes),
    pods: undefined,
  }
}

/** Labels of the user's own that a requirement gives one value. */
const ownLabels = (requirements: readonly LabelRequirement[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    requirements.flatMap(({ key, operator, values: [value, ...more] }) =>
      operator === 'In' &&
      value !== undefined &&
      more.length === 0 &&
      !/(^|\.)(kubernetes\.io|karpenter\.sh|karpenter\.k8s\.aws)\//.test(key)
        ? [[key, value]]
        : [],
    ),
  )

/** What a pool's nodes may have together: `cpu` in thousandths, bytes, or pieces, as nodes have it. */
function limitsOf(attributes: Attributes): ReadonlyMap<string, number> {
  const limits = known(() => attributes.map('limits')) ?? {}
  return new Map(
    Object.entries(limits).flatMap(([name, text]) => {
      const amount = typeof text === 'string' ? known(() => quantity(text)) : undefined
      return amount === undefined ? [] : [[name, name === 'cpu' ? amount * 1000 : amount] as const]
    }),
  )
}

/**
 * The disks of a pool's nodes, as its class maps them. Karpenter makes one of 20 GiB otherwise, EKS Auto Mode one of 80 GiB.
 * https://karpenter.sh/docs/concepts/nodeclasses/ https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 */
function disksOf(attributes: Attributes): readonly ChargeEntry[] {
  const usual = attributes.boolean('auto_mode', false) ? 80 : 20
  const mapped = attributes.blocks('volumes')
  const own = mapped.map(disk => ({
    type: () => disk.string('type', 'gp3'),
    size: () => gibibytes(disk.string('size', `${usual}Gi`)),
    iops: () => disk.number('iops'),
    throughput: () => disk.number('throughput'),
  }))
  const standard = { type: () => 'gp3', size: () => usual, iops: () => undefined, throughput: () => undefined }
  return (own.length === 0 ? [standard] : own).flatMap(volume => volumeCharges(volume, readUsage({})))
}
