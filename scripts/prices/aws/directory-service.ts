import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const directoryService = defineTable({
  table: 'aws/directory-service',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_directory_service_directory' },
      {
        'Directory service (Simple AD, Small)': { sku: 'directories/simple-ad/small', unit: 'directories' },
        'Directory service (Simple AD, Large)': { sku: 'directories/simple-ad/large', unit: 'directories' },
        'Directory service (AD Connector, Small)': { sku: 'directories/ad-connector/small', unit: 'directories' },
        'Directory service (Microsoft AD, Standard)': { sku: 'controllers/standard', unit: 'domain controllers' },
        'Directory service (Microsoft AD, Enterprise)': { sku: 'controllers/enterprise', unit: 'domain controllers' },
        'Directory sharing': { sku: 'shared-accounts/standard', unit: 'accounts' },
      },
    ),
})
