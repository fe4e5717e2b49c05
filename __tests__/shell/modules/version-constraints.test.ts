import { expect, test } from '@jest/globals'
import { chooseVersion, compareVersions, parseConstraints, parseVersion } from '../../../src/shell/modules/version-constraints.ts'

const allowed = (constraints: string, versions: string): string => {
  const allows = parseConstraints(constraints)
  return versions
    .split(' ')
    .filter(text => {
      const version = parseVersion(text)
      return version !== undefined && allows?.(version) === true
    })
    .join(' ')
}

test.each([
  ['1.2.3', '1.2.2 1.2.3 1.2.4', '1.2.3'],
  ['= v1.2', '1.2 1.2.0 v1.2.0 1.2.1', '1.2 1.2.0 v1.2.0'],
  ['!= 1.2.3', '1.2.2 1.2.3 2.0.0', '1.2.2 2.0.0'],
  ['> 1.2', '1.2.0 1.2.1 1.3.0', '1.2.1 1.3.0'],
  ['>=1.2.3', '1.2.2 1.2.3 1.10.0', '1.2.3 1.10.0'],
  ['< 2', '1.99.99 2.0.0', '1.99.99'],
  ['<= 2.1', '2.1.0 2.1.1', '2.1.0'],
  ['~> 1', '0.9.0 1.0.0 1.9.0 2.0.0', '1.0.0 1.9.0 2.0.0'],
  ['~> 1.2', '1.1.9 1.2.0 1.9.0 2.0.0', '1.2.0 1.9.0'],
  ['~> 1.2.3', '1.2.2 1.2.3 1.2.10 1.3.0', '1.2.3 1.2.10'],
  ['>= 1.2, < 2.0.0, != 1.5.0', '1.1.0 1.2.0 1.5.0 1.9.9 2.0.0', '1.2.0 1.9.9'],
  ['', '0.1.0 1.0.0 1.0.0-rc1', '0.1.0 1.0.0'],
  ['>= 1.0.0-alpha', '1.0.0-beta 1.0.0', '1.0.0'],
  ['1.0.0-beta', '1.0.0-alpha 1.0.0-beta 1.0.0', '1.0.0-beta'],
  ['= 1.0.0-beta, > 0.9', '1.0.0-beta 1.0.0', '1.0.0-beta'],
])('%s allows of %s: %s', (constraints, versions, expected) => {
  expect(allowed(constraints, versions)).toBe(expected)
})

test.each(['latest', '1.x', '>= ', '~> 1.2 3', '=> 1.0', '1.0,', '>1 <2', '^1.2', `1.0${' '.repeat(500)}`])('%s is no constraint', text => {
  expect(parseConstraints(text)).toBeUndefined()
})

test('versions are ordered by their numbers, and pre-releases come before their release', () => {
  const ordered = ['0.9.10', '1.0.0-2', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta', '1.0.0', '1.0.0.1', '1.2.0', '1.10.0']
  const versions = ordered.toReversed().flatMap(text => parseVersion(text) ?? [])
  expect(versions.sort(compareVersions).map(({ text }) => text)).toEqual(ordered)
  expect(parseVersion('1.2+build.5')?.segments).toEqual([1, 2, 0])
})

test('the newest version that fits is chosen; otherwise what there is is told', () => {
  const available = ['5.8.0', 'nightly', '5.8.1', '5.9.0-rc1', '4.0.0']
  expect(chooseVersion(available, '~> 5.0')).toEqual({ state: 'chosen', version: '5.8.1' })
  expect(chooseVersion(available, undefined)).toEqual({ state: 'chosen', version: '5.8.1' })
  expect(chooseVersion(available, ' ~> 6.0 ')).toEqual({
    state: 'none',
    reason: 'no version matches ~> 6.0; there are 5.9.0-rc1, 5.8.1, 5.8.0, 4.0.0',
  })
  expect(chooseVersion(['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0', '1.5.0', '1.6.0'], '9')).toEqual({
    state: 'none',
    reason: 'no version matches 9; there are 1.6.0, 1.5.0, 1.4.0, 1.3.0, 1.2.0 and 2 older',
  })
  expect(chooseVersion(['1.0.0-rc1'], undefined)).toEqual({ state: 'none', reason: 'there is no release; there is 1.0.0-rc1' })
  expect(chooseVersion([], '1.0')).toEqual({ state: 'none', reason: 'there are no versions of it' })
  expect(chooseVersion(available, 'newest')).toEqual({ state: 'none', reason: '"newest" is not a version constraint' })
})
