import { expect, test } from '@jest/globals'
import { diffResources } from '../../../../src/engine/diff.ts'
import { zero } from '../../../../src/model/money.ts'
import type { PricedResource } from '../../../../src/model/report.ts'
import type { Resource } from '../../../../src/model/resource.ts'
import { codes, read } from './read.ts'

const priced = (resource: Resource): PricedResource => ({
  resource,
  state: 'free',
  lines: [],
  monthlyCost: zero,
  counts: { usageBased: 0, unpriced: 0, unknown: 0 },
  reads: new Map(),
})

/** What the difference of two readings says of each address. */
const changes = async (base: Parameters<typeof read>[0], head: Parameters<typeof read>[0]): Promise<Record<string, string>> => {
  const [before, after] = [await read(base), await read(head)]
  const side = ({ resources, gaps }: typeof before) => ({ resources: resources.map(priced), gaps })
  return Object.fromEntries(diffResources(side(before), side(after)).map(({ address, change }) => [address, change]))
}

test('what is removed without being destroyed cannot be told, and is told once', async () => {
  const head = `
    removed {
      from = aws_instance.web
      lifecycle {
        destroy = false
      }
    }`
  const { gaps, diagnostics, ...reading } = await read(head)
  expect(gaps).toEqual([{ address: 'aws_instance.web', cause: 'aws_instance.web is no longer managed', left: true }])
  expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
    ['warning', 'aws_instance.web is no longer managed but not destroyed: it goes on to exist and to cost'],
  ])
  expect(codes({ gaps, diagnostics, ...reading })).toEqual(['removed-not-destroyed main.tf:2:5'])
  const base = 'resource "aws_instance" "web" {\n  count = 2\n}\nresource "aws_instance" "other" {}\n'
  expect(await changes(base, head)).toEqual({
    'aws_instance.web[0]': 'cannot-tell',
    'aws_instance.web[1]': 'cannot-tell',
    'aws_instance.other': 'removed',
  })
})

test.each([
  ['destroy = true', 'removed {\n  from = aws_instance.web\n  lifecycle {\n    destroy = true\n  }\n}'],
  ['no lifecycle', 'removed {\n  from = aws_instance.web\n}'],
  ['no block', ''],
])('%s is a removal', async (_name, head) => {
  expect((await read(head)).gaps).toEqual([])
  expect(await changes('resource "aws_instance" "web" {}', head)).toEqual({ 'aws_instance.web': 'removed' })
})

test('whole modules, resources in modules, and blocks within modules that have several instances', async () => {
  const modules = {
    'a/main.tf': 'resource "aws_instance" "x" {}\nresource "aws_instance" "y" {}\n',
    'b/main.tf': 'module "inner" {\n  source = "../a"\n  count = 1\n}\n',
  }
  const base = {
    ...modules,
    'main.tf': `
      module "whole" {
        source   = "./a"
        for_each = toset(["k.l"])
      }
      module "part" {
        source = "./a"
        count  = 1
      }
      module "outer" {
        source   = "./b"
        for_each = toset(["one", "two"])
      }`,
  }
  const forget = (from: string) => `removed {\n  from = ${from}\n  lifecycle {\n    destroy = false\n  }\n}\n`
  const head = {
    'main.tf': `${forget('module.whole')}${forget('module.part.aws_instance.x')}
      module "outer" {
        source   = "./b"
        for_each = toset(["one", "two"])
      }`,
    'b/main.tf': forget('module.inner.aws_instance.y'),
  }
  expect((await read(head)).gaps.map(({ address }) => address)).toEqual([
    'module.whole',
    'module.part.aws_instance.x',
    'module.outer.module.inner.aws_instance.y',
  ])
  expect(await changes(base, head)).toEqual({
    'module.whole["k.l"].aws_instance.x': 'cannot-tell',
    'module.whole["k.l"].aws_instance.y': 'cannot-tell',
    'module.part[0].aws_instance.x': 'cannot-tell',
    'module.part[0].aws_instance.y': 'removed',
    'module.outer["one"].module.inner[0].aws_instance.x': 'removed',
    'module.outer["one"].module.inner[0].aws_instance.y': 'cannot-tell',
    'module.outer["two"].module.inner[0].aws_instance.x': 'removed',
    'module.outer["two"].module.inner[0].aws_instance.y': 'cannot-tell',
  })
})

