import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded-prices.ts'

export const managedGrafana = defineTable({
  table: 'aws/managed-grafana',
  rows: facts =>
    pickRecorded(facts, 'aws_grafana_workspace', {
      'Editor/administrator licenses': { sku: 'users/editor', unit: 'users' },
      'Viewer licenses': { sku: 'users/viewer', unit: 'users' },
    }),
})
