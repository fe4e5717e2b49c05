import { execFileSync } from 'node:child_process'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { type FileRead, maxFileBytes } from '../../../src/model/source-tree.ts'
import { directoryTree } from '../../../src/shell/trees/directory.ts'
import { newDirectory, removeDirectories, writeFiles } from '../../e2e/git-repository.ts'

afterAll(removeDirectories)

function newTree() {
  const outer = newDirectory()
  const root = join(outer, 'root')
  writeFiles(outer, {
    secret: 'secret\n',
    'root-beside/x.tf': 'beside\n',
    'root/a.tf': '\ufeffone\n',
    'root/sub/b.tf': 'two\n',
    'root/image.png': Uint8Array.of(1, 0, 2),
    'root/large.tf': '',
    'root/.git/config': 'token\n',
    'root/node_modules/x/index.js': '',
    'root/in.tf': { link: 'sub/b.tf' },
    'root/out.tf': { link: '../secret' },
    'root/absolute.tf': { link: '/etc/passwd' },
    'root/dangling.tf': { link: 'nothing' },
    'root/circle.tf': { link: 'circle.tf' },
    'root/credentials.tf': { link: '.git/config' },
    'root/linked': { link: 'sub' },
    'root/up': { link: '..' },
  })
  truncateSync(join(root, 'large.tf'), maxFileBytes + 1)
  execFileSync('mkfifo', [join(root, 'pipe.tf')])
  return directoryTree(root, 'here')
}

test('lists by name, what will be refused too; no linked directories, no repository data', () => {
  const tree = newTree()
  expect(tree.list('').map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'file a.tf',
    'file absolute.tf',
    'file image.png',
    'file in.tf',
    'file large.tf',
    'file out.tf',
    'file pipe.tf',
    'directory sub',
    'file up',
  ])
  expect(tree.list('linked')).toEqual([{ name: 'b.tf', kind: 'file' }])
  for (const path of ['up', '..', '.git', 'a.tf', 'nothing', '/']) expect(tree.list(path)).toEqual([])
})

test.each<readonly [path: string, answer: FileRead]>([
  ['a.tf', { state: 'text', text: 'one\n' }],
  ['sub/../in.tf', { state: 'text', text: 'two\n' }],
  ['linked/b.tf', { state: 'text', text: 'two\n' }],
  ['image.png', { state: 'refused', reason: 'binary' }],
  ['large.tf', { state: 'refused', reason: 'too-large' }],
  ['pipe.tf', { state: 'refused', reason: 'not-a-file' }],
  ['sub', { state: 'refused', reason: 'not-a-file' }],
  ['out.tf', { state: 'refused', reason: 'outside' }],
  ['absolute.tf', { state: 'refused', reason: 'outside' }],
  ['up/secret', { state: 'refused', reason: 'outside' }],
  ['up/root-beside/x.tf', { state: 'refused', reason: 'outside' }],
  ['../secret', { state: 'refused', reason: 'outside' }],
  ['/etc/passwd', { state: 'refused', reason: 'outside' }],
  ['circle.tf', { state: 'missing' }],
  ['dangling.tf', { state: 'missing' }],
  ['a.tf/b', { state: 'missing' }],
  ['a\0b', { state: 'missing' }],
  ['.git/config', { state: 'missing' }],
  ['credentials.tf', { state: 'missing' }],
])('reads %j', (path, answer) => {
  expect(newTree().read(path)).toEqual(answer)
})

test('the same content has the same fingerprint, which is git’s id of it, text or not', () => {
  const tree = newTree()
  expect(tree.fingerprint('sub/b.tf')).toBe('f719efd430d52bcfc8566a43b2eb655688d38871')
  expect(tree.fingerprint('in.tf')).toBe(tree.fingerprint('sub/b.tf'))
  expect(tree.fingerprint('a.tf')).not.toBe(tree.fingerprint('sub/b.tf'))
  expect(tree.fingerprint('image.png')).toMatch(/^[0-9a-f]{40}$/)
  expect(tree.fingerprint('nothing')).toBeUndefined()
  expect(tree.fingerprint('out.tf')).toBeUndefined()
})

test('a directory that does not exist is the caller’s to fix', () => {
  expect(() => directoryTree('/no/such/directory')).toThrow('There is no directory /no/such/directory')
})
