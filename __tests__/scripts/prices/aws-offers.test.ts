import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { awsOffers } from '../../../scripts/prices/refresh/aws/index.ts'
import { perUnit, unitsIn } from '../../../scripts/prices/refresh/units.ts'
import { wantedSkus } from '../../../scripts/prices/refresh/wanted.ts'
import { awsResources } from '../../../src/resources/aws/index.ts'

/** What a product of an offer becomes: `table/sku unit`. */
function becomes(offer: string, attributes: Readonly<Record<string, string | undefined>>): string | undefined {
  const mapping = awsOffers.find(mapping => mapping.offer === offer)
  const item = mapping?.item({ sku: 'X', attribute: name => attributes[name] ?? '' })
  return item === undefined ? undefined : `${item.table}/${item.sku} ${item.unit}`
}

const instance = {
  productfamily: 'Compute Instance',
  capacitystatus: 'Used',
  preinstalledsw: 'NA',
  licensemodel: 'No License required',
  operatingsystem: 'Linux',
  tenancy: 'Shared',
  instancetype: 'm7g.large',
  usagetype: 'EUW2-BoxUsage:m7g.large',
}
const database = {
  productfamily: 'Database Instance',
  databaseengine: 'PostgreSQL',
  licensemodel: 'No license required',
  deploymentoption: 'Single-AZ',
  usagetype: 'EUW2-InstanceUsage:db.m7g.large',
}

test('EC2 instances by operating system and tenancy, without software and licences of one’s own', () => {
  const ec2 = (more: Readonly<Record<string, string | undefined>>) => becomes('AmazonEC2', { ...instance, ...more })
  expect(ec2({})).toBe('aws/ec2/instance/linux/shared/m7g.large hours')
  expect(ec2({ tenancy: 'Dedicated', operatingsystem: 'RHEL' })).toBe('aws/ec2/instance/rhel/dedicated/m7g.large hours')
  expect(ec2({ operatingsystem: 'SUSE', productfamily: 'Compute Instance (bare metal)' })).toBe(
    'aws/ec2/instance/suse/shared/m7g.large hours',
  )
  expect(ec2({ operatingsystem: 'Windows' })).toBe('aws/ec2-windows/shared/m7g.large hours')
  for (const other of [
    { capacitystatus: 'UnusedCapacityReservation' },
    { capacitystatus: 'AllocatedCapacityReservation' },
    { preinstalledsw: 'SQL Web' },
    { licensemodel: 'Bring your own license' },
    { operatingsystem: 'Ubuntu Pro' },
    { tenancy: 'Host' },
    { marketoption: 'Spot' },
    { instancetype: 'm7g.large,x' },
  ])
    expect([other, ec2(other)]).toEqual([other, undefined])
})

test('EBS, NAT gateways, hosts and credits of the EC2 offer', () => {
  const ec2 = (usagetype: string, more = {}) => becomes('AmazonEC2', { usagetype, ...more })
  expect(ec2('EBS:VolumeUsage.gp3')).toBe('aws/ebs/gp3/storage GB-months')
  expect(ec2('APN1-EBS:VolumeP-IOPS.io2.tier2')).toBe('aws/ebs/io2/iops-to-64000 IOPS-months')
  expect(ec2('EU-EBS:VolumeP-Throughput.gp3')).toBe('aws/ebs/gp3/throughput MiBps-months')
  expect(ec2('EU-NatGateway-Bytes')).toBe('aws/vpc/nat-gateway-data GB')
  expect(ec2('EU-NatGateway-Prvd-Bytes')).toBeUndefined()
  expect(ec2('EU-HostUsage:c5', { productfamily: 'Dedicated Host' })).toBe('aws/ec2-host/on-demand/c5 hours')
  expect(ec2('CPUCredits:t3', { operatingsystem: 'Linux' })).toBe('aws/ec2-other/cpu-credits/linux vCPU-hours')
  expect(ec2('CPUCredits:t3', { operatingsystem: 'Windows' })).toBeUndefined()
})

