import type { Attributes } from '../attributes.ts'
import { metered } from '../charges.ts'
import { type Charge, type ChargeContext, defineResource } from '../definition.ts'
import { ifKnown } from '../if-known.ts'

interface Source {
  readonly name: string
  readonly row: string
  readonly unit: string
  readonly per: number
  readonly key: string
  readonly what: string
  /** What an `aws_guardduty_detector_feature` calls it. */
  readonly features?: readonly string[]
  /** Blocks of `datasources` down to the one with `enable`. */
  readonly datasource?: readonly string[]
}

const million = 1_000_000

/** What every detector analyses. */
const foundations: readonly Source[] = [
  {
    name: 'CloudTrail events',
    row: 'cloudtrail-events',
    unit: 'events',
    per: million,
    key: 'monthly_cloudtrail_events',
    what: 'Management events analysed a month',
  },
  {
    name: 'VPC flow and DNS logs',
    row: 'flow-and-dns-logs',
    unit: 'GB',
    per: 1,
    key: 'monthly_flow_and_dns_logs_gb',
    what: 'VPC flow and DNS logs analysed, GB a month',
  },
]

/** Protection plans, shown where the configuration turns them on or usage names them: they are often on for the whole organization. */
const plans: readonly Source[] = [
  {
    name: 'S3 data events',
    row: 's3-events',
    unit: 'events',
    per: million,
    key: 'monthly_s3_events',
    what: 'S3 data events analysed a month',
    features: ['S3_DATA_EVENTS'],
    datasource: ['s3_logs'],
  },
  {
    name: 'EKS audit logs',
    row: 'kubernetes-events',
    unit: 'events',
    per: million,
    key: 'monthly_kubernetes_audit_events',
    what: 'EKS audit log events analysed a month',
    features: ['EKS_AUDIT_LOGS'],
    datasource: ['kubernetes', 'audit_logs'],
  },
  {
    name: 'Lambda network logs',
    row: 'lambda-logs',
    unit: 'GB',
    per: 1,
    key: 'monthly_lambda_logs_gb',
    what: 'Network logs of functions analysed, GB a month',
    features: ['LAMBDA_NETWORK_LOGS'],
  },
  {
    name: 'Runtime monitoring',
    row: 'runtime-vcpus',
    unit: 'vCPU-months',
    per: 1,
    key: 'runtime_monitored_vcpus',
    what: 'vCPUs of workloads with runtime monitoring',
    features: ['RUNTIME_MONITORING', 'EKS_RUNTIME_MONITORING'],
  },
  {
    name: 'RDS protection',
    row: 'rds-vcpus',
    unit: 'vCPU-months',
    per: 1,
    key: 'rds_monitored_vcpus',
    what: 'vCPUs of databases with RDS protection',
    features: ['RDS_LOGIN_EVENTS'],
  },
  {
    name: 'EBS malware protection',
    row: 'ebs-malware-scans',
    unit: 'GB',
    per: 1,
    key: 'monthly_ebs_scanned_gb',
    what: 'EBS volumes scanned for malware, GB a month',
    features: ['EBS_MALWARE_PROTECTION'],
    datasource: ['malware_protection', 'scan_ec2_instance_with_findings', 'ebs_volumes'],
  },
]

/** Whether the configuration turns a plan on; what is not known turns nothing on. */
function isOn({ features = [], datasource }: Source, { attributes, related }: ChargeContext): boolean {
  const feature = related
    .from('aws_guardduty_detector_feature', 'detector_id')
    .some(other =>
      ifKnown(() => features.includes(other.attributes.string('name', '')) && other.attributes.string('status') === 'ENABLED', false),
    )
  const block = (): Attributes | undefined =>
    datasource?.reduce<Attributes | undefined>((blocks, name) => blocks?.block(name), attributes.block('datasources'))
  return feature || ifKnown(() => block()?.boolean('enable', false) ?? false, false)
}

/** Billed by the events and logs it analyses; the trial month is not taken into account. https://aws.amazon.com/guardduty/pricing/ */
export const guarddutyDetector = defineResource({
  type: 'aws_guardduty_detector',
  service: 'Amazon GuardDuty',
  category: 'Security',
  skus: ['aws/guardduty/*'],
  usage: Object.fromEntries([...foundations, ...plans].map(({ key, what }) => [key, what])),
  charges: context => {
    const { attributes, usage } = context
    if (!attributes.boolean('enable', true)) return []
    return [...foundations, ...plans.filter(plan => usage.has(plan.key) || isOn(plan, context))].map(
      ({ name, row, unit, per, key }): Charge => metered(name, `aws/guardduty/${row}`, { unit, per, usage, key }),
    )
  },
})
