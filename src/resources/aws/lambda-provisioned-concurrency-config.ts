import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { metered } from '../charges.ts'
import { type ChargeContext, defineResource } from '../definition.ts'
import { lambdaArchitecture, lambdaMemory } from './lambda-architecture.ts'

const elsewhere = (): never => {
  throw new NotKnown({ kind: 'computed', text: 'its function is not part of this project' })
}

/** Memory (GB) and architecture: of the function in the project, or as the usage says. */
function functionOf({ related, usage }: ChargeContext): { memoryGb: () => number; architecture: () => 'x86' | 'arm' } {
  const target = () => related.to('function_name', ['aws_lambda_function'], ['function_name'])
  return {
    memoryGb: () => {
      const stated = usage.optionalNumber('memory_mb')
      const found = stated === undefined ? target()?.attributes : undefined
      return (stated ?? (found === undefined ? elsewhere() : lambdaMemory(found))) / 1024
    },
    architecture: () => {
      const stated = usage.text('architecture')
      if (stated !== undefined) return stated === 'arm64' ? 'arm' : 'x86'
      const found = target()?.attributes
      return found === undefined ? elsewhere() : lambdaArchitecture(found)
    },
  }
}

/** Kept ready by the hour, requests and duration on top, duration at a lower price than without. https://aws.amazon.com/lambda/pricing/ */
export const lambdaProvisionedConcurrencyConfig = defineResource({
  type: 'aws_lambda_provisioned_concurrency_config',
  service: 'AWS Lambda',
  category: 'Compute',
  skus: ['aws/lambda/requests/*', 'aws/lambda/provisioned-concurrency/*', 'aws/lambda/provisioned-duration/*'],
  usage: {
    monthly_duration_hrs: 'Hours a month that the concurrency is provisioned; 730 if not given',
    monthly_requests: 'Requests a month while it is',
    request_duration_ms: 'Mean duration of a request in milliseconds',
    architecture: 'Architecture of the function: x86_64 or arm64, where the function is not part of the project',
    memory_mb: 'Memory of the function in MB, where the function is not part of the project',
  },
  charges: context => {
    const { attributes, usage } = context
    const { memoryGb, architecture } = functionOf(context)
    return [
      {
        description: 'Provisioned concurrency',
        sku: () => `aws/lambda/provisioned-concurrency/${architecture()}`,
        unit: 'GB-seconds',
        quantity: () =>
          attributes.number('provisioned_concurrent_executions', 0) *
          (usage.optionalNumber('monthly_duration_hrs') ?? hoursPerMonth) *
          3600 *
          memoryGb(),
      },
      metered('Requests', () => `aws/lambda/requests/${architecture()}`, {
        unit: 'requests',
        per: 1_000_000,
        usage,
        key: 'monthly_requests',
      }),
      {
        description: 'Duration',
        sku: () => `aws/lambda/provisioned-duration/${architecture()}`,
        unit: 'GB-seconds',
        quantity: () => (usage.number('monthly_requests') * usage.number('request_duration_ms') * memoryGb()) / 1000,
        usageBased: true,
      },
    ]
  },
})
