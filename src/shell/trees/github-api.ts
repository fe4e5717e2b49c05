import { Buffer } from 'node:buffer'
import { ConfigurationError } from '../../model/diagnostic.ts'
import type { Logger } from '../../model/logger.ts'
import { maxFileBytes, type SourceTree } from '../../model/source-tree.ts'
import type { GitHubClient } from '../github/client.ts'
import { apiFailure } from '../github/failure.ts'
import { blobStore } from './blob-store.ts'
import { type ObjectEntry, objectTree } from './object-tree.ts'
import { inParallel } from './parallel.ts'
import { type BlobContent, decodeBlob } from './text.ts'

export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

/** A repository at GitHub whose commits can be read as trees without a checkout; contents are shared between them. */
export interface GitHubTrees {
  /** The files of a commit: one request, or a few where GitHub cuts the list short. */
  tree(commit: string): Promise<SourceTree>
  /** The best common ancestor of two commits; undefined if they have none. */
  mergeBase(base: string, head: string): Promise<string | undefined>
  /** undefined for the first commit of all. */
  firstParent(commit: string): Promise<string | undefined>
}

const parallelRequests = 8

/** As many requests for the directories of one huge tree; GitHub cuts a list at 100,000 entries. */
const maxTreeRequests = 500

/** Reads through the API. Rejects with what `apiFailure` understands. */
export function gitHubTrees(client: GitHubClient, { owner, repo }: RepositoryName, logger: Logger): GitHubTrees {
  // Nothing but these: whatever else came along would become a parameter of the requests.
  const repository = { owner, repo }
  const sizes = new Map<string, number>()
  const blobs = blobStore(ids => fetchBlobs(client, repository, ids, sizes))
  return {
    async tree(commit) {
      const entries = await listTree(client, repository, commit, sizes)
      logger.debug(`${commit}: ${entries.length} files listed through the API`)
      return objectTree(commit.slice(0, 7), entries, blobs)
    },
    async mergeBase(base, head) {
      const parameters = { ...repository, basehead: `${base}...${head}`, per_page: 1, page: 2 }
      try {
        // The changed files, which are not wanted, come with the first page only.
        const { data } = await client('GET /repos/{owner}/{repo}/compare/{basehead}', parameters)
        return data.merge_base_commit.sha
      } catch (error) {
        if (apiFailure(error).kind === 'not-found') return undefined
        throw error
      }
    },
    async firstParent(commit) {
      const { data } = await client('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...repository, commit_sha: commit })
      return data.parents[0]?.sha
    },
  }
}

async function listTree(client: GitHubClient, repository: RepositoryName, commit: string, sizes: Map<string, number>) {
  const found: ObjectEntry[] = []
  let open: readonly { readonly sha: string; readonly path: string }[] = [{ sha: commit, path: '' }]
  let requests = 0
  const one = async (sha: string, recursive: boolean) => {
    requests++
    if (requests > maxTreeRequests)
      throw new ConfigurationError('The repository is too large to be read without a checkout', { hint: checkoutHint })
    const parameters = { ...repository, tree_sha: sha, ...(recursive ? { recursive: '1' } : {}) }
    return (await client('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters)).data
  }
  while (open.length > 0) {
    const below = await inParallel(open, parallelRequests, async ({ sha, path }) => {
      const whole = await one(sha, true)
      const { tree } = whole.truncated ? await one(sha, false) : whole
      const subtrees: { sha: string; path: string }[] = []
      for (const { path: name, type, mode, sha: id, size } of tree) {
        const full = path === '' ? name : `${path}/${name}`
        if (size !== undefined) sizes.set(id, size)
        if (type === 'blob') found.push({ path: full, id, kind: mode === '120000' ? 'link' : 'file' })
        else if (type === 'commit') found.push({ path: full, id, kind: 'submodule' })
        else if (type === 'tree' && whole.truncated) subtrees.push({ sha: id, path: full })
      }
      return subtrees
    })
    open = below.flat()
  }
  return found
}

const checkoutHint = 'add actions/checkout before this step'

async function fetchBlobs(client: GitHubClient, repository: RepositoryName, ids: readonly string[], sizes: ReadonlyMap<string, number>) {
  const answers = await inParallel(ids, parallelRequests, async (id): Promise<[string, BlobContent]> => {
    if ((sizes.get(id) ?? 0) > maxFileBytes) return [id, { state: 'refused', reason: 'too-large' }]
    const { data } = await client('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { ...repository, file_sha: id })
    return [id, decodeBlob(Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8'))]
  })
  return new Map(answers)
}
