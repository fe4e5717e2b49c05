import { NotKnown } from '../../model/unknown.ts'

/** What a class name such as `db.m5.2xlarge` (or `cache.t4g.micro`, or `db.r5.large.tpc1.mem2x`) says. */
export interface InstanceClass {
  /** `m5` */
  readonly family: string
  /** `2xlarge` */
  readonly size: string
}

export function parseInstanceClass(name: string): InstanceClass {
  const [, family = '', size = ''] = name.toLowerCase().split('.')
  return { family, size }
}

/** Families whose sizes have fewer vCPUs than the usual ladder: `large` 2, `xlarge` 4, `2xlarge` 8 … */
const olderSizes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  m1: { small: 1, medium: 1, large: 2, xlarge: 4 },
  m2: { xlarge: 2, '2xlarge': 4, '4xlarge': 8 },
  m3: { medium: 1 },
  t1: { micro: 1 },
  t2: { micro: 1, small: 1 },
}

/** vCPUs of a class. Throws NotKnown for a name that does not say. */
export function vcpus(name: string): number {
  const { family, size } = parseInstanceClass(name)
  const older = Object.hasOwn(olderSizes, family) ? olderSizes[family] : undefined
  if (older !== undefined && Object.hasOwn(older, size)) return older[size] ?? 0
  if (/^(?:micro|small|medium|large)$/.test(size)) return 2
  if (size === 'xlarge') return 4
  const multiple = /^(\d+)xlarge$/.exec(size)?.[1]
  if (multiple === undefined) throw new NotKnown({ kind: 'error', text: `the number of vCPUs of ${name} is not known` })
  return Number(multiple) * 4
}

/** Whether CPU credits beyond the baseline are sold for a class: T3 and T4g run unlimited, T2 does not. */
export const hasCpuCredits = (name: string): boolean => /^t(?:3|4g)$/.test(parseInstanceClass(name).family)
