import { expect, test } from '@jest/globals'
import { makeTerraform } from '../../../../src/formats/terraform/index.ts'
import { makeParseCache } from '../../../../src/formats/terraform/modules/cache.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'
import { fetchingTree } from '../evaluate/fetching-tree.ts'

const call = (source: string): string => `module "m" {\n  source = "${source}"\n}\n`
const files = {
  'a/main.tf': `${call('../modules/x')}locals {\n  text = file("\${path.module}/data/text.txt")\n}\n`,
  'a/data/text.txt': '',
  'a/readme.md': '',
  'b/main.tf': call('../modules/y'),
  'b/prod.tfvars': '',
  'b/dev.tfvars': '',
  'c/main.tf': 'locals {\n  policies = fileset("${path.module}/../shared/policies", "*.json")\n}\n',
  'd/main.tf': '',
  'modules/x/main.tf': call('../z'),
  'modules/y/main.tf': '',
  'modules/z/main.tf': '',
  'modules/unused/main.tf': '',
  'shared/policies/p.json': '',
  'docs/index.md': '',
}

const touched = async (...changed: string[]): Promise<readonly string[]> => {
  const tree = memoryTree(files)
  const terraform = makeTerraform()
  return (await terraform.touched(tree, terraform.discover(tree), new Set(changed))).map(({ name }) => name)
}

test.each([
  [['a/main.tf'], ['a']],
  [['a/new.tf'], ['a']],
  [['modules/x/main.tf'], ['a']],
  [['modules/z/variables.tf'], ['a']],
  [['modules/y/main.tf'], ['b (dev)', 'b (prod)']],
  [['modules/unused/main.tf'], []],
  [['b/prod.tfvars'], ['b (prod)']],
  [['b/terraform.tfvars'], ['b (dev)', 'b (prod)']],
  [['b/new.auto.tfvars.json'], ['b (dev)', 'b (prod)']],
  [['a/data/text.txt'], ['a']],
  [['shared/policies/new.json'], ['c']],
  [['shared/other.json'], []],
  [['b/readme.md'], []],
  [['docs/index.md'], []],
  [[], []],
  [
    ['d/main.tf', 'b/main.tf'],
    ['b (dev)', 'b (prod)', 'd'],
  ],
])('%j touches %j', async (changed, expected) => {
  expect(await touched(...changed)).toEqual(expected)
})

test('of 500 root modules nothing but the changed one and its modules is parsed', async () => {
  const many: Record<string, string> = { 'modules/m/main.tf': '' }
  for (let index = 0; index < 500; index++) many[`live/r${index}/main.tf`] = call('../../modules/m')
  const tree = memoryTree(many)
  const cache = makeParseCache()
  const terraform = makeTerraform({ cache })
  const projects = await terraform.touched(tree, terraform.discover(tree), new Set(['live/r7/main.tf']))
  expect(projects.map(({ path }) => path)).toEqual(['live/r7'])
  for (const project of projects) await terraform.read(tree, project)
  expect([...cache.files.values()].map(({ source }) => source.path)).toEqual(['live/r7/main.tf', 'modules/m/main.tf'])
})

test('a tree that fetches is asked once for each level of modules', async () => {
  const tree = fetchingTree(files)
  const terraform = makeTerraform()
  const projects = [
    { name: 'a', path: 'a', kind: 'terraform', varFiles: [], variables: {}, environmentVariables: {}, workspace: 'default' },
  ] as const
  expect(await terraform.touched(tree, projects, new Set(['modules/z/main.tf']))).toHaveLength(1)
  expect(tree.loads).toEqual([['a/main.tf'], ['modules/x/main.tf'], ['modules/z/main.tf']])
})
