import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

const settings = (values: Record<string, unknown>) => ({
  setting: Object.entries(values).map(([key, value]) => {
    const [namespace = '', name = ''] = key.split('/')
    return { namespace, name, value: value as string }
  }),
})
const environment = 'aws_elastic_beanstalk_environment.a'

test('instances, disks and a classic load balancer', () => {
  const attributes = settings({ 'aws:ec2:instances/InstanceTypes': 't3.small, t3.medium', 'aws:autoscaling:asg/MinSize': 2 })
  expect(lines(price(environment, attributes, { usage: { elb: { monthly_data_processed_gb: 100 } } }))).toEqual([
    'instances > Instance usage (Linux, on-demand, t3.small): 1,460 hours x 0.0208 = 30.368',
    'instances > root_block_device > Storage (general purpose SSD, gp2): 16 GB-months x 0.1 = 1.6',
    'load_balancer > Classic load balancer: 730 hours x 0.025 = 18.25',
    'load_balancer > Data processed: 100 GB x 0.008 = 0.8',
  ])
})

test('a single Windows instance has no load balancer', () => {
  const single = settings({
    'aws:elasticbeanstalk:environment/EnvironmentType': 'SingleInstance',
    'aws:autoscaling:launchconfiguration/InstanceType': 't3.medium',
    'aws:autoscaling:launchconfiguration/RootVolumeType': 'gp3',
  })
  expect(lines(price(environment, { ...single, solution_stack_name: '64bit Windows Server 2022 v2.15 running IIS 10.0' }))).toEqual([
    'instances > Instance usage (Windows, on-demand, t3.medium): 730 hours x 0.06 = 43.8',
    'instances > root_block_device > Storage (general purpose SSD, gp3): 30 GB-months x 0.08 = 2.4',
  ])
})

test('spot instances where they are enabled', () => {
  const attributes = settings({
    'aws:ec2:instances/InstanceTypes': 't3.small',
    'aws:ec2:instances/EnableSpot': 'true',
    'aws:autoscaling:asg/MinSize': 4,
  })
  expect(lines(price(environment, attributes)).slice(0, 2)).toEqual([
    'instances > Instance usage (Linux, on-demand, t3.small): 2,190 hours x 0.0208 = 45.552',
    'instances > Spot instance usage (Linux, t3.small): unknown because the market sets spot prices from hour to hour',
  ])
})

test('logs, a network load balancer and a database come along', () => {
  const attributes = settings({
    'aws:ec2:instances/InstanceTypes': 't3.small',
    'aws:elasticbeanstalk:environment/LoadBalancerType': 'network',
    'aws:elasticbeanstalk:cloudwatch:logs/StreamLogs': true,
    'aws:rds:dbinstance/DBInstanceClass': 'db.m6g.xlarge',
    'aws:rds:dbinstance/DBEngine': 'postgres',
    'aws:rds:dbinstance/MultiAZDatabase': true,
    'aws:rds:dbinstance/DBAllocatedStorage': 100,
  })
  const usage = { cloudwatch: { monthly_data_ingested_gb: 10 }, lb: { processed_bytes_gb: 730 } }
  expect(lines(price(environment, attributes, { region: 'eu-west-1', usage })).slice(2)).toEqual([
    'load_balancer > Network load balancer: 730 hours x 0.0252 = 18.396',
    'load_balancer > Load balancer capacity units: 730 LCU-hours x 0.006 = 4.38',
    'logs > Data ingested: 10 GB x 0.57 = 5.7',
    'logs > Archival storage: usage cloudwatch.storage_gb at 0.03 per GB-months',
    'logs > Insights queries data scanned: usage cloudwatch.monthly_data_scanned_gb at 0.0057 per GB',
    'database > Database instance (on-demand, PostgreSQL, Multi-AZ, db.m6g.xlarge): 730 hours x 0.704 = 513.92',
    'database > Storage (general purpose SSD, gp2): 100 GB-months x 0.253 = 25.3',
    'database > Additional backup storage: usage db.additional_backup_storage_gb at 0.095 per GB-months',
  ])
})

test('what is not set or not known', () => {
  expect(lines(price(environment, {}))[0]).toBe('instances > Instance usage: unknown because the account and region set the instance type')
  expect(lines(price(environment, settings({ 'aws:ec2:instances/InstanceTypes': unknown() })))[0]).toBe(
    'instances > Instance usage: unknown because var.x is not set',
  )
  expect(
    lines(price(environment, settings({ 'aws:ec2:instances/InstanceTypes': 't3.small', 'aws:autoscaling:asg/MinSize': 'x' })))[0],
  ).toBe('instances > Instance usage (Linux, on-demand, t3.small): unknown because the setting MinSize is not a number')
})
