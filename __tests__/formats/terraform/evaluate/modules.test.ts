import { expect, test } from '@jest/globals'
import { makeTerraform } from '../../../../src/formats/terraform/index.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'
import { fetchingTree } from './fetching-tree.ts'
import { attributes, codes, project, read, resource } from './read.ts'

const instance = 'resource "null_resource" "x" {}\n'

test('a module that is not in the repository is told once for its source, and leaves gaps and unknown outputs', async () => {
  const reading = await read(`
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
}
module "two" {
  source   = "terraform-aws-modules/vpc/aws"
  for_each = { a = 1 }
}
module "git" {
  source = "git::https://example.com/x.git"
}
resource "null_resource" "x" {
  subnets = module.vpc.private_subnets
  one     = module.two["a"].id
}`)
  expect(reading.diagnostics).toMatchObject([
    {
      code: 'module-not-available',
      severity: 'warning',
      message: 'module source "terraform-aws-modules/vpc/aws" is not in the repository, so nothing in it is counted',
      location: { file: 'main.tf', line: 3 },
      count: 2,
    },
    { code: 'module-not-available', location: { line: 11 } },
  ])
  expect(reading.gaps.map(({ address }) => address)).toEqual(['module.vpc', 'module.two', 'module.git'])
  expect(attributes(reading, 'null_resource.x')).toEqual({
    subnets: { because: 'module.vpc is not available' },
    one: { because: 'module.two["a"] is not available' },
  })
})

test.each([
  ['./nowhere', 'module-not-found', 'module.m has the source "./nowhere", but nowhere holds no Terraform files'],
  ['../outside', 'module-not-available', 'module source "../outside" lies outside the repository, so nothing in it is counted'],
  ['/etc', 'module-not-available', 'module source "/etc" lies outside the repository, so nothing in it is counted'],
  ['./m/../../..', 'module-not-available', 'module source "./m/../../.." lies outside the repository, so nothing in it is counted'],
])('the source %s is told', async (source, code, message) => {
  const reading = await read(`module "m" {\n  source = "${source}"\n}\n${instance}`)
  expect(reading.diagnostics).toMatchObject([{ code, message, location: { line: 2 } }])
  expect(reading.gaps).toEqual([{ address: 'module.m', cause: message }])
  expect(reading.resources).toHaveLength(1)
})

test('installed modules are read where the manifest says', async () => {
  const modules = [
    { Key: '', Source: '', Dir: '.' },
    { Key: 'vpc', Source: 'registry.terraform.io/x/vpc/aws', Version: '1.0.0', Dir: '.terraform/modules/vpc' },
    { Key: 'vpc.inner', Source: 'git::x', Dir: '.terraform/modules/vpc.inner/sub' },
    { Key: 'evil', Source: 'x', Dir: '../../etc' },
  ]
  const reading = await read(
    {
      'live/main.tf': 'module "vpc" {\n  source = "x/vpc/aws"\n}\nmodule "evil" {\n  source = "x/evil/aws"\n}\n',
      'live/.terraform/modules/modules.json': JSON.stringify({ Modules: modules }),
      'live/.terraform/modules/vpc/main.tf': `module "inner" {\n  source = "git::x"\n}\n${instance}`,
      'live/.terraform/modules/vpc.inner/sub/main.tf': instance,
    },
    { path: 'live' },
  )
  expect(reading.resources.map(({ address, module }) => [address, module])).toEqual([
    ['module.vpc.null_resource.x', 'live/.terraform/modules/vpc'],
    ['module.vpc.module.inner.null_resource.x', 'live/.terraform/modules/vpc.inner/sub'],
  ])
  expect(codes(reading)).toEqual(['module-not-available live/main.tf:5:12'])
})

test('a manifest that is no JSON is passed over', async () => {
  const reading = await read({ 'main.tf': 'module "m" {\n  source = "x/y/z"\n}\n', '.terraform/modules/modules.json': '{' })
  expect(codes(reading)).toEqual(['module-not-available main.tf:2:12'])
})

test('modules that call each other in a ring end where it closes', async () => {
  const reading = await read({
    'main.tf': 'module "a" {\n  source = "./a"\n}\n',
    'a/main.tf': `module "b" {\n  source = "../b"\n}\n${instance}`,
    'b/main.tf': `module "a" {\n  source = "../a"\n}\n${instance}`,
  })
  expect(reading.resources.map(({ address }) => address)).toEqual(['module.a.null_resource.x', 'module.a.module.b.null_resource.x'])
  expect(reading.diagnostics).toMatchObject([{ code: 'module-cycle', location: { file: 'b/main.tf', line: 2 } }])
  expect(reading.gaps).toMatchObject([{ address: 'module.a.module.b.module.a' }])
})

test('modules nest at most 250 levels deep, and at most 1,000 directories are read', async () => {
  const deep = Object.fromEntries(
    Array.from({ length: 260 }, (_, level) => [
      level === 0 ? 'main.tf' : `m${level}/main.tf`,
      `module "m" {\n  source = "./${level === 0 ? '' : '../'}m${level + 1}"\n}\n${instance}`,
    ]),
  )
  const reading = await read(deep)
  expect(reading.resources).toHaveLength(251)
  expect(codes(reading)).toEqual(['limit-modules m250/main.tf:2:12'])

  const names = Array.from({ length: 1100 }, (_, index) => `m${index}`)
  const wide = await read({
    'main.tf': names.map(name => `module "${name}" {\n  source = "./${name}"\n}\n`).join(''),
    ...Object.fromEntries(names.map(name => [`${name}/main.tf`, instance])),
  })
  expect(wide.resources).toHaveLength(999)
  expect(wide.gaps).toHaveLength(101)
  expect(wide.diagnostics[0]?.code).toBe('limit-modules')
})

