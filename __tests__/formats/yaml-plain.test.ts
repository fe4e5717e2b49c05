import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readPlainYaml } from '../../src/formats/yaml-plain.ts'
import { readYaml } from '../../src/formats/yaml-source.ts'

const library = (text: string) => readYaml(text, 'f.yml', { duplicates: 'error', maxCharacters: 1_000_000 })

const plain = [
  '---\napiVersion: v1\nkind: Pod # a pod\n\n# more\nmetadata:\n  name: x\n  labels: {}\nspec:\n  containers:\n  - name: a\n    args: ["--a=b", c]\n    env: []\n  - name: "b"\n    image: a/b:1.2\n',
  "a:\nb: ~\nc:\n  - 1\n  - -1.5\n  - 500m\n  -\n  -\n    d: 0\n  - e: 'f: g'\n    h: true\n",
  'a: -\nb: 1',
  'a: x y  z   # c\nb: 10.0.0.1\nc: v1_000\nd: yes\ne: 2001-01-01\n',
  'a:\n    b:\n          c: 1\n    d: 2\n',
  'a: {b: 1, "c d":e, f: [-1, x y, {}], g: [ ], h: {i: "j", }} # k\nl: [\n  m, # n\n\n# o\n  "p:q", r:s, 10.0.0.1,\n ]\n',
  "x:\n- {a: 1}\n- [b,\n  'c']\n- d: {e: f,\n    g: h}\n",
  '---\n{\n"kind": "List",\n"items": [\n{"a": true, "b": null}\n]\n}\n',
  '{kind: List, items: [{a: b}]}',
  'a:\n  b: |\n    path: x.yaml\n      # in\n\n    more\n\n  c: |-\n    y\nd: |\ne: 1\n',
]

test.each(plain.map(text => [text]))('%j', text => {
  const read = readPlainYaml(text)
  const full = library(text)
  if (read === undefined) return expect(text).toBe('a: -\nb: 1')
  expect(full.problems).toEqual([])
  expect(read.data).toEqual(full.data)
  for (const [key, offset] of read.keys) {
    const lines = text.slice(0, offset).split('\n')
    expect(full.locate([key])).toMatchObject({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 })
  }
})

test.each([
  'a: |\n   x\n  y\n',
  'a: |+\n  x\n',
  'a: |2\n  x\n',
  '- a: |\n    x\n',
  'a: b: |\n  x\n',
  'a: |\n     \n  x\n',
  'a: "x\\n"\n',
  'a: &b c\n',
  'a: *b\n',
  'a: 1\na: 2\n',
  'a: b\n  c\n',
  'a:\n  b: 1\n c: 2\n',
  'a:\n\tb: 1\n',
  'a: 1\r\n',
  '<<: {}\n',
  '- a\n',
  'a: b: c\n',
  'a: 0x10\n',
  'a: 1e3\n',
  'a: 007\n',
  "a: 'it''s'\n",
  'a: !!str 1\n',
  '__proto__: 1\n',
  '? a\n: b\n',
  'a: - b\n',
  'a: {b}\n',
  'a: {b: }\n',
  'a: {b:c}\n',
  'a: {b: 1, b: 2}\n',
  'a: {__proto__: 1}\n',
  'a: [b: c]\n',
  'a: [,]\n',
  'a: [b c\n  d]\n',
  'a: [b]c\n',
  'a: [b]: c\n',
  'a: [b\nc]\n',
  'a:\n  b: [c,\n  d]\n',
  'a: [*b]\n',
  'a: {{ b }}\n',
  'a: ["b" c]\n',
  'a: [b]\n  c\n',
  '{a: b\n---\n}\n',
  '{a: b}\nc: d\n',
  '{a: [b}\n',
  `a: ${'['.repeat(60)}${']'.repeat(60)}\n`,
  `${'a'.repeat(1_100)}: b\n`,
  `{ ${'a'.repeat(1_100)}: b }\n`,
  'a: 1\n...\n',
  '',
  '# a\n',
  `${Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
])('%j is left to the library', text => {
  expect(readPlainYaml(text)).toBeUndefined()
})

const word = fc.constantFrom(
  ...[
    'a',
    'b',
    'kind',
    'x-y/z',
    '1',
    '-1',
    '0.5',
    '1.',
    '.5',
    '01',
    '1e3',
    '+1',
    '0x1',
    'null',
    '~',
    'True',
    'yes',
    '',
    ' ',
    '#',
    ' #c',
    '# c',
    '-',
    '- ',
    '- -',
  ],
  ...[
    '"q"',
    "'q'",
    '"q" x',
    '"',
    "'",
    '""',
    '[]',
    '{}',
    '[a, "b"]',
    '[a,]',
    '[true, null, a]',
    '["a", b] # c',
    '[1]',
    '{a: b}',
    '|',
    '>',
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '`',
  ],
  ...[
    'a: b',
    ': ',
    ':',
    ' :',
    '?',
    '? ',
    '---',
    '...',
    '<<',
    'http://x:80',
    'a:b',
    'a #b',
    'a# b',
    ',',
    'ä',
    '.inf',
    '.nan',
    '=',
    '$(x)',
    '{{ x }}',
    'a,b',
    '[a',
    'a]',
  ],
)
const line = fc.record({
  indent: fc.constantFrom(0, 0, 0, 2, 2, 4, 1),
  dash: fc.constantFrom('', '', '', '- ', '-  ', '-'),
  colon: fc.constantFrom(': ', ': ', ': ', ':', ':', ' : ', ':   ', ''),
  value: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('', 'x', '1') }, { weight: 3, arbitrary: word }),
  end: fc.constantFrom('', '', ' ', '  # c', ' #'),
})
const document = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map(lines =>
    lines
      .map(
        ({ indent, dash, colon, value, end }, index) =>
          `${' '.repeat(index === 0 ? 0 : indent)}${index === 0 ? '' : dash}${colon === '' ? '' : `k${index}${colon}`}${value}${end}`,
      )
      .join('\n'),
  )

