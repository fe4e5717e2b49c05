import { defineTable } from '../mapping.ts'

const offerings = [
  ['std_1y', 'std-1y'],
  ['std_3y', 'std-3y'],
  ['conv_1y', 'conv-1y'],
  ['conv_3y', 'conv-3y'],
] as const

/** Hourly prices of no-upfront reservations: Linux, shared tenancy. */
export const ec2Reserved = defineTable({
  table: 'aws/ec2-reserved',
  *rows(facts) {
    for (const fact of facts.csv('aws/ec2_reserved_linux_no_upfront.csv')) {
      const { region = '', instance_type: type = '' } = fact.columns
      for (const [column, offering] of offerings) {
        const usd = fact.columns[column] ?? ''
        if (usd !== '') yield { sku: `${offering}/${type}`, region, unit: 'hours', usd, fact, column, source: 'S2504' }
      }
    }
  },
})
