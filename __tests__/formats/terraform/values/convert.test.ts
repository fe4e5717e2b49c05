import { expect, test } from '@jest/globals'
import { constantValue } from '../../../../src/formats/terraform/evaluate/constant.ts'
import type { Expression } from '../../../../src/formats/terraform/syntax/ast.ts'
import { parseExpression } from '../../../../src/formats/terraform/syntax/parse.ts'
import { convert } from '../../../../src/formats/terraform/values/convert.ts'
import { encodeJson } from '../../../../src/formats/terraform/values/json-encode.ts'
import { parseType } from '../../../../src/formats/terraform/values/parse-type.ts'
import { typeOf } from '../../../../src/formats/terraform/values/types.ts'
import { Mapping, Sensitive, Sequence, Unknown, type Value } from '../../../../src/formats/terraform/values/value.ts'
import { describeType } from '../oracle/describe-type.ts'

const parse = (text: string): Expression => {
  const { expression } = parseExpression(text)
  if (expression === undefined) throw new Error(text)
  return expression
}
const value = (text: string): Value => constantValue(parse(text))
const converted = (text: string, type: string): Value => convert(value(text), parseType(parse(type)))

test('defaults of optional attributes are filled in at every depth', () => {
  const type =
    'list(object({ a = string, b = optional(object({ c = optional(number, 5), d = optional(string) }), {}), e = optional(bool, true) }))'
  expect(encodeJson(converted('[{ a = 1 }, { a = "x", b = { c = "7" }, e = null, more = 1 }]', type))).toBe(
    '[{"a":"1","b":{"c":5,"d":null},"e":true},{"a":"x","b":{"c":7,"d":null},"e":true}]',
  )
})

test('elements of any take the one type that all can have', () => {
  expect(describeType(typeOf(converted('[1, "a"]', 'list(any)')))).toBe('list(string)')
  expect(describeType(typeOf(converted('{ a = 1, b = "x" }', 'map(any)')))).toBe('map(string)')
  expect(() => converted('{ a = 1, b = [] }', 'map(any)')).toThrow(
    expect.objectContaining({ message: 'all map elements must have the same type' }),
  )
})

test('what does not fit is refused in Terraform’s words', () => {
  const message = (text: string, type: string): string => {
    try {
      return encodeJson(converted(text, type))
    } catch (error) {
      return (error as { message: string }).message
    }
  }
  expect(message('{ a = 1 }', 'object({ a = number, b = string })')).toBe('attribute "b" is required')
  expect(message('{}', 'object({ a = number, b = string, c = bool })')).toBe('attributes "a", "b", and "c" are required')
  expect(message('{ a = [] }', 'object({ a = number })')).toBe('attribute "a": number required')
  expect(message('[1, []]', 'list(number)')).toBe('element 1: number required')
  expect(message('{ x = [] }', 'map(string)')).toBe('element "x": string required')
  expect(message('"a"', 'list(string)')).toBe('list of string required')
  expect(message('"no"', 'bool')).toBe('a bool is required')
  expect(message('[1]', 'tuple([string, number])')).toBe('tuple required')
})

test('unknown values pass with their reference, sensitive ones keep the mark', () => {
  const unknown = new Unknown({ kind: 'computed', text: 'x' }, { address: 'a.b', attribute: 'id' })
  expect(convert(unknown, 'string')).toBe(unknown)
  expect(convert(new Sensitive(5), 'string')).toEqual(new Sensitive('5'))
  const list = convert(new Sequence('tuple', [unknown, 1]), { list: 'string' })
  expect(list).toEqual(new Sequence('list', [unknown, '1'], 'string'))
})

test('a resource object gives the attributes that it does not list', () => {
  const resource = new Mapping('object', new Map([['name', 'web']]), {
    rest: name => new Unknown({ kind: 'computed', text: `${name} comes later` }),
  })
  const object = convert(resource, { object: { name: { type: 'string', optional: false }, id: { type: 'string', optional: false } } })
  expect(object).toEqual(
    new Mapping(
      'object',
      new Map<string, Value>([
        ['name', 'web'],
        ['id', new Unknown({ kind: 'computed', text: 'id comes later' })],
      ]),
    ),
  )
})

test('names like those of object methods are attributes like others', () => {
  expect(encodeJson(converted('{ "__proto__" = 1, constructor = 2 }', 'map(number)'))).toBe('{"__proto__":1,"constructor":2}')
  expect(encodeJson(converted('{ "__proto__" = 1 }', 'object({ __proto__ = optional(string), constructor = optional(number, 3) })'))).toBe(
    '{"__proto__":"1","constructor":3}',
  )
})

test.each([
  ['strin', 'Invalid type specification: The keyword "strin" is not a valid type specification.'],
  ['list(string, number)', 'Invalid type specification: The "list" type constructor requires one argument.'],
  ['optional(string)', 'Invalid type specification: Keyword "optional" is valid only as a modifier for object type attributes.'],
  [
    'object([string])',
    'Invalid type specification: Object type constructor requires a map whose keys are attribute names and whose values are the corresponding attribute types.',
  ],
  ['"number"', 'Invalid type specification: A type specification must not be quoted.'],
])('the type %s is refused', (text, message) => {
  expect(() => parseType(parse(text))).toThrow(expect.objectContaining({ message }))
})

test('old ways of writing types are read', () => {
  expect(parseType(parse('"string"'))).toBe('string')
  expect(parseType(parse('list'))).toEqual({ list: 'any' })
  expect(parseType(parse('map'))).toEqual({ map: 'any' })
})
