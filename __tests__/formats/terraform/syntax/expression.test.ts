// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Terraform writes a template
import { expect, test } from '@jest/globals'
import { parseExpression } from '../../../../src/formats/terraform/syntax/parse.ts'
import { outline } from './outline.ts'

const read = (text: string): string => {
  const { expression, faults } = parseExpression(text)
  const told = faults.map(({ message, start }) => `${message} @${start}`).join(', ')
  return expression === undefined ? told : `${outline(expression)}${told === '' ? '' : ` ${told}`}`
}

test.each([
  ['1', '1'],
  ['0.10', '0.10'],
  ['1e3', '1e3'],
  ['2.5E-7', '2.5E-7'],
  ['true', 'true'],
  ['null', 'null'],
  ['truely', 'truely'],
  ['größe-1_a', 'größe-1_a'],
  ['a.b', '(get a b)'],
  ['a . b', '(get a b)'],
  ['a.0.b', '(get (legacy-index a 0) b)'],
  ['a.0.1', '(legacy-index (legacy-index a 0) 1)'],
  ['a["b"][c.d]', '(index (index a "b") (get c d))'],
  ['a [0]', '(index a 0)'],
  ['-a[0]', '(- (index a 0))'],
  ['!!a', '(! (! a))'],
  ['- -1', '(- (- 1))'],
])('operand %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['1 + 2 * 3', '(+ 1 (* 2 3))'],
  ['1 - 2 - 3', '(- (- 1 2) 3)'],
  ['a || b && c == d < e + f * g', '(|| a (&& b (== c (< d (+ e (* f g))))))'],
  ['a * b + c < d == e && f || g', '(|| (&& (== (< (+ (* a b) c) d) e) f) g)'],
  ['a == b != c', '(!= (== a b) c)'],
  ['1 < 2 <= 3 > 4 >= 5', '(>= (> (<= (< 1 2) 3) 4) 5)'],
  ['10 / 2 % 3', '(% (/ 10 2) 3)'],
  ['a ? b : c ? d : e', '(if a b (if c d e))'],
  ['a ? b ? 1 : 2 : 3', '(if a (if b 1 2) 3)'],
  ['a || b ? c : d', '(if (|| a b) c d)'],
  ['(1 + 2) * 3', '(* (parentheses (+ 1 2)) 3)'],
  ['a-1', 'a-1'],
  ['a -1', '(- a 1)'],
  ['-1-1', '(- (- 1) 1)'],
])('operators %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['a[*].b[0]', '(full-splat a (index (get * b) 0))'],
  ['a[*]', '(full-splat a *)'],
  ['a[*].b[*].c', '(full-splat a (full-splat (get * b) (get * c)))'],
  ['a.*.b.c[0]', '(index (attribute-splat a (get (get * b) c)) 0)'],
  ['a.*.0.b', '(attribute-splat a (get (legacy-index * 0) b))'],
  ['a.*', '(attribute-splat a *)'],
  ['a[*]...', 'Extra characters after expression @4'],
])('splat %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['f()', '(f())'],
  ['f(a, b,)', '(f() a b)'],
  ['f(a...)', '(f() a ...)'],
  ['f(1, a... )', '(f() 1 a ...)'],
  ['f(\n  a # one\n  ,\n  b\n)', '(f() a b)'],
  ['provider::aws::arn_parse(x).region', '(get (provider::aws::arn_parse() x) region)'],
  ['core :: max(1)', '(core::max() 1)'],
  ['f(a)[0].b', '(get (index (f() a) 0) b)'],
])('call %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['[]', '[]'],
  ['[1, 2,]', '[1 2]'],
  ['[\n1\n,\n2\n]', '[1 2]'],
  ['{}', '{}'],
  ['{ a = 1, "b" : 2, (c) = 3, 4 = 5, }', '{a=1 "b"=2 (parentheses c)=3 4=5}'],
  ['{\n  a = 1\n  b = 2\n\n  # c\n  d = 3 }', '{a=1 b=2 d=3}'],
  ['{ "${a}-b" = 1 }', '{(template a "-b")=1}'],
  ['{ aws.west = aws }', '{(get aws west)=aws}'],
  ['{ null = 1, true = 2, (true) = 3 }', '{null=1 true=2 (parentheses true)=3}'],
  ['{ a = [\n1,\n2\n]\n b = (\n3\n) }', '{a=[1 2] b=(parentheses 3)}'],
  ['{ a = x ? 1 : 2 }', '{a=(if x 1 2)}'],
  ['[for v in c : v]', '(for v in c v)'],
  ['[for i, v in c : v if v > 1]', '(for i v in c v if (> v 1))'],
  ['{for k, v in c : k => v}', '(for k v in c k => v)'],
  ['{\nfor v in c : v.a => v...\nif v.b\n}', '(for v in c (get v a) => v ... if (get v b))'],
  ['[for v in [for w in d : w] : v]', '(for v in (for w in d w) v)'],
  ['[format, force]', '[format force]'],
])('collection %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['', 'Invalid expression @0'],
  ['1 2', 'Extra characters after expression @2'],
  ['1.2.3', 'Invalid number literal @0'],
  ['a +', 'Invalid expression @3'],
  ['a ? b', 'Missing false expression in conditional @5'],
  ['(1', 'Unbalanced parentheses @2'],
  ['[1 2]', 'Missing item separator @3'],
  ['[1', 'Missing item separator @2'],
  ['f(1 2)', 'Missing argument separator @4'],
  ['f(a..., b)', 'Missing closing parenthesis @6'],
  ['a::b', 'Missing open parenthesis @4'],
  ['a::', 'Missing function name @3'],
  ['a.', 'Invalid attribute name @2'],
  ['a.*.*', 'Nested splat expression not allowed @4'],
  ['a[0', 'Missing close bracket on index @3'],
  ['a[*', 'Missing close bracket on splat index @3'],
  ['{ a }', 'Missing key/value separator @4'],
  ['{ a = 1 b = 2 }', 'Missing attribute separator @8'],
  ['{ a = \n1 }', 'Invalid expression @6'],
  ['{for v in c : v}', "Invalid 'for' expression @15"],
  ['[for v of c : v]', "Invalid 'for' expression @7"],
  ['[for in c : v]', "Invalid 'for' expression @8"],
  ['[for v in c => v]', "Invalid 'for' expression @12"],
  ["'a'", 'Invalid character @0'],
  ['“a”', 'Invalid character @0'],
  ['a; b', 'Invalid character @1'],
  ['a\r', 'Invalid character @1'],
  ['a & b', 'Unsupported operator @2'],
  ['a | b', 'Unsupported operator @2'],
  ['~1', 'Unsupported operator @0'],
  ['\uFFFD', 'Invalid character encoding @0'],
  ['a /* b', 'Unterminated comment @2'],
])('fault in %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})
