import { expect, test } from '@jest/globals'
import { discover } from '../../../../src/formats/terraform/discover.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'
import { fetchingTree } from '../evaluate/fetching-tree.ts'

const names = (files: Record<string, string>): readonly string[] => discover(memoryTree(files)).map(({ name }) => name)
const provider = 'provider "aws" {\n  region = "eu-west-1"\n}\n'
const call = (source: string): string => `module "m" {\n  source = "${source}"\n}\n`

test('a repository without Terraform has no projects', () => {
  expect(names({ 'readme.md': '', 'src/main.ts': '' })).toEqual([])
})

test('the root alone is called root', () => {
  expect(discover(memoryTree({ 'main.tf': '' }))).toEqual([
    { name: 'root', path: '', kind: 'terraform', varFiles: [], variables: {}, environmentVariables: {}, workspace: 'default' },
  ])
})

test('a directory that another one calls is a child module, wherever it lies', () => {
  expect(
    names({
      'live/prod/main.tf': call('../../stacks/app'),
      'live/dev/main.tf': 'module "m" { source = "../../stacks/app" }\n',
      'live/json/main.tf.json': '{ "module": { "m": { "source": "../../stacks/other" } } }',
      'stacks/app/main.tf': provider + call('./part'),
      'stacks/app/part/main.tf': '',
      'stacks/other/main.tf': provider,
      'stacks/lonely/main.tf': '',
    }),
  ).toEqual(['live/dev', 'live/json', 'live/prod', 'stacks/lonely'])
})

test('what is commented out calls nothing', () => {
  expect(names({ 'a/main.tf': '# source = "../b"\n// source = "../b"\n', 'b/main.tf': '' })).toEqual(['a', 'b'])
})

test('modules that nobody calls are projects only with a provider or a backend, or where there is nothing else', () => {
  expect(names({ 'main.tf': '', 'modules/a/main.tf': '', 'modules/b/main.tf': provider })).toEqual(['root', 'modules/b'])
  expect(names({ 'modules/a/main.tf': '', 'modules/b/main.tf': '' })).toEqual(['modules/a', 'modules/b'])
  expect(names({ 'modules/a/main.tf': '' })).toEqual(['modules/a'])
})

test('examples and tests of a module are left out, and so are hidden directories', () => {
  expect(
    names({
      'main.tf': '',
      'examples/full/main.tf': call('../..'),
      'tests/main.tf': '',
      'test-fixtures/main.tf': '',
      '.terraform/modules/vpc/main.tf': '',
      '.git/main.tf': '',
      'node_modules/x/main.tf': '',
      'module-test/main.tf': '',
    }),
  ).toEqual(['root'])
  expect(names({ 'examples/a/main.tf': '', 'examples/b/main.tf': '' })).toEqual(['examples/a', 'examples/b'])
})

test('modules that call each other in a ring are all projects', () => {
  expect(names({ 'a/main.tf': call('../b'), 'b/main.tf': call('../a') })).toEqual(['a', 'b'])
})

test('editor backups and hidden files are no configuration', () => {
  expect(names({ 'a/.hidden.tf': '', 'a/main.tf~': '', 'a/#main.tf#': '', 'b/x.tfvars': '', 'c/main.tf': '' })).toEqual(['c'])
})

test('the name root is given once', () => {
  expect(names({ 'main.tf': '', 'root/main.tf': '' })).toEqual(['.', 'root'])
})

test('one project for each environment that variable files tell, those for all first', () => {
  const projects = discover(
    memoryTree({
      'infra/main.tf': '',
      'infra/terraform.tfvars': '',
      'infra/always.auto.tfvars': '',
      'infra/common.tfvars': '',
      'infra/dev.tfvars': '',
      'infra/example.tfvars': '',
      'infra/env/prod.tfvars.json': '',
      'infra/envs/stage/terraform.tfvars': '',
      'infra/envs/stage/more.tfvars': '',
      'infra/environments/own/main.tf': provider,
      'infra/environments/own/x.tfvars': '',
      'infra/vars/dev.tfvars': '',
      'infra/other/dev.tfvars': '',
    }),
  )
  expect(projects.map(({ name, environment, varFiles }) => [name, environment, varFiles])).toEqual([
    ['infra (dev)', 'dev', ['infra/common.tfvars', 'infra/dev.tfvars', 'infra/vars/dev.tfvars']],
    ['infra (prod)', 'prod', ['infra/common.tfvars', 'infra/env/prod.tfvars.json']],
    ['infra (stage)', 'stage', ['infra/common.tfvars', 'infra/envs/stage/more.tfvars', 'infra/envs/stage/terraform.tfvars']],
    ['infra/environments/own (x)', 'x', ['infra/environments/own/x.tfvars']],
  ])
})

test('variable files that are only for all environments make no environment', () => {
  expect(names({ 'main.tf': '', 'common.tfvars': '' })).toEqual(['root'])
})

test('one directory is known without reading anything; with several, what is missing is fetched and told apart', async () => {
  const alone = fetchingTree({ 'a/main.tf': '' })
  expect(discover(alone).map(({ name }) => name)).toEqual(['a'])
  expect([...alone.wanted]).toEqual([])
  const several = fetchingTree({ 'a/main.tf': call('../b'), 'b/main.tf': '' })
  discover(several)
  expect([...several.wanted]).toEqual(['a/main.tf', 'b/main.tf'])
  await several.load([])
  expect(discover(several).map(({ name }) => name)).toEqual(['a'])
})
