// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Terraform writes a template
import { expect, test } from '@jest/globals'
import type { JsonValue } from '../../../../src/formats/terraform/syntax/ast.ts'
import { jsonBody } from '../../../../src/formats/terraform/syntax/json-blocks.ts'
import { jsonCode, jsonKey, jsonString } from '../../../../src/formats/terraform/syntax/json-text.ts'
import { parseFile } from '../../../../src/formats/terraform/syntax/parse.ts'
import { bodyOutline, outline } from './outline.ts'

const parse = (text: string, path = 'main.tf.json') => parseFile({ path, text })
const lines = (text: string, path?: string) => {
  const { body, faults } = parse(text, path)
  expect(faults).toEqual([])
  return bodyOutline(body)
}

test('blocks of the language are blocks, all else is an argument', () => {
  expect(
    lines(`{
  "//": "a comment",
  "terraform": { "required_version": ">= 1.5", "required_providers": { "aws": { "source": "hashicorp/aws" } }, "backend": { "s3": { "key": "k" } } },
  "provider": { "aws": [{ "region": "eu-west-1" }, { "alias": "us", "region": "us-east-1" }] },
  "variable": { "size": { "type": "string", "default": "small", "validation": { "condition": "\${true}" } } },
  "locals": { "a": 1, "b": ["x", null, false] },
  "output": { "o": { "value": "\${local.a}" } },
  "moved": [{ "from": "a.b", "to": "a.c" }, { "from": "a.d", "to": "a.e" }]
}`),
  ).toEqual([
    'terraform',
    '  required_version: json:">= 1.5"',
    '  required_providers',
    '    aws: json:{source=json:"hashicorp/aws"}',
    '  backend/s3',
    '    key: json:"k"',
    'provider/aws',
    '  region: json:"eu-west-1"',
    'provider/aws',
    '  alias: json:"us"',
    '  region: json:"us-east-1"',
    'variable/size',
    '  type: json:"string"',
    '  default: json:"small"',
    '  validation',
    '    condition: json:"${true}"',
    'locals',
    '  a: json:1',
    '  b: json:[json:"x" json:null json:false]',
    'output/o',
    '  value: json:"${local.a}"',
    'moved',
    '  from: json:"a.b"',
    '  to: json:"a.c"',
    'moved',
    '  from: json:"a.d"',
    '  to: json:"a.e"',
  ])
})

test('what Terraform itself knows in a resource is a block', () => {
  expect(
    lines(`{"resource": {"aws_instance": {"web": {
  "count": 2,
  "ebs_block_device": [{ "volume_size": 1 }],
  "lifecycle": { "ignore_changes": ["ami"], "precondition": { "condition": true } },
  "dynamic": { "tag": { "for_each": "\${var.tags}", "content": { "key": "\${tag.key}", "dynamic": { "x": { "for_each": [], "content": {} } } } } },
  "provisioner": [{ "local-exec": { "command": "true" } }]
}}}}`),
  ).toEqual([
    'resource/aws_instance/web',
    '  count: json:2',
    '  ebs_block_device: json:[json:{volume_size=json:1}]',
    '  lifecycle',
    '    ignore_changes: json:[json:"ami"]',
    '    precondition',
    '      condition: json:true',
    '  dynamic/tag',
    '    for_each: json:"${var.tags}"',
    '    content',
    '      key: json:"${tag.key}"',
    '      dynamic/x',
    '        for_each: json:[]',
    '        content',
    '  provisioner/local-exec',
    '    command: json:"true"',
  ])
})

test('lists of objects are allowed at every level, and names may come twice', () => {
  expect(
    lines('[{"resource": [{"a": [{"x": {"n": 1}}, {"y": {}}]}, {"a": {"z": [{}]}}]}, {"resource": {"b": {"w": null}}, "//": 1}]'),
  ).toEqual(['resource/a/x', '  n: json:1', 'resource/a/y', 'resource/a/z'])
  expect(lines('{"resource": {"a": {"x": {}}}, "resource": {"a": {"y": {}}}}')).toEqual(['resource/a/x', 'resource/a/y'])
})

test('a file of variables holds arguments alone', () => {
  expect(lines('{"resource": {"a": 1}, "name": "x"}', 'prod.tfvars.json')).toEqual(['resource: json:{a=json:1}', 'name: json:"x"'])
})

test('everything knows where it stands', () => {
  const text = '{"resource": {"a": {"b": {"x": ["y"]}}}}'
  const [block] = parse(text).body.blocks
  const attribute = block?.body.attributes.get('x')
  expect(text.slice(block?.start, block?.headerEnd)).toBe('"b"')
  expect(text.slice(block?.start, block?.end)).toBe('"b": {"x": ["y"]}')
  expect(text.slice(attribute?.start, attribute?.end)).toBe('"x": ["y"]')
  expect(text.slice(attribute?.value.start, attribute?.value.end)).toBe('["y"]')
})

