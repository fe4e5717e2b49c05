import { expect, test } from '@jest/globals'
import { Sequence, Unknown } from '../../../../src/formats/terraform/values/value.ts'
import { evaluate } from './evaluate.ts'

test.each([
  ['{ a = 1 }.b + 1', 'b', 'Unsupported attribute: This object does not have an attribute named "b".'],
  ['upper([])', '[]', 'Invalid function argument: Invalid value for "str" parameter: string required.'],
  ['1 + "x"', '"x"', 'Invalid operand: Unsuitable value for right operand: a number is required.'],
  [
    '"${1}${null}"',
    'null',
    'Invalid template interpolation value: The expression result is null. Cannot include a null value in a string template.',
  ],
  [
    '[1][2]',
    '2',
    'Invalid index: The given key does not identify an element in this collection value: the given index is greater than or equal to the length of the collection.',
  ],
  // Terraform looks at a condition even if there is nothing to go through.
  ['[for x in [] : x if "abc"]', '"abc"', "Invalid 'for' condition: The 'if' clause value is invalid: a bool is required."],
  ['{ for x in [] : x => x if null }', 'null', "Condition is null: The value of the 'if' clause must not be null."],
  ['max(nope(), 1)', 'nope()', 'Call to unknown function: There is no function named "nope".'],
  [
    'var.a.b',
    'var.a.b',
    'Reference to undeclared input variable: An input variable with the name "a" has not been declared. This variable can be declared with a variable "a" {} block.',
  ],
])('%s fails once, at %s', (text, at, message) => {
  const { value, faults } = evaluate(text)
  expect(faults.map(fault => [fault.at, fault.message])).toEqual([[at, message]])
  expect(value).toBeInstanceOf(Unknown)
  expect(value).toMatchObject({ cause: { kind: 'error' } })
})

test('what failed does not keep the rest from being known', () => {
  const { value, faults } = evaluate('{ good = 1 + 1, bad = [][0] }')
  expect(value).toMatchObject({
    entries: new Map<string, unknown>([
      ['good', 2],
      ['bad', expect.any(Unknown)],
    ]),
  })
  expect(faults).toHaveLength(1)
})

test('a fault in every round of a loop is told once', () => {
  expect(evaluate('[for x in [1, 2, 3] : x.name]').faults).toHaveLength(1)
})

test('try and can take failures; undeclared names are told all the same', () => {
  expect(evaluate('try({}.a, [][0], "last")')).toEqual({ value: 'last', faults: [] })
  expect(evaluate('can(tonumber("x"))')).toEqual({ value: false, faults: [] })
  expect(evaluate('try(var.a, 1)').faults).toMatchObject([{ code: 'undeclared-reference' }])
})

test('the branch that is not taken may fail', () => {
  expect(evaluate('true ? 1 : {}.a')).toEqual({ value: 1, faults: [] })
})

test('a misspelt function is met with a suggestion', () => {
  expect(evaluate('formatlst("a")').faults[0]?.message).toBe(
    'Call to unknown function: There is no function named "formatlst". Did you mean "formatlist"?',
  )
})

test.each([
  ['true ? [1, "a"] : tolist(["b"])', ['1', 'a']],
  ['try({ for o in [] : o => o if 5 }, "caught")', 'caught'],
  ['coalesce(null, [1])', [1]],
])('%s is what Terraform makes of it', (text, expected) => {
  const { value, faults } = evaluate(text)
  expect(faults).toEqual([])
  expect(value instanceof Sequence ? value.items : value).toEqual(expected)
})
