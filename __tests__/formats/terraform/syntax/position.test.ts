import { expect, test } from '@jest/globals'
import { caret, excerptOf, locationOf } from '../../../../src/formats/terraform/syntax/position.ts'

const source = (text: string) => ({ path: 'infra/main.tf', text })

test('lines and columns count from one', () => {
  const file = source('ab\ncd\n\nef')
  expect(locationOf(file, 0)).toEqual({ file: 'infra/main.tf', line: 1, column: 1 })
  expect(locationOf(file, 2)).toEqual({ file: 'infra/main.tf', line: 1, column: 3 })
  expect(locationOf(file, 3)).toEqual({ file: 'infra/main.tf', line: 2, column: 1 })
  expect(locationOf(file, 6)).toEqual({ file: 'infra/main.tf', line: 3, column: 1 })
  expect(locationOf(file, 9)).toEqual({ file: 'infra/main.tf', line: 4, column: 3 })
})

test('a span has the line of its last character', () => {
  const file = source('a {\n  b = 1\n}\nc = 2\n')
  expect(locationOf(file, { start: 0, end: 13 })).toEqual({ file: 'infra/main.tf', line: 1, column: 1, endLine: 3 })
  expect(locationOf(file, { start: 14, end: 14 })).toEqual({ file: 'infra/main.tf', line: 4, column: 1, endLine: 4 })
})

test('a character of two code units is one column, on its own line only', () => {
  const file = source('🚀🚀x\n🚀y\n')
  expect(locationOf(file, 4).column).toBe(3)
  expect(locationOf(file, 8).column).toBe(2)
})

test('a byte order mark has no column', () => {
  expect(locationOf(source('\uFEFFab'), 2)).toEqual({ file: 'infra/main.tf', line: 1, column: 2 })
})

test('an excerpt is the line without its end', () => {
  const file = source('first\r\n\tsecond = 2\r\nthird')
  expect(excerptOf(file, 3)).toBe('first')
  expect(excerptOf(file, 10)).toBe('\tsecond = 2')
  expect(excerptOf(file, 25)).toBe('third')
})

test('a long excerpt is cut', () => {
  const excerpt = excerptOf(source('🚀'.repeat(500)), 0)
  expect([...excerpt]).toHaveLength(160)
  expect(excerpt.endsWith('🚀…')).toBe(true)
  expect(excerptOf(source('x'.repeat(160)), 0)).toBe('x'.repeat(160))
})

test('a caret stands below its column, tabs kept', () => {
  expect(caret('\ta = 1 2', 8)).toBe('\ta = 1 2\n\t      ^')
  expect(caret('🚀 x', 3)).toBe('🚀 x\n  ^')
  expect(caret('abc', 4)).toBe('abc\n   ^')
  expect(caret('abc', 9)).toBe('abc')
})
