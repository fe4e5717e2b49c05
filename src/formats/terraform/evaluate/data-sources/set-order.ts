import { crc32 } from './crc32.ts'

/**
 * The elements of a set as the provider SDK iterates over it: each once, ordered by the decimal digits of the hash of `serialized`.
 * Of two elements with one hash the last stays.
 */
export function inSetOrder<T>(elements: readonly T[], serialized: (element: T) => string): readonly T[] {
  const byHash = new Map(elements.map(element => [String(crc32(serialized(element))), element]))
  return [...byHash].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, element]) => element)
}

/** A set of strings in its order. */
export const stringsInSetOrder = (texts: readonly string[]): readonly string[] => inSetOrder(texts, text => `${text};`)
