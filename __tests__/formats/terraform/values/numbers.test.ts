import { expect, test } from '@jest/globals'
import Big from 'big.js'
import {
  add,
  compareNumbers,
  divide,
  equalNumbers,
  fixedDigits,
  formatNumber,
  modulo,
  multiply,
  number,
  parseNumber,
  subtract,
} from '../../../../src/formats/terraform/values/numbers.ts'
import { EvaluationError, type NumberValue } from '../../../../src/formats/terraform/values/value.ts'

const read = (text: string): NumberValue => {
  const value = parseNumber(text)
  if (value === undefined) throw new Error(`${text} is no number`)
  return value
}

test('a number has one form: a safe integer is a JavaScript number, all else a Big', () => {
  expect(read('1.0')).toBe(1)
  expect(read('1e3')).toBe(1000)
  expect(number(new Big('9007199254740991'))).toBe(9007199254740991)
  expect(number(9007199254740992)).toBeInstanceOf(Big)
  expect(read('0.5')).toBeInstanceOf(Big)
  expect(Object.is(number(-0), 0)).toBe(true)
})

test('arithmetic has the digits of 512-bit floats', () => {
  expect(formatNumber(add(read('0.1'), read('0.2')))).toBe('0.3')
  expect(formatNumber(divide(1, 3))).toMatch(/^0\.3{150,155}5$/)
  expect(multiply(divide(1, 3), 3)).toBe(1)
  expect(multiply(divide(10, 3), 3)).toBe(10)
  expect(formatNumber(multiply(read('1.1'), read('1.1')))).toMatch(/^1\.210+1$/)
  expect(formatNumber(add(9007199254740991, 2))).toBe('9007199254740993')
  expect(formatNumber(subtract(read('1e30'), 1))).toBe('999999999999999999999999999999')
})

test('the remainder has the sign of the dividend, and of nothing is the dividend', () => {
  expect(modulo(-7, 3)).toBe(-1)
  expect(modulo(7, -3)).toBe(1)
  expect(modulo(5, 0)).toBe(5)
})

test('division by zero and numbers without measure are refused', () => {
  expect(() => divide(1, 0)).toThrow(expect.objectContaining({ message: 'division by zero' }))
  expect(() => parseNumber('1e999999999')).toThrow(expect.any(EvaluationError))
  expect(() => multiply(read('1e900'), read('1e900'))).toThrow(expect.any(EvaluationError))
})

test('only decimal numerals are numbers', () => {
  for (const text of ['', ' 1', '0x10', '1_000', 'NaN', 'Infinity', '1e', '--1', '1,5']) expect(parseNumber(text)).toBeUndefined()
  expect(read('+5')).toBe(5)
  expect(read('5.')).toBe(5)
  expect(formatNumber(read('.5'))).toBe('0.5')
})

test('order and equality hold across both forms', () => {
  expect(compareNumbers(1, read('1.5'))).toBeLessThan(0)
  expect(compareNumbers(read('1e20'), 5)).toBeGreaterThan(0)
  expect(equalNumbers(read('0.50'), read('0.5'))).toBe(true)
  expect(equalNumbers(1, read('1.5'))).toBe(false)
})

test('a fixed number of digits is rounded half to even', () => {
  expect(fixedDigits(read('2.5'), 0)).toBe('2')
  expect(fixedDigits(read('3.5'), 0)).toBe('4')
  expect(fixedDigits(read('-0.125'), 2)).toBe('-0.12')
  expect(fixedDigits(7, 3)).toBe('7.000')
})
