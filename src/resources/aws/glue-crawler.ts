import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** https://aws.amazon.com/glue/pricing/ */
export const glueCrawler = defineResource({
  type: 'aws_glue_crawler',
  service: 'AWS Glue',
  category: 'Analytics',
  skus: ['aws/glue/crawlers'],
  usage: { monthly_hours: 'DPU-hours the crawler runs a month' },
  charges: ({ usage }) => [metered('Duration', 'aws/glue/crawlers', { unit: 'DPU-hours', usage, key: 'monthly_hours' })],
})
