import { expect, test } from '@jest/globals'
import type { ProjectReading } from '../../../../src/formats/format.ts'
import { makeTerraform } from '../../../../src/formats/terraform/index.ts'
import {
  isRemotePath,
  packageOf,
  printableSource,
  type RemoteModule,
  type RemoteModules,
} from '../../../../src/formats/terraform/modules/remote.ts'
import type { Diagnostic } from '../../../../src/model/diagnostic.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'
import { fetchingTree } from '../evaluate/fetching-tree.ts'
import { attributes, project, read, resource } from '../evaluate/read.ts'

const vpc = {
  'main.tf': `
variable "name" {}
module "subnet" {
  source = "./modules/subnet"
}
resource "aws_vpc" "this" {
  tags = { Name = var.name, text = file("\${path.module}/text.txt"), root = path.root, module = path.module }
}`,
  'text.txt': 'from the package',
  'modules/subnet/main.tf': `
module "up" {
  source = "../up"
}
module "out" {
  source = "../../../secret"
}
resource "aws_subnet" "this" {}`,
  'modules/up/main.tf': 'resource "aws_eip" "this" {}\nmodule "other" {\n  source = "acme/other/aws"\n}',
}

/** Gives literal packages by source, and notes what is asked for. */
function literalModules(packages: Readonly<Record<string, RemoteModule>>): RemoteModules & { readonly asked: readonly string[] } {
  const asked: string[] = []
  return {
    asked,
    fetch(source, version) {
      asked.push(`${source} ${version ?? ''}`.trim())
      return Promise.resolve(packages[source] ?? { state: 'unavailable', reason: 'there is none', hint: 'make one' })
    },
  }
}

const fetched = (files: Readonly<Record<string, string>>, name: string, directory = ''): RemoteModule => ({
  state: 'fetched',
  package: name,
  tree: fetchingTree(files),
  directory,
})

const aboutModules = ({ diagnostics }: ProjectReading): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => code.startsWith('module-'))

test('a fetched module is evaluated like one of the repository, with its own files, and local modules inside its package', async () => {
  const modules = literalModules({ 'acme/vpc/aws': fetched(vpc, 'registry.terraform.io/acme/vpc/aws@1.0.0') })
  const reading = await read(
    {
      'infra/main.tf': 'module "vpc" {\n  source  = "acme/vpc/aws"\n  version = "~> 1.0"\n  name    = "main"\n}',
      'secret/main.tf': 'resource "aws_instance" "never" {}',
      'modules/secret/main.tf': 'resource "aws_instance" "never" {}',
    },
    { path: 'infra' },
    { modules },
  )
  const directory = '(modules)/registry.terraform.io/acme/vpc/aws@1.0.0'
  expect(reading.resources.map(({ address, location, module }) => [address, `${location.file}:${location.line}`, module])).toEqual([
    ['module.vpc.aws_vpc.this', `${directory}/main.tf:6`, directory],
    ['module.vpc.module.subnet.aws_subnet.this', `${directory}/modules/subnet/main.tf:8`, `${directory}/modules/subnet`],
    ['module.vpc.module.subnet.module.up.aws_eip.this', `${directory}/modules/up/main.tf:1`, `${directory}/modules/up`],
  ])
  expect(attributes(reading, 'module.vpc.aws_vpc.this')).toMatchObject({
    tags: { Name: 'main', text: 'from the package', root: '.', module: `../${directory}` },
  })
  expect(modules.asked).toEqual(['acme/vpc/aws ~> 1.0', 'acme/other/aws'])
  expect(aboutModules(reading).map(({ message, hint }) => [message, hint])).toEqual([
    ['module source "acme/other/aws" is not available: there is none; nothing in it is counted', 'make one'],
    ['module source "../../../secret" lies outside the package that calls it, so nothing in it is counted', undefined],
  ])
  expect(reading.gaps.map(({ address }) => address)).toEqual([
    'module.vpc.module.subnet.module.up.module.other',
    'module.vpc.module.subnet.module.out',
  ])
  expect([...reading.files].filter(isRemotePath)).toEqual([])
})

test('both sides share a package, and what a repository puts where packages appear is not read', async () => {
  const modules = literalModules({
    'acme/vpc/aws': fetched({ 'main.tf': 'resource "aws_vpc" "real" {}' }, 'registry.terraform.io/acme/vpc/aws@1.0.0'),
    'git::https://example.com/vpc.git//sub': fetched({ 'sub/main.tf': 'resource "aws_vpc" "sub" {}' }, 'example.com/vpc.git@HEAD', 'sub'),
  })
  const files = {
    'main.tf': `
module "a" {
  source = "acme/vpc/aws"
}
module "b" {
  source = "git::https://example.com/vpc.git//sub"
}
module "c" {
  source = "./(modules)/registry.terraform.io/acme/vpc/aws@1.0.0"
}`,
    '(modules)/registry.terraform.io/acme/vpc/aws@1.0.0/main.tf': 'resource "aws_vpc" "fake" {}',
  }
  const terraform = makeTerraform({ modules })
  for (const side of [memoryTree(files), fetchingTree(files)]) {
    const reading = await terraform.read(side, project)
    expect(reading.resources.map(({ address }) => address)).toEqual(['module.a.aws_vpc.real', 'module.b.aws_vpc.sub'])
    expect(aboutModules(reading)).toMatchObject([{ code: 'module-not-available', location: { line: 9 } }])
  }
})

