import { expect, test } from '@jest/globals'
import { formatProblems } from '../../src/config/format-problems.ts'
import { loadConfig, parseConfig } from '../../src/config/load.ts'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const read = (yaml: string) => parseConfig(`version: 1\n${yaml}`, 'c.yml').config
function faults(yaml: string): string {
  try {
    read(yaml)
  } catch (error) {
    if (error instanceof ConfigurationError) return formatProblems(error.problems)
    throw error
  }
  return ''
}

test('prices have defaults that change nothing', () => {
  expect(read('prices: {}\n').prices).toEqual({ estimated: 'allow', discounts: [], overrides: [] })
  expect(read('').prices).toBeUndefined()
  expect(read('usage: {}\n').usage).toEqual({})
})

test.each([
  ['prices: { estimated: refuses }', 'did you mean `refuse`?'],
  ['prices: { discounts: [{ percent: 101 }] }', '`percent` must be at most 100'],
  ['prices: { discounts: [{ percent: -1 }] }', '`percent` must be at least 0'],
  ['prices: { discounts: [{ match: { provder: aws }, percent: 1 }] }', 'did you mean `provider`?'],
  ['prices: { overrides: [{ sku: aws/x/y, usd: -1 }] }', '`usd` must be at least 0'],
  ['prices: { overrides: [{ usd: 1 }] }', 'needs `sku`'],
  ['prices: { file: ../own.csv }', '`../own.csv` is outside of the repository'],
  ['usage: { profile: big }', 'possible are `none`, `small`, `medium` or `large`'],
])('%s is an error', (yaml, message) => {
  expect(faults(`${yaml}\n`)).toContain(message)
})

test('a price file that is not there is said when the configuration is read', () => {
  const text = 'version: 1\nprices:\n  file: own.csv\n'
  const warnings = (files: Readonly<Record<string, string>>) =>
    loadConfig(memoryTree({ 'cost-guard.yml': text, ...files })).warnings.map(({ message, location }) => `${location?.line}: ${message}`)
  expect(warnings({})).toEqual(['3: The file `own.csv` cannot be read'])
  expect(warnings({ 'own.csv': '' })).toEqual([])
})
