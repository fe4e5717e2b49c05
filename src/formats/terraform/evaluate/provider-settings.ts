import { Unknown } from '../../../model/unknown.ts'
import { unmark } from '../values/traits.ts'
import { isMapping, isSequence, type Value } from '../values/value.ts'
import type { ProviderConfiguration } from './providers.ts'

/** The map of an AWS provider's `default_tags` block: a mapping, null where there is none, or unknown. */
export function defaultTags(provider: ProviderConfiguration): Value {
  const blocks = unmark(provider.setting('default_tags') ?? null)
  if (blocks instanceof Unknown) return blocks
  // JSON syntax allows the block as an object.
  const block = isSequence(blocks) ? unmark(blocks.items[0] ?? null) : blocks
  if (block instanceof Unknown) return block
  return isMapping(block) ? (block.entries.get('tags') ?? null) : null
}

/** The map of a Google provider's `default_labels`. */
export const defaultLabels = (provider: ProviderConfiguration): Value => provider.setting('default_labels') ?? null

/** A setting that is a string (`region`): known, unknown, or undefined where it is not set. */
export function textSetting(provider: ProviderConfiguration, name: string): string | Unknown | undefined {
  const value = unmark(provider.setting(name) ?? null)
  if (value instanceof Unknown) return value
  return typeof value === 'string' && value !== '' ? value : undefined
}
