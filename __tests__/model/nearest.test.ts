import { expect, test } from '@jest/globals'
import { editDistance, nearest } from '../../src/model/nearest.ts'

test('edit distance counts insertions, deletions, replacements and swaps, and stops at the limit', () => {
  expect(editDistance('m5.large', 'm5.large', 3)).toBe(0)
  expect(editDistance('team', 'taem', 3)).toBe(1)
  expect(editDistance('team', 'teams', 3)).toBe(1)
  expect(editDistance('kitten', 'sitting', 3)).toBe(3)
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3)
})

test('the nearest names come first; names that are far off do not come at all', () => {
  expect(nearest('t3.lrage', ['t3.large', 't3a.large', 'm5.24xlarge', 't3.large'])).toEqual(['t3.large', 't3a.large'])
  expect(nearest('Team', ['team', 'env'])).toEqual(['team'])
  expect(nearest('x', ['completely', 'different'])).toEqual([])
})
