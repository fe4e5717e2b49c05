import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { SourceTree } from '../../../src/model/source-tree.ts'
import { makeDownload } from '../../../src/shell/modules/download.ts'
import { makeGitModules } from '../../../src/shell/modules/git.ts'
import { type GitAddress, parseSourceAddress } from '../../../src/shell/modules/source-address.ts'
import { newDirectory, newRepository, removeDirectories, type TestRepository } from '../../e2e/git-repository.ts'
import { closeLoopbacks, gitHost, newLoopback } from './loopback.ts'

afterAll(async () => {
  await closeLoopbacks()
  removeDirectories()
})

const protocols = ['http', 'file', 'ssh']
const environment = { PATH: process.env.PATH }

interface Setup {
  readonly timeoutMs?: number
  readonly maxBytes?: number
  readonly environment?: NodeJS.ProcessEnv
}

function modules(folder: string, { timeoutMs = 60_000, maxBytes = 50_000_000, environment: given = environment }: Setup = {}) {
  const download = makeDownload({ protocols, timeoutMs, environment: {} })
  const fetchModule = makeGitModules({ environment: given, folder: () => folder, download, protocols, timeoutMs, maxBytes })
  return (source: string, allowLocal = true) => fetchModule(parseSourceAddress(source, protocols) as GitAddress, allowLocal)
}

async function textOf(tree: SourceTree, path: string): Promise<string> {
  await tree.load([path])
  const read = tree.read(path)
  return read.state === 'text' ? read.text : read.state
}

const fileSource = ({ directory }: TestRepository, ref?: string): string =>
  `git::file://${directory}${ref === undefined ? '' : `?ref=${ref}`}`

/** What code hosts allow. */
function likeAHost(repository: TestRepository): TestRepository {
  repository.git('config', 'uploadpack.allowFilter', 'true')
  repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  return repository
}

test.each(['a plain server', 'a code host'])('branches, tags, commits and the default branch are fetched from %s', async server => {
  const repository = newRepository()
  if (server === 'a code host') likeAHost(repository)
  const first = repository.commit({ 'main.tf': 'one\n' })
  repository.git('tag', '-a', 'v1', '-m', 'v1')
  const second = repository.commit({ 'main.tf': 'two\n' })
  repository.git('branch', 'feature/x')
  const third = repository.commit({ 'main.tf': 'three\n' })
  const fetchModule = modules(newDirectory())
  const expected: readonly (readonly [string | undefined, string, string])[] = [
    [undefined, third, 'three\n'],
    ['v1', first, 'one\n'],
    ['feature/x', second, 'two\n'],
    ['refs/heads/main', third, 'three\n'],
    [second, second, 'two\n'],
    [second.slice(0, 10), second, 'two\n'],
  ]
  for (const [ref, commit, text] of expected) {
    const fetched = await fetchModule(fileSource(repository, ref))
    expect([ref, fetched.commit, await textOf(fetched.tree, 'main.tf')]).toEqual([ref, commit, text])
  }
})

test('what was fetched by its commit is there without the server, and half-made repositories are not left behind', async () => {
  const repository = newRepository()
  const commit = repository.commit({ 'main.tf': 'one\n' })
  const folder = newDirectory()
  const fetchModule = modules(folder)
  await fetchModule(fileSource(repository))
  await expect(fetchModule(fileSource(repository, 'v9'))).rejects.toThrow(new Error('its repository has no "v9"'))
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.git$/)])
  writeFileSync(join(repository.directory, '.git', 'HEAD'), 'broken')
  expect(await textOf((await fetchModule(fileSource(repository, commit))).tree, 'main.tf')).toBe('one\n')
  await expect(fetchModule(fileSource(repository))).rejects.toMatchObject({ name: 'ModuleUnavailable' })
})

test('over HTTP single files are fetched when they are read, and redirects are followed once they were looked at', async () => {
  const repository = newRepository()
  const commit = repository.commit({ 'main.tf': 'one\n', 'large.bin': 'x'.repeat(100_000) })
  const unread = repository.git('rev-parse', `${commit}:large.bin`)
  const server = await newLoopback()
  server.route('/git/', gitHost(dirname(repository.directory), '/git/'))
  const path = `${repository.directory.slice(dirname(repository.directory).length + 1)}/.git`
  const folder = newDirectory()
  const { tree } = await modules(folder)(`git::http://${server.host}/git/${path}`)
  expect(await textOf(tree, 'main.tf')).toBe('one\n')
  const [kept = ''] = readdirSync(folder)
  const objects = repository.git(`--git-dir=${join(folder, kept)}`, 'rev-list', '--objects', '--missing=print', commit)
  expect(objects.split('\n').filter(line => line.startsWith('?'))).toEqual([`?${unread}`])

  const location = `http://${server.host}/git/${path}/info/refs?service=git-upload-pack`
  server.route('/old.git/info/refs', { status: 301, headers: { location } })
  const moved = await modules(newDirectory())(`git::http://${server.host}/old.git`)
  expect(await textOf(moved.tree, 'main.tf')).toBe('one\n')

  server.route('/evil.git/info/refs', { status: 302, headers: { location: 'http://169.254.169.254/x/info/refs' } })
  await expect(modules(newDirectory())(`git::http://${server.host}/evil.git`)).rejects.toThrow(
    new Error('169.254.169.254 is in a private network'),
  )
})

