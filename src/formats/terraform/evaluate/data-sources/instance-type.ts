import Big from 'big.js'
import { Unknown } from '../../../../model/unknown.ts'
import { number } from '../../values/numbers.ts'
import { unmark } from '../../values/traits.ts'
import { Mapping, Sequence, type Value } from '../../values/value.ts'
import type { ResourceInstance } from '../resource-node.ts'

/** What a table says of an EC2 instance type; memory in GiB. What it does not say is undefined. */
export interface InstanceTypeFacts {
  readonly vcpus: number
  readonly memory: number
  readonly architecture: string | undefined
  readonly generation: 'current' | 'previous' | undefined
  readonly gpus: number
  readonly gpu: string | undefined
}

/** Finds an instance type by its name (`m5.large`). */
export type FindInstanceType = (type: string) => InstanceTypeFacts | undefined

/** Families before the Nitro system. */
const xen: ReadonlySet<string> = new Set('c1 c3 c4 d2 h1 i2 i3 m1 m2 m3 m4 r3 r4 t1 t2 x1 x1e'.split(' '))
/** Families some of whose sizes also run 32-bit systems. */
const alsoI386: ReadonlySet<string> = new Set('c1 c3 m1 m2 m3 t1 t2'.split(' '))
/** x86 families whose vCPUs are whole cores. */
const wholeCores: ReadonlySet<string> = new Set(
  'c1 c7a c8a g7 hpc6a hpc6id hpc7a hpc8a m1 m2 m7a m8a m8azn r7a r8a t1 t2 x8aedz'.split(' '),
)
/** Families whose sizes differ in how many vCPUs a core has, or whose cores are not published. */
const mixedCores = /^(?:m3|u-6tb1|mac.*)$/
const burstable: ReadonlySet<string> = new Set(['t2', 't3', 't3a', 't4g'])

interface Subject extends InstanceTypeFacts {
  readonly family: string
  readonly metal: boolean
}

const cores = ({ family, metal, architecture, vcpus }: Subject): number | undefined => {
  if (architecture === 'arm64') return vcpus
  if (architecture === undefined || mixedCores.test(family) || (family === 'i3' && metal)) return undefined
  return wholeCores.has(family) ? vcpus : vcpus / 2
}

/** Graphics cards as a set of one kind, or none; undefined where the table does not say, or where a type has a part of a card. */
function gpus({ architecture, gpus: count, gpu }: Subject): Value | undefined {
  if (gpu === undefined) return architecture === undefined ? undefined : new Sequence('set', [])
  if (count === 0) return undefined
  const [manufacturer = '', ...name] = gpu.split(' ')
  const unsaid = new Unknown({ kind: 'data', text: `the memory of a ${gpu} is read from the cloud` })
  const entries = new Map<string, Value>([
    ['count', count],
    ['manufacturer', manufacturer],
    ['memory_size', unsaid],
    ['name', name.join(' ')],
  ])
  return new Sequence('set', [new Mapping('object', entries)])
}

const attributes: Readonly<Record<string, (subject: Subject) => Value | undefined>> = {
  default_vcpus: ({ vcpus }) => vcpus,
  default_cores: cores,
  default_threads_per_core: subject => {
    const count = cores(subject)
    return count === undefined ? undefined : subject.vcpus / count
  },
  // In MiB. Where it is not whole the table has it rounded.
  memory_size: ({ memory }) => {
    const size = Math.round(memory * 1024)
    return Math.abs(memory * 1024 - size) < 0.02 ? number(new Big(size)) : undefined
  },
  supported_architectures: ({ architecture, family }) =>
    architecture === undefined || alsoI386.has(family) ? undefined : new Sequence('list', [architecture], 'string'),
  bare_metal: ({ metal }) => metal,
  burstable_performance_supported: ({ family, architecture }) =>
    architecture === undefined || family === 't1' ? undefined : burstable.has(family),
  current_generation: ({ generation }) => (generation === undefined ? undefined : generation === 'current'),
  hypervisor: ({ family, metal, architecture }) => {
    if (metal) return ''
    if (architecture === undefined) return undefined
    return xen.has(family) ? 'xen' : 'nitro'
  },
  gpus,
}

/** `aws_ec2_instance_type`: what the bundled table of instance types says for certain. */
export function instanceType(instance: ResourceInstance, path: string): Value | undefined {
  const given = unmark(instance.configured('instance_type') ?? null)
  if (given instanceof Unknown) return new Unknown(given.cause)
  if (typeof given !== 'string') return undefined
  if (path === 'id') return given
  const read = Object.hasOwn(attributes, path) ? attributes[path] : undefined
  const facts = read === undefined ? undefined : instance.module.run.instanceTypes?.(given)
  if (read === undefined || facts === undefined) return undefined
  const [family = '', size = ''] = given.split('.')
  return read({ ...facts, family, metal: size.startsWith('metal') })
}
