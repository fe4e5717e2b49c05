// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Terraform writes a template
import { expect, test } from '@jest/globals'
import { parseFile } from '../../../../src/formats/terraform/syntax/parse.ts'

const firstFault = (text: string, path = 'main.tf') => parseFile({ path, text }).faults[0]?.message
const deep = 'Nested more than 200 levels deep'
const long = 'Expression is too long'

test.each([
  ['[', deep],
  ['(', deep],
  ['{ a = ', deep],
  ['f(', deep],
  ['a[', deep],
  ['a ? ', deep],
  ['"${', deep],
  ['[for a in ', deep],
  ['!', long],
  ['-', long],
])('a thousand times %j is a fault', (opener, message) => {
  expect(firstFault(`a = ${opener.repeat(2000)}`)).toBe(message)
})

test.each([
  ['x || ', long],
  ['x == 1 ? ', deep],
])('a long chain of %j is a fault', (link, message) => {
  expect(firstFault(`a = ${link.repeat(2000)}x\n`)).toBe(message)
})

test.each([
  ['.a', long],
  ['[0]', long],
  ['[*]', deep],
])('a long path of %j is a fault', (step, message) => {
  expect(firstFault(`a = x${step.repeat(2000)}\n`)).toBe(message)
})

test('chains of a usual length are none', () => {
  expect(firstFault(`a = ${'x == "abc" || '.repeat(300)}x\n`)).toBeUndefined()
  expect(firstFault(`a = x${'.a[0]'.repeat(150)}\n`)).toBeUndefined()
  expect(firstFault(`a = ${'['.repeat(190)}${']'.repeat(190)}\n`)).toBeUndefined()
})

test('a long path after a splat is a fault', () => {
  expect(firstFault(`a = x.*${'.a'.repeat(2000)}\n`)).toBe(long)
  expect(firstFault(`a = x[*]${'.a'.repeat(2000)}\n`)).toBe(long)
})

test('a wide expression is not a high one', () => {
  expect(firstFault(`a = [${'x.y, '.repeat(5000)}]\n`)).toBeUndefined()
})

test('blocks, directives and JSON are bounded in depth', () => {
  expect(firstFault('a {\n'.repeat(2000))).toBe(deep)
  expect(firstFault(`a = "${'%{ if x }'.repeat(2000)}${'%{ endif }'.repeat(2000)}"\n`)).toBe(deep)
  expect(firstFault('['.repeat(2000), 'a.tf.json')).toBe(deep)
  expect(firstFault('{"a":'.repeat(2000), 'a.tf.json')).toBe(deep)
})
