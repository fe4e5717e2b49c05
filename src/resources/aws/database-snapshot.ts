import { metered } from '../charges.ts'
import { defineResource, type ResourceDefinition } from '../definition.ts'

/** A type of snapshot kept by hand, billed as backup storage by the GB. */
export const databaseSnapshot = (type: string, service: string, sku: string): ResourceDefinition =>
  defineResource({
    type,
    service,
    category: 'Databases',
    skus: [sku],
    usage: { backup_storage_gb: 'Size of the snapshot beyond what is free, GB' },
    charges: ({ usage }) => [metered('Backup storage', sku, { unit: 'GB-months', usage, key: 'backup_storage_gb' })],
  })
