import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

/** Data that leaves a region (the row's) for a location. */
const outbound = (region: string) => ({ sku: 'data-out/eqdc2', unit: 'GB', region })

export const directConnect = defineTable({
  table: 'aws/direct-connect',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_dx_connection' },
      {
        'DX connection': { sku: 'port/dedicated/1gbps', unit: 'hours' },
        'Outbound data transfer (from us-east-1, to EqDC2)': outbound('us-east-1'),
        'Outbound data transfer (from eu-west-1, to EqDC2)': outbound('eu-west-1'),
        'Outbound data transfer (from ap-east-1, to EqDC2)': outbound('ap-east-1'),
      },
    ),
})
