import { metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'

interface Source {
  readonly name: string
  readonly row: string
  readonly unit: string
  readonly per: number
  readonly key: string
  readonly what: string
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

/** Protection plans, shown where usage names them: whether they are on is often set for the whole organization. */
const plans: readonly Source[] = [
  {
    name: 'S3 data events',
    row: 's3-events',
    unit: 'events',
    per: million,
    key: 'monthly_s3_events',
    what: 'S3 data events analysed a month',
  },
  {
    name: 'EKS audit logs',
    row: 'kubernetes-events',
    unit: 'events',
    per: million,
    key: 'monthly_kubernetes_audit_events',
    what: 'EKS audit log events analysed a month',
  },
  {
    name: 'Lambda network logs',
    row: 'lambda-logs',
    unit: 'GB',
    per: 1,
    key: 'monthly_lambda_logs_gb',
    what: 'Network logs of functions analysed, GB a month',
  },
  {
    name: 'Runtime monitoring',
    row: 'runtime-vcpus',
    unit: 'vCPU-months',
    per: 1,
    key: 'runtime_monitored_vcpus',
    what: 'vCPUs of workloads with runtime monitoring',
  },
  {
    name: 'RDS protection',
    row: 'rds-vcpus',
    unit: 'vCPU-months',
    per: 1,
    key: 'rds_monitored_vcpus',
    what: 'vCPUs of databases with RDS protection',
  },
  {
    name: 'EBS malware protection',
    row: 'ebs-malware-scans',
    unit: 'GB',
    per: 1,
    key: 'monthly_ebs_scanned_gb',
    what: 'EBS volumes scanned for malware, GB a month',
  },
]

/** Billed by the events and logs it analyses; the trial month is not taken into account. https://aws.amazon.com/guardduty/pricing/ */
export const guarddutyDetector = defineResource({
  type: 'aws_guardduty_detector',
  service: 'Amazon GuardDuty',
  category: 'Security',
  skus: ['aws/guardduty/*'],
  usage: Object.fromEntries([...foundations, ...plans].map(({ key, what }) => [key, what])),
  charges: ({ attributes, usage }) => {
    if (!attributes.boolean('enable', true)) return []
    return [...foundations, ...plans.filter(({ key }) => usage.has(key))].map(
      ({ name, row, unit, per, key }): Charge => metered(name, `aws/guardduty/${row}`, { unit, per, usage, key }),
    )
  },
})
