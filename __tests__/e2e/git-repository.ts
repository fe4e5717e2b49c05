import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { jest } from '@jest/globals'

/** Files of a commit: text or bytes, a link's target, or undefined for a file to delete. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string } | undefined>>

/** A working copy made for one test. */
export interface TestRepository {
  readonly directory: string
  /** Output of a git command that must succeed. */
  git(...args: readonly string[]): string
  /** Writes files and commits everything; the commit's id. */
  commit(files: Files): string
}

// Starting git takes a few milliseconds, but not on a machine that has much else to do.
jest.setTimeout(60_000)

const made: string[] = []

/** A directory of its own; all are removed by `removeDirectories`. */
export function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'cost-guard-'))
  made.push(directory)
  return directory
}

export function removeDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true })
}

export function writeFiles(directory: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(directory, path)
    rmSync(full, { force: true })
    if (content === undefined) continue
    mkdirSync(dirname(full), { recursive: true })
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, full)
    else writeFileSync(full, content)
  }
}

/** An empty repository on the branch main. */
export function newRepository(directory = newDirectory()): TestRepository {
  const environment = {
    PATH: process.env.PATH,
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
    GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  }
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: directory, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  git('init', '--quiet', '--initial-branch=main')
  return {
    directory,
    git,
    commit(files) {
      writeFiles(directory, files)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message=change')
      return git('rev-parse', 'HEAD')
    },
  }
}

/** A pull request as it usually looks: the base branch went on after the head branch left it. */
export interface PullRequest {
  readonly origin: TestRepository
  /** The common ancestor. */
  readonly ancestor: string
  readonly base: string
  readonly head: string
}

/** `before` is committed, then `change` on a branch of its own and `meanwhile` on main; GitHub's refs for pull request 7 are set. */
export function newPullRequest(before: Files, change: Files, meanwhile: Files = { 'notes.txt': 'unrelated\n' }): PullRequest {
  const origin = newRepository()
  const ancestor = origin.commit(before)
  origin.git('checkout', '--quiet', '-b', 'feature')
  const head = origin.commit(change)
  origin.git('checkout', '--quiet', 'main')
  const base = origin.commit(meanwhile)
  origin.git('checkout', '--quiet', '--detach')
  origin.git('merge', '--quiet', '--no-ff', '--message=merge', 'feature')
  origin.git('update-ref', 'refs/pull/7/merge', 'HEAD')
  origin.git('update-ref', 'refs/pull/7/head', head)
  origin.git('checkout', '--quiet', 'main')
  return { origin, ancestor, base, head }
}

/** A checkout of the merge commit as actions/checkout makes it; `depth` undefined fetches everything. */
export function checkOut(origin: TestRepository, depth: number | undefined): TestRepository {
  const checkout = newRepository()
  checkout.git('remote', 'add', 'origin', `file://${origin.directory}`)
  const refs = ['+refs/pull/7/merge:refs/remotes/pull/7/merge', ...(depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : [])]
  checkout.git('fetch', '--quiet', '--no-tags', ...(depth === undefined ? [] : [`--depth=${depth}`]), 'origin', ...refs)
  checkout.git('checkout', '--quiet', '--force', 'refs/remotes/pull/7/merge')
  return checkout
}
