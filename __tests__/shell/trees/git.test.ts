import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { ConfigurationError } from '../../../src/model/diagnostic.ts'
import { maxFileBytes } from '../../../src/model/source-tree.ts'
import { findGitDirectory, gitTrees, parseEntries } from '../../../src/shell/trees/git.ts'
import { batchReader } from '../../../src/shell/trees/git-blobs.ts'
import { credentials, ensureCommits, firstParent, mergeBase } from '../../../src/shell/trees/git-history.ts'
import { gitEnvironment, runGit } from '../../../src/shell/trees/git-process.ts'
import type { BlobContent } from '../../../src/shell/trees/text.ts'
import {
  checkOut,
  newDirectory,
  newPullRequest,
  newRepository,
  removeDirectories,
  type TestRepository,
  writeFiles,
} from '../../e2e/git-repository.ts'

afterAll(removeDirectories)

const environment = { PATH: process.env.PATH }
const opened = ({ directory }: TestRepository) => ({ gitDirectory: join(directory, '.git'), environment })
const origin = { serverUrl: 'https://github.com', token: '' }

test('a commit is read as it was, whatever the working copy looks like', async () => {
  const repository = newRepository()
  const commit = repository.commit({
    'a.tf': 'old\n',
    'ümlaut/b c.tf': 'two\n',
    'image.png': Uint8Array.of(0x89, 0, 1),
    'latin.tf': Uint8Array.of(0xe4),
    'large.tf': 'x'.repeat(maxFileBytes + 1),
    'link.tf': { link: 'a.tf' },
  })
  repository.commit({ 'a.tf': 'new\n' })
  const tree = await gitTrees(opened(repository)).tree(commit)
  const paths = ['a.tf', 'ümlaut/b c.tf', 'image.png', 'latin.tf', 'large.tf', 'link.tf', '.git/config']
  await tree.load(paths)
  expect(tree.label).toBe(commit.slice(0, 7))
  expect(paths.map(path => tree.read(path))).toEqual([
    { state: 'text', text: 'old\n' },
    { state: 'text', text: 'two\n' },
    { state: 'refused', reason: 'binary' },
    { state: 'refused', reason: 'binary' },
    { state: 'refused', reason: 'too-large' },
    { state: 'text', text: 'old\n' },
    { state: 'missing' },
  ])
})

test('revisions are resolved, and what looks like an option is none', async () => {
  const repository = newRepository()
  const first = repository.commit({ a: '1' })
  const second = repository.commit({ a: '2' })
  repository.git('tag', '-a', 'v1', '-m', 'v1', first)
  const trees = gitTrees(opened(repository))
  expect(await trees.resolve('main')).toBe(second)
  expect(await trees.resolve('HEAD~1')).toBe(first)
  expect(await trees.resolve('v1')).toBe(first)
  for (const name of ['--all', '--output=x', 'nothing', '', 'a\0b']) await expect(trees.resolve(name)).rejects.toThrow(ConfigurationError)
  await expect(trees.tree('--all')).rejects.toThrow('not a commit id')
})

test('a command that a repository configures is not run, not even by a fetch', async () => {
  const { origin: remote, base, head, ancestor } = newPullRequest({ a: '1' }, { b: '2' })
  const clone = checkOut(remote, 1)
  const other = newRepository()
  other.commit({ c: '3' })
  const marker = join(clone.directory, 'ran')
  const script = join(clone.directory, 'script')
  writeFiles(clone.directory, {
    script: `#!/bin/sh\ntouch ${marker}\n`,
    '.git/objects/info/alternates': `${other.directory}/.git/objects\n`,
  })
  chmodSync(script, 0o755)
  for (const key of ['core.fsmonitor', 'core.pager', 'core.alternateRefsCommand']) clone.git('config', key, script)
  expect(await mergeBase(opened(clone), base, head, origin)).toBe(ancestor)
  await (await gitTrees(opened(clone)).tree(head)).load(['a'])
  expect(existsSync(marker)).toBe(false)
})

test('a git that does not end in time is ended with all that it started, and where there is none, this is said', async () => {
  const directory = newDirectory()
  // The answer comes when the last holder of the output is gone, and that is the sleeper.
  writeFiles(directory, { git: '#!/bin/sh\n/bin/sleep 600 &\nwait\n' })
  chmodSync(join(directory, 'git'), 0o755)
  const fake = { gitDirectory: directory, environment: { PATH: directory } }
  await expect(runGit(fake, ['status'], { timeoutMs: 200 })).rejects.toThrow('git status did not end in time')
  await expect(runGit({ ...fake, environment: { PATH: '/nowhere' } }, ['status'])).rejects.toThrow('git cannot be run')
})

test('git gets what it needs of the environment and no secrets', () => {
  const given = {
    PATH: '/bin',
    HTTPS_PROXY: 'http://proxy',
    'INPUT_GITHUB-TOKEN': 's',
    GITHUB_TOKEN: 's',
    AWS_SECRET_ACCESS_KEY: 's',
    GIT_DIR: '/x',
    GIT_SSH_COMMAND: 'x',
  }
  expect(gitEnvironment(given, { 'http.https://github.com/.extraheader': 'AUTHORIZATION: basic x' })).toEqual({
    PATH: '/bin',
    HTTPS_PROXY: 'http://proxy',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_0: 'AUTHORIZATION: basic x',
  })
})

