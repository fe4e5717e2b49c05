import { NotKnown } from '../../model/unknown.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import { podCharge } from './pod-charges.ts'
import { gpusOf, requestOf } from './requests.ts'

/** What Fargate adds to a pod for Kubernetes' own parts, GiB. */
const overhead = 0.25

/** The sizes of pods: vCPU, and from which to which GiB in which steps. https://docs.aws.amazon.com/eks/latest/userguide/fargate-pod-configuration.html */
const sizes = [
  { vcpu: 0.25, memory: [0.5, 1, 2] },
  { vcpu: 0.5, memory: steps(1, 4, 1) },
  { vcpu: 1, memory: steps(2, 8, 1) },
  { vcpu: 2, memory: steps(4, 16, 1) },
  { vcpu: 4, memory: steps(8, 30, 1) },
  { vcpu: 8, memory: steps(16, 60, 4) },
  { vcpu: 16, memory: steps(32, 120, 8) },
] as const

function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, index) => from + index * by)
}

/** The smallest size that holds a pod's requests; undefined: none does. */
export function fargateSize(vcpu: number, gib: number): { readonly vcpu: number; readonly memory: number } | undefined {
  for (const size of sizes) {
    const memory = size.vcpu < vcpu ? undefined : size.memory.find(one => one >= gib + overhead)
    if (memory !== undefined) return { vcpu: size.vcpu, memory }
  }
  return undefined
}

/** GiB of ephemeral storage that each pod has without extra cost. https://docs.aws.amazon.com/eks/latest/userguide/fargate-pod-configuration.html */
const includedStorage = 20

/** Fargate provisions more than what is asked for, by a share that is not documented. */
const moreStorage = (context: ChargeContext): Charge =>
  podCharge(context, {
    description: 'Ephemeral storage on Fargate',
    sku: () => {
      throw new NotKnown({ kind: 'limit', text: `what ephemeral storage above ${includedStorage} GiB costs on Fargate is not known` })
    },
    unit: 'GB-hours',
    amount: () => requestOf(context.attributes, 'ephemeral-storage') - includedStorage,
  })

/** Pods on Fargate are billed by the size that holds them. https://aws.amazon.com/fargate/pricing/ */
export function fargateCharges(context: ChargeContext): readonly Charge[] {
  if (gpusOf(context) > 0) throw new NotKnown({ kind: 'error', text: 'Fargate has no GPUs' })
  const size = () => {
    const [vcpu, gib] = [requestOf(context.attributes, 'cpu'), requestOf(context.attributes, 'memory')]
    const found = fargateSize(vcpu, gib)
    if (found === undefined) throw new NotKnown({ kind: 'error', text: `Fargate has no size for ${vcpu} vCPU and ${gib} GiB` })
    return found
  }
  return [
    podCharge(context, {
      description: 'vCPU on Fargate',
      sku: () => 'aws/eks/fargate/vcpu',
      unit: 'vCPU-hours',
      amount: () => size().vcpu,
    }),
    podCharge(context, {
      description: 'Memory on Fargate',
      sku: () => 'aws/eks/fargate/memory',
      unit: 'GB-hours',
      amount: () => size().memory,
    }),
    ...(ifKnown(() => requestOf(context.attributes, 'ephemeral-storage'), 0) > includedStorage ? [moreStorage(context)] : []),
  ]
}
