import type { SourceFacts } from '../../../src/prices/manifest.ts'

export const openCost = 'K8S-OPENCOST'

export const kubernetesSources: ReadonlyMap<string, SourceFacts> = new Map([
  [openCost, { title: 'opencost/opencost@5f6533303e38', location: 'configs/*.json', date: '2024-10-25', licence: 'Apache-2.0' }],
])