test('without a way to get modules, or with a version that has to be evaluated, a module is not available', async () => {
  const call = 'module "vpc" {\n  source  = "acme/vpc/aws"\n  version = var.version\n}\nvariable "version" {}'
  const modules = literalModules({ 'acme/vpc/aws': fetched(vpc, 'registry.terraform.io/acme/vpc/aws@1.0.0') })
  expect((await read(call, {}, { modules })).diagnostics).toMatchObject([
    { code: 'module-not-available', message: 'module.vpc has no literal version, so nothing in it is counted' },
  ])
  expect((await read(call)).gaps).toMatchObject([{ address: 'module.vpc' }])
  expect(modules.asked).toEqual([])
})

test('installed modules are read before any are fetched', async () => {
  const modules = literalModules({})
  const manifest = JSON.stringify({ Modules: [{ Key: 'vpc', Source: 'acme/vpc/aws', Dir: '.terraform/modules/vpc' }] })
  const reading = await read(
    {
      'main.tf': 'module "vpc" {\n  source = "acme/vpc/aws"\n}',
      '.terraform/modules/modules.json': manifest,
      '.terraform/modules/vpc/main.tf': 'resource "aws_vpc" "installed" {}',
    },
    {},
    { modules },
  )
  expect(resource(reading, 'module.vpc.aws_vpc.installed').module).toBe('.terraform/modules/vpc')
  expect(modules.asked).toEqual([])
})

test('a package without configuration is told by its source, without what it may keep secret', async () => {
  const source = 'git::https://user:secret@example.com/empty.git?token=secret&ref=v1'
  const modules = literalModules({ [source]: fetched({ 'README.md': '' }, 'example.com/empty.git@v1') })
  const reading = await read(`module "m" {\n  source = "${source}"\n}\nmodule "n" {\n  source = "${source}&x=1"\n}`, {}, { modules })
  expect(reading.diagnostics.map(({ message }) => message)).toEqual([
    'module.m has the source "git::https://***@example.com/empty.git?token=***&ref=v1", but (modules)/example.com/empty.git@v1 holds no Terraform files',
    'module source "git::https://***@example.com/empty.git?token=***&ref=v1&x=***" is not available: there is none; nothing in it is counted',
  ])
})

test('a package with a file that cannot be read in full leaves a gap for the whole call', async () => {
  const broken = fetched({ 'main.tf': 'resource "aws_vpc" "a" {}\nresource "aws_vpc" {{{' }, 'registry.terraform.io/acme/vpc/aws@1.1.0')
  const binary = fetchingTree({ 'main.tf': 'resource "aws_vpc" "a" {}', 'more.tf': '' })
  const modules = literalModules({
    'acme/vpc/aws': broken,
    'acme/binary/aws': {
      state: 'fetched',
      package: 'registry.terraform.io/acme/binary/aws@1.0.0',
      tree: { ...binary, read: path => (path === 'more.tf' ? { state: 'refused', reason: 'binary' } : binary.read(path)) },
      directory: '',
    },
  })
  const reading = await read('module "a" {\n  source = "acme/vpc/aws"\n}\nmodule "b" {\n  source = "acme/binary/aws"\n}', {}, { modules })
  expect(reading.resources).toEqual([])
  expect(reading.gaps).toEqual([
    { address: 'module.a', cause: 'module.a is not read: (modules)/registry.terraform.io/acme/vpc/aws@1.1.0/main.tf has errors' },
    { address: 'module.b', cause: 'module.b is not read: (modules)/registry.terraform.io/acme/binary/aws@1.0.0/more.tf is not UTF-8 text' },
  ])
})

test.each([
  ['git::ssh://git@github.com/acme/vpc.git?ref=v1', 'git::ssh://git@github.com/acme/vpc.git?ref=v1'],
  ['git@github.com:acme/vpc.git', 'git@github.com:acme/vpc.git'],
  ['https://u:p@ss/w@example.com/a.zip?archive=zip&X-Amz-Signature=abc', 'https://***@example.com/a.zip?archive=zip&X-Amz-Signature=***'],
  ["unable to access 'https://oauth2:token@example.com/a.git/'", "unable to access 'https://***@example.com/a.git/'"],
  ['git::https://example.com/a.git?sshkey=abc', 'git::https://example.com/a.git?sshkey=***'],
  ['a'.repeat(400), `${'a'.repeat(300)}…`],
])('%s is printed as %s', (source, printed) => {
  expect(printableSource(source)).toBe(printed)
})

test.each([
  ['(modules)/github.com/acme/vpc.git@v1/modules/a@b/main.tf', '(modules)/github.com/acme/vpc.git@v1'],
  ['(modules)/example.com/vpc.zip@0a1b2c3d', '(modules)/example.com/vpc.zip@0a1b2c3d'],
  ['(modules)/example.com/vpc', undefined],
  ['infra/(modules)/example.com/vpc@1/main.tf', undefined],
  ['', undefined],
])('the package of %s is %s', (path, directory) => {
  expect(packageOf(path)).toBe(directory)
})
