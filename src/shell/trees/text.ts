import { type FileRead, maxFileBytes } from '../../model/source-tree.ts'

/** What a blob of a repository holds. */
export type BlobContent = FileRead | { readonly state: 'binary'; readonly bytes: Uint8Array }

/** A file's bytes as text: UTF-8 without a byte order mark; refused when too large, not UTF-8, or with a NUL in it. */
export function decodeText(bytes: Uint8Array): FileRead {
  if (bytes.byteLength > maxFileBytes) return { state: 'refused', reason: 'too-large' }
  if (bytes.includes(0)) return { state: 'refused', reason: 'binary' }
  try {
    return { state: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { state: 'refused', reason: 'binary' }
  }
}

/** The same for a store that keeps what is no text as well. */
export function decodeBlob(bytes: Uint8Array): BlobContent {
  const read = decodeText(bytes)
  return read.state === 'refused' && read.reason === 'binary' ? { state: 'binary', bytes } : read
}
