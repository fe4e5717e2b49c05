import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { hourly } from '../charges.ts'
import { type ChargeGroup, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** Instances of one variant; a serverless variant is billed by what it does, for which there is no price here. */
function variant(name: string, attributes: Attributes): ChargeGroup {
  const type = (): string => (attributes.block('serverless_config') === undefined ? attributes.string('instance_type', '') : 'serverless')
  return {
    group: name,
    charges: [
      hourly(
        detailed('Hosting instances', type),
        () => `aws/sagemaker/hosting/${type()}`,
        () => attributes.number('initial_instance_count', 1),
      ),
    ],
  }
}

/** Billed by the instances of its configuration's variants, shadow variants included. https://aws.amazon.com/sagemaker/pricing/ */
export const sagemakerEndpoint = defineResource({
  type: 'aws_sagemaker_endpoint',
  service: 'Amazon SageMaker',
  category: 'AI and Machine Learning',
  skus: ['aws/sagemaker/hosting/*'],
  charges: ({ related }) => {
    const configuration = related.to('endpoint_config_name', ['aws_sagemaker_endpoint_configuration'])
    if (configuration === undefined)
      throw new NotKnown({ kind: 'data', text: 'the configuration of the endpoint is not part of the project' })
    const { attributes } = configuration
    return [
      ...attributes.blocks('production_variants').map((block, index) => variant(`production variant ${index + 1}`, block)),
      ...attributes.blocks('shadow_production_variants').map((block, index) => variant(`shadow variant ${index + 1}`, block)),
    ]
  },
})
