import { expect, test } from '@jest/globals'
import { changedFiles } from '../../src/engine/changes.ts'
import type { SourceTree } from '../../src/model/source-tree.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const leaving = (path: string, tree: SourceTree): SourceTree => ({
  ...tree,
  read: one => (one === path ? { state: 'refused', reason: 'outside' } : tree.read(one)),
  fingerprint: one => (one === path ? undefined : tree.fingerprint(one)),
})

test('what is new, gone and other has changed', () => {
  const [base, head] = [memoryTree({ a: '1', b: '1', c: '1' }), memoryTree({ a: '1', b: '2', d: '1' })]
  expect([...changedFiles(base, head)].sort()).toEqual(['b', 'c', 'd'])
})

test('a link out of the tree has changed where it was something else before', () => {
  const tree = memoryTree({ a: '1' })
  expect([...changedFiles(leaving('a', tree), leaving('a', tree))]).toEqual([])
  expect([...changedFiles(tree, leaving('a', tree))]).toEqual(['a'])
  expect([...changedFiles(memoryTree({}), leaving('a', tree))]).toEqual(['a'])
})
