import type { FileRead } from '../../model/source-tree.ts'

/** Gets the contents of blobs by object id; an id that is not in the answer does not exist. */
export type FetchBlobs = (ids: readonly string[]) => Promise<ReadonlyMap<string, FileRead>>

/** Contents by object id, shared by the trees of one repository, so that what base and head have in common is fetched once. */
export interface BlobStore {
  /** `not-loaded` until `load` was asked for the id. */
  read(id: string): FileRead
  load(ids: Iterable<string>): Promise<void>
}

/** Bound on the text that a run holds; files beyond it count as too large. */
const maxStoreCharacters = 256 * 1024 * 1024

/** An empty store. `load` rejects with what `fetch` rejects with, and can then be tried again. */
export function blobStore(fetch: FetchBlobs, limit = maxStoreCharacters): BlobStore {
  const known = new Map<string, FileRead>()
  const underway = new Map<string, Promise<void>>()
  let characters = 0

  const keep = (id: string, answer: FileRead): void => {
    if (answer.state !== 'text') {
      known.set(id, answer)
      return
    }
    characters += answer.text.length
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

  return {
    read: id => known.get(id) ?? { state: 'not-loaded' },
    async load(ids) {
      const missing = [...new Set(ids)].filter(id => !known.has(id))
      const fresh = missing.filter(id => !underway.has(id))
      if (fresh.length > 0) {
        const fetching = fetchAll(fresh)
        for (const id of fresh) underway.set(id, fetching)
      }
      await Promise.all(missing.map(id => underway.get(id)))
    },
  }
}
