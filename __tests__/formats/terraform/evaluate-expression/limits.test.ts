import { beforeAll, expect, test } from '@jest/globals'
import { loadLibraries } from '../../../../src/formats/terraform/functions/libraries.ts'
import { Sequence, type Value } from '../../../../src/formats/terraform/values/value.ts'
import { evaluate } from './evaluate.ts'

beforeAll(() => loadLibraries(['regex(""), yamldecode("")']))

const long = 'join("", [for i in range(1000) : "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])'
const ring = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`
const yamlBomb = ['a: &a [x, x]', ...[...'bcdefghi'].map((name, i) => ring(name, 'abcdefghi'[i] ?? 'a'))].join('\\n')

const hostile = [
  ['[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : 1]]]', 'the evaluation takes more than'],
  ['"%{for a in range(1000)}%{for b in range(1000)}%{for c in range(1000)}%{endfor}%{endfor}%{endfor}"', 'the evaluation takes more than'],
  [`[for i in range(1000) : upper(${long})]`, 'the evaluation takes more than'],
  ['[for i in range(1000) : [for j in range(1000) : 1 / (3 + i)]]', 'the evaluation takes more than'],
  [`replace(${long}, "a", ${long})`, 'a string is longer than'],
  [`join(${long}, split("", ${long}))`, 'a string is longer than'],
  ['indent(1000000, "a\\nb\\nc\\nd\\ne\\nf")', 'a string is longer than'],
  ['format("%100000000d", 1)', 'a field is wider than'],
  ['setproduct(range(1000), range(1000), range(1000))', 'a collection has more than'],
  [`jsondecode("${'['.repeat(50_000)}")`, 'a value is nested more than'],
  [`yamldecode("${'['.repeat(50_000)}")`, 'a YAML text is nested more than'],
  [`yamldecode("${'- '.repeat(50_000)}")`, 'a YAML text is nested more than'],
  [`yamldecode("${yamlBomb}")`, 'a value is made of more than'],
  ['1e999999999', 'a number is too large'],
  [`parseint("${'9'.repeat(50_000)}", 10)`, 'a number has more than'],
  [`regex("${'a'.repeat(3000)}", "a")`, 'a regular expression is longer than'],
] as const

test.each(hostile.map(([text, said]) => ({ shown: text.slice(0, 60), text, said })))('$shown is cut short', ({ text, said }) => {
  expect(evaluate(text, {}, { steps: 500_000 }).faults.map(({ message }) => message)).toEqual([expect.stringContaining(said)])
})

test('range stops where Terraform does', () => {
  expect(evaluate('range(1e9)').faults[0]?.message).toContain('more than 1024 values were generated')
})

test('patterns that make other engines hang are matched in linear time', () => {
  expect(evaluate(`can(regex("(a*)*b", ${long}))`).value).toBe(false)
  expect(evaluate(`length(regexall("(a+a+)+y", ${long}))`).value).toBe(0)
})

test('trimming and telling characters apart take linear time', () => {
  expect(evaluate(`length(trimspace("${' '.repeat(50_000)}x${' '.repeat(50_000)}x"))`).value).toBe(50_002)
  expect(evaluate(`length(chomp("${'\\n'.repeat(50_000)}x"))`).value).toBe(50_001)
  expect(evaluate(`length("${'👍🏽'.repeat(20_000)}")`).value).toBe(20_000)
})

test('no try hides that a limit was passed', () => {
  const { value, faults } = evaluate('try(setproduct(range(1000), range(1000)), "small")')
  expect(value).toMatchObject({ cause: { kind: 'limit' } })
  expect(faults).toMatchObject([{ code: 'evaluation-limit' }])
})

test('limits are those of the scope', () => {
  expect(evaluate('[for x in [1, 2, 3] : x]', {}, { elements: 2 }).faults).toHaveLength(1)
  expect(evaluate('((((1))))', {}, { depth: 3 }).faults).toHaveLength(1)
  expect(evaluate('"${"aaaa"}b"', {}, { characters: 4 }).faults).toHaveLength(1)
})

test.each([
  ['[x, x]', 'a value is made of more than'],
  ['{ a = x, b = [x] }', 'a value is '],
  ['[x]', 'a value is nested more than'],
  ['"${x}${x}"', 'a string is longer than'],
  ['concat(flatten([x]), flatten([x]))', 'a collection has more than'],
])('%s, again and again, comes to an end', (text, said) => {
  let x: Value = text.startsWith('"') ? 'a' : new Sequence('tuple', ['a'])
  for (let round = 0; round < 500; round++) {
    const { value, faults } = evaluate(text, { x })
    if (faults.length > 0) {
      expect(faults[0]?.message).toContain(said)
      return
    }
    x = value
  }
  throw new Error('no limit was met')
})

test('that the steps are used up is told once', () => {
  const meter = { steps: 0, depth: 0 }
  expect(evaluate('1 + 1', {}, { steps: 1 }, meter).faults).toHaveLength(1)
  expect(evaluate('2 + 2', {}, { steps: 1 }, meter)).toMatchObject({ value: { cause: { kind: 'limit' } }, faults: [] })
})

test('a long chain of operators is no nesting', () => {
  expect(evaluate(Array.from({ length: 450 }, () => '1').join(' + ')).value).toBe(450)
})
