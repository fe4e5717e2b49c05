import type { Location } from './location.ts'
import type { Unknown } from './unknown.ts'

/** The clouds whose resources are costed, and `none` for `null_resource` and the like. */
export type Provider = 'aws' | 'azurerm' | 'google' | 'kubernetes' | 'none'

/** What an attribute can hold: plain data, with `Unknown` where a value is not known. Blocks are arrays of objects. */
export type AttributeValue = string | number | boolean | null | Unknown | readonly AttributeValue[] | AttributeObject
export interface AttributeObject {
  readonly [name: string]: AttributeValue | undefined
}

/** One tag: its value, and the place that set it (`tags`, `default_tags`, `labels` …). */
export interface Tag {
  readonly value: string | Unknown
  readonly from: string
}

/** The tags of a resource by key. `incomplete` is set when more keys may exist than are listed (a merge with an unknown map). */
export interface Tags {
  readonly entries: ReadonlyMap<string, Tag>
  readonly incomplete?: Unknown
}

/** A value that what makes a resource is given, and where it is written: `web.replicas` of a chart, `6`, `values-prod.yaml:3`. */
export interface Input {
  readonly name: string
  /** Cut where it is long. */
  readonly text: string
  readonly location: Location
}

/** Whether an input is called as an attribute is: `web.autoscaling.minReplicas` for `min_replicas`, and `replicaCount`, as `helm create` has it. */
export function bearsName({ name }: Pick<Input, 'name'>, attribute: string): boolean {
  const written = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  return `.${written.replace(/(^|\.)replica_count$/, '$1replicas')}`.endsWith(`.${attribute}`)
}

/** Bound on the inputs of a resource: where there are as many, there may be more. */
export const maxInputs = 50

/** One instance of a managed resource, whatever format it was read from. */
export interface Resource {
  /** Terraform address with module path and instance keys, or `kind/namespace/name`. Unique within a project and side. */
  readonly address: string
  readonly type: string
  readonly provider: Provider
  /** Region of the provider configuration that manages it (`us-east-1`), or unknown; undefined where the type has none. */
  readonly region: string | Unknown | undefined
  readonly attributes: AttributeObject
  /** Attributes whose values must not be printed. */
  readonly sensitive: ReadonlySet<string>
  /** undefined: the format says nothing about tags (the type may still be taggable). */
  readonly tags: Tags | undefined
  readonly location: Location
  /** What its template names of the values that it is rendered with; undefined: it is made from no template. */
  readonly inputs?: readonly Input[]
  /** Path of the module directory it is written in, relative to the tree's root. */
  readonly module: string
  /** Set when it is not known how many instances there are; the address then ends in `[*]`. */
  readonly expansion?: Unknown
  /** Address that this instance had before, from `moved` blocks. */
  readonly movedFrom?: string
  /** Further addresses that it may have had, most likely first: older ones of a chain of moves, and `x` or `x[0]` where `count` came or went. */
  readonly formerAddresses?: readonly string[]
}

/**
 * What could not be read, so that its absence is not taken for a removal: all resources of the other side whose source lies in `file`,
 * or whose address is `address` or starts with it, are then "cannot tell". An address without instance keys holds for all instances.
 */
export interface Gap {
  readonly file?: string
  readonly address?: string
  /** Nothing of this side could be read: all resources of the other side are meant. */
  readonly whole?: true
  readonly cause: string
  /** It was read: it left the configuration on purpose, but goes on to exist and to cost. */
  readonly left?: true
}

/** The address without instance keys: what the configuration says once for all instances. */
export const configurationAddress = (address: string): string => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g, '')

interface GapIndex {
  readonly whole: boolean
  readonly files: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
}

const indexes = new WeakMap<readonly Gap[], GapIndex>()

function indexOf(gaps: readonly Gap[]): GapIndex {
  const known = indexes.get(gaps)
  if (known !== undefined) return known
  const index = {
    whole: gaps.some(({ whole }) => whole === true),
    files: new Set(gaps.flatMap(({ file }) => file ?? [])),
    addresses: new Set(gaps.flatMap(({ address }) => address ?? [])),
  }
  indexes.set(gaps, index)
  return index
}

/** An address and those that it stands below: `module.a[0].x.y[0]`, `module.a[0].x.y`, `module.a[0].x`, `module.a[0]` … */
function* selfAndAbove(address: string): Generator<string> {
  yield address
  for (let end = address.length - 1; end > 0; end--) if (address[end] === '.' || address[end] === '[') yield address.slice(0, end)
}

/** Whether a gap in one side's reading may hide this resource. The gaps must be complete: they are indexed once. */
export function coveredBy(gaps: readonly Gap[], { address, location }: Resource): boolean {
  if (gaps.length === 0) return false
  const { whole, files, addresses } = indexOf(gaps)
  if (whole) return true
  if (files.has(location.file)) return true
  for (const form of new Set([address, configurationAddress(address)])) {
    for (const above of selfAndAbove(form)) if (addresses.has(above)) return true
  }
  return false
}
