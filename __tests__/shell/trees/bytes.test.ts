import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { mountableTree } from '../../../src/formats/terraform/modules/mount.ts'
import { recordingTree } from '../../../src/formats/terraform/recording-tree.ts'
import { maxFileBytes } from '../../../src/model/source-tree.ts'
import { blobStore } from '../../../src/shell/trees/blob-store.ts'
import { directoryTree } from '../../../src/shell/trees/directory.ts'
import { gitTrees } from '../../../src/shell/trees/git.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { objectTree } from '../../../src/shell/trees/object-tree.ts'
import { decodeBlob } from '../../../src/shell/trees/text.ts'
import { withFiles } from '../../../src/shell/trees/with-files.ts'
import { newRepository, removeDirectories } from '../../e2e/git-repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'cost-guard-bytes-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  removeDirectories()
})

const packed = Buffer.from([31, 139, 0, 255])

test('a directory gives the bytes of what is no text, inside of it and up to the bound', () => {
  writeFileSync(join(folder, 'a.tgz'), packed)
  writeFileSync(join(folder, 'a.txt'), 'a')
  writeFileSync(join(folder, 'large'), Buffer.alloc(maxFileBytes + 1))
  symlinkSync('a.tgz', join(folder, 'link'))
  symlinkSync(process.execPath, join(folder, 'out'))
  const tree = directoryTree(folder)
  expect(tree.bytes('a.tgz')).toEqual(packed)
  expect(tree.bytes('link')).toEqual(packed)
  for (const path of ['a.txt', 'large', 'out', 'gone', '../x']) expect(tree.bytes(path)).toBeUndefined()
})

test('a revision gives them once they are loaded', async () => {
  const repository = newRepository()
  writeFileSync(join(repository.directory, 'a.tgz'), packed)
  const commit = repository.commit({ 'a.txt': 'a' })
  const tree = await gitTrees({ gitDirectory: join(repository.directory, '.git'), environment: process.env }).tree(commit)
  expect([tree.read('a.tgz').state, tree.bytes('a.tgz')]).toEqual(['not-loaded', undefined])
  await tree.load(['a.txt'])
  expect(tree.read('a.tgz')).toEqual({ state: 'refused', reason: 'binary' })
  expect(tree.bytes('a.tgz')).toEqual(packed)
  expect(tree.bytes('a.txt')).toBeUndefined()
})

test('what is no text counts towards what a store holds', async () => {
  const blobs = blobStore(async ids => new Map(ids.map(id => [id, decodeBlob(packed)])), 6)
  const tree = await objectTree(
    'x',
    [
      { path: 'a', id: '1', kind: 'file' },
      { path: 'b', id: '2', kind: 'file' },
    ],
    blobs,
  )
  await tree.load(['a', 'b'])
  expect([tree.bytes('a'), tree.bytes('b')]).toEqual([packed, undefined])
  expect(tree.read('b')).toEqual({ state: 'refused', reason: 'too-large' })
})

test('views of a tree give what it gives', () => {
  const tree = memoryTree({ 'a.tgz': packed, 'b.tgz': packed })
  expect(tree.read('a.tgz')).toEqual({ state: 'refused', reason: 'binary' })
  const asked = new Set<string>()
  expect(recordingTree(tree, asked).bytes('a.tgz')).toBe(packed)
  expect([...asked]).toEqual(['a.tgz'])
  expect(mountableTree(tree).bytes('a.tgz')).toBe(packed)
  const laid = withFiles(tree, { 'b.tgz': 'text' })
  expect([laid.bytes('a.tgz'), laid.bytes('b.tgz')]).toEqual([packed, undefined])
})
