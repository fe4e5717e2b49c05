import type { ManifestObject } from '../kubernetes/objects.ts'
import { isMap } from '../kubernetes/text/lists.ts'

/**
 * Whether an object goes on to exist after a release. What is a hook does not if it runs once (jobs and bare pods), is only made when the
 * release goes, or is deleted when it has done its work; any other hook makes an object that stays and costs like all others.
 * https://helm.sh/docs/topics/charts_hooks/
 */
export function staysAfterRelease({ kind, data }: ManifestObject): boolean {
  const annotations = isMap(data.metadata) && isMap(data.metadata.annotations) ? data.metadata.annotations : {}
  const hooks = listOf(annotations['helm.sh/hook'])
  if (hooks.length === 0) return true
  if (kind === 'Job' || kind === 'Pod' || listOf(annotations['helm.sh/hook-delete-policy']).includes('hook-succeeded')) return false
  return hooks.some(hook => /^(?:pre|post)-(?:install|upgrade|rollback)$|^crd-install$/.test(hook))
}

const listOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map(part => part.trim())
        .filter(part => part !== '')
    : []