test('calls that double at every level end at the limit of module instances', async () => {
  const files: Record<string, string> = { 'main.tf': 'module "a" {\n  source = "./m0"\n}\n' }
  for (let level = 0; level < 30; level++) {
    const source = `source = "../m${level + 1}"`
    files[`m${level}/main.tf`] = `module "a" {\n  ${source}\n}\nmodule "b" {\n  ${source}\n}\n`
  }
  files['m30/main.tf'] = instance
  const reading = await read(files)
  expect(reading.resources.length).toBeLessThanOrEqual(10_000)
  expect(codes(reading)[0]).toMatch(/^limit-modules /)
})

test('what cannot be read leaves a gap, and the rest is read', async () => {
  const tree = memoryTree({ 'main.tf': `${instance}resource "null_resource" "lost" {\n  a = = 1\n}\n`, 'big.tf': '', 'link.tf': '' })
  const reading = await makeTerraform().read(
    {
      ...tree,
      read: path => {
        if (path === 'big.tf') return { state: 'refused', reason: 'too-large' }
        return path === 'link.tf' ? { state: 'refused', reason: 'outside' } : tree.read(path)
      },
    },
    project,
  )
  expect(reading.resources.map(({ address }) => address)).toContain('null_resource.x')
  expect(reading.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'unreadable-file: big.tf is too large to be read, so what it declares is not known',
    'unreadable-file: link.tf is a link that leads out of the repository, so what it declares is not known',
    expect.stringMatching(/^syntax: /),
  ])
  expect(reading.gaps.map(({ file, address }) => file ?? address)).toEqual(['big.tf', 'link.tf', 'null_resource.lost'])
})

test('what is declared twice counts once', async () => {
  const reading = await read('resource "null_resource" "x" {\n  a = 1\n}\nresource "null_resource" "x" {\n  a = 2\n}\n')
  expect(attributes(reading, 'null_resource.x')).toEqual({ a: 1 })
  expect(reading.resources).toHaveLength(1)
  expect(reading.diagnostics.length).toBeGreaterThan(0)
})

test('a tree that fetches is asked once for each level of modules, for variables, and for files of functions', async () => {
  const tree = fetchingTree({
    'main.tf': 'module "a" {\n  source = "./a"\n}\nmodule "b" {\n  source = "./b"\n}\nvariable "v" {}\n',
    'a/main.tf':
      'module "c" {\n  source = "../c"\n}\nlocals {\n  x = file("${path.module}/t.txt")\n}\nresource "null_resource" "x" {\n  t = local.x\n}\n',
    'a/t.txt': 'text',
    'b/main.tf': instance,
    'c/main.tf': instance,
    'terraform.tfvars': 'v = 1\n',
    'unrelated/main.tf': instance,
  })
  const reading = await makeTerraform().read(tree, project)
  expect(tree.loads).toEqual([['main.tf'], ['a/main.tf', 'b/main.tf'], ['c/main.tf'], ['terraform.tfvars'], ['a/t.txt']])
  expect(resource(reading, 'module.a.null_resource.x').attributes).toEqual({ t: 'text' })
  expect(reading.diagnostics).toEqual([])
  expect([...reading.files].sort()).toEqual(
    ['/', 'a/', 'a/main.tf', 'a/t.txt', 'b/', 'b/main.tf', 'c/', 'c/main.tf', 'main.tf', 'terraform.tfvars'].sort(),
  )
})

test('both sides of a comparison and all environments share parsed files', async () => {
  const terraform = makeTerraform()
  const main = (size: number): Record<string, string> => ({
    'main.tf': `module "m" {\n  source = "./m"\n  size   = ${size}\n}\n`,
    'm/main.tf': `variable "size" {}\nresource "null_resource" "x" {\n  s = var.size\n}\n`,
  })
  const base = await terraform.read(memoryTree(main(1)), project)
  const head = await terraform.read(memoryTree(main(2)), project)
  expect([base, head].map(({ resources }) => resources[0]?.attributes)).toEqual([{ s: 1 }, { s: 2 }])
})

test('a module that is not available but has no instances is no gap; of a known number of instances only the outputs are unknown', async () => {
  const reading = await read(`
    module "off" {
      source = "x/off/aws"
      count  = 0
    }
    module "none" {
      source   = "x/none/aws"
      for_each = {}
    }
    module "two" {
      source = "x/two/aws"
      count  = 2
    }
    resource "null_resource" "x" {
      count = length(module.two)
      id    = try(module.off[0].id, "fallback")
      keys  = keys(module.none)
      two   = module.two[1].id
    }`)
  const message = 'module source "x/two/aws" is not in the repository, so nothing in it is counted'
  expect(reading.gaps).toEqual([{ address: 'module.two', cause: message }])
  expect(reading.diagnostics).toMatchObject([{ code: 'module-not-available', message }])
  expect(reading.resources).toHaveLength(2)
  expect(attributes(reading, 'null_resource.x[1]')).toEqual({
    id: 'fallback',
    keys: [],
    two: { because: 'module.two[1] is not available' },
  })
})
