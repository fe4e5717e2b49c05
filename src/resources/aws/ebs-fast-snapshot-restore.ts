import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** One data services unit for each snapshot and availability zone, as long as it is enabled. https://aws.amazon.com/ebs/pricing/ */
export const ebsFastSnapshotRestore = defineResource({
  type: 'aws_ebs_fast_snapshot_restore',
  service: 'Amazon Elastic Block Store',
  category: 'Storage',
  skus: ['aws/ebs/snapshot/fast-restore'],
  charges: () => [{ ...hourly('Fast snapshot restore', 'aws/ebs/snapshot/fast-restore'), unit: 'DSU-hours' }],
})
