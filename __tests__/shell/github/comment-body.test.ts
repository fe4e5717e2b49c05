import { expect, test } from '@jest/globals'
import { composeBody, isLater, maxCommentLength, parseBody, shorten } from '../../../src/shell/github/comment-body.ts'

const stamp = { run: 12, attempt: 1, head: 'abc' }
const url = 'https://github.com/octo/shop/actions/runs/12'

test('a body can be taken apart again, also when line ends and the end were changed on the way', () => {
  const body = composeBody('default', stamp, '### Result\n\ntext\n', url)
  expect(body).toBe('<!-- cost-guard: default -->\n<!-- cost-guard-run: 12 1 abc -->\n### Result\n\ntext\n')
  expect(parseBody('default', body.trimEnd().replaceAll('\n', '\r\n'))).toEqual({ stamp, content: '### Result\n\ntext' })
  expect(parseBody('staging', body)).toBeUndefined()
  expect(parseBody('default', `> ${body}`)).toBeUndefined()
  expect(parseBody('default', '<!-- cost-guard: default -->\nold')).toEqual({ stamp: undefined, content: 'old' })
})

test('runs are ordered by number, then by attempt', () => {
  expect(isLater({ ...stamp, run: 13 }, stamp)).toBe(true)
  expect(isLater({ ...stamp, attempt: 2 }, stamp)).toBe(true)
  expect(isLater(stamp, stamp)).toBe(false)
  expect(isLater({ ...stamp, run: 11, attempt: 9 }, stamp)).toBe(false)
})

test('a long comment is cut between paragraphs, closed, and says where the rest is', () => {
  const text = `# Title\n\n<details>\n<summary>all</summary>\n\n${'one line of text\n\n'.repeat(10_000)}</details>`
  const body = composeBody('default', stamp, text, url)
  expect(body.length).toBeLessThanOrEqual(maxCommentLength)
  expect(body.length).toBeGreaterThan(maxCommentLength - 2_000)
  expect(body).toMatch(/one line of text\n<\/details>\n\n\*Cut here: .*\(https:\/\/github\.com\/octo\/shop\/actions\/runs\/12\)\.\*$/)
})

test('an open code block is closed, and a text without line ends is cut between characters', () => {
  expect(shorten(`\`\`\`text\n${'line\n'.repeat(200)}\`\`\``, 600, url)).toMatch(/line\n```\n\n\*Cut/)
  const pairs = shorten('😀'.repeat(500), 601, url)
  expect(pairs).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  expect(pairs.length).toBeLessThanOrEqual(601)
  expect(shorten('short', 5, url)).toBe('short')
})
