import { expect, test } from '@jest/globals'
import { serverlessOf } from '../../../src/engine/clusters/serverless.ts'

const takes = (namespace: string, labels: Readonly<Record<string, string>>, home: string, pod: Readonly<Record<string, string>>) => {
  const requirements = Object.entries(labels).map(([key, value]) => ({ key, operator: 'In', values: [value] }) as const)
  const profile = { name: 'p', kind: 'fargate', selectors: [{ namespace, labels: requirements }] } as const
  return serverlessOf({ namespace: home, pod: { labels: pod } } as never, { serverless: [profile] } as never) === 'fargate'
}

test.each([
  ['batch', 'batch', true],
  ['batch', 'batch-eu', false],
  ['batch-*', 'batch-eu', true],
  ['batch-*', 'batch-', true],
  ['batch-*', 'batch', false],
  ['*dev', 'my-dev', true],
  ['*dev', 'dev-my', false],
  ['frontend*?', 'frontend', false],
  ['frontend*?', 'frontend-1', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['?', 'ab', false],
  ['*', '', true],
])('a Fargate profile for the namespace %s, and pods in %s', (pattern, home, expected) => {
  expect(takes(pattern, {}, home, {})).toBe(expected)
})

test('labels must all be there, with wildcards in keys and values', () => {
  const pod = { app: 'web-1', tier: 'front' }
  expect(takes('shop', { app: 'web-?' }, 'shop', pod)).toBe(true)
  expect(takes('shop', { 'ap*': 'web-1' }, 'shop', pod)).toBe(true)
  expect(takes('shop', { app: 'web-1', tier: 'back' }, 'shop', pod)).toBe(false)
  expect(takes('shop', { zone: '*' }, 'shop', pod)).toBe(false)
})
