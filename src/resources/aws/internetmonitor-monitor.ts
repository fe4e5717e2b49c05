import { hoursPerMonth } from '../../model/money.ts'
import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** City-networks that are free at any time. */
const freeNetworks = 100

/** Billed by monitored resource and hour, and by the city-networks it watches beyond the free ones. https://aws.amazon.com/cloudwatch/pricing/ */
export const internetmonitorMonitor = defineResource({
  type: 'aws_internetmonitor_monitor',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/internet-monitor/*'],
  usage: { city_networks: 'City-networks watched on average' },
  charges: ({ attributes, usage }) => {
    if (attributes.string('status', 'ACTIVE') !== 'ACTIVE') return []
    return [
      hourly('Monitored resources', 'aws/cloudwatch/internet-monitor/resources', () => attributes.strings('resources').length),
      metered('City-networks', 'aws/cloudwatch/internet-monitor/city-networks', {
        unit: 'hours',
        usage,
        key: 'city_networks',
        quantity: networks => Math.max(0, networks - freeNetworks) * hoursPerMonth,
      }),
    ]
  },
})
