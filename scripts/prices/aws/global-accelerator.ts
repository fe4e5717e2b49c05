import type { Facts } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const areas: Readonly<Record<string, string>> = {
  'US, Mexico, Canada': 'us',
  Europe: 'europe',
  'South Africa, Kenya': 'south-africa',
  'South America': 'south-america',
  'South Korea': 'south-korea',
  'Middle East': 'middle-east',
  'Australia, New Zealand': 'australia',
  'Asia Pacific': 'asia-pacific',
  'India, Indonesia, Philippines, Thailand': 'india',
}

/** The region of the endpoints in the recorded estimates: inbound was recorded for one group, outbound for another. */
const endpointRegions = { Inbound: 'eu-west-1', Outbound: 'us-west-1' } as const

function* premiums(facts: Facts): Iterable<MappedRow> {
  for (const fact of facts.csv('aws/unit_prices.csv')) {
    if (fact.columns.resource_type !== 'aws_globalaccelerator_endpoint_group') continue
    const [, area = '', direction = ''] = /^(.+) > (Inbound|Outbound) DT-premium fee$/.exec(fact.columns.component ?? '') ?? []
    const edge = areas[area]
    if (edge === undefined) throw new Error(`unit_prices.csv:${fact.line} has an area that is not known: ${area}`)
    const region = direction === 'Inbound' ? endpointRegions.Inbound : endpointRegions.Outbound
    yield { sku: `premium/${direction.toLowerCase()}/${edge}`, region, unit: 'GB', usd: fact.columns.usd ?? '', fact, column: 'usd' }
  }
}

export const globalAccelerator = defineTable({
  table: 'aws/global-accelerator',
  *rows(facts) {
    // The fixed fee is for an accelerator, which lies in no region.
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_globalaccelerator_accelerator' },
      {
        'Fixed fee': { sku: 'accelerator-hours', unit: 'hours', region: 'global' },
      },
    )
    yield* premiums(facts)
  },
})
