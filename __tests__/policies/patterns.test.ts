import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decimal } from '../../src/model/money.ts'
import { pathPatterns } from '../../src/policies/path-patterns.ts'
import { makeNearMissOfKey, makeNearMissOfValue } from '../../src/policies/tags/near-miss.ts'
import { wildcards } from '../../src/policies/wildcard.ts'
import { clause, list, percent, quote } from '../../src/policies/wording.ts'

test('`*` stands for any text, and everything else for itself', () => {
  expect(wildcards(['aws_instance.web[0]'])('aws_instance.web[0]')).toBe(true)
  expect(wildcards(['aws_instance.web[0]'])('aws_instance.web0')).toBe(false)
  expect(wildcards(['module.*.aws_*["a"]'])('module.x.module.y.aws_db.z["a"]')).toBe(true)
  expect(wildcards(['aws_*', 'google_*'])('google_x')).toBe(true)
  expect(wildcards(['a*a'])('a')).toBe(false)
  expect(wildcards(['*'])('')).toBe(true)
})

test('the same as a regular expression says', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '['), maxLength: 12 })
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '[', '*'), maxLength: 8 })
  fc.assert(
    fc.property(text, pattern, (text, pattern) => {
      const expression = new RegExp(`^${pattern.replace(/[.[]/g, '\\$&').replace(/\*/g, '[^]*')}$`)
      return wildcards([pattern])(text) === expression.test(text)
    }),
    { seed: 1, numRuns: 2000 },
  )
})

test.each([
  ['infra', 'infra/prod/main.tf', true],
  ['./infra/', 'infra/main.tf', true],
  ['infra/**', 'infra', true],
  ['infra/*', 'infra/prod/deep/main.tf', true],
  ['infra/*.tf', 'infra/main.tf', true],
  ['infra/*.tf', 'infra/prod/main.tf', false],
  ['**/legacy', 'a/b/legacy/x.tf', true],
  ['.', 'anything/at/all', true],
  ['infra', 'infrastructure/main.tf', false],
  ['!infra', 'other', false],
])('the path pattern %s and %s: %p', (pattern, path, expected) => {
  expect(pathPatterns([pattern])(path)).toBe(expected)
})

test.each([
  ['team', 'Team', true],
  ['team', 'teams', true],
  ['team', 'taem', true],
  ['cost-center', 'costCenter', true],
  ['cost-center', 'cost_centre', true],
  ['cost-center', 'coast', false],
  ['env', 'env:', true],
  ['env', 'eng', false],
  ['app', 'api', false],
])('the key %s and its near miss %s: %p', (wanted, key, expected) => {
  expect(makeNearMissOfKey(wanted, new Set())([key])).toBe(expected ? key : undefined)
})

test.each([
  ['prd', 'prod'],
  ['Production', 'prod'],
  ['stag', 'staging'],
  ['stage', undefined],
  ['dev', 'development'],
  ['blue', undefined],
  ['d', undefined],
])('the value %s was meant to be %s', (value, expected) => {
  expect(makeNearMissOfValue(new Set(['prod', 'staging', 'development']))(value)).toBe(expected)
})

test('words', () => {
  expect(quote('a`b\n\u202ec')).toBe("`a'b c`")
  expect(clause('x'.repeat(200))).toBe(`${'x'.repeat(159)}…`)
  expect([list([]), list(['a']), list(['a', 'b', 'c']), list(['a', 'b', 'c', 'd'], 2)]).toEqual(['', 'a', 'a, b and c', 'a, b and 2 more'])
  expect(['85.4', '8.34', '8', '0.04', '0', '-12.6', '1204'].map(share => percent(decimal(share)))).toEqual([
    '85 %',
    '8.3 %',
    '8 %',
    '0.04 %',
    '0 %',
    '-13 %',
    '1204 %',
  ])
})