test('JSON syntax says it as well; an address that cannot be read says nothing', async () => {
  const removed = [
    { from: 'aws_instance.web', lifecycle: { destroy: false } },
    { from: 'nothing', lifecycle: { destroy: false } },
  ]
  const { gaps } = await read({ 'main.tf.json': JSON.stringify({ removed }) })
  expect(gaps.map(({ address }) => address)).toEqual(['aws_instance.web'])
})

test('lost blocks hide what they name and nothing else', async () => {
  const base = {
    'main.tf': `
resource "aws_instance" "broken" {}
resource "aws_instance" "gone" {}
resource "aws_instance" "old" {}
module "net" {
  source = "./net"
}
module "many" {
  source = "./many"
  count  = 2
}`,
    'net/main.tf': 'resource "aws_vpc" "v" {}\n',
    'many/main.tf': 'resource "aws_eip" "broken" {}\nresource "aws_eip" "gone" {}\n',
  }
  const head = {
    ...base,
    'main.tf': `
resource "aws_instance" "broken" {
  ami = = 1
}

resource "aws_instance" "new" {
  ami = "unclosed
}

moved {
  from = aws_instance.old
  to   = aws_instance.new
}

module "net" {
  source = ./net
}

module "many" {
  source = "./many"
  count  = 2
}

resource "aws_instance" "kept" {}
`,
    'many/main.tf': 'resource "aws_eip" "broken" {\n  a = ]\n}\n',
  }
  expect((await read(head)).gaps.map(({ file, address }) => file ?? address)).toEqual([
    'aws_instance.broken',
    'aws_instance.new',
    'aws_instance.old',
    'module.net',
    'module.many.aws_eip.broken',
  ])
  expect(await changes(base, head)).toEqual({
    'aws_instance.kept': 'added',
    'aws_instance.broken': 'cannot-tell',
    'aws_instance.gone': 'removed',
    'aws_instance.old': 'cannot-tell',
    'module.net.aws_vpc.v': 'cannot-tell',
    'module.many[0].aws_eip.broken': 'cannot-tell',
    'module.many[0].aws_eip.gone': 'removed',
    'module.many[1].aws_eip.broken': 'cannot-tell',
    'module.many[1].aws_eip.gone': 'removed',
  })
})

test.each([
  ['a header that cannot be read', 'resource "aws_instance" "web {\n}\n', ['main.tf']],
  ['a second header that cannot be read', 'resource "aws_x" "a" {\n  a = {\nresource "aws_instance" "web {\n}\n', ['main.tf', 'aws_x.a']],
  ['a misspelt block type', 'resourc "aws_instance" "web" {\n}\n', ['aws_instance.web']],
  ['a missing label', 'resource "aws_instance" {\n}\n', ['aws_instance']],
  ['no labels', 'resource {\n}\n', ['main.tf']],
  ['an indented header', '  resource "aws_x" "a" {\n    a = = 1\n  }\n', ['aws_x.a']],
  ['a bracket that closes nothing', 'resource "aws_x" "a" {\n}\n}\n', []],
  ['text that is no block', 'hello, world\n', ['main.tf']],
  ['a lost output', 'output "x" {\n  value = = 1\n}\n', []],
])('%s', async (_name, text, expected) => {
  const { gaps } = await read(text)
  expect(gaps.map(({ file, address }) => file ?? address)).toEqual(expected)
})

test('JSON that cannot be read, or holds a wrong kind of value, leaves its file in doubt', async () => {
  const files = { 'a.tf.json': '{"resource": ', 'b.tf.json': '{"resource": {"aws_instance": "web"}}' }
  expect((await read(files)).gaps.map(({ file }) => file)).toEqual(['a.tf.json', 'b.tf.json'])
})
