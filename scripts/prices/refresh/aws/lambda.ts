import type { OfferMapping } from '../mapping.ts'
import type { Unit } from '../units.ts'

/** Group, but for the `-ARM` at its end, to SKU and unit; the steps of the duration come as tiers. */
const groups: ReadonlyMap<string, readonly [sku: string, unit: Unit]> = new Map([
  ['AWS-Lambda-Requests', ['requests', 'requests']],
  ['AWS-Lambda-Duration', ['duration', 'GB-seconds']],
  ['AWS-Lambda-Storage-Duration', ['ephemeral-storage', 'GB-seconds']],
  ['AWS-Lambda-Provisioned-Concurrency', ['provisioned-concurrency', 'GB-seconds']],
  ['AWS-Lambda-Duration-Provisioned', ['provisioned-duration', 'GB-seconds']],
])

/** https://aws.amazon.com/lambda/pricing/ */
export const lambda: OfferMapping = {
  offer: 'AWSLambda',
  item({ attribute }) {
    const group = attribute('group')
    const [sku, unit] = groups.get(group.replace(/-ARM$/, '')) ?? []
    if (sku === undefined || unit === undefined) return undefined
    return { table: 'aws/lambda', sku: `${sku}/${group.endsWith('-ARM') ? 'arm' : 'x86'}`, unit }
  },
}
