import { NotKnown } from '../../model/unknown.ts'
import { hourly, metered } from '../charges.ts'
import { type ChargeEntry, defineResource } from '../definition.ts'
import type { Usage } from '../usage.ts'
import { type InstanceSpec, instanceCharges, instanceSkus } from './ec2-instance-charges.ts'
import { databaseCharges } from './elastic-beanstalk-database.ts'
import { readSettings, type Settings } from './elastic-beanstalk-settings.ts'
import { spotAboveBase } from './instance-group.ts'
import { capacityUsage } from './load-balancer-capacity.ts'
import { loadBalancerCharges } from './load-balancer-charges.ts'
import { keysBelow, usageBelow } from './usage-below.ts'

const ec2 = 'aws:ec2:instances'
const asg = 'aws:autoscaling:asg'
const launch = 'aws:autoscaling:launchconfiguration'

const isWindows = (platform: string | undefined): boolean => /windows/i.test(platform ?? '')

function instances(settings: Settings, operatingSystem: InstanceSpec['operatingSystem']): InstanceSpec {
  const size = (): number | undefined => settings.number(launch, 'RootVolumeSize')
  return {
    instanceType: () => {
      const type = settings.text(ec2, 'InstanceTypes')?.split(',')[0]?.trim() ?? settings.text(launch, 'InstanceType')
      if (type === undefined) throw new NotKnown({ kind: 'computed', text: 'the account and region set the instance type' })
      return type
    },
    operatingSystem,
    tenancy: () => 'shared',
    ebsOptimized: () => false,
    detailedMonitoring: () => settings.text(launch, 'MonitoringInterval')?.toLowerCase() === '1 minute',
    publicIpv4: () => settings.flag('aws:ec2:vpc', 'AssociatePublicIpAddress'),
    cpuCredits: () => undefined,
    volumes: [
      {
        name: 'root_block_device',
        type: () => settings.text(launch, 'RootVolumeType') ?? 'gp2',
        size: () => size() ?? (operatingSystem() === 'windows' ? 30 : 8),
        iops: () => settings.number(launch, 'RootVolumeIOPS'),
        throughput: () => settings.number(launch, 'RootVolumeThroughput'),
      },
    ],
  }
}

const isSingle = (settings: Settings): boolean => settings.text('aws:elasticbeanstalk:environment', 'EnvironmentType') === 'SingleInstance'

/** Instances bought on the spot market where that is enabled: above a base, 30 % of those of a load-balanced environment if nothing else is said. */
function spotInstances(settings: Settings, count: number): number {
  if (!settings.flag(ec2, 'EnableSpot')) return 0
  const base = settings.number(ec2, 'SpotFleetOnDemandBase') ?? 0
  const share = settings.number(ec2, 'SpotFleetOnDemandAboveBasePercentage') ?? (isSingle(settings) ? 0 : 70)
  return spotAboveBase(count, base, share)
}

/** A Classic Load Balancer unless another kind is asked for; environments of a single instance have none. */
function loadBalancer(settings: Settings, usage: Usage): readonly ChargeEntry[] {
  if (isSingle(settings)) return []
  const kind = settings.text('aws:elasticbeanstalk:environment', 'LoadBalancerType') ?? 'classic'
  if (kind !== 'classic') return [{ group: 'load_balancer', charges: loadBalancerCharges(kind, usage, 'lb.') }]
  const data = { unit: 'GB', usage, key: 'elb.monthly_data_processed_gb' }
  const charges = [hourly('Classic load balancer', 'aws/elb/classic/hours'), metered('Data processed', 'aws/elb/classic/data', data)]
  return [{ group: 'load_balancer', charges }]
}

function logs(settings: Settings, usage: Usage): readonly ChargeEntry[] {
  if (!settings.flag('aws:elasticbeanstalk:cloudwatch:logs', 'StreamLogs')) return []
  const key = (name: string): string => `cloudwatch.${name}`
  const charges = [
    metered('Data ingested', 'aws/cloudwatch/logs/ingested/standard', { unit: 'GB', usage, key: key('monthly_data_ingested_gb') }),
    metered('Archival storage', 'aws/cloudwatch/logs/stored', { unit: 'GB-months', usage, key: key('storage_gb') }),
    metered('Insights queries data scanned', 'aws/cloudwatch/logs/scanned', { unit: 'GB', usage, key: key('monthly_data_scanned_gb') }),
  ]
  return [{ group: 'logs', charges }]
}

/** Costs what it makes: instances, load balancer, logs and database. https://aws.amazon.com/elasticbeanstalk/pricing/ */
export const elasticBeanstalkEnvironment = defineResource({
  type: 'aws_elastic_beanstalk_environment',
  service: 'AWS Elastic Beanstalk',
  category: 'Compute',
  skus: [
    ...instanceSkus,
    'aws/elb/*/*',
    'aws/cloudwatch/logs/ingested/standard',
    'aws/cloudwatch/logs/stored',
    'aws/cloudwatch/logs/scanned',
    'aws/rds/*/*/*',
    'aws/rds/*/*/*/*',
    'aws/rds/backup',
  ],
  usage: {
    'ec2.monthly_cpu_credit_hrs': 'Hours a month that a bursting instance runs above its baseline on surplus credits',
    ...keysBelow('lb', capacityUsage),
    'elb.monthly_data_processed_gb': 'Data processed by a Classic Load Balancer, GB a month',
    'cloudwatch.monthly_data_ingested_gb': 'Log data ingested, GB a month',
    'cloudwatch.storage_gb': 'Log data stored, GB',
    'cloudwatch.monthly_data_scanned_gb': 'Log data scanned by queries, GB a month',
    'db.additional_backup_storage_gb': 'Backup storage beyond the size of the database, GB',
  },
  charges: ({ attributes, usage }) => {
    const settings = readSettings(attributes)
    const system = () => (isWindows(attributes.string('solution_stack_name')) ? 'windows' : 'linux')
    const count = (): number => (isSingle(settings) ? 1 : (settings.number(asg, 'MinSize') ?? 1))
    const spot = (): number => spotInstances(settings, count())
    const database = databaseCharges(settings, attributes, usageBelow(usage, 'db'))
    return [
      { group: 'instances', charges: instanceCharges(instances(settings, system), usageBelow(usage, 'ec2'), { count, spot }) },
      ...loadBalancer(settings, usage),
      ...logs(settings, usage),
      ...(database === undefined ? [] : [database]),
    ]
  },
})
