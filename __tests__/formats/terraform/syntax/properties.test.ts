// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Terraform writes a template
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Span } from '../../../../src/formats/terraform/syntax/ast.ts'
import { parseExpression, parseFile, parseTemplate } from '../../../../src/formats/terraform/syntax/parse.ts'
import { printBody, printExpression } from '../../../../src/formats/terraform/syntax/print.ts'
import { expression } from './arbitrary.ts'

const directory = join(import.meta.dirname, 'fixtures/native')
const fixtures = readdirSync(directory).map(name => ({ name, text: readFileSync(join(directory, name), 'utf8') }))
const runs = { numRuns: 200, seed: 20250101 }

/** A tree without its positions. */
const bare = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value) => {
      if (key === 'start' || key === 'end' || key === 'headerEnd') return undefined
      return value instanceof Map ? Object.fromEntries(value) : value
    }),
  )

test('a printed expression is read as the tree it was printed from', () => {
  fc.assert(
    fc.property(expression, tree => {
      const { expression: read, faults } = parseExpression(printExpression(tree))
      expect(faults).toEqual([])
      expect(bare(read)).toEqual(bare(tree))
    }),
    runs,
  )
})

test.each(fixtures)('$name is the same after printing', ({ name, text }) => {
  const { body } = parseFile({ path: name, text })
  const printed = printBody(body)
  const again = parseFile({ path: name, text: printed })
  expect(again.faults).toEqual([])
  expect(bare(again.body)).toEqual(bare(body))
  expect(printBody(again.body)).toBe(printed)
})

/** The first node whose range does not lie in its parent's, if any; nodes are found by having a range. */
function strayNode(node: unknown, parent: Span): unknown {
  if (node instanceof Map) return strayNode([...node.values()], parent)
  if (typeof node !== 'object' || node === null) return undefined
  if (Array.isArray(node)) {
    for (const item of node) {
      const stray = strayNode(item, parent)
      if (stray !== undefined) return stray
    }
    return undefined
  }
  const own = 'start' in node && 'end' in node ? (node as Span) : parent
  if (own.start < parent.start || own.end > parent.end || own.start > own.end) return node
  return strayNode(
    Object.values(node).filter(value => typeof value === 'object'),
    own,
  )
}

test.each(fixtures)('positions in $name nest', ({ name, text }) => {
  const { body } = parseFile({ path: name, text })
  expect(strayNode(body, { start: 0, end: text.length })).toBeUndefined()
})

const piece = fc.constantFrom(
  ...[
    '"',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '=',
    '==',
    ':',
    ',',
    '\n',
    '\r',
    '#',
    '/*',
    '*/',
    ' ',
    '.',
    '${',
    '%{',
    '~}',
    '<<EOT\n',
    'EOT\n',
    'for ',
    'if ',
    '*',
    '...',
  ],
  ...['é', '😀', '\uFFFD', '\ud800', '\u0000', '\\', "'", 'resource "a" "b" {\n'],
)
const mutation = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(12), insert: fc.oneof(piece, fc.constant('')) })
const mutated = fc
  .record({ fixture: fc.constantFrom(...fixtures), mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }) })
  .map(({ fixture, mutations }) =>
    mutations.reduce((text, { at, remove, insert }) => {
      const offset = Math.floor(at * text.length)
      return text.slice(0, offset) + insert + text.slice(offset + remove)
    }, fixture.text),
  )

test('broken text gives faults and a sound tree, and never throws', () => {
  fc.assert(
    fc.property(mutated, text => {
      const whole = { start: 0, end: text.length }
      const { body, faults, lost } = parseFile({ path: 'main.tf', text })
      expect(strayNode([body, faults, lost], whole)).toBeUndefined()
      expect(lost.length === 0 || faults.length > 0).toBe(true)
    }),
    { ...runs, numRuns: 500 },
  )
})

test('what survives a fault is what is read without it', () => {
  fc.assert(
    fc.property(mutated, text => {
      const { body, lost } = parseFile({ path: 'main.tf', text })
      if (lost.length === 0) return
      const without = lost.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}\n${rest.slice(end)}`, text)
      const again = parseFile({ path: 'main.tf', text: without })
      expect(again.lost).toEqual([])
      expect(bare(again.body)).toEqual(bare(body))
    }),
    runs,
  )
})

test('any text is read as expression, template, native and JSON file', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3, unit: 'binary' })), { maxLength: 30 }), pieces => {
      const text = pieces.join('')
      const whole = { start: 0, end: text.length }
      const results = [
        parseExpression(text),
        parseTemplate({ path: 'a.tftpl', text }),
        parseFile({ path: 'a.tf', text }),
        parseFile({ path: 'a.tf.json', text }),
      ]
      for (const { source, ...result } of results) expect(strayNode(result, whole)).toBeUndefined()
    }),
    { ...runs, numRuns: 300 },
  )
})
