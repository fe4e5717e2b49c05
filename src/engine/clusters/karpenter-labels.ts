import type { MachineType } from '../../prices/machine-types.ts'

/** Whose labels the nodes have: Karpenter's own, or those of EKS Auto Mode. https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html */
export const labelPrefixes = { karpenter: 'karpenter.k8s.aws/', autoMode: 'eks.amazonaws.com/' } as const

/** `m6id.2xlarge`: category `m`, generation `6`. https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
const scheme = /^([a-z]+)(?:-\d+tb)?(\d+)([^.]*)\.(.+)$/

/** Categories in which the letter after the generation says whose processor it is. */
const general = new Set(['c', 'm', 'r', 't'])

const architectures: Readonly<Record<string, string>> = { x86_64: 'amd64', arm64: 'arm64' }

/**
 * The labels of Karpenter's nodes that follow from their machine type, as far as the facts about it go; undefined: Karpenter does not start it.
 * https://karpenter.sh/docs/reference/instance-types/
 */
export function instanceLabels(
  { type, vcpus, memory, architecture = '', gpus, gpu }: MachineType,
  of: keyof typeof labelPrefixes = 'karpenter',
): Readonly<Record<string, string>> | undefined {
  const prefix = `${labelPrefixes[of]}instance-`
  const [, category, generation = '', attributes = '', size = ''] = scheme.exec(type) ?? []
  const arch = architectures[architecture]
  if (category === undefined || arch === undefined) return undefined
  const processor = arch === 'arm64' ? 'aws' : general.has(category) ? (attributes.startsWith('a') ? 'amd' : 'intel') : undefined
  const [maker, ...model] = gpu?.toLowerCase().split(' ') ?? []
  return {
    'node.kubernetes.io/instance-type': type,
    'kubernetes.io/arch': arch,
    'kubernetes.io/os': 'linux',
    [`${prefix}category`]: category,
    [`${prefix}generation`]: generation,
    [`${prefix}family`]: type.slice(0, type.indexOf('.')),
    [`${prefix}size`]: size,
    [`${prefix}cpu`]: String(vcpus),
    [`${prefix}memory`]: String(Math.round(memory * 1024)),
    ...(processor === undefined ? {} : { [`${prefix}cpu-manufacturer`]: processor }),
    ...(gpus > 0 ? { [`${prefix}gpu-count`]: String(gpus) } : {}),
    ...(gpus > 0 && maker !== undefined ? { [`${prefix}gpu-manufacturer`]: maker, [`${prefix}gpu-name`]: model.join('-') } : {}),
  }
}

/** Labels that Karpenter sets from what a machine is, of which the facts about machines say nothing. */
export const isOfMachine = (label: string): boolean => Object.values(labelPrefixes).some(prefix => label.startsWith(prefix))
