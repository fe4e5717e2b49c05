import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the users that are active in a month. https://aws.amazon.com/grafana/pricing/ */
export const grafanaWorkspace = defineResource({
  type: 'aws_grafana_workspace',
  service: 'Amazon Managed Grafana',
  category: 'Management and Governance',
  skus: ['aws/managed-grafana/users/*'],
  usage: {
    editors_administrator_licenses: 'Editors and administrators',
    viewer_licenses: 'Viewers',
  },
  charges: ({ usage }) => [
    metered('Editor/administrator licenses', 'aws/managed-grafana/users/editor', {
      unit: 'users',
      usage,
      key: 'editors_administrator_licenses',
    }),
    metered('Viewer licenses', 'aws/managed-grafana/users/viewer', { unit: 'users', usage, key: 'viewer_licenses' }),
  ],
})
