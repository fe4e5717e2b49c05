import type { FileRead } from '../../model/source-tree.ts'
import type { BlobContent } from './text.ts'

/** Gets the contents of blobs by object id; an id that is not in the answer does not exist. */
export type FetchBlobs = (ids: readonly string[]) => Promise<ReadonlyMap<string, BlobContent>>

/** Contents by object id, shared by the trees of one repository, so that what base and head have in common is fetched once. */
export interface BlobStore {
  /** `not-loaded` until `load` was asked for the id. */
  read(id: string): FileRead
  /** Of a blob that is loaded and no text. */
  bytes(id: string): Uint8Array | undefined
  load(ids: Iterable<string>): Promise<void>
}

/** Bound on what a run holds, in characters of text and bytes of other files; files beyond it count as too large. */
const maxStoreCharacters = 256 * 1024 * 1024

/**
 * An empty store. What is asked for in one turn is fetched at once, for every fetch is a process or a request. `load` rejects with what `fetch`
 * rejects with, and can then be tried again.
 */
export function blobStore(fetch: FetchBlobs, limit = maxStoreCharacters): BlobStore {
  const known = new Map<string, BlobContent>()
  const underway = new Map<string, Promise<void>>()
  let gathered: { readonly ids: string[]; readonly fetched: Promise<void> } | undefined
  let characters = 0

  const keep = (id: string, answer: BlobContent): void => {
    characters += answer.state === 'text' ? answer.text.length : answer.state === 'binary' ? answer.bytes.byteLength : 0
    if (answer.state !== 'text' && answer.state !== 'binary') {
      known.set(id, answer)
      return
    }
    known.set(id, characters > limit ? { state: 'refused', reason: 'too-large' } : answer)
  }
  const fetchAll = async (ids: readonly string[]): Promise<void> => {
    try {
      const answers = await fetch(ids)
      for (const id of ids) keep(id, answers.get(id) ?? { state: 'missing' })
    } finally {
      for (const id of ids) underway.delete(id)
    }
  }

  const gather = (): { readonly ids: string[]; readonly fetched: Promise<void> } => {
    const ids: string[] = []
    const fetched = new Promise<void>(turn => setImmediate(turn)).then(() => {
      gathered = undefined
      return fetchAll(ids)
    })
    return { ids, fetched }
  }

  return {
    read(id) {
      const content = known.get(id) ?? { state: 'not-loaded' }
      return content.state === 'binary' ? { state: 'refused', reason: 'binary' } : content
    },
    bytes(id) {
      const content = known.get(id)
      return content?.state === 'binary' ? content.bytes : undefined
    },
    async load(ids) {
      const missing = [...new Set(ids)].filter(id => !known.has(id))
      const fresh = missing.filter(id => !underway.has(id))
      for (const id of fresh) {
        gathered ??= gather()
        gathered.ids.push(id)
        underway.set(id, gathered.fetched)
      }
      await Promise.all(missing.map(id => underway.get(id)))
    },
  }
}
