import { expect, test } from '@jest/globals'
import { runBudget } from '../../../../src/formats/terraform/evaluate/run-budget.ts'
import { makeTerraform } from '../../../../src/formats/terraform/index.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'
import { codes, project, resource } from './read.ts'

/** A little more than 600,000 steps. */
const costly = `locals {
  squares = [for i in range(300) : length([for j in range(1000) : j])]
}
resource "null_resource" "x" {
  v = local.squares
}
`
const ordinary = 'locals {\n  n = 2\n}\nresource "null_resource" "y" {\n  count = local.n\n  v     = count.index + local.n\n}\n'

const tree = memoryTree({ 'a/main.tf': costly, 'b/main.tf': costly, 'c/main.tf': costly, 'd/main.tf': ordinary })

test('projects have their full budget until the run’s is used up; then it is told which are not read in full', async () => {
  const terraform = makeTerraform({ budget: runBudget(1_300_000) })
  const read = (name: string) => terraform.read(tree, { ...project, name, path: name })
  for (const name of ['a', 'b']) expect(codes(await read(name))).toEqual([])
  const third = await read('c')
  expect(codes(third)).toEqual(['limit-run', 'evaluation-limit c/main.tf:2:67'])
  expect(third.diagnostics[0]?.message).toBe(
    'c is not read in full: this run has used up the 1300000 steps that all of its evaluations may take together',
  )
  expect(resource(third, 'null_resource.x').attributes.v).toMatchObject({ cause: { kind: 'limit' } })
  const last = await read('d')
  expect(codes(last)).toEqual([])
  expect(resource(last, 'null_resource.y[1]').attributes).toEqual({ v: 3 })
})

test('a run that has used up its steps reads the same every time', async () => {
  const all = async () => {
    const terraform = makeTerraform({ budget: runBudget(800_000) })
    const readings = []
    for (const name of ['a', 'b', 'c', 'd']) readings.push(await terraform.read(tree, { ...project, name, path: name }))
    return readings.map(({ resources, diagnostics }) => ({ resources, diagnostics }))
  }
  expect(await all()).toEqual(await all())
})

test('instances count as well, and what is left for each project has its own bound for them', async () => {
  const budget = runBudget(1_000_000)
  const terraform = makeTerraform({ budget })
  const many = memoryTree({
    'main.tf': 'resource "null_resource" "x" {\n  count = 20000\n}\nresource "null_resource" "y" {\n  count = 3000\n}\n',
  })
  expect((await terraform.read(many, project)).resources).toHaveLength(23_000)
  await terraform.read(many, project)
  expect(budget.allowance().reduced).toBe(true)
  const reading = await terraform.read(many, project)
  expect(reading.diagnostics.map(({ code }) => code)).toEqual(['limit-run', 'limit-resources', 'limit-resources'])
  expect(reading.resources).toEqual([])
  expect(reading.gaps.map(({ address }) => address)).toEqual(['null_resource.x', 'null_resource.y'])
})
