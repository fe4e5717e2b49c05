import { defineTable } from '../mapping.ts'
import { pickMeters } from './meters.ts'
import { everywhere, rulesOf, sameIn } from './same-everywhere.ts'

/** Control planes. The free tier has no meter. */
export const kubernetesService = defineTable({
  table: 'azurerm/kubernetes-service',
  rows: facts =>
    sameIn(
      everywhere,
      facts,
      pickMeters(facts.csv('azure/svc_aks.csv'), {
        'Azure Kubernetes Service: Standard Uptime SLA': { sku: 'standard/cluster-hours', unit: 'hours' },
        'Azure Kubernetes Service: Standard Long Term Support': { sku: 'long-term-support/cluster-hours', unit: 'hours' },
      }),
    ),
  rules: rulesOf(everywhere),
})
