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
 * or whose address starts with `address`, are then "cannot tell".
 */
export interface Gap {
  readonly file?: string
  readonly address?: string
  readonly cause: string
}

/** The address without instance keys: what the configuration says once for all instances. */
export const configurationAddress = (address: string): string => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g, '')

/** Whether a gap in one side's reading may hide this resource. */
export const coveredBy = (gaps: readonly Gap[], resource: Resource): boolean =>
  gaps.some(
    gap =>
      (gap.file !== undefined && gap.file === resource.location.file) ||
      (gap.address !== undefined &&
        (resource.address === gap.address ||
          resource.address.startsWith(`${gap.address}.`) ||
          resource.address.startsWith(`${gap.address}[`))),
  )