test('RDS and Aurora by engine, licence and deployment', () => {
  const rds = (more: Record<string, string>) => becomes('AmazonRDS', { ...database, ...more })
  expect(rds({})).toBe('aws/rds/postgresql/single-az/db.m7g.large hours')
  expect(rds({ usagetype: 'Multi-AZUsage:db.m7g.large', deploymentoption: 'Multi-AZ' })).toBe(
    'aws/rds/postgresql/multi-az/db.m7g.large hours',
  )
  expect(rds({ usagetype: 'Multi-AZClusterUsage:db.m7g.large', deploymentoption: 'Multi-AZ (readable standbys)' })).toBe(
    'aws/rds/postgresql/multi-az-cluster/db.m7g.large hours',
  )
  expect(rds({ usagetype: 'Multi-AZUsage:db.m7g.large' })).toBeUndefined()
  expect(rds({ usagetype: 'RDSCustomUsage:db.m7g.large' })).toBeUndefined()
  const licensed = (databaseengine: string, databaseedition: string, licensemodel: string) =>
    rds({ databaseengine, databaseedition, licensemodel })
  expect(licensed('Oracle', 'Standard Two', 'License included')).toBe('aws/rds/oracle/se2-li/single-az/db.m7g.large hours')
  expect(licensed('Oracle', 'Enterprise', 'Bring your own license')).toBe('aws/rds/oracle/ee-byol/single-az/db.m7g.large hours')
  expect(licensed('SQL Server', 'Web', 'License included')).toBe('aws/rds/sqlserver/web-li/single-az/db.m7g.large hours')
  expect(licensed('Oracle', 'Enterprise', 'License included')).toBeUndefined()
  const aurora = { databaseengine: 'Aurora MySQL' }
  expect(rds(aurora)).toBe('aws/aurora/aurora-mysql/standard/db.m7g.large hours')
  expect(rds({ ...aurora, usagetype: 'EU-InstanceUsageIOOptimized:db.m7g.large' })).toBe(
    'aws/aurora/aurora-mysql/io-optimized/db.m7g.large hours',
  )
  expect(becomes('AmazonRDS', { usagetype: 'EU-RDS:Multi-AZ-GP3-Storage', databaseengine: 'Any' })).toBe(
    'aws/rds/storage/gp3/multi-az GB-months',
  )
  expect(becomes('AmazonRDS', { usagetype: 'EU-RDS:Multi-AZ-GP3-Storage', databaseengine: 'SQL Server' })).toBeUndefined()
  expect(becomes('AmazonRDS', { usagetype: 'EU-CPUCredits:db.t3', databaseengine: 'MySQL' })).toBe('aws/rds/cpu-credits vCPU-hours')
  expect(becomes('AmazonRDS', { usagetype: 'EU-CPUCredits:db.t3', databaseengine: 'Aurora MySQL' })).toBe(
    'aws/aurora/cpu-credits vCPU-hours',
  )
})

