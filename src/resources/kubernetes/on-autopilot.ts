import { NotKnown } from '../../model/unknown.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { type AutopilotClass, billedRequest, type PodRequest } from '../google/autopilot-rules.ts'
import { podCharge } from './pod-charges.ts'
import { gpusOf, requestOf } from './requests.ts'

/** Classes that are billed by the pod, by the value of the node selector `cloud.google.com/compute-class`. The others are billed by the node. */
const classes: Readonly<Record<string, AutopilotClass>> = {
  'general-purpose': 'general-purpose',
  Balanced: 'balanced',
  'Scale-Out': 'scale-out-x86',
}

const general = 'google/kubernetes-engine/autopilot/general-purpose'

/** What the classes that are billed by the pod ask for. */
export const autopilotSkus = [
  ...[...Object.values(classes), 'scale-out-arm'].map(one => `google/kubernetes-engine/autopilot/${one}/*/vcpu`),
  ...[...Object.values(classes), 'scale-out-arm'].map(one => `google/kubernetes-engine/autopilot/${one}/*/memory`),
  `${general}/on-demand/ephemeral-storage`,
]

/** The class by its name; that of Arm where the pod selects such nodes. */
function classOf(name: string, architecture: string | undefined): AutopilotClass | undefined {
  if (name === 'Scale-Out' && architecture === 'arm64') return 'scale-out-arm'
  return Object.hasOwn(classes, name) ? classes[name] : undefined
}

/** Pods on GKE Autopilot are billed by what they request. https://cloud.google.com/kubernetes-engine/pricing */
export function autopilotCharges(context: ChargeContext): readonly Charge[] {
  const { attributes } = context
  const name = attributes.string('compute_class', 'general-purpose')
  const chosen = classOf(name, attributes.string('architecture'))
  if (chosen === undefined) throw new NotKnown({ kind: 'limit', text: `Autopilot pods of the class ${name} are billed by the node` })
  if (gpusOf(context) > 0) throw new NotKnown({ kind: 'limit', text: 'Autopilot pods with GPUs are billed by the node' })
  const table = `google/kubernetes-engine/autopilot/${chosen}/${attributes.boolean('spot', false) ? 'spot' : 'on-demand'}`
  const billed = (): PodRequest =>
    billedRequest(chosen, {
      vcpus: requestOf(attributes, 'cpu'),
      memory: requestOf(attributes, 'memory'),
      storage: requestOf(attributes, 'ephemeral-storage'),
    })
  // Of pods for every node, those of one node: nothing tells how many there are.
  const mark = attributes.boolean('every_node', false) ? ' (for each node)' : ''
  return [
    podCharge(context, {
      description: `vCPU on Autopilot${mark}`,
      sku: () => `${table}/vcpu`,
      unit: 'vCPU-hours',
      amount: () => billed().vcpus,
    }),
    podCharge(context, {
      description: `Memory on Autopilot${mark}`,
      sku: () => `${table}/memory`,
      unit: 'GiB-hours',
      amount: () => billed().memory,
    }),
    podCharge(context, {
      description: `Ephemeral storage on Autopilot${mark}`,
      sku: () => `${general}/on-demand/ephemeral-storage`,
      unit: 'GiB-hours',
      amount: () => billed().storage,
    }),
  ]
}
