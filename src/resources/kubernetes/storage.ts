import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { volumeCharges } from '../aws/ebs-volume-charges.ts'
import { diskTier } from '../azurerm/disk-tiers.ts'
import { monthly } from '../charges.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { required } from '../required.ts'
import { azureDiskTypes, ebsTypes, googleDiskTypes } from './built-in-classes.ts'
import { gibibytes } from './requests.ts'

export const storageSkus = [
  'aws/ebs/*',
  'azurerm/managed-disks/*',
  'google/disks/*/storage',
  'kubernetes/default-nodes/default/storage',
] as const

/** What a claim asks for, with what its storage class says where the class is known. */
interface Claim {
  readonly gib: () => number
  readonly storageClass: string | undefined
  readonly provisioner: string | undefined
  readonly parameters: Attributes | undefined
  readonly count: () => number
}

/** Charges of `count` volumes as a claim or a claim template asks for them, by the cloud of its cluster. */
export function volumeOf(context: ChargeContext, claim: Attributes, count: () => number = () => 1): readonly Charge[] {
  const asked: Claim = {
    gib: () => gibibytes(claim.string('size', '0')),
    storageClass: claim.string('storage_class'),
    provisioner: claim.string('provisioner'),
    parameters: claim.block('parameters'),
    count,
  }
  const cloud = context.attributes.string('cloud')
  // EC2 and Compute Engine make volumes of whole GiB: `Size` of CreateVolume and `sizeGb` of disks are integers.
  const whole: Claim = { ...asked, gib: () => Math.ceil(asked.gib()) }
  if (cloud === 'aws') return ebs(context, whole)
  if (cloud === 'azurerm') return azureDisk(asked)
  if (cloud === 'google') return persistentDisk(whole)
  return [
    monthly(
      'Storage (default price)',
      { id: 'kubernetes/default-nodes/default/storage', region: 'global' },
      'GiB-hours',
      () => asked.gib() * count() * 730,
    ),
  ]
}

const notCosted = (what: string, why = ''): Charge => ({
  description: 'Storage',
  sku: () => {
    throw new NotKnown({ kind: 'limit', text: `what a volume of ${what} costs is not known${why}` })
  },
  unit: 'GB-months',
  quantity: () => 1,
})

function ebs(context: ChargeContext, { gib, storageClass, provisioner, parameters, count }: Claim): readonly Charge[] {
  if (provisioner !== undefined && !/ebs/.test(provisioner)) return [notCosted(`the provisioner ${provisioner}`)]
  // The class that EKS makes is gp2; the driver's own default is gp3.
  const byName = storageClass === undefined ? 'gp2' : ebsTypes[storageClass]
  const type = provisioner === undefined ? byName : (parameters?.string('type') ?? 'gp3')
  if (type === undefined) return [notCosted(`the storage class ${storageClass}`, ', as the class is not in this project')]
  const perGib = parameters?.number('iopsPerGB')
  const iops = (): number | undefined => parameters?.number('iops') ?? (perGib === undefined ? undefined : perGib * gib())
  return volumeCharges({ type: () => type, size: gib, iops, throughput: () => parameters?.number('throughput') }, context.usage, count)
}

function azureDisk({ gib, storageClass, provisioner, parameters, count }: Claim): readonly Charge[] {
  if (provisioner !== undefined && !/disk/.test(provisioner)) return [notCosted(`the provisioner ${provisioner}`)]
  const named = (parameters?.string('skuName') ?? parameters?.string('skuname') ?? parameters?.string('storageaccounttype'))?.toLowerCase()
  const kind = provisioner === undefined ? azureDiskTypes[storageClass ?? 'default'] : (named ?? 'standardssd_lrs')
  if (kind === undefined) return [notCosted(`the storage class ${storageClass}`, ', as the class is not in this project')]
  return [
    monthly(
      `Storage (${kind})`,
      () => `azurerm/managed-disks/${kind}/${required(diskTier(kind, gib()), 'a tier for its size')}`,
      'months',
      count,
    ),
  ]
}

function persistentDisk({ gib, storageClass, provisioner, parameters, count }: Claim): readonly Charge[] {
  if (provisioner !== undefined && !/pd/.test(provisioner)) return [notCosted(`the provisioner ${provisioner}`)]
  const type = provisioner === undefined ? googleDiskTypes[storageClass ?? 'standard-rwo'] : (parameters?.string('type') ?? 'pd-standard')
  if (type === undefined) return [notCosted(`the storage class ${storageClass}`, ', as the class is not in this project')]
  const where = parameters?.string('replication-type') === 'regional-pd' ? 'regional' : 'zonal'
  return [
    monthly(
      `Storage (${type})`,
      () => `google/disks/${where}/${type}/storage`,
      'GiB-months',
      () => gib() * count(),
    ),
  ]
}
