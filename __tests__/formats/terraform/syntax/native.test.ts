// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Terraform writes a template
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseFile } from '../../../../src/formats/terraform/syntax/parse.ts'
import { bodyOutline } from './outline.ts'

const parse = (text: string) => parseFile({ path: 'main.tf', text })

test('a body has arguments and blocks with labels', () => {
  const { body, faults, lost } = parse(`
# comment
a = 1 // one
resource aws_instance "web" { # comment
  b = 2
  nested "x" {
    c = [
      3
    ]
  }
  one { d = 4 }
  empty {}
}`)
  expect(faults).toEqual([])
  expect(lost).toEqual([])
  expect(bodyOutline(body)).toEqual([
    'a: 1',
    'resource/aws_instance/web',
    '  b: 2',
    '  nested/x',
    '    c: [3]',
    '  one',
    '    d: 4',
    '  empty',
  ])
})

test('every node knows where it stands', () => {
  const text = 'resource "a" "b" {\n  x = y.z\n}\n'
  const [block] = parse(text).body.blocks
  if (block === undefined) throw new Error('no block')
  const attribute = block.body.attributes.get('x')
  expect(text.slice(block.start, block.end)).toBe('resource "a" "b" {\n  x = y.z\n}')
  expect(text.slice(block.start, block.headerEnd)).toBe('resource "a" "b"')
  expect(text.slice(block.body.start, block.body.end)).toBe('\n  x = y.z\n')
  expect(text.slice(attribute?.start, attribute?.end)).toBe('x = y.z')
  expect(text.slice(attribute?.value.start, attribute?.value.end)).toBe('y.z')
})

test('carriage returns and a byte order mark change nothing', () => {
  const plain = 'a {\n  b = 1\n  c = [\n    2,\n    3\n  ]\n}\n'
  const expected = bodyOutline(parse(plain).body)
  const windows = parse(`\uFEFF${plain.replaceAll('\n', '\r\n')}`)
  expect(windows.faults).toEqual([])
  expect(bodyOutline(windows.body)).toEqual(expected)
})

test('names from the prototype of objects are names like any other', () => {
  const { body } = parse('__proto__ = 1\nconstructor "toString" {\n}\n')
  expect([...body.attributes.keys()]).toEqual(['__proto__'])
  expect(body.blocks.map(({ type, labels }) => [type, ...labels])).toEqual([['constructor', 'toString']])
})

const fixtures = join(import.meta.dirname, 'fixtures/native')
test.each(readdirSync(fixtures))('%s is read without a fault', name => {
  const { faults } = parseFile({ path: name, text: readFileSync(join(fixtures, name), 'utf8') })
  expect(faults).toEqual([])
})

test.each([
  ['a = 1 b = 2\n', 'Missing newline after argument', 6],
  ['a = 1,\n', 'Unexpected comma after argument', 5],
  ['a {} b {}\n', 'Missing newline after block definition', 5],
  ['a == 1\n', 'Invalid argument definition', 2],
  ['a : 1\n', 'Invalid argument definition', 2],
  ['a "b" = {\n}\n', 'Invalid block definition', 6],
  ['"a" = 1\n', 'Invalid argument name', 0],
  ['a\n', 'Argument or block definition required', 1],
  ['1 = a\n', 'Argument or block definition required', 0],
  ['}\n', 'Argument or block definition required', 0],
  ['a "b"\n', 'Invalid block definition', 5],
  ['a "${b}" {\n}\n', 'Invalid string literal', 2],
  ['a { b {} }\n', 'Argument definition required', 6],
  ['a { b = 1, c = 2 }\n', 'Invalid single-argument block definition', 9],
  ['a {\n  b = 1\n', 'Unclosed configuration block', 0],
  ['a = 1\na = 2\n', 'Attribute redefined', 6],
  ['a = 1 \r b\n', 'Invalid character', 6],
  ['/* a\n', 'Unterminated comment', 0],
  ['a = <<E\nb\n', 'Unterminated template string', 4],
  ['a = "b\n', 'Invalid multi-line string', 6],
  ['\u0001\u0002\u0000PNG', 'File is not text', 2],
])('%j: %s', (text, message, start) => {
  expect(parse(text).faults.map(fault => [fault.message, fault.start])).toEqual([[message, start]])
})

test('of two arguments with one name the first stays', () => {
  expect(bodyOutline(parse('a = 1\na = 2\n').body)).toEqual(['a: 1'])
})
