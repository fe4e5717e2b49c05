import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/arguments.ts'
import { render } from '../../src/cli/render.ts'
import { silent } from '../../src/model/logger.ts'
import { check } from '../../src/pipeline.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const prices = priceFiles(fileURLToPath(new URL('../../pricing-data', import.meta.url)))

test('no line of a table is a command for the runner of a workflow, and no path turns the reading direction', async () => {
  const [base, head] = [memoryTree({}), memoryTree({ 'k8s/\n::error::x\u202e.yaml': 'kind: Deployment\napiVersion: apps/v1\n\t- [' })]
  const input = { base, head, config: { tree: base }, workingDirectory: '', prices, asOf: '2026-11-01', logger: silent, version: '0.0.0' }
  const text = await render((await check(input)).report, readArguments([], {}))
  expect(text).toContain('k8s/ ::error::x .yaml:3:1: Tabs')
  expect(text).not.toMatch(/^\s*::|\u202e/m)
})
