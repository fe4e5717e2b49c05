import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { Usage } from '../usage.ts'
import type { InstanceSpec } from './ec2-instance-charges.ts'
import { dataVolume, deviceName, rootVolume } from './instance-volumes.ts'
import { tenancyOf } from './launch-template-spec.ts'
import { operatingSystemOf } from './operating-system.ts'

/** Instances as a launch configuration describes them. Detailed monitoring is on unless it is switched off. */
export function configurationSpec(configuration: Attributes, usage: Usage): InstanceSpec {
  const operatingSystem = () => operatingSystemOf(usage, [configuration], 'image_id')
  return {
    instanceType: () => {
      const type = configuration.string('instance_type')
      if (type === undefined) throw new NotKnown({ kind: 'error', text: 'the launch configuration has no instance_type' })
      return type
    },
    operatingSystem,
    tenancy: () => tenancyOf(configuration.string('placement_tenancy')),
    ebsOptimized: () => configuration.boolean('ebs_optimized', false),
    detailedMonitoring: () => configuration.boolean('enable_monitoring', true),
    publicIpv4: () => configuration.boolean('associate_public_ip_address'),
    cpuCredits: () => undefined,
    volumes: [
      rootVolume(configuration.blocks('root_block_device'), operatingSystem),
      ...configuration
        .blocks('ebs_block_device')
        .filter(block => !block.boolean('no_device', false))
        .map((block, index) => dataVolume(`ebs_block_device[${deviceName(block, index)}]`, [block])),
    ],
  }
}
