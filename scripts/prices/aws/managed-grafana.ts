import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const managedGrafana = defineTable({
  table: 'aws/managed-grafana',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_grafana_workspace' },
      {
        'Editor/administrator licenses': { sku: 'users/editor', unit: 'users' },
        'Viewer licenses': { sku: 'users/viewer', unit: 'users' },
      },
    ),
})
