import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by build minute and by what is hosted; apps that render on a server also by request and GB-second. https://aws.amazon.com/amplify/pricing/ */
export const amplifyApp = defineResource({
  type: 'aws_amplify_app',
  service: 'AWS Amplify',
  category: 'Web',
  skus: ['aws/amplify/*'],
  usage: {
    monthly_build_mins: 'Build minutes a month',
    storage_gb: 'Data stored on the CDN, GB',
    monthly_served_gb: 'Data served, GB a month',
    monthly_server_requests: 'Server-side rendering: requests a month',
    monthly_server_gb_seconds: 'Server-side rendering: GB-seconds a month',
  },
  charges: ({ attributes, usage }) => [
    metered('Build minutes', 'aws/amplify/build-minutes', { unit: 'minutes', usage, key: 'monthly_build_mins' }),
    metered('Data stored', 'aws/amplify/stored', { unit: 'GB-months', usage, key: 'storage_gb' }),
    metered('Data served', 'aws/amplify/served', { unit: 'GB', usage, key: 'monthly_served_gb' }),
    ...(attributes.string('platform', 'WEB') === 'WEB'
      ? []
      : [
          metered('Server requests', 'aws/amplify/server-requests', {
            unit: 'requests',
            per: 1_000_000,
            usage,
            key: 'monthly_server_requests',
          }),
          metered('Server duration', 'aws/amplify/server-gb-seconds', { unit: 'GB-seconds', usage, key: 'monthly_server_gb_seconds' }),
        ]),
  ],
})
