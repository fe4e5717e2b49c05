// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Terraform writes a template
import { expect, test } from '@jest/globals'
import { parseExpression, parseTemplate } from '../../../../src/formats/terraform/syntax/parse.ts'
import { outline } from './outline.ts'

const told = ({ expression, faults }: ReturnType<typeof parseExpression>): string =>
  expression === undefined ? faults.map(({ message, start }) => `${message} @${start}`).join(', ') : outline(expression)
const read = (text: string): string => told(parseExpression(text))
const readTemplate = (text: string): string => told(parseTemplate({ path: 'a.tftpl', text }))

test.each([
  ['""', '""'],
  ['"a b"', '"a b"'],
  [String.raw`"\n\r\t\"\\\u00e9\U0001F600"`, String.raw`"\n\r\t\"\\é😀"`],
  ['"$${a} %%{b} $ % $5 $$ 100%"', '"${a} %{b} $ % $5 $$ 100%"'],
  ['"$$${a}"', '"$${a}"'],
  ['"${a}"', '(unwrap a)'],
  ['"${ a }b"', '(template a "b")'],
  ['"a${\n b\n}"', '(template "a" b)'],
  ['"a ${"b ${c["d"]} e"} f"', '(template "a " (template "b " (index c "d") " e") " f")'],
  ['"${{ a = 1 }.a}"', '(unwrap (get {a=1} a))'],
  ['"a ${~ b ~} c"', '(template "a" b "c")'],
  ['" ${~ b }"', '(template b)'],
  ['"%{ if a }b%{ else }c%{ endif }"', '(template (%if a ("b") ("c")))'],
  ['"%{if a}b%{endif}"', '(template (%if a ("b") ()))'],
  ['"%{ for k, v in c ~} ${k} %{~ endfor }"', '(template (%for k v c k))'],
  ['"%{ for v in c }%{ if v }x%{ endif }%{ endfor }"', '(template (%for v c (%if v ("x") ())))'],
])('quoted %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['<<E\nE\n', '""'],
  ['<<E\na\n  b\nE\n', String.raw`"a\n  b\n"`],
  ['<<E\na\n  E  \n', String.raw`"a\n"`],
  ['<<E\nEE\nxE\nE\n', String.raw`"EE\nxE\n"`],
  ['<<E\n"q" \\n $${x}\nE\n', String.raw`"\"q\" \\n ${'$'}{x}\n"`],
  ['<<E\n${a}\nE\n', String.raw`(template a "\n")`],
  ['<<E\r\na\r\nE\r\n', String.raw`"a\r\n"`],
  ['<<-E\n    a\n      b\n   c\n  E\n', String.raw`" a\n   b\nc\n"`],
  ['<<-E\n    a\n  \n    ${b}c\n    E\n', String.raw`(template "a\n  \n" b "c\n")`],
  ['<<-E\n\t\ta\n\tb\nE\n', String.raw`"\ta\nb\n"`],
  ['<<E\n%{ if a ~}\n  b\n%{ endif ~}\nc\nE\n', String.raw`(template (%if a ("  b\n") ()) "c\n")`],
  ['<<E\n${<<F\nin\nF\n}\nE\n', String.raw`(template "in\n" "\n")`],
  ['[<<E\na\nE\n, 1]', String.raw`["a\n" 1]`],
])('heredoc %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['', '""'],
  ['a "b" \\n', String.raw`"a \"b\" \\n"`],
  ['${a}', '(unwrap a)'],
  ['${a}\n', String.raw`(template a "\n")`],
  ['a\r\n  ${~ b ~}\n  c', String.raw`(template "a\r\n" b "  c")`],
])('whole template %j', (text, expected) => {
  expect(readTemplate(text)).toBe(expected)
})

test.each([
  ['"a', 'Unterminated template string @2'],
  ['"a\nb"', 'Invalid multi-line string @2'],
  ['"a\rb"', 'Invalid multi-line string @2'],
  [String.raw`"\x"`, 'Invalid escape sequence @1'],
  [String.raw`"\u00e"`, 'Invalid escape sequence @1'],
  [String.raw`"\ud800"`, 'Invalid escape sequence @1'],
  [String.raw`"\U00110000"`, 'Invalid escape sequence @1'],
  ['"${}"', 'Invalid expression @3'],
  ['"${a b}"', 'Extra characters after interpolation expression @5'],
  ['"${a"', 'Extra characters after interpolation expression @4'],
  ['"%{ while a }"', 'Invalid template control keyword @1'],
  ['"%{ if a b }"', 'Extra characters in if marker @9'],
  ['"%{ endif a }"', 'Extra characters in endif marker @10'],
  ['"%{ if a }"', 'Unexpected end of template @1'],
  ['"%{ endfor }"', 'Unexpected endfor directive @1'],
  ['"%{ if a }%{ endfor }"', 'Unexpected endfor directive @10'],
  ['"%{ for v in c }%{ else }%{ endfor }"', 'Unexpected else directive @16'],
  ['<<E\na\nE', 'Unterminated template string @0'],
  ['<<E\na\n', 'Unterminated template string @0'],
  ['<< E\nE\n', 'Invalid heredoc @0'],
  ['<<"E"\nE\n', 'Invalid heredoc @0'],
  ['<<E\na\rb\nE\n', 'Invalid character @5'],
])('fault in %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})
