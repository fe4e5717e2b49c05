import { metered } from '../charges.ts'
import { type Charge, type ChargeContext, defineResource } from '../definition.ts'

/** What a region is billed for, and how often: between availability zones both the sender and the receiver pay. */
const directions = [
  ['Data transfer within the region', 'intra-region', 'monthly_intra_region_gb', 2],
  ['Data transfer to US East regions', 'us-east', 'monthly_outbound_us_east_to_us_east_gb', 1],
  ['Data transfer to other regions', 'other-regions', 'monthly_outbound_other_regions_gb', 1],
  ['Data transfer to the internet', 'internet', 'monthly_outbound_internet_gb', 1],
] as const

/**
 * Data transfer of a region, which no resource of Terraform stands for: usage alone makes it. Only what the usage speaks of is billed.
 * https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer
 */
export const dataTransfer = defineResource({
  type: 'aws_data_transfer',
  service: 'AWS Data Transfer',
  category: 'Networking',
  skus: ['aws/data-transfer/*'],
  usage: {
    region: 'Region that the data comes from',
    monthly_intra_region_gb: 'Data between availability zones, GB a month, counted once',
    monthly_outbound_us_east_to_us_east_gb: 'Data from one US East region to another, GB a month',
    monthly_outbound_other_regions_gb: 'Data to other regions, GB a month',
    monthly_outbound_internet_gb: 'Data to the internet, GB a month',
  },
  charges: ({ usage, region }: ChargeContext): readonly Charge[] =>
    directions.flatMap(([name, sku, key, times]) =>
      usage.has(key)
        ? [
            metered(name, () => ({ id: `aws/data-transfer/${sku}`, region: usage.text('region') ?? region() }), {
              unit: 'GB',
              usage,
              key,
              quantity: gb => gb * times,
            }),
          ]
        : [],
    ),
})
