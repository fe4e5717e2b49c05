import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

const million = 1_000_000
const row = (sku: string, unit: string, from = 0) => ({ sku, unit, from })

export const guardduty = defineTable({
  table: 'aws/guardduty',
  rows: facts =>
    pickItems(otherService(facts, 'guardduty'), {
      'CloudTrail Events Processed per Events': row('cloudtrail-events', 'events'),
      'VPC Flow Log and DNS Processed per First 500 GB': row('flow-and-dns-logs', 'GB'),
      'VPC Flow Log and DNS Processed per Next 2000 GB': row('flow-and-dns-logs', 'GB', 500),
      'VPC Flow Log and DNS Processed per Next 7500 GB': row('flow-and-dns-logs', 'GB', 2_500),
      'VPC Flow Log and DNS Processed per Over 10000 GB': row('flow-and-dns-logs', 'GB', 10_000),
      'S3 VPC Flow Log and DNS Processed per First 500000000 Events': row('s3-events', 'events'),
      'S3 VPC Flow Log and DNS Processed per Next 4500000000 Events': row('s3-events', 'events', 500 * million),
      'S3 VPC Flow Log and DNS Processed per Over 5000000000 Events': row('s3-events', 'events', 5_000 * million),
      'Kubernetes Audit Logs Events Processed per First 100000000 Events': row('kubernetes-events', 'events'),
      'Kubernetes Audit Logs Events Processed per Next 200000000 Events': row('kubernetes-events', 'events', 100 * million),
      'Kubernetes Audit Logs Events Processed per Over 200000000 Events': row('kubernetes-events', 'events', 200 * million),
      'Lambda VPC Flow Log and DNS Processed per First 500 GB': row('lambda-logs', 'GB'),
      'Lambda VPC Flow Log and DNS Processed per Next 2000 GB': row('lambda-logs', 'GB', 500),
      'Lambda VPC Flow Log and DNS Processed per Next 7500 GB': row('lambda-logs', 'GB', 2_500),
      'Lambda VPC Flow Log and DNS Processed per Over 10000 GB': row('lambda-logs', 'GB', 10_000),
      'EC2 vCPU Monitored per First 500 vCPU Months': row('runtime-vcpus', 'vCPU-months'),
      'EC2 vCPU Monitored per 500 upto 5000 vCPU Months': row('runtime-vcpus', 'vCPU-months', 500),
      'EC2 vCPU Monitored per 5000 upto Inf vCPU Months': row('runtime-vcpus', 'vCPU-months', 5_000),
      'RDS vCPU Monitored CreateDBInstance per vCPU-Months': row('rds-vcpus', 'vCPU-months'),
      'Malware Protection EBS Data Scanned per GB': row('ebs-malware-scans', 'GB'),
    }),
})
