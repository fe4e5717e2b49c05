import { expect, test } from '@jest/globals'
import type { FileRead } from '../../../src/model/source-tree.ts'
import { blobStore } from '../../../src/shell/trees/blob-store.ts'
import { type ObjectEntry, objectTree } from '../../../src/shell/trees/object-tree.ts'

/** Entries whose object id is their content, and the ids that were fetched. */
function store() {
  const fetched: string[][] = []
  const blobs = blobStore(async ids => {
    fetched.push([...ids])
    return new Map(ids.map((id): [string, FileRead] => [id, { state: 'text', text: id }]))
  })
  return { blobs, fetched }
}

const file = (path: string, id: string): ObjectEntry => ({ path, id, kind: 'file' })
const link = (path: string, id: string): ObjectEntry => ({ path, id, kind: 'link' })

test('lists directories by name, and enters them through links without listing the links', async () => {
  const { blobs } = store()
  const entries = [
    file('b/two.tf', '2'),
    file('a.tf', '1'),
    file('b/c/three.tf', '3'),
    link('d', 'b'),
    link('e.tf', 'a.tf'),
    link('f.tf', 'gone'),
  ]
  const tree = await objectTree('x', entries, blobs)
  expect(tree.list('')).toEqual([
    { name: 'a.tf', kind: 'file' },
    { name: 'b', kind: 'directory' },
    { name: 'e.tf', kind: 'file' },
  ])
  expect(tree.list('d')).toEqual([
    { name: 'c', kind: 'directory' },
    { name: 'two.tf', kind: 'file' },
  ])
  expect(tree.list('nowhere')).toEqual([])
})

test('contents are loaded once, all that was wanted in one go', async () => {
  const { blobs, fetched } = store()
  const tree = await objectTree('x', [file('a', '1'), file('b', '2'), file('c', '1'), file('d', '4')], blobs)
  expect([tree.read('a'), tree.read('c'), tree.read('b')]).toEqual(Array(3).fill({ state: 'not-loaded' }))
  expect([...tree.wanted]).toEqual(['a', 'c', 'b'])
  await tree.load(['d', 'no such file'])
  expect(tree.wanted.size).toBe(0)
  expect(tree.read('c')).toEqual({ state: 'text', text: '1' })
  await tree.load(['a', 'd'])
  expect(fetched).toEqual([['1', '2', '4']])
})

test('the trees of one repository share what they have in common, and fetch at once what they want at once', async () => {
  const { blobs, fetched } = store()
  const [one, two] = await Promise.all([objectTree('x', [file('a', '1')], blobs), objectTree('y', [file('a', '1'), file('b', '2')], blobs)])
  await Promise.all([one.load(['a']), two.load(['a', 'b'])])
  expect(fetched).toEqual([['1', '2']])
  expect(one.fingerprint('a')).toBe(two.fingerprint('a'))
})

test.each<readonly [path: string, answer: FileRead]>([
  ['into/deep', { state: 'text', text: 'content' }],
  ['dir/../dir/./deep', { state: 'text', text: 'content' }],
  ['dir/up', { state: 'text', text: 'content' }],
  ['dir', { state: 'refused', reason: 'not-a-file' }],
  ['gone', { state: 'missing' }],
  ['deep', { state: 'missing' }],
  ['../secret', { state: 'refused', reason: 'outside' }],
  ['/etc/passwd', { state: 'refused', reason: 'outside' }],
  ['absolute', { state: 'refused', reason: 'outside' }],
  ['dir/out', { state: 'refused', reason: 'outside' }],
  ['circle', { state: 'refused', reason: 'outside' }],
  ['__proto__', { state: 'missing' }],
])('%s', async (path, answer) => {
  const { blobs } = store()
  const links = [
    link('into', 'dir'),
    link('dir/up', '../dir/deep'),
    link('absolute', '/etc/passwd'),
    link('dir/out', '../../x'),
    link('circle', 'circle'),
  ]
  const tree = await objectTree('x', [file('dir/deep', 'content'), ...links], blobs)
  await tree.load(['dir/deep'])
  expect(tree.read(path)).toEqual(answer)
})

test('a fetch that failed can be tried again, and what does not exist is missing', async () => {
  let broken = true
  const blobs = blobStore(async () => {
    if (broken) throw new Error('lost')
    return new Map()
  })
  await expect(blobs.load(['1'])).rejects.toThrow('lost')
  expect(blobs.read('1')).toEqual({ state: 'not-loaded' })
  broken = false
  await blobs.load(['1'])
  expect(blobs.read('1')).toEqual({ state: 'missing' })
})

test('what goes beyond the bound on all text counts as too large', async () => {
  const blobs = blobStore(async ids => new Map(ids.map(id => [id, { state: 'text', text: 'x'.repeat(6) }])), 10)
  await blobs.load(['1', '2'])
  expect([blobs.read('1').state, blobs.read('2')]).toEqual(['text', { state: 'refused', reason: 'too-large' }])
})

test('links that are too many to be followed are there, and refused', async () => {
  const { blobs } = store()
  const many = Array.from({ length: 5000 }, (_, index) => link(`a/${index}`, 'x'))
  const tree = await objectTree('x', [...many, link('k8s/web.yaml', '../web.txt'), file('web.txt', '1')], blobs)
  expect(tree.list('k8s')).toEqual([{ name: 'web.yaml', kind: 'file' }])
  expect(tree.read('k8s/web.yaml')).toEqual({ state: 'refused', reason: 'outside' })
})

test('what a submodule holds is out of reach, and not among the files', async () => {
  const { blobs, fetched } = store()
  const tree = await objectTree('x', [{ path: 'k8s/web', id: 'c', kind: 'submodule' }, file('k8s/a.yaml', '1')], blobs)
  expect(tree.list('k8s')).toEqual([{ name: 'a.yaml', kind: 'file' }])
  expect([tree.list('k8s/web'), tree.read('k8s/web/app.yaml'), fetched]).toEqual([[], { state: 'refused', reason: 'outside' }, []])
})
