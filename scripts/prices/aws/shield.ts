import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'
import { worldwide } from './worldwide.ts'

const transfer = (kind: string, terabytes = 0) => ({ sku: `data-transfer/${kind}`, unit: 'GB', from: terabytes * 1024 })

export const shield = defineTable({
  table: 'aws/shield',
  rows: facts =>
    worldwide(
      pickItems(otherService(facts, 'shield'), {
        'Advanced Monthly Fee': { sku: 'advanced', unit: 'subscriptions' },
        'DataTransfer out CloudFront First 100TB': transfer('cloudfront'),
        'DataTransfer out CloudFront Next 400TB': transfer('cloudfront', 100),
        'DataTransfer out CloudFront Next 500TB': transfer('cloudfront', 500),
        'DataTransfer out CloudFront Above 1000TB': transfer('cloudfront', 1_000),
        'DataTransfer out Accelerator First 100TB': transfer('global-accelerator'),
        'DataTransfer out Accelerator Next 400TB': transfer('global-accelerator', 100),
        'DataTransfer out Accelerator Next 500TB': transfer('global-accelerator', 500),
        'DataTransfer out Accelerator Above 1000TB': transfer('global-accelerator', 1_000),
        'DataTransfer out of LoadBalancing First 100TB': transfer('load-balancer'),
        'DataTransfer out of LoadBalancing Next 400TB': transfer('load-balancer', 100),
        'DataTransfer out of LoadBalancing Above 500TB': transfer('load-balancer', 500),
        'DataTransfer out of EIP First 100TB': transfer('elastic-ip'),
        'DataTransfer out of EIP Next 400TB': transfer('elastic-ip', 100),
        'DataTransfer out of EIP Above 500TB': transfer('elastic-ip', 500),
      }),
    ),
})