test.each([
  ['AWSELB', { usagetype: 'EUW2-LCUUsage', operation: 'LoadBalancing:Network' }, 'aws/elb/network/lcu LCU-hours'],
  ['AWSELB', { usagetype: 'EUW2-LoadBalancerUsage', operation: 'LoadBalancing' }, 'aws/elb/classic/hours hours'],
  ['AWSELB', { usagetype: 'EUW2-ReservedLCUUsage', operation: 'LoadBalancing:Network' }, undefined],
  ['AmazonVPC', { usagetype: 'EU-TransitGateway-Hours', operation: 'TransitGatewayVPN' }, 'aws/vpc/transit-gateway/vpn-hours hours'],
  ['AmazonVPC', { usagetype: 'EU-PublicIPv4:IdleAddress' }, undefined],
  [
    'AmazonElastiCache',
    { usagetype: 'EU-NodeUsage:cache.t4g.micro', cacheengine: 'Valkey' },
    'aws/elasticache/node/valkey/cache.t4g.micro hours',
  ],
  ['AWSLambda', { group: 'AWS-Lambda-Duration-ARM' }, 'aws/lambda/duration/arm GB-seconds'],
  ['AWSLambda', { group: 'AWS-Lambda-Duration-Provisioned' }, 'aws/lambda/provisioned-duration/x86 GB-seconds'],
  ['AWSLambda', { group: 'AWS-Lambda-Edge-Duration' }, undefined],
  ['AmazonS3', { usagetype: 'EU-Requests-SIA-Tier2' }, 'aws/s3/standard-infrequent-access/tier-2-requests requests'],
  ['AmazonDynamoDB', { usagetype: 'EU-IA-ReplWriteRequestUnits' }, 'aws/dynamodb/infrequent-access/replicated-write-requests requests'],
  ['AmazonECS', { usagetype: 'EU-Fargate-ARM-vCPU-Hours:perCPU' }, 'aws/ecs/fargate/linux-arm/vcpu vCPU-hours'],
  ['AmazonEKS', { usagetype: 'EU-AmazonEKS-Hours:perCluster' }, 'aws/eks/cluster-hours hours'],
  ['AWSQueueService', { usagetype: 'EU-Requests-FIFO-Tier1' }, 'aws/sqs/requests/fifo requests'],
  ['AmazonSNS', { usagetype: 'EU-DeliveryAttempts-SMTP' }, 'aws/sns/notifications/email notifications'],
  ['AmazonCloudWatch', { usagetype: 'EU-CW:MetricMonitorUsage' }, 'aws/ec2-other/detailed-monitoring-metrics metrics'],
  ['AmazonCloudWatch', { usagetype: 'EU-DataProcessing-Bytes' }, 'aws/cloudwatch/logs/ingested/standard GB'],
  ['awskms', { usagetype: 'eu-west-2-KMS-Requests-Asymmetric' }, 'aws/kms/requests/asymmetric requests'],
  ['AWSSecretsManager', { usagetype: 'USE1-AWSSecretsManagerAPIRequest' }, 'aws/secrets-manager/requests requests'],
  ['AmazonECR', { usagetype: 'EU-TimedStorage-ByteHrs' }, 'aws/ecr/storage GB-months'],
] as const)('%s %j is %s', (offer, attributes, expected) => {
  expect(becomes(offer, attributes)).toBe(expected)
  if (expected === undefined) return
  // The row exists, has this unit, and some type asks for it.
  const [, table = '', sku = '', unit = ''] = /^([^/]+\/[^/]+)\/(\S+) (.+)$/.exec(expected) ?? []
  expect(readFileSync(join(import.meta.dirname, `../../../pricing-data/${table}.csv`), 'utf8')).toContain(`\n${sku},${unit},`)
  expect(wantedSkus(awsResources.flatMap(({ skus }) => skus))(`${table}/${sku}`)).toBe(true)
})

test('patterns of types say which rows are wanted', () => {
  const isWanted = wantedSkus(['tea/pots/*/large', 'tea/cups/a.b'])
  expect(['tea/pots/x/y/large', 'tea/pots/large', 'tea/cups/a.b', 'tea/cups/aXb', 'tea/lids/a', 'pots/x/large'].map(isWanted)).toEqual([
    true,
    false,
    true,
    false,
    false,
    false,
  ])
})

test('units are told apart, and converted where one is a multiple of the other', () => {
  expect([unitsIn('Hrs', 'hours'), unitsIn('GB-Mo', 'GB-months'), unitsIn('GB', 'GB-months'), unitsIn('GiBps-mo', 'MiBps-months')]).toEqual(
    [1, 1, undefined, 1024],
  )
  expect([unitsIn('GiBps-mo', 'MBps-months'), unitsIn('constructor', 'hours')]).toEqual([undefined, undefined])
  expect([perUnit('0.0450000000', 1), perUnit('2048', 1024), perUnit('0.0000000200', 1)]).toEqual(['0.045', '2', '0.00000002'])
})
