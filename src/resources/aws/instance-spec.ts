import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { ChargeContext, Related, RelatedResource } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import type { InstanceSpec, NamedVolume } from './ec2-instance-charges.ts'
import { dataVolume, deviceName, firstSet, rootVolume } from './instance-volumes.ts'
import {
  templateInstanceType,
  templateIsSpot,
  templateMonitoring,
  templatePublicIpv4,
  templateVolumes,
  tenancyOf,
} from './launch-template-spec.ts'
import { operatingSystemOf } from './operating-system.ts'
import { inPublicSubnets } from './public-subnets.ts'

/** The launch template that an attribute block names by id or name; undefined: it names none, or one outside of the project. */
export function launchTemplateOf({ related }: Pick<ChargeContext, 'related'>, block = 'launch_template'): RelatedResource | undefined {
  return related.to(`${block}.id`, ['aws_launch_template']) ?? related.to(`${block}.name`, ['aws_launch_template'])
}

/**
 * Whether one of the volumes that a plan or state lists for an instance is a volume of its own in the project, attached to the instance: it is
 * billed where it is declared.
 */
const isDeclared = (related: Related, index: number): boolean =>
  ifKnown(() => related.to(`ebs_block_device.${index}.volume_id`, ['aws_ebs_volume']) !== undefined, false)

/** Volumes of an instance over those of its template: a device of the same name is one volume, and the instance's word counts. */
function volumesOf(
  { attributes: instance, related }: Pick<ChargeContext, 'attributes' | 'related'>,
  template: Attributes | undefined,
  operatingSystem: InstanceSpec['operatingSystem'],
): readonly NamedVolume[] {
  const below = template === undefined ? { root: [], data: [] } : templateVolumes(template)
  const layers = new Map<string, Attributes[]>()
  instance.blocks('ebs_block_device').forEach((block, index) => {
    if (block.boolean('no_device', false) || isDeclared(related, index)) return
    layers.set(deviceName(block, index), [block])
  })
  for (const { device, ebs } of below.data) layers.set(device, [...(layers.get(device) ?? []), ebs])
  return [
    rootVolume([...instance.blocks('root_block_device'), ...below.root], operatingSystem),
    ...[...layers].map(([device, blocks]) => dataVolume(`ebs_block_device[${device}]`, blocks)),
  ]
}

/** An `aws_instance`: its own attributes over those of its launch template. */
export function instanceSpec(context: ChargeContext): InstanceSpec & { readonly spot: () => boolean } {
  const { attributes, usage, related } = context
  const template = launchTemplateOf(context)?.attributes
  const layers = template === undefined ? [attributes] : [attributes, template]
  const operatingSystem = () => operatingSystemOf(usage, layers, attributes.has('ami') ? 'ami' : 'image_id')
  // An Elastic IP takes the place of the address that comes with the instance, and is billed where it is declared.
  const elasticIp = (): boolean =>
    related.from('aws_eip', 'instance').length > 0 || related.from('aws_eip_association', 'instance_id').length > 0
  return {
    instanceType: () => {
      const own = attributes.string('instance_type')
      if (own !== undefined) return own
      if (template !== undefined) return templateInstanceType(template)
      throw new NotKnown({ kind: 'computed', text: 'the instance type is that of a launch template that is not part of this project' })
    },
    operatingSystem,
    tenancy: () => {
      if (attributes.has('host_id') || attributes.has('host_resource_group_arn')) return 'host'
      return tenancyOf(attributes.string('tenancy') ?? template?.block('placement')?.string('tenancy'))
    },
    ebsOptimized: () => firstSet(layers, layer => layer.boolean('ebs_optimized')) ?? false,
    detailedMonitoring: () => attributes.boolean('monitoring') ?? (template !== undefined && templateMonitoring(template)),
    publicIpv4: () => {
      const own = attributes.boolean('associate_public_ip_address')
      const stated = own ?? (template === undefined ? undefined : templatePublicIpv4(template))
      return (stated ?? inPublicSubnets(related, 'subnet_id', undefined)) && !elasticIp()
    },
    cpuCredits: () => firstSet(layers, layer => layer.block('credit_specification')?.string('cpu_credits')),
    volumes: volumesOf(context, template, operatingSystem),
    spot: () => {
      const own = attributes.block('instance_market_options')?.string('market_type')
      return own === undefined ? template !== undefined && templateIsSpot(template) : own === 'spot'
    },
  }
}
