import { NotKnown } from '../../model/unknown.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { podCharge } from './pod-charges.ts'
import { gpusOf, requestOf } from './requests.ts'

interface ComputeClass {
  readonly sku: string
  /** GiB of memory for each vCPU, at least and at most. */
  readonly least: number
  readonly most: number
}

/** By the value of the node selector `cloud.google.com/compute-class`. Ratios: autopilot-cost-calculator, 2025-07-21 (Apache-2.0). */
const classes: Readonly<Record<string, ComputeClass>> = {
  'general-purpose': { sku: 'general-purpose', least: 1, most: 6.5 },
  Balanced: { sku: 'balanced', least: 1, most: 8 },
  'Scale-Out': { sku: 'scale-out-x86', least: 4, most: 4 },
}

/** The least that a pod is billed for: vCPU, and GiB of memory and storage. */
const smallest = { vcpu: 0.05, memory: 52 / 1024, storage: 10 / 1024 }

/** What Autopilot makes of a pod's requests: the minimum at least, and memory in the ratio to vCPU that the class allows. */
export function autopilotSize(
  vcpu: number,
  gib: number,
  { least, most }: Pick<ComputeClass, 'least' | 'most'>,
): { vcpu: number; memory: number } {
  const cpu = Math.max(vcpu, smallest.vcpu, gib / most)
  return { vcpu: cpu, memory: Math.max(gib, smallest.memory, cpu * least) }
}

/** Pods on GKE Autopilot are billed by what they request. https://cloud.google.com/kubernetes-engine/pricing */
export function autopilotCharges(context: ChargeContext): readonly Charge[] {
  const { attributes } = context
  const name = attributes.string('compute_class', 'general-purpose')
  const chosen = Object.hasOwn(classes, name) ? classes[name] : undefined
  if (chosen === undefined || gpusOf(attributes) > 0)
    throw new NotKnown({
      kind: 'limit',
      text: `Autopilot pods ${chosen === undefined ? `of the class ${name}` : 'with GPUs'} are billed by the node`,
    })
  const table = `google/kubernetes-engine/autopilot/${chosen.sku}/${attributes.boolean('spot', false) ? 'spot' : 'on-demand'}`
  const size = () => autopilotSize(requestOf(attributes, 'cpu'), requestOf(attributes, 'memory'), chosen)
  return [
    podCharge(context, { description: 'vCPU on Autopilot', sku: () => `${table}/vcpu`, unit: 'vCPU-hours', amount: () => size().vcpu }),
    podCharge(context, {
      description: 'Memory on Autopilot',
      sku: () => `${table}/memory`,
      unit: 'GiB-hours',
      amount: () => size().memory,
    }),
    podCharge(context, {
      description: 'Ephemeral storage on Autopilot',
      sku: () => 'google/kubernetes-engine/autopilot/general-purpose/on-demand/ephemeral-storage',
      unit: 'GiB-hours',
      amount: () => Math.max(requestOf(attributes, 'ephemeral-storage'), smallest.storage),
    }),
  ]
}
