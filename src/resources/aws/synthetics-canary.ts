import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'

const minutes: Readonly<Record<string, number>> = { minute: 1, minutes: 1, hour: 60, hours: 60, day: 1440, days: 1440 }

/** Runs a month of `rate(5 minutes)`; `rate(0 minute)` runs once, when it is started. Throws NotKnown for a cron expression. */
function runsAMonth(expression: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minutes?|hours?|days?)\)$/.exec(expression.trim()) ?? []
  const period = Number(count) * (minutes[unit] ?? Number.NaN)
  if (Number.isNaN(period)) throw new NotKnown({ kind: 'computed', text: `how often ${expression} runs in a month depends on the month` })
  return period === 0 ? 0 : (hoursPerMonth * 60) / period
}

/** Billed by run, as its schedule says, unless usage says otherwise. https://aws.amazon.com/cloudwatch/pricing/ */
export const syntheticsCanary = defineResource({
  type: 'aws_synthetics_canary',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/canary-runs'],
  usage: { monthly_runs: 'Runs a month, where the schedule does not tell' },
  charges: ({ attributes, usage }) => [
    {
      description: 'Canary runs',
      sku: () => 'aws/cloudwatch/canary-runs',
      unit: 'runs',
      quantity: () => {
        const given = usage.optionalNumber('monthly_runs')
        if (given !== undefined) return given
        // A canary that is not started does not run.
        if (!attributes.boolean('start_canary', false)) return 0
        return runsAMonth(attributes.block('schedule')?.string('expression', '') ?? '')
      },
    },
  ],
})
