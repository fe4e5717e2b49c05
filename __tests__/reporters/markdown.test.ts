import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { code, filledTable, link, oneLine, plain, plainInHtml, prose } from '../../src/reporters/markdown.ts'

test('text from a pull request cannot become markup, a mention, a reference or a link', () => {
  expect(plain('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;')
  expect(plain('@everyone fix #12 and GH-7')).not.toMatch(/@everyone|#12|GH-7/)
  expect(plain('[click](https://evil.test)')).not.toMatch(/(?<!\\)\]\(/)
  expect(plain('https://evil.test and www.evil.test')).not.toMatch(/https:\/\/|www\./)
  expect(plain('a | b')).toBe('a \\| b')
  expect(plain('line\n::error::x')).toBe('line ::error::x')
})

test('a code span holds any text', () => {
  expect(code('aws_instance.web')).toBe('`aws_instance.web`')
  expect(code('a`b``c')).toBe('``` a`b``c ```')
  expect(code('a|b')).toBe('`a\\|b`')
  expect(code('-->')).not.toContain('-->')
})

test('control characters and direction overrides vanish, long text is cut', () => {
  expect(oneLine('a\u0000b\r\nc\u202edcba')).toBe('a b c dcba')
  expect(oneLine('x'.repeat(400))).toHaveLength(300)
})

test('a URL cannot break out of its link', () => {
  expect(link('x', 'https://h.test/a b)(c')).toBe('[x](https://h.test/a%20b%29%28c)')
  expect(link('x', undefined)).toBe('x')
})

test('law: what is escaped is one line without unescaped markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const safe = plain(text)
      expect(safe).not.toMatch(/[\n\r<>]|(?<!\\)[`*_[\]|]|@\w/)
      expect(code(text).split('\n')).toHaveLength(1)
    }),
  )
})

test('names in backticks become code spans, whatever stands in and around them', () => {
  expect(prose('`team` is missing on <b>')).toBe('`team` is missing on &lt;b&gt;')
  expect(prose('`a|b` and ` alone')).toBe('`a\\|b` and \\` alone')
})

test('text in a tag of HTML cannot end it, and is no mention, reference or link', () => {
  expect(plainInHtml('a\n\n# b [x](http://evil.test) @octocat #1 </summary>')).toBe(
    'a # b [x](http:\u200b//evil.test) @\u200boctocat #\u200b1 &lt;/summary&gt;',
  )
})

test('a table without the columns that would say nothing', () => {
  const rows = [
    ['a', '', ''],
    ['', '', '1'],
  ]
  expect(filledTable(['Name', 'Why', 'Cost'], 'lcr', rows)).toBe('| Name | Cost |\n| :-- | --: |\n| a |  |\n|  | 1 |')
})
