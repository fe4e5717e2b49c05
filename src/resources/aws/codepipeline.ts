import { metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/**
 * Pipelines of type V1 (the default) are billed by the month in which they run, V2 by action minute. An account's free pipeline and free
 * minutes are not deducted. https://aws.amazon.com/codepipeline/pricing/
 */
export const codepipeline = defineResource({
  type: 'aws_codepipeline',
  service: 'AWS CodePipeline',
  category: 'Developer Tools',
  skus: ['aws/codepipeline/pipelines/v1', 'aws/codepipeline/action-minutes/v2'],
  usage: { monthly_action_mins: 'V2: minutes a month that actions take, manual approvals and custom actions aside' },
  charges: ({ attributes, usage }) =>
    attributes.string('pipeline_type', 'V1') === 'V2'
      ? [metered('Action execution', 'aws/codepipeline/action-minutes/v2', { unit: 'minutes', usage, key: 'monthly_action_mins' })]
      : [monthly('Active pipeline', 'aws/codepipeline/pipelines/v1', 'pipelines')],
})
