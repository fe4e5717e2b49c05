import { expect, test } from '@jest/globals'
import { silent } from '../../src/model/logger.ts'
import { configPath } from '../../src/shell/config-path.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

test.each<
  readonly [name: string, base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>, path: string | undefined]
>([
  ['is there', { 'ci/cost.yml': 'a' }, { 'ci/cost.yml': 'b' }, 'ci/cost.yml'],
  ['comes with the change', {}, { 'ci/cost.yml': 'b' }, undefined],
  ['is removed by the change', { 'ci/cost.yml': 'a' }, {}, 'ci/cost.yml'],
  // So that it is told.
  ['is nowhere', {}, {}, 'ci/cost.yml'],
])('a stated configuration that %s', (_, base, head, path) => {
  const told: string[] = []
  const logger = { ...silent, info: (message: string) => void told.push(message) }
  expect(configPath('ci/cost.yml', memoryTree(base), memoryTree(head), logger)).toBe(path)
  expect(told).toHaveLength(path === undefined ? 1 : 0)
  expect(configPath(undefined, memoryTree(base), memoryTree(head), logger)).toBeUndefined()
})
