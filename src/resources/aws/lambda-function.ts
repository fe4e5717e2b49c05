import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { lambdaArchitecture, lambdaMemory } from './lambda-architecture.ts'

/** MB of disk that come with every function. */
const includedStorage = 512

/** Billed by the request and by the memory held for its time; the free tier belongs to the account and is not counted. https://aws.amazon.com/lambda/pricing/ */
export const lambdaFunction = defineResource({
  type: 'aws_lambda_function',
  service: 'AWS Lambda',
  category: 'Compute',
  skus: ['aws/lambda/requests/*', 'aws/lambda/duration/*', 'aws/lambda/ephemeral-storage/*'],
  usage: { monthly_requests: 'Requests a month', request_duration_ms: 'Mean duration of a request in milliseconds' },
  charges: ({ attributes, usage }) => {
    const architecture = () => lambdaArchitecture(attributes)
    const seconds = (): number => (usage.number('monthly_requests') * usage.number('request_duration_ms')) / 1000
    const extraStorage = (): number => Math.max(0, (attributes.block('ephemeral_storage')?.number('size') ?? 0) - includedStorage)
    return [
      metered('Requests', () => `aws/lambda/requests/${architecture()}`, {
        unit: 'requests',
        per: 1_000_000,
        usage,
        key: 'monthly_requests',
      }),
      {
        description: 'Ephemeral storage',
        sku: () => `aws/lambda/ephemeral-storage/${architecture()}`,
        unit: 'GB-seconds',
        quantity: () => (extraStorage() === 0 ? 0 : (extraStorage() / 1024) * seconds()),
        usageBased: true,
      },
      {
        description: 'Duration',
        sku: () => `aws/lambda/duration/${architecture()}`,
        unit: 'GB-seconds',
        quantity: () => (lambdaMemory(attributes) / 1024) * seconds(),
        usageBased: true,
      },
    ]
  },
})
