import { expect, test } from '@jest/globals'
import { mountableTree } from '../../../../src/formats/terraform/modules/mount.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'
import { fetchingTree } from '../evaluate/fetching-tree.ts'

test('a package appears under its name, and everything else stays as it is', () => {
  const tree = mountableTree(memoryTree({ 'main.tf': 'own', '(modules)/other@1/a.tf': 'own too' }, 'head'))
  expect(tree.mount('example.com/vpc.git@v1', memoryTree({ 'main.tf': 'first', 'a/b.tf': 'b' }))).toBe('(modules)/example.com/vpc.git@v1')
  tree.mount('example.com/vpc.git@v1', memoryTree({ 'main.tf': 'second' }))
  const paths = [
    'main.tf',
    '(modules)/example.com/vpc.git@v1/main.tf',
    '(modules)/example.com/vpc.git@v1/none.tf',
    '(modules)/other@1/a.tf',
  ]
  expect(paths.map(path => tree.read(path))).toEqual([
    { state: 'text', text: 'own' },
    { state: 'text', text: 'first' },
    { state: 'missing' },
    { state: 'text', text: 'own too' },
  ])
  expect(tree.list('(modules)/example.com/vpc.git@v1')).toEqual([
    { name: 'a', kind: 'directory' },
    { name: 'main.tf', kind: 'file' },
  ])
  expect(tree.list('(modules)/example.com/vpc.git@v1/a')).toEqual([{ name: 'b.tf', kind: 'file' }])
  expect([tree.label, tree.fingerprint('(modules)/example.com/vpc.git@v1/a/b.tf')]).toEqual(['head', 'b'])
})

test('each tree loads its own files, and what is wanted is named by its place', async () => {
  const own = fetchingTree({ 'main.tf': 'own' })
  const inside = fetchingTree({ 'main.tf': 'inside' })
  const idle = fetchingTree({ 'main.tf': 'idle' })
  const tree = mountableTree(own)
  const directory = tree.mount('a@1', inside)
  tree.mount('b@1', idle)
  tree.read('main.tf')
  tree.read(`${directory}/main.tf`)
  expect([...tree.wanted]).toEqual(['main.tf', `${directory}/main.tf`])
  await tree.load([`${directory}/other.tf`])
  expect([own.loads, inside.loads, idle.loads]).toEqual([[['main.tf']], [['main.tf', 'other.tf']], []])
  expect(tree.read(`${directory}/main.tf`)).toEqual({ state: 'text', text: 'inside' })
})
