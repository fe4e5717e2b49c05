import { hourly, metered } from '../charges.ts'
import type { Charge } from '../definition.ts'
import type { Usage } from '../usage.ts'

export type TransitGatewayAttachment = 'vpc' | 'vpn' | 'direct-connect'

/** An attachment to a transit gateway, by the hour and by the GB that it sends. https://aws.amazon.com/transit-gateway/pricing/ */
export const transitGatewayCharges = (attachment: TransitGatewayAttachment, usage: Usage): readonly Charge[] => [
  hourly('Transit gateway attachment', `aws/vpc/transit-gateway/${attachment}-hours`),
  metered('Data processed', `aws/vpc/transit-gateway/${attachment}-data`, { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
]

export const transitGatewayUsage = { monthly_data_processed_gb: 'Data sent to the transit gateway, GB a month' } as const
