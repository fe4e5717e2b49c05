import { hoursPerMonth } from '../../model/money.ts'
import type { Attributes } from '../attributes.ts'
import type { Charge, ChargeContext, ChargeEntry, ResourceDefinition } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import { defaultCharges } from './by-default.ts'
import { autopilotCharges, autopilotSkus } from './on-autopilot.ts'
import { containerInstanceCharges } from './on-container-instances.ts'
import { fargateCharges } from './on-fargate.ts'
import { nodeCharges } from './on-nodes.ts'
import { notRequested } from './pod-charges.ts'
import { hoursOfPod, isJob, podsOf, podUsage, scaledPods } from './pod-hours.ts'
import { storageSkus, volumeOf } from './storage.ts'
import { terraformTypesOf } from './terraform-types.ts'
import { volumeGroup } from './volume-group.ts'

const lasting = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Rollout'] as const
const jobs = ['Job', 'CronJob', 'ScaledJob'] as const

/** Kinds of objects that ask for pods. */
export const workloadKinds: ReadonlySet<string> = new Set([...lasting, ...jobs])

/** By where its pods run; what says so is put there by the clusters. */
const billing: Readonly<Record<string, (context: ChargeContext) => readonly Charge[]>> = {
  nodes: nodeCharges,
  fargate: fargateCharges,
  autopilot: autopilotCharges,
  'container-instances': containerInstanceCharges,
  default: defaultCharges,
}

/** Pods by what they request, their volumes, and in words what they do not request. */
function workloadCharges(context: ChargeContext): readonly ChargeEntry[] {
  const { attributes } = context
  const where = attributes.string('runs_on', 'default')
  if (where === 'nowhere') return []
  // Fargate bills a size, and the smallest to pods that request nothing.
  const missing = where === 'fargate' ? [] : missingRequests(attributes, where)
  return [...(billing[where] ?? defaultCharges)(context), ...missing, ...volumeGroups(context)]
}

/** Their price is that of where the pods run, of which only the default prices are one for all. */
function missingRequests(attributes: Attributes, where: string): readonly Charge[] {
  const missing = ifKnown(() => attributes.blocks('without_requests'), [])
  const sku = { cpu: 'vcpu', memory: 'memory' } as const
  return (['cpu', 'memory'] as const).flatMap(resource => {
    const containers = missing.filter(one => one.string('resource') === resource).map(one => one.string('container', '?'))
    const name = resource === 'cpu' ? 'vCPU' : 'Memory'
    const price = { id: `kubernetes/default-nodes/default/on-demand/${sku[resource]}`, region: 'global' }
    const known = where === 'default' || !Object.hasOwn(billing, where) ? price : undefined
    return containers.length === 0 ? [] : [notRequested(name, known, `${resource === 'cpu' ? 'vCPU' : 'GiB'}-hours`, containers, resource)]
  })
}

/** Volumes that each pod brings along, as many as there are pods and for as long: those of a job go with its runs. */
const volumeGroups = (context: ChargeContext): readonly ChargeEntry[] =>
  context.attributes.blocks('volumes').map(volume => ({
    group: volumeGroup(volume.string('name', '')),
    charges: volumeOf(context, volume, () => (podsOf(context) * hoursOfPod(context)) / hoursPerMonth).map((charge, index) => ({
      ...charge,
      ...(isJob(context) ? { usageBased: true } : {}),
      scaled: () => {
        const pods = scaledPods(context)
        if (pods === undefined) return undefined
        const [one] = volumeOf(context, volume).slice(index)
        const each = Number(one?.quantity() ?? 0)
        return { low: each * pods.low, high: each * pods.high, by: pods.by }
      },
    })),
  }))

/** The names of some kinds, of Kubernetes and of Terraform's Kubernetes provider. */
const namesOf = ([first, ...others]: readonly [string, ...string[]]): Pick<ResourceDefinition, 'type' | 'aliases'> => ({
  type: `kubernetes:${first}`,
  aliases: [...others.map(kind => `kubernetes:${kind}`), ...[first, ...others].flatMap(terraformTypesOf)],
})

/** One definition for all kinds of workloads whose pods run all the time. */
export const workload: ResourceDefinition = {
  ...namesOf(lasting),
  service: 'Kubernetes',
  category: 'Compute',
  skus: [
    'kubernetes/default-nodes/default/on-demand/*',
    'aws/ec2/instance/linux/shared/*',
    'azurerm/virtual-machines/*',
    'azurerm/virtual-machines-spot/*',
    'google/compute/on-demand/*',
    'google/compute/spot/*',
    'google/compute-parts/gpu/*',
    'aws/eks/fargate/*',
    ...autopilotSkus,
    'azurerm/container-instances/standard/vcpu',
    'azurerm/container-instances/standard/memory',
    'azurerm/container-instances/spot/*',
    ...storageSkus,
  ],
  charges: workloadCharges,
}

/** Workloads whose pods run and end: billed for so many runs of so many minutes. */
export const job: ResourceDefinition = { ...workload, ...namesOf(jobs), usage: podUsage }
