import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from '@jest/globals'
import type { SourceTree } from '../../../src/model/source-tree.ts'
import { maxFileBytes } from '../../../src/model/source-tree.ts'
import { assertChecksum, unpackArchive } from '../../../src/shell/modules/archive.ts'
import { defaultLimits } from '../../../src/shell/modules/archive-limits.ts'
import { newRepository, removeDirectories } from '../../e2e/git-repository.ts'
import { type TarEntry, tar, tarGz, type ZipEntry, zip } from './archive-writer.ts'

afterAll(removeDirectories)

const open = async (archive: Buffer, format: 'zip' | 'tar.gz', limits = defaultLimits): Promise<SourceTree> =>
  (await unpackArchive(archive, format, 'package', limits)).tree

async function textOf(tree: SourceTree, path: string): Promise<string> {
  await tree.load([path])
  const read = tree.read(path)
  return read.state === 'text' ? read.text : read.state === 'refused' ? read.reason : read.state
}

const refusal = (archive: Buffer, format: 'zip' | 'tar.gz', limits = defaultLimits): Promise<string> =>
  open(archive, format, limits).then(
    () => 'opened',
    (error: Error) => `${error.name}: ${error.message}`,
  )

const deep = `${'directory-with-a-long-name/'.repeat(8)}main.tf`

// What git writes stands for the archives that code hosts serve.
test.each(['zip', 'tar.gz'] as const)('a %s archive that git wrote is read, with long names and links', async format => {
  const repository = newRepository()
  const commit = repository.commit({
    'main.tf': 'resource "a" "b" {}\n',
    'modules/vpc/vpc.tf': 'x'.repeat(70_000),
    [deep]: 'deep\n',
    'ümlaut.tf': 'ü\n',
    'empty.tf': '',
    'image.png': Uint8Array.of(0x89, 0, 1),
    'link.tf': { link: 'main.tf' },
    'modules/vpc/up.tf': { link: '../../main.tf' },
    'outside.tf': { link: '../../etc/passwd' },
    'absolute.tf': { link: '/etc/passwd' },
  })
  const args = ['archive', `--format=${format}`, '--prefix=network-1.0/', commit]
  const tree = await open(execFileSync('git', args, { cwd: repository.directory, maxBuffer: 1e8 }), format)
  expect(tree.list('')).toEqual([{ name: 'network-1.0', kind: 'directory' }])
  expect(tree.list('network-1.0/modules/vpc')).toEqual([
    { name: 'up.tf', kind: 'file' },
    { name: 'vpc.tf', kind: 'file' },
  ])
  const names = [
    'main.tf',
    deep,
    'ümlaut.tf',
    'empty.tf',
    'image.png',
    'link.tf',
    'modules/vpc/up.tf',
    'outside.tf',
    'absolute.tf',
    'none.tf',
  ]
  const texts = await Promise.all(names.map(name => textOf(tree, `network-1.0/${name}`)))
  const main = 'resource "a" "b" {}\n'
  expect(texts).toEqual([main, 'deep\n', 'ü\n', '', 'binary', main, main, 'outside', 'outside', 'missing'])
  expect(await textOf(tree, 'network-1.0/modules/vpc/vpc.tf')).toHaveLength(70_000)
  expect(tree.fingerprint('network-1.0/link.tf')).toBe(createHash('sha256').update(main).digest('hex'))
})

test("GNU's and pax's long names and sizes are understood, and old directories", async () => {
  const long = `${'a/'.repeat(80)}main.tf`
  const pax = (key: string, value: string): string => {
    const record = ` ${key}=${value}\n`
    const length = record.length + String(record.length + 2).length
    return `${length}${record}`
  }
  const tree = await open(
    tarGz([
      { name: 'pax_global_header', type: 'g', content: pax('comment', 'x') },
      { name: '././@LongLink', type: 'L', content: `${long}\0` },
      { name: 'cut', content: 'long' },
      { name: 'PaxHeaders/x', type: 'x', content: pax('path', 'b/pax.tf') + pax('size', '3') },
      { name: 'short', content: 'pax' },
      { name: '././@LongLink', type: 'K', content: './b/pax.tf\0' },
      { name: './c.tf', type: '2', target: 'cut' },
      { name: 'old/', type: '\0' },
      { name: 'old/d.tf', type: '\0', content: 'old' },
    ]),
    'tar.gz',
  )
  const paths = [long, 'b/pax.tf', 'c.tf', 'old/d.tf', 'cut', 'short']
  expect(await Promise.all(paths.map(path => textOf(tree, path)))).toEqual(['long', 'pax', 'pax', 'old', 'missing', 'missing'])
})

const escaping = ['../main.tf', 'a/../../main.tf', '/etc/main.tf', 'C:/main.tf', 'a\\..\\main.tf', 'a/..']

test.each(escaping)('an entry %s leads out of its archive, which is refused', async name => {
  const expected = `ModuleUnavailable: its archive holds an entry that leads out of it: ${JSON.stringify(name)}`
  expect(await refusal(tarGz([{ name, content: 'x' }]), 'tar.gz')).toBe(expected)
  expect(await refusal(zip([{ name, content: 'x' }]), 'zip')).toBe(expected)
})

