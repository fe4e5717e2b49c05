import type { Diagnostic } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import { configurationAddress } from '../model/resource.ts'
import type { UsageFile, UsageValues } from '../model/usage.ts'
import { sourceOf, usageSections } from './usage-file.ts'
import type { YamlPath } from './yaml-source.ts'

/** What is known of a type: the usage keys that it reads, dotted where nested. */
type DefinitionOf = (type: string) => { readonly usage?: Readonly<Record<string, string>> } | undefined

const mostSuggestions = 20
const mostDiagnostics = 50

/**
 * Usage values under keys that the type's definition does not read, each with its place and the nearest key: they have no effect. Types
 * without a definition are passed over.
 */
export function unreadUsage(usage: UsageFile, definitionOf: DefinitionOf): readonly Diagnostic[] {
  const source = sourceOf(usage)
  const diagnostics: Diagnostic[] = []
  const check = (section: string, name: string, type: string, values: UsageValues): void => {
    const definition = definitionOf(type)
    if (definition === undefined || makers.has(type)) return
    const keys = Object.keys(definition.usage ?? {})
    for (const path of pathsOf(values)) {
      if (diagnostics.length >= mostDiagnostics) return
      const key = path.join('.')
      // A key of one block among several, `node_pool[0].nodes`, is declared for all of them.
      const bare = key.replace(/\[\d+\]/g, '')
      if (keys.some(known => known === bare || bare.startsWith(`${known}.`))) continue
      // Looking for a near name takes time for each: enough for the first ones.
      const [close] = diagnostics.length < mostSuggestions ? nearest(key, keys, 1) : []
      const place: YamlPath = [section, name, ...path]
      const location = source?.locate(place, 'key')
      diagnostics.push({
        code: 'usage-key',
        severity: close === undefined ? 'note' : 'warning',
        message: `${type} reads no usage \`${key}\`: it has no effect`,
        ...(location === undefined || source === undefined ? {} : { location, excerpt: source.excerpt(location) }),
        ...(close === undefined ? {} : { hint: `did you mean \`${close}\`?` }),
      })
    }
  }
  // In the section of types, addresses are read too.
  for (const [name, values] of Object.entries(usage.byType)) check(usageSections.types, name, typeOf(name), values)
  for (const [address, values] of Object.entries(usage.byAddress)) check(usageSections.addresses, address, typeOf(address), values)
  return diagnostics
}

/** Types that create objects of whatever kinds, which read usage of their own. */
const makers: ReadonlySet<string> = new Set(['helm_release', 'kubectl_manifest', 'kubernetes_manifest'])

/** `module.a["x"].aws_instance.web[0]` is an `aws_instance`, `CronJob/shop/report` a `kubernetes:CronJob`; a name without dots is a type itself. */
function typeOf(name: string): string {
  const [, kind] = /^([A-Z][A-Za-z0-9]*)\//.exec(name) ?? []
  return kind === undefined ? (configurationAddress(name).split('.').at(-2) ?? name) : `kubernetes:${kind}`
}

/** Paths of all values, maps followed; a key that is written without a value has none. */
function* pathsOf(values: UsageValues, prefix: readonly string[] = []): Iterable<readonly string[]> {
  for (const [key, value] of Object.entries(values)) {
    if (value === null) continue
    if (typeof value === 'object' && !Array.isArray(value)) yield* pathsOf(value as UsageValues, [...prefix, key])
    else yield [...prefix, key]
  }
}