test('escapes and numbers are those of JSON', () => {
  expect(lines(String.raw`{"a": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00", "b": -0.5e+10}`, 'a.tfvars.json')).toEqual([
    String.raw`a: json:"\"\\/\b\f\n\r\té😀"`,
    'b: json:-0.5e+10',
  ])
})

test.each([
  ['', 'Unexpected end of file', 0],
  ['{"a": }', 'Invalid JSON value', 6],
  ['{"a": 01}', 'Invalid JSON value', 6],
  ['{"a": True}', 'Invalid JSON value', 6],
  ['{a: 1}', 'Invalid JSON object', 1],
  ['{"a" 1}', 'Missing property value colon', 5],
  ['{"a": 1 "b": 2}', 'Missing comma', 8],
  ['{"a": 1,}', 'Trailing comma', 8],
  ['{"a": [1, 2', 'Unclosed array', 6],
  ['{"a": 1', 'Unclosed object', 0],
  ['{"a": "b', 'Unclosed string', 6],
  ['{"a": "b\n"}', 'Invalid JSON string', 8],
  [String.raw`{"a": "\x"}`, 'Invalid JSON string', 7],
  ['{} {}', 'Extraneous data after value', 3],
])('%j: %s, and the file is lost', (text, message, start) => {
  const { body, faults, lost } = parse(text)
  expect(faults.map(fault => [fault.message, fault.start])).toEqual([[message, start]])
  expect(lost).toEqual([{ start: 0, end: text.length }])
  expect(bodyOutline(body)).toEqual([])
})

test.each([
  ['{"resource": 1}', 'Incorrect JSON value type', 13],
  ['{"resource": {"a": [1]}}', 'Incorrect JSON value type', 19],
  ['{"resource": {"a": {"b": "c"}}}', 'Incorrect JSON value type', 25],
  ['{"locals": {"a": 1, "a": 2}}', 'Duplicate argument', 20],
  ['"x"', 'Incorrect JSON value type', 0],
])('%j: %s, and the rest is kept', (text, message, start) => {
  const { faults, lost } = parse(text)
  expect(faults.map(fault => [fault.message, fault.start])).toEqual([[message, start]])
  expect(lost).toEqual([])
})

/** The value of `x` in a file of variables. */
const argumentX = (text: string): JsonValue => {
  const value = parse(text, 'a.tfvars.json').body.attributes.get('x')?.value
  if (value?.kind !== 'json') throw new Error('no value')
  return value
}

test('a string is a template with offsets into the file', () => {
  const text = String.raw`{"x": "a\t\"${'$'}{upper(\"b\")}\" ${'$'}{c}"}`
  const value = argumentX(text)
  const read = jsonString(value)
  if (read?.expression?.kind !== 'template') throw new Error('no template')
  expect(outline(read.expression)).toBe(String.raw`(template "a\t\"" (upper() "b") "\" " c)`)
  expect(read.expression.parts.map(part => text.slice(part.start, part.end))).toEqual([
    String.raw`a\t\"`,
    String.raw`${'$'}{upper(\"b\")}`,
    String.raw`\" `,
    '${c}',
  ])
  expect(jsonString(value)).toBe(read)
})

test('a string may be code', () => {
  const read = jsonCode(argumentX('{"x": "list(string)"}'))
  expect(read?.expression && outline(read.expression)).toBe('(list() string)')
  expect(read?.expression?.start).toBe(7)
})

test('a fault in a string has its place in the file', () => {
  const text = String.raw`{"x": "\n${'$'}{a b}"}`
  const read = jsonString(argumentX(text))
  expect(read?.expression).toBeUndefined()
  expect(read?.faults.map(({ message, start }) => [message, text.slice(start, start + 1)])).toEqual([
    ['Extra characters after interpolation expression', 'b'],
  ])
})

test('a property name is a template too', () => {
  const { value } = argumentX('{"x": {"${a}-b": 1}}')
  const [entry] = value !== null && typeof value === 'object' && 'entries' in value ? value.entries : []
  const key = entry === undefined ? undefined : jsonKey(entry).expression
  expect(key && outline(key)).toBe('(template a "-b")')
})

test('what is no string is neither template nor code', () => {
  expect(jsonString(argumentX('{"x": 1}'))).toBeUndefined()
  expect(jsonCode(argumentX('{"x": ["a"]}'))).toBeUndefined()
})

test('an object can be read as the body of a block', () => {
  const read = jsonBody(argumentX('{"x": {"a": 1, "//": "c", "dynamic": {"b": {"for_each": [1], "content": {"c": 2}}}}}'))
  expect(read?.faults).toEqual([])
  expect(read && bodyOutline(read.body)).toEqual(['a: json:1', 'dynamic/b', '  for_each: json:[json:1]', '  content', '    c: json:2'])
  expect(jsonBody(argumentX('{"x": [{}]}'))).toBeUndefined()
})