/** Well-formed texts, mostly: a random tree printed as blocks. */
const scalar = fc.constantFrom('1', '250m', 'x', '"q: r"', "'#'", 'true', '', '{}', '[]', '[a, "b c"]', 'a b', '-5', 'null', '1.5')
const tree = fc.letrec(tie => ({
  block: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c-d', 'e/f', 'null', 'y'), tie('block'), { minKeys: 1 }),
  ),
})).block

function printed(block: unknown, indent: number, list: number): string {
  if (typeof block === 'string') return ` ${block}\n`
  const pad = ' '.repeat(indent)
  if (Array.isArray(block))
    return `\n${block.map(item => `${' '.repeat(Math.max(0, indent - list))}-${printed(item, indent + 2, 0)}`).join('')}`
  return `\n${Object.entries(block as object)
    .map(([key, value]) => `${pad}${key}:${printed(value, indent + 2, 2)}`)
    .join('')}`
}

const wellFormed = fc.dictionary(fc.constantFrom('a', 'b', 'kind'), tree, { minKeys: 1 }).map(block => printed(block, 0, 0))

/** Parts of maps and lists in brackets, in good order and in bad. */
const piece = fc.oneof(
  fc.constantFrom('{', '}', '[', ']', ',', ', ', ' ', ':', ': ', '\n', '\n ', '\n  ', '\n    ', ' #c\n  ', '#c', '"', "'"),
  fc.constantFrom(
    'a',
    'b',
    'a: ',
    'b: ',
    '"a": ',
    '"b":',
    '"a" : ',
    "'c':",
    '? ',
    '- ',
    '-',
    '-1',
    '1',
    '1.',
    'x y',
    'a:b',
    '{}',
    '[]',
    '"q, r"',
    "'s'",
  ),
  fc.constantFrom(
    '<<: ',
    '&a ',
    '*a',
    '!t ',
    '|',
    '---',
    '...',
    'null',
    '~',
    '{a: 1}',
    '[a, b]',
    '{"a":"b"}',
    '\n  c: 1',
    '\n- ',
    'a,b',
    'a#b',
    'a::b',
    '%',
    '@',
  ),
)
const flowSoup = fc
  .tuple(
    fc.constantFrom('{', 'k: {', 'k: [', 'k:\n- {', 'k:\n  - [', 'k:\n- l: [', 'k:\n  l: {a: ', '---\n{'),
    fc.array(piece, { maxLength: 8 }),
    fc.constantFrom('}', ']', ']}', '}}', '', '}\n', ']\nz: 1\n', '\n}', '\n]', '\n  ]\n'),
  )
  .map(([start, pieces, end]) => `${start}${pieces.join('')}${end}`)

const flowScalar = fc.constantFrom(
  '1',
  '250m',
  'x',
  '"q: r"',
  "'#'",
  'true',
  '""',
  'a b',
  '-5',
  'null',
  '1.5',
  'a:b',
  'http://x/y?z=1',
  '-x',
  '{}',
  '[]',
)
const space = fc.constantFrom('', '', ' ', '\n   ', ' # c\n      ', '\n\n   ')
const flowTree = fc.letrec<{ value: string }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    flowScalar,
    fc.array(fc.tuple(space, tie('value'), space), { maxLength: 3 }).map(items => `[${items.map(item => item.join('')).join(',')}]`),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a: ', 'b: ', '"c": ', "'d':", 'e-f:  '), space, tie('value'), space), {
        maxLength: 3,
        selector: ([key]) => key,
      })
      .map(items => `{${items.map(([key, before, value, after]) => `${before}${key}${value}${after}`).join(', ')}}`),
  ),
})).value
const flow = fc.tuple(fc.constantFrom('k: ', 'k:\n- ', 'k:\n  - l: ', 'k:\n  l: '), flowTree).map(parts => `${parts.join('')}\n`)

test.each([
  ['lines of all sorts', document],
  ['blocks', wellFormed],
  ['brackets', flow],
  ['brackets of all sorts', flowSoup],
])('law: what it reads, the library reads alike: %s', (_, texts) => {
  let read = 0
  fc.assert(
    fc.property(texts, text => {
      const plain = readPlainYaml(text)
      if (plain === undefined) return
      read++
      const full = library(text)
      expect(full.problems).toEqual([])
      expect(full.data).toEqual(plain.data)
      for (const key of plain.keys.keys()) expect(full.locate([key]).line).toBe(text.slice(0, plain.keys.get(key)).split('\n').length)
    }),
    { numRuns: 1_000 },
  )
  expect(read).toBeGreaterThan(30)
})
