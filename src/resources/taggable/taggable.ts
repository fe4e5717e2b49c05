import { ConfigurationError } from '../../model/diagnostic.ts'
import type { Provider } from '../../model/resource.ts'
import type { PriceFiles } from '../../prices/book.ts'

export const taggableHeader = 'type,attribute'

/**
 * Which attribute carries the tags of a resource type (`tags`, `labels`, `settings.user_labels` …); undefined for a type that cannot have
 * any. Reads `taggable/<provider>.csv` when first asked. Kubernetes objects have labels. Throws ConfigurationError for damaged tables.
 */
export function taggableTypes(provider: Provider, files: PriceFiles): (type: string) => string | undefined {
  if (provider === 'none') return () => undefined
  if (provider === 'kubernetes') return labelsOfObject
  let attributes: ReadonlyMap<string, string> | undefined
  return type => {
    attributes ??= readTable(`taggable/${provider}.csv`, files)
    return attributes.get(type)
  }
}

/** Terraform types of the Kubernetes provider that are no objects of their own. */
const noObjects = new Set([
  'kubernetes_annotations',
  'kubernetes_config_map_v1_data',
  'kubernetes_env',
  'kubernetes_labels',
  'kubernetes_node_taint',
  'kubernetes_secret_v1_data',
])

function labelsOfObject(type: string): string | undefined {
  if (noObjects.has(type)) return undefined
  return type === 'kubernetes_manifest' ? 'manifest.metadata.labels' : 'metadata.labels'
}

function readTable(path: string, files: PriceFiles): ReadonlyMap<string, string> {
  const [header, ...rows] = files.read(path)?.trim().split('\n') ?? []
  if (header !== taggableHeader)
    throw new ConfigurationError(`pricing-data/${path} is missing or damaged`, {
      hint: 'check out Cost Guard again, pricing-data included',
    })
  return new Map(
    rows.map(row => {
      const [type = '', attribute = ''] = row.split(',')
      return [type, attribute]
    }),
  )
}