test('a server that refuses, is silent, or is not there is told without credentials', async () => {
  const server = await newLoopback()
  server.route('/private.git/info/refs', { status: 401, headers: { 'www-authenticate': 'Basic realm="git"' } })
  server.route('/silent.git/info/refs', 'silence')
  const at = (path: string): string => `git::http://user:secret@${server.host}/${path}`
  const told = (source: string, setup: Setup = {}): Promise<string> =>
    modules(
      newDirectory(),
      setup,
    )(source).then(
      () => 'fetched',
      (error: Error & { hint?: string }) => `${error.name}: ${error.message} ${error.hint ?? ''}`,
    )
  const answers = [
    await told(at('private.git')),
    await told(at('none.git')),
    await told(at('silent.git'), { timeoutMs: 300 }),
    await told('git::http://user:secret@127.0.0.1:1/x.git'),
    await told(`git::file://${newDirectory()}/secret@none`),
  ]
  expect(answers[0]).toMatch(new RegExp(`^ModuleUnavailable: ${server.host} refuses access git must be able to read it`))
  expect(answers[1]).toMatch(/^ModuleUnavailable: repository 'http:\/\/.*none.git\/' not found/)
  expect(answers[2]).toBe(`ModuleUnavailable: ${server.host} did not answer in time `)
  expect(answers[3]).toMatch(/^ModuleUnavailable: unable to access .*127.0.0.1/)
  expect(answers.join('\n')).not.toMatch(/secret@127|user:/)
})

test('a host in a private network is not asked unless that is allowed', async () => {
  const server = await newLoopback()
  await expect(modules(newDirectory())(`git::http://${server.host}/a.git`, false)).rejects.toThrow('127.0.0.1 is in a private network')
  expect(server.requests).toEqual([])
})

test('a repository that is too large is given up', async () => {
  const repository = newRepository()
  repository.commit({ 'noise.txt': Array.from({ length: 4000 }, (_, index) => (index * 2654435761).toString(36)).join('') })
  await expect(modules(newDirectory(), { maxBytes: 10_000 })(fileSource(repository))).rejects.toThrow(
    new Error('its repository is larger than 1 MB'),
  )
})

test('nothing of a repository is run or checked out: hooks, filters, submodules', async () => {
  const trace = join(newDirectory(), 'ran')
  const repository = newRepository()
  repository.commit({
    '.gitattributes': '*.tf filter=lfs\n',
    '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::touch ${trace}\n`,
    '.lfsconfig': '[lfs]\n\turl = https://example.invalid\n',
    'main.tf': 'version https://git-lfs.github.com/spec/v1\n',
  })
  const home = newDirectory()
  writeFileSync(join(home, '.gitconfig'), `[filter "lfs"]\n\tsmudge = touch ${trace}\n[core]\n\thooksPath = ${home}\n`)
  for (const hook of ['post-checkout', 'reference-transaction', 'post-merge'])
    writeFileSync(join(home, hook), `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 })
  const { tree } = await modules(newDirectory(), { environment: { ...environment, HOME: home } })(fileSource(repository))
  expect(await textOf(tree, 'main.tf')).toContain('git-lfs')
  expect(existsSync(trace)).toBe(false)
})

test('no configuration leads git to a protocol that is not allowed', async () => {
  const repository = newRepository()
  repository.commit({ 'main.tf': 'one\n' })
  const home = newDirectory()
  writeFileSync(join(home, '.gitconfig'), `[url "file://${repository.directory}"]\n\tinsteadOf = ssh://git@git.example.invalid/vpc\n`)
  const only = (...allowed: readonly string[]) =>
    makeGitModules({
      environment: { ...environment, HOME: home },
      folder: () => home,
      download: makeDownload({ protocols: allowed, timeoutMs: 60_000, environment: {} }),
      protocols: allowed,
      timeoutMs: 60_000,
      maxBytes: 1e6,
    })(parseSourceAddress('git::ssh://git@git.example.invalid/vpc') as GitAddress, false)
  await expect(only('ssh')).rejects.toThrow("transport 'file' not allowed")
  expect(await textOf((await only('ssh', 'file')).tree, 'main.tf')).toBe('one\n')
})

test("ssh is the user's own, but asks no questions", async () => {
  const home = newDirectory()
  const log = join(home, 'log')
  writeFileSync(join(home, 'ssh'), `#!/bin/sh\necho "$@" >> ${log}\necho "Permission denied (publickey)." >&2\nexit 255\n`, { mode: 0o755 })
  const user = { ...environment, HOME: home, GIT_SSH_COMMAND: `${home}/ssh -F none` }
  await expect(modules(newDirectory(), { environment: user })('git::git@git.example.invalid:acme/vpc.git')).rejects.toMatchObject({
    message: 'git.example.invalid refuses access',
  })
  const [line = ''] = readFileSync(log, 'utf8')
    .split('\n')
    .filter(one => one.includes('upload-pack'))
  expect(line).toMatch(/^-F none -o BatchMode=yes -o ConnectTimeout=20 .*git@git\.example\.invalid git-upload-pack '\/acme\/vpc\.git'$/)
})
