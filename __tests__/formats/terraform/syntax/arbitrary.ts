import fc from 'fast-check'
import type { BinaryOperator, Expression, TemplatePart } from '../../../../src/formats/terraform/syntax/ast.ts'

const span = { start: 0, end: 0 }
const name = fc.constantFrom('a', 'b', 'var', 'größe', 'with-dash', 'x_1')
const operators: readonly BinaryOperator[] = ['||', '&&', '==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%']
const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.array(fc.constantFrom('$', '%', '{', '}', '~', '"', '\\', '\n', '\r', 'a', ' ', 'EOT'), { maxLength: 8 }).map(parts => parts.join('')),
)

const literal = fc
  .oneof(
    text,
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('0', '12', '1.50', '1e3', '2.5E-7').map(number => ({ number })),
  )
  .map((value): Expression => ({ kind: 'literal', value, ...span }))
const variable = name.map((word): Expression => ({ kind: 'variable', name: word, ...span }))

/** Any tree that the parser can make: what binds weaker than its place allows stands in parentheses. */
export const expression: fc.Arbitrary<Expression> = fc.letrec<{
  expression: Expression
  operand: Expression
  part: TemplatePart
  parts: readonly TemplatePart[]
}>(tie => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('operand'),
    fc
      .record({ operator: fc.constantFrom(...operators), left: tie('operand'), right: tie('operand') })
      .map((parts): Expression => ({ kind: 'binary', ...parts, ...span })),
    fc
      .tuple(tie('operand'), tie('expression'), tie('expression'))
      .map(([condition, then, otherwise]): Expression => ({ kind: 'conditional', condition, then, otherwise, ...span })),
    fc
      .record({ operator: fc.constantFrom('-' as const, '!' as const), operand: tie('operand') })
      .map((parts): Expression => ({ kind: 'unary', ...parts, ...span })),
  ),
  operand: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    literal,
    variable,
    tie('expression').map((inner): Expression => ({ kind: 'parentheses', inner, ...span })),
    fc.record({ object: tie('operand'), name }).map((parts): Expression => ({ kind: 'get', ...parts, ...span })),
    fc
      .record({ object: tie('operand'), key: tie('expression') })
      .map((parts): Expression => ({ kind: 'index', legacy: false, ...parts, ...span })),
    tie('operand').map(
      (object): Expression => ({ kind: 'index', legacy: true, object, key: { kind: 'literal', value: { number: '0' }, ...span }, ...span }),
    ),
    fc
      .record({
        name: fc.constantFrom('f', 'provider::aws::f'),
        arguments: fc.array(tie('expression'), { minLength: 1, maxLength: 3 }),
        spread: fc.boolean(),
      })
      .map((parts): Expression => ({ kind: 'call', ...parts, ...span })),
    fc.array(tie('expression'), { maxLength: 3 }).map((items): Expression => ({ kind: 'tuple', items, ...span })),
    fc
      .array(
        fc.record({
          key: fc.oneof(
            variable,
            tie('expression').map((inner): Expression => ({ kind: 'parentheses', inner, ...span })),
          ),
          value: tie('expression'),
        }),
        { maxLength: 3 },
      )
      .map((items): Expression => ({ kind: 'object', items, ...span })),
    fc
      .record({
        keyName: fc.option(name, { nil: undefined }),
        valueName: name,
        collection: tie('expression'),
        key: fc.option(tie('expression'), { nil: undefined }),
        value: tie('expression'),
        grouped: fc.boolean(),
        condition: fc.option(tie('expression'), { nil: undefined }),
      })
      .map((parts): Expression => ({ kind: 'for', ...parts, grouped: parts.key !== undefined && parts.grouped, ...span })),
    fc.record({ object: tie('operand'), words: fc.array(name, { maxLength: 2 }) }).map(({ object, words }): Expression => {
      const element: Expression = { kind: 'variable', name: '*', ...span }
      const each = words.reduce<Expression>((inner, word) => ({ kind: 'get', object: inner, name: word, ...span }), element)
      return {
        kind: 'parentheses',
        inner: { kind: 'splat', style: words.length === 1 ? 'attribute' : 'full', object, each, ...span },
        ...span,
      }
    }),
    tie('expression').map(
      (value): Expression => ({ kind: 'template', unwrap: true, parts: [{ kind: 'interpolation', value, ...span }], ...span }),
    ),
    fc
      .tuple(
        tie('parts'),
        text.filter(after => after !== ''),
        tie('part'),
      )
      .map(
        ([before, after, last]): Expression => ({
          kind: 'template',
          unwrap: false,
          parts: [...before, { kind: 'text', text: after, ...span }, last],
          ...span,
        }),
      ),
  ),
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('expression').map((value): TemplatePart => ({ kind: 'interpolation', value, ...span })),
    fc
      .tuple(tie('expression'), tie('parts'), tie('parts'))
      .map(([condition, then, otherwise]): TemplatePart => ({ kind: 'if', condition, then, otherwise, ...span })),
    fc
      .record({ keyName: fc.option(name, { nil: undefined }), valueName: name, collection: tie('expression'), parts: tie('parts') })
      .map((parts): TemplatePart => ({ kind: 'for', ...parts, ...span })),
  ),
  parts: fc.array(tie('part'), { maxLength: 2 }),
})).expression
