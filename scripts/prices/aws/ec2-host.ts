import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const ec2Host = defineTable({
  table: 'aws/ec2-host',
  *rows(facts) {
    for (const fact of facts.csv('aws/ec2_dedicated_host_eu-west-1.csv')) {
      const { host_family: family = '', region = '', usd_per_hour: usd = '' } = fact.columns
      yield { sku: `on-demand/${family}`, region, unit: 'hours', usd, fact, column: 'usd_per_hour' }
    }
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_ec2_host' },
      {
        'EC2 Dedicated Host (on-demand, c5)': { sku: 'on-demand/c5', unit: 'hours' },
        'EC2 Dedicated Host (on-demand, mac1)': { sku: 'on-demand/mac1', unit: 'hours' },
      },
    )
  },
})
