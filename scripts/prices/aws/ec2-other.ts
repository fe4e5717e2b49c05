import { defineTable, pickItems } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

/** What instances are billed for beside their hours. */
export const ec2Other = defineTable({
  table: 'aws/ec2-other',
  *rows(facts) {
    // Instance metrics are billed as CloudWatch custom metrics; the seven of one instance lie in the first tier.
    yield* pickItems(facts.csv('aws/cloudwatch.csv'), {
      'Metric for the first 10000': { sku: 'detailed-monitoring-metrics', unit: 'metrics' },
    })
    // One price for all bursting families but t4g.
    yield* pickRecorded(facts, { resourceType: 'aws_eks_node_group' }, { 'CPU credits': { sku: 'cpu-credits/linux', unit: 'vCPU-hours' } })
    // Recorded for an r3.xlarge.
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_autoscaling_group' },
      {
        'EBS-optimized usage': { sku: 'ebs-optimized/r3.xlarge', unit: 'hours' },
      },
    )
  },
})
