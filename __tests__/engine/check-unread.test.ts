import { expect, test } from '@jest/globals'
import { check, lines, project } from '../policies/change.ts'

const policy = (more: string): string => `policies:\n  growth: { kind: max-increase, amount: 10, stage: run, ${more} }\n`
const hidden = project('shop/new', { head: {} }, { unread: ['shop/new/a.yaml'], newlyUnread: ['shop/new/a.yaml'], environment: 'prod' })
const told = (files: string, parts = '1 part that'): readonly string[] => [
  `fail introduced - unread: Whether the policy is kept cannot be told: this change brings ${parts} no figure has (${files})`,
]

test('what the change hides fails a policy for which the unknown is a violation, and no other', () => {
  expect(lines(check(policy('on-unknown: fail'), [hidden]))).toEqual(told('`shop/new/a.yaml`'))
  expect(lines(check(policy('on-unknown: fail'), [], { unread: ['.x/b.yaml'] }))).toEqual(told('`.x/b.yaml`'))
  expect(lines(check(policy('on-unknown: warn'), [hidden], { unread: ['.x/b.yaml'] }))).toEqual([])
})

test('it is told beside what can be judged', () => {
  const known = project('infra', { base: {}, head: { 'aws_x.a': { cost: 100 } } })
  expect(check(policy('on-unknown: fail'), [known, hidden]).findings.map(({ key }) => key)).toEqual(['increase', 'unread'])
})

test('what could not be read before either is not the change’s, and what stands elsewhere is not the policy’s', () => {
  const { newlyUnread: _, ...old } = hidden
  expect(lines(check(policy('on-unknown: fail'), [old]))).toEqual([])
  const matched = (match: string): number =>
    lines(check(policy(`on-unknown: fail, match: { ${match} }`), [hidden], { unread: ['shop/b.yaml'] })).length
  expect(['paths: [infra]', 'exclude-paths: [shop]', 'projects: [infra]'].map(matched)).toEqual([0, 0, 0])
  expect(['paths: [shop/new]', 'paths: [shop/b.yaml]', 'environments: [prod]', 'projects: ["shop/*"]'].map(matched)).toEqual([1, 1, 1, 1])
})
