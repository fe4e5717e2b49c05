import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** Billed by configuration item; items that are recorded daily cost more each, but there are fewer. https://aws.amazon.com/config/pricing/ */
export const configConfigurationRecorder = defineResource({
  type: 'aws_config_configuration_recorder',
  service: 'AWS Config',
  category: 'Management and Governance',
  skus: ['aws/config/items/*'],
  usage: {
    monthly_config_items: 'Configuration items recorded a month',
    monthly_custom_config_items: 'Configuration items of custom resources a month',
  },
  charges: ({ attributes, usage }) => {
    const frequency = (): string => (attributes.block('recording_mode')?.string('recording_frequency') === 'DAILY' ? 'daily' : 'continuous')
    return [
      metered(detailed('Config items', frequency), () => `aws/config/items/${frequency()}`, {
        unit: 'items',
        usage,
        key: 'monthly_config_items',
      }),
      metered('Custom config items', 'aws/config/items/custom', { unit: 'items', usage, key: 'monthly_custom_config_items' }),
    ]
  },
})
