import { expect, test } from '@jest/globals'
import { plainLine } from '../../src/shell/plain-line.ts'

test.each([
  ['::error::x', ':\u200b:error::x'],
  ['a\r\n  ::set-output name=x::y', 'a\n  :\u200b:set-output name=x::y'],
  ['a\n\nb', 'a\n\nb'],
  ['a ##[error]b', 'a ##\u200b[error]b'],
  ['module::name', 'module::name'],
])('%j is no command any more', (text, plain) => {
  expect(plainLine(text)).toBe(plain)
})
