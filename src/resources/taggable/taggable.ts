import { ConfigurationError } from '../../model/diagnostic.ts'
import type { Provider } from '../../model/resource.ts'
import type { PriceFiles } from '../../prices/book.ts'
import { isNeutral, kindOfType } from '../kubernetes/terraform-types.ts'

export const taggableHeader = 'type,attribute'

/**
 * Which attribute carries the tags of a resource type (`tags`, `labels`, `settings.user_labels` …); undefined for a type that cannot have
 * any. Reads `taggable/<provider>.csv` when first asked. Kubernetes objects that may cost something have labels. Throws ConfigurationError for damaged tables.
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

/** Objects of kinds that cost nothing are no matter of allocation. */
function labelsOfObject(type: string): string | undefined {
  // The nodes of a cluster are made by what declares them, and tagged there.
  if (type === 'kubernetes:Cluster') return undefined
  const kind = kindOfType(type)
  if (kind !== undefined) return isNeutral(kind) ? undefined : 'metadata.labels'
  // Where it could not be read as an object of some kind.
  return type === 'kubernetes_manifest' ? 'manifest.metadata.labels' : undefined
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
