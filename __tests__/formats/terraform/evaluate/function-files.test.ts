import { expect, test } from '@jest/globals'
import { globPattern } from '../../../../src/formats/terraform/evaluate/glob.ts'
import { attributes, codes, read } from './read.ts'

const value = async (expression: string, files: Record<string, string> = {}, path = 'live'): Promise<unknown> => {
  const reading = await read({ [`${path}/main.tf`]: `resource "null_resource" "x" {\n  v = ${expression}\n}\n`, ...files }, { path })
  return (attributes(reading, 'null_resource.x') as { v: unknown }).v
}

test('relative paths start at the root module, and may go up within the repository', async () => {
  expect(await value('file("../shared/a.txt")', { 'shared/a.txt': 'a' })).toBe('a')
  expect(await value('file("${path.cwd}/b.txt")', { 'live/b.txt': 'b' })).toBe('b')
  expect(await value('[basename(path.cwd), fileexists("b.txt"), fileexists("c.txt")]', { 'live/b.txt': '' })).toEqual(['live', true, false])
})

test.each(['/etc/passwd', '../../outside.txt', '../../../../etc/passwd', '/repository/../etc/passwd'])('%s is not read', async path => {
  const reading = await read({ 'live/main.tf': `resource "null_resource" "x" {\n  v = file("${path}")\n}\n` }, { path: 'live' })
  expect(codes(reading)).toHaveLength(1)
  expect(reading.diagnostics[0]?.message).toContain('leads out of the repository')
})

test('a template sees only what it is given; faults in it are told in its file', async () => {
  const files = { 'live/t.tftpl': 'Hello ${name}\n%{ for x in list ~}\n${x}\n%{ endfor ~}\n', 'live/bad.tftpl': 'line\n${var.secret}\n' }
  expect(await value('templatefile("t.tftpl", { name = "n", list = [1, 2] })', files)).toBe('Hello n\n1\n2\n')
  const reading = await read(
    {
      ...files,
      'live/main.tf': 'variable "secret" { default = 1 }\nresource "null_resource" "x" {\n  v = templatefile("bad.tftpl", {})\n}\n',
    },
    { path: 'live' },
  )
  expect(codes(reading)).toContain('undeclared-reference live/bad.tftpl:2:3')
})

test('what fails within a template is a failure to try, not to the report', async () => {
  const files = { 'live/t.tftpl': '${upper(name)}', 'live/outer.tftpl': '${templatefile("t.tftpl", { name = null })}' }
  const tried = 'try(templatefile("t.tftpl", { name = null }), "none")'
  const nested = 'try(templatefile("outer.tftpl", {}), "none")'
  const lacking = 'try(templatefile("t.tftpl", {}), "none")'
  const text = `resource "null_resource" "x" {\n  v = [${tried}, ${nested}, ${lacking}, can(templatefile("t.tftpl", { name = "n" }))]\n}\n`
  const reading = await read({ ...files, 'live/main.tf': text }, { path: 'live' })
  expect(attributes(reading, 'null_resource.x')).toMatchObject({ v: ['none', 'none', 'none', true] })
  expect(codes(reading)).toEqual([])
})

test('templates that render each other end', async () => {
  const files = { 'live/a.tftpl': '${templatefile("b.tftpl", {})}', 'live/b.tftpl': '${templatefile("a.tftpl", {})}' }
  expect(await value('templatefile("a.tftpl", {})', files)).toHaveProperty('because')
})

test('libraries that only a template needs are loaded', async () => {
  expect(await value('templatefile("t.tftpl", {})', { 'live/t.tftpl': '${yamlencode({ a = 1 })}' })).toBe('"a": 1\n')
})

test.each([
  ['*.json', ['a.json']],
  ['**/*.json', ['a.json', 'x/b.json', 'x/y/c.json']],
  ['x/**', ['x/b.json', 'x/y/c.json', 'x/y/d.yaml']],
  ['**/{b,d}.{json,yaml}', ['x/b.json', 'x/y/d.yaml']],
  ['x/[a-b].json', ['x/b.json']],
  ['?.json', ['a.json']],
  ['**', ['a.json', 'x/b.json', 'x/y/c.json', 'x/y/d.yaml']],
  ['none/*', []],
])('fileset %s', (pattern, expected) => {
  const matches = globPattern(pattern)
  expect(['a.json', 'x/b.json', 'x/y/c.json', 'x/y/d.yaml'].filter(matches)).toEqual(expected)
})

test('patterns that are broken or explode are refused', () => {
  expect(() => globPattern('{a,b')).toThrow(expect.objectContaining({ message: 'failed to glob pattern: syntax error in pattern' }))
  expect(() => globPattern('[')).toThrow(expect.objectContaining({ message: 'failed to glob pattern: syntax error in pattern' }))
  expect(() => globPattern('{a,b}'.repeat(30))).toThrow(expect.objectContaining({ message: 'the pattern has too many alternatives' }))
  expect(globPattern('*a'.repeat(200))('a'.repeat(2000))).toBe(true)
})
