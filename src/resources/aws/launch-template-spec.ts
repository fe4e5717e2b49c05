import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { Usage } from '../usage.ts'
import type { InstanceSpec, NamedVolume } from './ec2-instance-charges.ts'
import { dataVolume, deviceName, isRootDevice, rootVolume } from './instance-volumes.ts'
import { operatingSystemOf } from './operating-system.ts'

export type Tenancy = ReturnType<InstanceSpec['tenancy']>

/** The API calls shared hardware `default`. */
export const tenancyOf = (value: string | undefined): Tenancy => (value === 'dedicated' || value === 'host' ? value : 'shared')

/** Volumes that a template maps, without those that it removes or that live on the host. */
export interface TemplateVolumes {
  readonly root: readonly Attributes[]
  readonly data: readonly { readonly device: string; readonly ebs: Attributes }[]
}

export function templateVolumes(template: Attributes): TemplateVolumes {
  const root: Attributes[] = []
  const data: { device: string; ebs: Attributes }[] = []
  template.blocks('block_device_mappings').forEach((mapping, index) => {
    const ebs = mapping.block('ebs')
    if (ebs === undefined || mapping.has('no_device') || mapping.has('virtual_name')) return
    if (isRootDevice(mapping)) root.push(ebs)
    else data.push({ device: deviceName(mapping, index), ebs })
  })
  return { root, data }
}

const pickedByAws = new NotKnown({ kind: 'computed', text: 'AWS picks the instance type by instance_requirements' })

/** The instance type of a template; one that AWS picks by requirements is not known before it has picked. */
export function templateInstanceType(template: Attributes): string {
  const type = template.string('instance_type')
  if (type !== undefined) return type
  throw template.has('instance_requirements')
    ? pickedByAws
    : new NotKnown({ kind: 'error', text: 'the launch template has no instance_type' })
}

export const templateMonitoring = (template: Attributes): boolean => template.block('monitoring')?.boolean('enabled') ?? false

/** Whether instances get a public address; undefined where the template leaves that to the subnet. */
export function templatePublicIpv4(template: Attributes): boolean | undefined {
  const stated = template.blocks('network_interfaces').map(network => network.boolean('associate_public_ip_address'))
  return stated.includes(true) || (stated.includes(false) ? false : undefined)
}

/** Instances as a launch template describes them. */
export function templateSpec(template: Attributes, usage: Usage): InstanceSpec {
  const operatingSystem = () => operatingSystemOf(usage, [template], 'image_id')
  const { root, data } = templateVolumes(template)
  const volumes: readonly NamedVolume[] = [
    rootVolume(root, operatingSystem),
    ...data.map(({ device, ebs }) => dataVolume(`block_device_mappings[${device}]`, [ebs])),
  ]
  return {
    instanceType: () => templateInstanceType(template),
    operatingSystem,
    tenancy: () => tenancyOf(template.block('placement')?.string('tenancy')),
    ebsOptimized: () => template.boolean('ebs_optimized', false),
    detailedMonitoring: () => templateMonitoring(template),
    publicIpv4: () => templatePublicIpv4(template),
    cpuCredits: () => template.block('credit_specification')?.string('cpu_credits'),
    volumes,
  }
}

/** Whether a template buys its instances on the spot market. */
export const templateIsSpot = (template: Attributes): boolean => template.block('instance_market_options')?.string('market_type') === 'spot'

/** The same with the instance type that an override (of an Auto Scaling group or fleet) names. */
export const withOverride = (spec: InstanceSpec, override: Attributes | undefined): InstanceSpec => ({
  ...spec,
  instanceType: () => {
    if (override?.has('instance_requirements')) throw pickedByAws
    return override?.string('instance_type') ?? spec.instanceType()
  },
})
