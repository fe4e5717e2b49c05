import { defineTable } from '../mapping.ts'
import { pickMeters } from './meters.ts'

export const containerInstances = defineTable({
  table: 'azurerm/container-instances',
  rows: facts =>
    pickMeters(facts.csv('azure/svc_container_instances.csv'), {
      'Container Instances: Standard vCPU Duration': { sku: 'standard/vcpu', unit: 'vCPU-hours' },
      'Container Instances: Standard Memory Duration': { sku: 'standard/memory', unit: 'GB-hours' },
      'Container Instances: Standard Windows Software Duration': { sku: 'standard/windows', unit: 'vCPU-seconds' },
      'Container Instances: Standard Spot vCPU Duration': { sku: 'spot/vcpu', unit: 'vCPU-hours' },
      'Container Instances: Standard Spot Memory Duration': { sku: 'spot/memory', unit: 'GB-hours' },
      'Container Instances: Confidential containers ACI vCPU Duration': { sku: 'confidential/vcpu', unit: 'vCPU-hours' },
      'Container Instances: Confidential containers ACI Memory Duration': { sku: 'confidential/memory', unit: 'GB-hours' },
    }),
})
