import { byUsageType, firstOf, type OfferItem, type OfferMapping } from '../mapping.ts'
import { type Product, usageOf } from '../offer.ts'

const systems: ReadonlyMap<string, string> = new Map([
  ['Linux', 'linux'],
  ['Windows', 'windows'],
  ['RHEL', 'rhel'],
  ['SUSE', 'suse'],
])
const tenancies: ReadonlyMap<string, string> = new Map([
  ['Shared', 'shared'],
  ['Dedicated', 'dedicated'],
])

/** Hours of a running instance without software on top: not those of unused reservations, nor those with a licence of one's own. */
function instance({ attribute }: Product): OfferItem | undefined {
  if (!attribute('productfamily').startsWith('Compute Instance')) return undefined
  if (attribute('capacitystatus') !== 'Used' || attribute('preinstalledsw') !== 'NA') return undefined
  if (!/^(|NA|No License required)$/i.test(attribute('licensemodel')) || !/^(|OnDemand)$/.test(attribute('marketoption'))) return undefined
  const [system, tenancy, type] = [
    systems.get(attribute('operatingsystem')),
    tenancies.get(attribute('tenancy')),
    attribute('instancetype'),
  ]
  if (system === undefined || tenancy === undefined || !/^[a-z0-9-]+\.[a-z0-9-]+$/.test(type)) return undefined
  const unit = 'hours'
  return system === 'windows'
    ? { table: 'aws/ec2-windows', sku: `${tenancy}/${type}`, unit }
    : { table: 'aws/ec2', sku: `instance/${system}/${tenancy}/${type}`, unit }
}

/** `HostUsage:c5`. */
function host(product: Product): OfferItem | undefined {
  const family = /^HostUsage:([a-z0-9-]+)$/.exec(usageOf(product))?.[1]
  if (family === undefined || product.attribute('productfamily') !== 'Dedicated Host') return undefined
  return { table: 'aws/ec2-host', sku: `on-demand/${family}`, unit: 'hours' }
}

/** All bursting families but T4g cost the same; Windows costs more. */
function cpuCredits(product: Product): OfferItem | undefined {
  if (usageOf(product) !== 'CPUCredits:t3' || product.attribute('operatingsystem') !== 'Linux') return undefined
  return { table: 'aws/ec2-other', sku: 'cpu-credits/linux', unit: 'vCPU-hours' }
}

const volumes = byUsageType('aws/ebs', {
  'EBS:VolumeUsage': ['standard/storage', 'GB-months'],
  'EBS:VolumeUsage.gp2': ['gp2/storage', 'GB-months'],
  'EBS:VolumeUsage.gp3': ['gp3/storage', 'GB-months'],
  'EBS:VolumeUsage.piops': ['io1/storage', 'GB-months'],
  'EBS:VolumeUsage.io2': ['io2/storage', 'GB-months'],
  'EBS:VolumeUsage.st1': ['st1/storage', 'GB-months'],
  'EBS:VolumeUsage.sc1': ['sc1/storage', 'GB-months'],
  'EBS:VolumeIOUsage': ['standard/io-requests', 'requests'],
  'EBS:VolumeP-IOPS.gp3': ['gp3/iops', 'IOPS-months'],
  'EBS:VolumeP-IOPS.piops': ['io1/iops', 'IOPS-months'],
  'EBS:VolumeP-IOPS.io2': ['io2/iops-to-32000', 'IOPS-months'],
  'EBS:VolumeP-IOPS.io2.tier2': ['io2/iops-to-64000', 'IOPS-months'],
  'EBS:VolumeP-IOPS.io2.tier3': ['io2/iops-over-64000', 'IOPS-months'],
  'EBS:VolumeP-Throughput.gp3': ['gp3/throughput', 'MiBps-months'],
  'EBS:SnapshotUsage': ['snapshot/storage', 'GB-months'],
  'EBS:SnapshotArchiveStorage': ['snapshot/archive-storage', 'GB-months'],
  'EBS:FastSnapshotRestore': ['snapshot/fast-restore', 'DSU-hours'],
  'EBS:directAPI.snapshot.List': ['snapshot/list-requests', 'requests'],
  'EBS:directAPI.snapshot.Get': ['snapshot/get-requests', 'SnapshotAPIUnits'],
  'EBS:directAPI.snapshot.Put': ['snapshot/put-requests', 'SnapshotAPIUnits'],
})

const natGateways = byUsageType('aws/vpc', {
  'NatGateway-Hours': ['nat-gateway-hours', 'hours'],
  'NatGateway-Bytes': ['nat-gateway-data', 'GB'],
})

/** Instances, hosts, EBS and NAT gateways. https://aws.amazon.com/ec2/pricing/on-demand/ */
export const ec2: OfferMapping = { offer: 'AmazonEC2', item: firstOf(instance, host, cpuCredits, volumes, natGateways) }
