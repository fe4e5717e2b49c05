import { defineResource } from '../definition.ts'

/**
 * Manifests and releases in Terraform of which it is not known what they create: one line that is not known. Those that could be read are
 * resources of their objects' kinds.
 */
export const unreadManifest = defineResource({
  type: 'kubernetes_manifest',
  aliases: ['kubectl_manifest', 'helm_release'],
  service: 'Kubernetes',
  category: 'Compute',
  skus: [],
  charges: ({ attributes }) => {
    attributes.string('unread')
    return []
  },
})
