import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { type Charge, type ChargeContext, type ChargeEntry, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { volumeCharges, volumeSkus, volumeUsage } from './ebs-volume-charges.ts'
import { fargateTasks } from './ecs-launch.ts'
import { type FargateTask, fargateTask } from './fargate-task.ts'
import { onlyIf } from './only-if.ts'

function taskOf({ related }: ChargeContext): FargateTask {
  const definition = related.to('task_definition', ['aws_ecs_task_definition'], ['family'])
  if (definition === undefined) throw new NotKnown({ kind: 'computed', text: 'its task definition is not part of this project' })
  return fargateTask(definition.attributes)
}

/** The wanted number of tasks, or what auto scaling keeps at least. */
function taskCount({ attributes, related }: ChargeContext): number {
  const cluster = attributes.has('cluster') ? related.to('cluster', ['aws_ecs_cluster'])?.attributes.string('name') : 'default'
  const targets = related.from('aws_appautoscaling_target', 'resource_id', [`service/${cluster ?? '{cluster}'}/{name}`])
  return Math.max(attributes.number('desired_count', 0), ...targets.map(target => target.attributes.number('min_capacity', 0)))
}

const names = { 'linux-x86': 'Linux, x86', 'linux-arm': 'Linux, Arm', 'windows-x86': 'Windows' } as const

function fargateCharges(task: FargateTask, taskHours: () => number): readonly Charge[] {
  const charge = (what: string, part: string, unit: string, each: () => number): Charge => ({
    description: detailed(what, () => names[task.platform()]),
    sku: () => `aws/ecs/fargate/${task.platform()}/${part}`,
    unit,
    quantity: () => each() * taskHours(),
  })
  return [
    charge('Fargate vCPU', 'vcpu', 'vCPU-hours', task.vcpus),
    charge('Fargate memory', 'memory', 'GB-hours', task.memoryGb),
    ...onlyIf(() => task.platform() === 'windows-x86', charge('Windows license', 'license', 'vCPU-hours', task.vcpus)),
    {
      description: 'Fargate ephemeral storage',
      sku: () => 'aws/ecs/fargate/ephemeral-storage',
      unit: 'GB-hours',
      quantity: () => task.extraStorageGb() * taskHours(),
    },
  ]
}

/** EBS volumes that the service makes for each of its tasks, gp3 if it does not say. */
const taskVolumes = ({ attributes, usage }: ChargeContext, count: () => number): readonly ChargeEntry[] =>
  attributes.blocks('volume_configuration').flatMap((configuration, index) => {
    const volume = configuration.block('managed_ebs_volume')
    if (volume === undefined) return []
    const parts = {
      type: () => volume.string('volume_type', 'gp3'),
      size: () => {
        const size = volume.number('size_in_gb')
        if (size === undefined) throw new NotKnown({ kind: 'computed', text: 'the size of the volume is that of its snapshot' })
        return size
      },
      iops: () => volume.number('iops'),
      throughput: () => volume.number('throughput'),
    }
    return [{ group: `volume_configuration[${index}]`, charges: volumeCharges(parts, usage, count) }]
  })

/** Tasks on Fargate are billed by vCPU, memory and disk, by the second that they run. https://aws.amazon.com/fargate/pricing/ */
export const ecsService = defineResource({
  type: 'aws_ecs_service',
  service: 'Amazon Elastic Container Service',
  category: 'Compute',
  skus: ['aws/ecs/fargate/*/*', 'aws/ecs/fargate/ephemeral-storage', ...volumeSkus],
  usage: volumeUsage,
  charges: context => {
    const volumes = taskVolumes(context, () => taskCount(context))
    const counts = fargateTasks(context, () => taskCount(context))
    if (counts === undefined) return volumes
    const task = taskOf(context)
    const spotTasks: Charge = {
      description: 'Fargate Spot tasks',
      sku: () => {
        throw new NotKnown({ kind: 'data', text: 'the market sets the prices of Fargate Spot' })
      },
      unit: 'vCPU-hours',
      quantity: () => task.vcpus() * counts().fargateSpot * hoursPerMonth,
    }
    return [
      ...fargateCharges(task, () => counts().fargate * hoursPerMonth),
      ...onlyIf(() => counts().fargateSpot > 0, spotTasks),
      ...volumes,
    ]
  },
})
