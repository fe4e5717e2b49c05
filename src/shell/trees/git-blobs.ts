import { maxFileBytes } from '../../model/source-tree.ts'
import { GitError, type GitRepository, runGit } from './git-process.ts'
import { type BlobContent, decodeBlob } from './text.ts'

/**
 * Contents of blobs from one `git cat-file --batch`. `promisor` is the remote of a partial clone: it is asked for all of them first, for otherwise
 * git would fetch one after the other.
 */
export async function readBlobs(
  repository: GitRepository,
  ids: readonly string[],
  promisor: string | undefined,
): Promise<ReadonlyMap<string, BlobContent>> {
  const input = `${ids.join('\n')}\n`
  if (promisor !== undefined) {
    const quietly = ['--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none']
    // The way git does it itself; what does not come this way, cat-file still gets.
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...quietly, '--stdin', '--end-of-options', promisor]
    await runGit(repository, args, { input })
  }
  const answers = new Map<string, BlobContent>()
  const reader = batchReader((id, answer) => answers.set(id, answer))
  const { code, stderr } = await runGit(repository, ['cat-file', '--batch'], { input, onOutput: reader })
  if (code !== 0) throw new GitError(`git cat-file failed: ${stderr.trim()}`)
  return answers
}

/** The remote that a partial clone gets its missing contents from; undefined for a repository that has them all. */
export async function promisorRemote(repository: GitRepository): Promise<string | undefined> {
  const { code, stdout } = await runGit(repository, ['config', '--get', 'extensions.partialClone'])
  const remote = stdout.toString('utf8').trim()
  return code !== 0 || remote === '' ? undefined : remote
}

/**
 * Reads the output of `git cat-file --batch` piece by piece: `ID blob SIZE`, the bytes and a line break, or `ID missing`.
 * What is too large is skipped without being held.
 */
export function batchReader(found: (id: string, answer: BlobContent) => void): (piece: Buffer) => void {
  let header = ''
  let id = ''
  let left = -1
  let kept: Buffer[] | undefined

  const startBlob = (): void => {
    const [name = '', kind, size] = header.split(' ')
    header = ''
    id = name
    if (kind === 'missing' || size === undefined) {
      found(name, { state: 'missing' })
      return
    }
    const tooLarge = Number(size) > maxFileBytes
    if (tooLarge || kind !== 'blob') found(name, { state: 'refused', reason: tooLarge ? 'too-large' : 'not-a-file' })
    kept = tooLarge || kind !== 'blob' ? undefined : []
    // The line break after the content is part of it here.
    left = Number(size) + 1
  }

  return piece => {
    let at = 0
    while (at < piece.length) {
      if (left < 0) {
        const end = piece.indexOf(10, at)
        header += piece.toString('latin1', at, end < 0 ? piece.length : end)
        if (end < 0) return
        at = end + 1
        startBlob()
        continue
      }
      const part = piece.subarray(at, at + left)
      at += part.length
      left -= part.length
      kept?.push(part)
      if (left > 0) continue
      left = -1
      if (kept !== undefined) found(id, decodeBlob(Buffer.concat(kept).subarray(0, -1)))
      kept = undefined
    }
  }
}
