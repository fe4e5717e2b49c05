import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { metered } from '../charges.ts'
import { type ChargeContext, type ChargeEntry, defineResource } from '../definition.ts'
import { type InstanceSpec, instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { templateSpec } from './launch-template-spec.ts'
import { operatingSystemOf } from './operating-system.ts'
import { inPublicSubnets } from './public-subnets.ts'

/** GiB of the root volume of the images that run containers. */
const imageSize = 30

/** The first type that is listed; of a family, and of `optimal`, AWS picks one. */
function instanceType(resources: Attributes): string {
  const [first = 'optimal'] = resources.strings('instance_type')
  if (!first.includes('.')) throw new NotKnown({ kind: 'computed', text: `AWS picks the instance type (${first})` })
  return first
}

function instances({ related, usage }: ChargeContext, resources: Attributes): InstanceSpec {
  const template =
    related.to('compute_resources.launch_template.launch_template_id', ['aws_launch_template']) ??
    related.to('compute_resources.launch_template.launch_template_name', ['aws_launch_template'])
  if (template !== undefined) return { ...templateSpec(template.attributes, usage), instanceType: () => instanceType(resources) }
  const nothing = (): undefined => undefined
  return {
    instanceType: () => instanceType(resources),
    operatingSystem: () => operatingSystemOf(usage, [resources], 'image_id'),
    tenancy: () => 'shared',
    ebsOptimized: () => false,
    detailedMonitoring: () => false,
    publicIpv4: nothing,
    cpuCredits: nothing,
    volumes: [{ name: 'root_block_device', type: () => 'gp2', size: () => imageSize, iops: nothing, throughput: nothing }],
  }
}

function onInstances(context: ChargeContext, resources: Attributes): readonly ChargeEntry[] {
  const count = (): number => {
    const stated = context.usage.optionalNumber('instances')
    if (stated === undefined && resources.number('min_vcpus', 0) > 0)
      throw new NotKnown({ kind: 'computed', text: 'AWS decides how many instances make up min_vcpus' })
    return stated ?? context.usage.number('instances')
  }
  const spot = (): number => (resources.string('type') === 'SPOT' ? count() : 0)
  const spec = instances(context, resources)
  const subnets = (): boolean => inPublicSubnets(context.related, 'compute_resources.subnets', resources.raw('subnets'))
  return instanceCharges({ ...spec, publicIpv4: () => spec.publicIpv4() ?? subnets() }, context.usage, { count, spot })
}

/** Costs what its jobs run on, which follows the jobs: usage says how much that is. https://aws.amazon.com/batch/pricing/ */
export const batchComputeEnvironment = defineResource({
  type: 'aws_batch_compute_environment',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: [...instanceSkus, 'aws/ecs/fargate/linux-x86/vcpu', 'aws/ecs/fargate/linux-x86/memory'],
  usage: {
    ...instanceUsage,
    instances: 'Instances that run on average',
    monthly_vcpu_hours: 'vCPU-hours of jobs on Fargate a month',
    monthly_memory_gb_hours: 'GB-hours of memory of jobs on Fargate a month',
  },
  charges: context => {
    const resources = context.attributes.block('compute_resources')
    if (resources === undefined) return []
    const type = resources.string('type', 'EC2')
    if (!type.startsWith('FARGATE')) return onInstances(context, resources)
    const priced = (sku: string) => () => {
      if (type === 'FARGATE') return sku
      throw new NotKnown({ kind: 'data', text: 'the market sets the prices of Fargate Spot' })
    }
    const { usage } = context
    return [
      metered('Jobs, vCPU', priced('aws/ecs/fargate/linux-x86/vcpu'), { unit: 'vCPU-hours', usage, key: 'monthly_vcpu_hours' }),
      metered('Jobs, memory', priced('aws/ecs/fargate/linux-x86/memory'), { unit: 'GB-hours', usage, key: 'monthly_memory_gb_hours' }),
    ]
  },
})
