import { existsSync } from 'node:fs'
import { dirname, join, parse, resolve } from 'node:path'
import { ConfigurationError } from '../../model/diagnostic.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { type BlobStore, blobStore } from './blob-store.ts'
import { promisorRemote, readBlobs } from './git-blobs.ts'
import { GitError, type GitRepository, runGit } from './git-process.ts'
import { type ObjectEntry, objectTree } from './object-tree.ts'

/** A local repository whose revisions can be read as trees; contents are shared between them. */
export interface GitTrees {
  /** Commit id of a revision name. Throws ConfigurationError if there is no such commit. */
  resolve(revision: string): Promise<string>
  /** The files of a commit, by its full id. Throws GitError if it is not in the repository. */
  tree(commit: string): Promise<SourceTree>
}

/** Opens a repository for reading. Runs nothing yet. */
export function gitTrees(repository: GitRepository): GitTrees {
  let promisor: Promise<string | undefined> | undefined
  const blobs = blobStore(async ids => readBlobs(repository, ids, await promisor))
  return {
    resolve: revision => resolveRevision(repository, revision),
    tree(commit) {
      // Asked while the first tree is listed, known when the first contents are read.
      promisor ??= promisorRemote(repository)
      return readTree(repository, commit, blobs)
    },
  }
}

async function resolveRevision(repository: GitRepository, revision: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const usable = revision !== '' && !revision.startsWith('-') && !revision.includes('\0')
  const { code, stdout, stderr } = usable ? await runGit(repository, args) : { code: 1, stdout: '', stderr: '' }
  if (code === 0) return stdout.toString().trim()
  if (/not a git repository/.test(stderr)) throw new ConfigurationError(`${repository.gitDirectory} is not a git repository`)
  const hint = 'name a branch, tag or commit that this repository has; a shallow checkout has only a few'
  throw new ConfigurationError(`There is no commit ${JSON.stringify(revision)}`, { hint })
}

async function readTree(repository: GitRepository, commit: string, blobs: BlobStore): Promise<SourceTree> {
  assertCommitId(commit)
  const { code, stdout, stderr } = await runGit(repository, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit])
  if (code !== 0) throw new GitError(`git ls-tree failed: ${stderr.trim()}`)
  return objectTree(commit.slice(0, 7), parseEntries(stdout), blobs)
}

/** Refuses what is not a full commit id, so that no revision expression or option gets in by way of an event. */
export function assertCommitId(commit: string): void {
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) throw new GitError(`${JSON.stringify(commit)} is not a commit id`)
}

const kinds: Readonly<Record<string, ObjectEntry['kind']>> = { '120000': 'link', '160000': 'submodule' }

/**
 * `MODE TYPE ID<tab>PATH` ended by NUL. What of a name is not UTF-8 shows as U+FFFD: other tools read such a file too. Of
 * names that are then the same, later ones have the object id in them.
 */
export function parseEntries(output: Buffer): readonly ObjectEntry[] {
  const entries: ObjectEntry[] = []
  const replaced = new Set<string>()
  for (const line of output.toString('utf8').split('\0')) {
    const [, mode, id, path] = /^(\d{6}) (?:blob|commit) ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    if (mode === undefined || id === undefined || path === undefined) continue
    const name = replaced.has(path) ? path.replace('\ufffd', `\ufffd${id}`) : path
    if (path.includes('\ufffd')) replaced.add(path)
    entries.push({ path: name, id, kind: kinds[mode] ?? 'file' })
  }
  return entries
}

/**
 * The `.git` of the working copy that a directory lies in, looked for no higher than `top`; undefined if there is none. git itself is not asked:
 * it would take a directory of the sources that looks like a repository for one, configuration included.
 */
export function findGitDirectory(directory: string, top = parse(resolve(directory)).root): string | undefined {
  const highest = resolve(top)
  for (let at = resolve(directory); ; at = dirname(at)) {
    const candidate = join(at, '.git')
    if (existsSync(candidate)) return candidate
    if (at === highest || at === dirname(at)) return undefined
  }
}