test.each<[string, TarEntry]>([
  ['a hard link', { name: 'a.tf', type: '1', target: '/etc/passwd' }],
  ['an entry that is no file', { name: 'a.tf', type: '3' }],
  ['an entry that is no file', { name: 'a.tf', type: '6' }],
  ['an entry that is no file', { name: 'a.tf', type: 'S' }],
])('%s in a tar archive is refused', async (what, entry) => {
  expect(await refusal(tarGz([entry]), 'tar.gz')).toBe(`ModuleUnavailable: its archive holds ${what}: "a.tf"`)
})

test.each<[string, ZipEntry]>([
  ['holds an entry that is no file: "a.tf"', { name: 'a.tf', mode: 0o010644 }],
  ['is encrypted', { name: 'a.tf', flags: 1 }],
  ['is packed by a method that is not read', { name: 'a.tf', method: 12 }],
  ['is damaged', { name: 'a.tf', content: 'abc', size: 2 }],
  ['is damaged', { name: 'a.tf', content: 'abc', size: 4 }],
  ['unpacks to more than 200 MB', { name: 'a.tf', content: Buffer.alloc(3_000_000, 'x'), size: 0xfffffff0 }],
])('a zip archive that %s is refused', async (what, entry) => {
  // Packed so well that only the size counts.
  const limits = { ...defaultLimits, ratio: 1e9 }
  expect(await refusal(zip([entry]), 'zip', limits)).toBe(`ModuleUnavailable: its archive ${what}`)
})

test('a link in a zip archive is followed inside it only', async () => {
  const tree = await open(
    zip([
      { name: 'a.tf', content: 'a', method: 0 },
      { name: 'in.tf', content: 'a.tf', mode: 0o120777 },
      { name: 'out.tf', content: '../../../etc/passwd', mode: 0o120777 },
    ]),
    'zip',
  )
  expect([await textOf(tree, 'in.tf'), await textOf(tree, 'out.tf')]).toEqual(['a', 'outside'])
})

test.each(['zip', 'tar.gz'] as const)('a %s archive that unpacks to far more than it is, is not unpacked', async format => {
  const content = Buffer.alloc(6 * 1024 * 1024)
  const bomb = format === 'zip' ? zip([{ name: 'a.tf', content }]) : tarGz([{ name: 'a.tf', content }])
  expect(bomb.length).toBeLessThan(10_000)
  expect(await refusal(bomb, format)).toBe('ModuleUnavailable: its archive unpacks to more than 4 MB')
  expect(await refusal(bomb, format, { ...defaultLimits, ratio: 2000, unpackedBytes: 5 * 1024 * 1024 })).toBe(
    'ModuleUnavailable: its archive unpacks to more than 5 MB',
  )
  expect(await refusal(bomb, format, { ...defaultLimits, ratio: 2000 })).toBe('opened')
})

test('only so many files are read, and a file that is too large for a source is none', async () => {
  const names = ['a.tf', 'b.tf', 'c.tf']
  const limits = { ...defaultLimits, files: 2, ratio: 1e6 }
  const expected = 'ModuleUnavailable: its archive holds more than 2 files'
  expect(await refusal(zip(names.map(name => ({ name }))), 'zip', limits)).toBe(expected)
  expect(await refusal(tarGz(names.map(name => ({ name }))), 'tar.gz', limits)).toBe(expected)
  const large = { name: 'large.tf', content: Buffer.alloc(maxFileBytes + 1) }
  expect(await textOf(await open(zip([large]), 'zip', limits), 'large.tf')).toBe('too-large')
  expect(await textOf(await open(tarGz([large]), 'tar.gz', limits), 'large.tf')).toBe('too-large')
})

test('what is no archive, or only a part of one, is damaged', async () => {
  const whole = zip([{ name: 'a.tf', content: 'abc' }])
  const damagedTar = tar([{ name: 'a.tf', content: 'abc' }])
  damagedTar[0] = 0x62
  for (const archive of [Buffer.alloc(0), Buffer.from('<html>'), whole.subarray(0, -1), whole.subarray(20)])
    expect(await refusal(archive, 'zip')).toBe('ModuleUnavailable: its archive is damaged')
  for (const archive of [
    Buffer.from('<html>'),
    gzipSync('x'.repeat(600)),
    gzipSync(''),
    gzipSync(damagedTar),
    gzipSync(tar([{ name: 'a.tf', content: 'abc', size: 5000 }])),
    gzipSync(tar([{ name: 'a.tf', content: 'abc' }])).subarray(0, -12),
    gzipSync(tar([{ name: 'x', type: 'x', content: '99999 path=a\n' }])),
  ])
    expect(await refusal(archive, 'tar.gz')).toBe('ModuleUnavailable: its archive is damaged')
})

test('a checksum holds or does not', () => {
  const archive = Buffer.from('abc')
  const sha256 = createHash('sha256').update('abc').digest('hex')
  for (const good of [`sha256:${sha256}`, sha256, sha256.toUpperCase(), 'md5:900150983cd24fb0d6963f7d28e17f72'])
    expect(() => assertChecksum(archive, good)).not.toThrow()
  expect(() => assertChecksum(archive, `sha256:${'0'.repeat(64)}`)).toThrow('does not have the checksum that its source states')
  for (const bad of ['file:https://example.com/sums', 'sha256:abc', 'crc32:00000000'])
    expect(() => assertChecksum(archive, bad)).toThrow('its checksum is of a kind that is not checked')
})
