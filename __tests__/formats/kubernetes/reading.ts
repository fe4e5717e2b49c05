import { readManifest } from '../../../src/formats/kubernetes/documents.ts'
import { type ObjectOptions, readObjects } from '../../../src/formats/kubernetes/read-objects.ts'
import { formatLocation } from '../../../src/model/location.ts'
import type { Resource } from '../../../src/model/resource.ts'
import { isUnknown } from '../../../src/model/unknown.ts'
import type { Workload } from '../../../src/model/workload.ts'

/** All that a text of manifests says, with what is unknown as `?` and its cause. */
export function reading(text: string, options: ObjectOptions = {}) {
  const { objects, diagnostics: faults } = readManifest(text, 'k.yaml')
  const { resources, workloads, diagnostics } = readObjects(objects, options)
  const all = [...faults, ...diagnostics]
  return {
    resources,
    workloads,
    diagnostics: all,
    codes: all.map(({ code, location }) => `${code} ${location === undefined ? '-' : formatLocation(location)}`),
    attributes: (address: string) => plain(find(resources, address).attributes) as Record<string, unknown>,
    workload: (address: string): Workload => find(workloads, address),
    tags: (address: string) =>
      Object.fromEntries([...(find(resources, address).tags?.entries ?? [])].map(([key, { value, from }]) => [key, `${value} (${from})`])),
  }
}

function find<T extends Pick<Resource, 'address'>>(all: readonly T[], address: string): T {
  const found = all.find(one => one.address === address)
  if (found === undefined) throw new Error(`no ${address} among ${all.map(one => one.address).join(', ')}`)
  return found
}

function plain(value: unknown): unknown {
  if (isUnknown(value)) return `? ${value.cause.text}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
  return value
}

/** A Deployment `web` around a pod's spec, which starts in line 8. */
export const deployment = (spec: string, more = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: shop }\nspec:\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n${indented(spec, 6)}${indented(more, 2)}`

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by)).replace(/(?<!\n)$/, text === '' ? '' : '\n')