test('the token goes to its own server only, and only where the checkout brings none', async () => {
  const repository = newRepository()
  const secret = Buffer.from('x-access-token:t').toString('base64')
  const github = { serverUrl: 'https://github.com', token: 't' }
  expect(await credentials(opened(repository), github)).toEqual({
    'http.https://github.com/.extraheader': `AUTHORIZATION: basic ${secret}`,
  })
  expect(await credentials(opened(repository), { ...github, token: '' })).toEqual({})
  expect(await credentials(opened(repository), { ...github, serverUrl: 'http://github.com' })).toEqual({})
  repository.git('config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic kept')
  expect(await credentials(opened(repository), github)).toEqual({})
})

test('a repository hidden in the sources is not taken for the one they lie in', () => {
  const outer = newRepository()
  writeFiles(outer.directory, {
    'infra/HEAD': 'ref: refs/heads/main\n',
    'infra/config': '[core]\n',
    'infra/objects/x': '',
    'infra/refs/x': '',
  })
  expect(findGitDirectory(join(outer.directory, 'infra'))).toBe(join(outer.directory, '.git'))
  expect(findGitDirectory(join(outer.directory, 'infra'), join(outer.directory, 'infra'))).toBeUndefined()
})

test('the common ancestor is found in a full checkout and in one that has to be deepened', async () => {
  const { origin: remote, base, head, ancestor } = newPullRequest({ a: '1' }, { b: '2' })
  for (const depth of [undefined, 1]) {
    const repository = opened(checkOut(remote, depth))
    expect(await mergeBase(repository, base, head, origin)).toBe(ancestor)
  }
})

test('a shallow checkout knows the parent of its commit by name, and gets it', async () => {
  const remote = newRepository()
  const first = remote.commit({ a: '1' })
  const second = remote.commit({ a: '2' })
  const clone = newRepository()
  clone.git('remote', 'add', 'origin', `file://${remote.directory}`)
  clone.git('fetch', '--quiet', '--depth=1', 'origin', 'main')
  const repository = opened(clone)
  expect(await firstParent(repository, second)).toBe(first)
  await ensureCommits(repository, [first], origin)
  const tree = await gitTrees(repository).tree(first)
  await tree.load(['a'])
  expect(tree.read('a')).toEqual({ state: 'text', text: '1' })
  expect(await firstParent(repository, first)).toBeUndefined()
})

test('commits without a common ancestor have none, and a remote that is gone is told', async () => {
  const { origin: remote, base } = newPullRequest({ a: '1' }, { b: '2' })
  remote.git('checkout', '--quiet', '--orphan', 'other')
  const stranger = remote.commit({ c: '3' })
  expect(await mergeBase(opened(remote), base, stranger, origin)).toBeUndefined()
  const lonely = newRepository()
  lonely.commit({ a: '1' })
  await expect(mergeBase(opened(lonely), base, stranger, origin)).rejects.toThrow('git fetch failed')
})

test('what a partial clone does not have is fetched', async () => {
  const remote = newRepository()
  remote.git('config', 'uploadpack.allowFilter', 'true')
  const commit = remote.commit({ 'a.tf': 'one\n', 'b.tf': 'two\n' })
  const clone = newRepository()
  clone.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${remote.directory}`, 'partial')
  const tree = await gitTrees({ gitDirectory: join(clone.directory, 'partial', '.git'), environment }).tree(commit)
  await tree.load(['a.tf', 'b.tf'])
  expect([tree.read('a.tf'), tree.read('b.tf')]).toEqual([
    { state: 'text', text: 'one\n' },
    { state: 'text', text: 'two\n' },
  ])
})

test('a tree listing holds files, links and submodules, and each file whose name is not UTF-8', () => {
  const listing = [
    '100644 blob aa\ta b.tf',
    '120000 blob bb\tlink',
    '160000 commit cc\tmodule',
    '100755 blob dd\tx\ny.sh',
    '100644 blob ee\t\xfe.tf',
    '100644 blob ff\t\xff.tf',
    '',
  ]
  expect(parseEntries(Buffer.from(listing.join('\0'), 'latin1'))).toEqual([
    { path: 'a b.tf', id: 'aa', kind: 'file' },
    { path: 'link', id: 'bb', kind: 'link' },
    { path: 'module', id: 'cc', kind: 'submodule' },
    { path: 'x\ny.sh', id: 'dd', kind: 'file' },
    { path: '\ufffd.tf', id: 'ee', kind: 'file' },
    { path: '\ufffdff.tf', id: 'ff', kind: 'file' },
  ])
})

test.each([1, 3, 1000])('blobs are read from pieces of %i bytes', size => {
  const output = Buffer.from('aa blob 5\na\nbä\ncc missing\ndd blob 0\n\nee tree 3\nxyz\nff blob 1\nz\ngg blob 3\na\0b\n')
  const found: [string, BlobContent][] = []
  const read = batchReader((id, answer) => found.push([id, answer]))
  for (let at = 0; at < output.length; at += size) read(output.subarray(at, at + size))
  expect(found).toEqual([
    ['aa', { state: 'text', text: 'a\nbä' }],
    ['cc', { state: 'missing' }],
    ['dd', { state: 'text', text: '' }],
    ['ee', { state: 'refused', reason: 'not-a-file' }],
    ['ff', { state: 'text', text: 'z' }],
    ['gg', { state: 'binary', bytes: Buffer.from('a\0b') }],
  ])
})
