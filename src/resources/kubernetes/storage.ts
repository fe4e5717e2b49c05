import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { volumeCharges } from '../aws/ebs-volume-charges.ts'
import { diskTier } from '../azurerm/disk-tiers.ts'
import { diskCharges as managedDiskCharges } from '../azurerm/managed-disk-charges.ts'
import { monthly } from '../charges.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { diskCharges as persistentDiskCharges } from '../google/disk-charges.ts'
import { required } from '../required.ts'
import { azureDiskTypes, ebsTypes, googleDiskTypes } from './built-in-classes.ts'
import { gibibytes, quantity } from './requests.ts'
import { type Parameters, parametersOf } from './storage-parameters.ts'

export const storageSkus = ['aws/ebs/*', 'azurerm/managed-disks/*', 'google/disks/*', 'kubernetes/default-nodes/default/storage'] as const

/** What a claim asks for, with what its storage class says where the class is known. */
interface Claim {
  readonly gib: () => number
  readonly storageClass: string | undefined
  readonly provisioner: string | undefined
  readonly parameters: Parameters
  readonly count: () => number
}

/** Charges of `count` volumes as a claim or a claim template asks for them, by the cloud of its cluster. */
export function volumeOf(context: ChargeContext, claim: Attributes, count: () => number = () => 1): readonly Charge[] {
  const asked: Claim = {
    gib: () => gibibytes(claim.string('size', '0')),
    storageClass: claim.string('storage_class'),
    provisioner: claim.string('provisioner'),
    parameters: parametersOf(claim),
    count,
  }
  const cloud = context.attributes.string('cloud')
  if (cloud !== undefined && asked.storageClass === '') return [notCosted('no storage class', ', as it is one that exists already')]
  // EC2 and Compute Engine make volumes of whole GiB: `Size` of CreateVolume and `sizeGb` of disks are integers.
  const whole: Claim = { ...asked, gib: () => Math.ceil(asked.gib()) }
  if (cloud === 'aws') return ebs(context, whole)
  if (cloud === 'azurerm') return azureDisk(context, asked)
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
  const type = provisioner === undefined ? byName : (parameters.string('type') ?? 'gp3')
  if (type === undefined) return [notCosted(`the storage class ${storageClass}`, ', as the class is not in this project')]
  const perGib = parameters.number('iopsPerGB')
  const iops = (): number | undefined => parameters.number('iops') ?? (perGib === undefined ? undefined : perGib * gib())
  return volumeCharges({ type: () => type, size: gib, iops, throughput: () => parameters.number('throughput') }, context.usage, count)
}

function azureDisk({ usage }: ChargeContext, { gib, storageClass, provisioner, parameters, count }: Claim): readonly Charge[] {
  if (provisioner !== undefined && !/disk/.test(provisioner)) return [notCosted(`the provisioner ${provisioner}`)]
  const named = (parameters.string('skuName') ?? parameters.string('storageAccountType'))?.toLowerCase()
  const kind = provisioner === undefined ? azureDiskTypes[storageClass ?? 'default'] : (named ?? 'standardssd_lrs')
  if (kind === undefined) return [notCosted(`the storage class ${storageClass}`, ', as the class is not in this project')]
  if (kind === 'premiumv2_lrs' || kind === 'ultrassd_lrs') {
    const [iops, throughput] = [() => parameters.number('diskIOPSReadWrite'), () => parameters.number('diskMBpsReadWrite')]
    return managedDiskCharges({ type: () => kind, size: () => Math.ceil(gib()), iops, throughput }, usage, '', count)
  }
  return [
    monthly(
      `Storage (${kind})`,
      () => `azurerm/managed-disks/${kind}/${required(diskTier(kind, gib()), 'a tier for its size')}`,
      'months',
      count,
    ),
  ]
}

/** Throughput is stated in bytes: `250Mi` a second. https://cloud.google.com/kubernetes-engine/docs/how-to/persistent-volumes/hyperdisk */
function persistentDisk({ gib, storageClass, provisioner, parameters, count }: Claim): readonly Charge[] {
  if (provisioner !== undefined && !/pd/.test(provisioner)) return [notCosted(`the provisioner ${provisioner}`)]
  const type = provisioner === undefined ? googleDiskTypes[storageClass ?? 'standard-rwo'] : (parameters.string('type') ?? 'pd-standard')
  if (type === undefined) return [notCosted(`the storage class ${storageClass}`, ', as the class is not in this project')]
  const throughput = (): number | undefined => {
    const stated = parameters.string('provisioned-throughput-on-create')
    return stated === undefined ? undefined : quantity(stated) / 1024 ** 2
  }
  const regional = parameters.string('replication-type') === 'regional-pd'
  const iops = () => parameters.number('provisioned-iops-on-create')
  return persistentDiskCharges({ regional, type: () => type, size: gib, iops, throughput }, count)
}
