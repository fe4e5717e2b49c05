import { expect, test } from '@jest/globals'
import { attributes, codes, read, resource } from './read.ts'

const chain = (length: number): string => {
  const lines = Array.from({ length }, (_, index) => (index === 0 ? '  l0 = 0' : `  l${index} = local.l${index - 1} + 1`))
  return `locals {\n${lines.reverse().join('\n')}\n}\nresource "null_resource" "x" {\n  v = local.l${length - 1}\n}\n`
}

test('a number beyond all of JavaScript is not known, and nothing else is lost', async () => {
  const reading = await read('resource "null_resource" "x" {\n  a = 1e309\n  b = [-1e309]\n  c = 1\n}\nresource "null_resource" "y" {}\n')
  const large = { because: 'the number is too large' }
  expect(attributes(reading, 'null_resource.x')).toEqual({ a: large, b: [large], c: 1 })
  expect(reading.resources.map(({ address }) => address)).toEqual(['null_resource.x', 'null_resource.y'])
})

test('a chain of 5,000 locals', async () => {
  const reading = await read(chain(5000))
  expect(reading.diagnostics).toEqual([])
  expect(attributes(reading, 'null_resource.x')).toEqual({ v: 4999 })
})

test('a chain through deeply nested expressions', async () => {
  const deep = (inner: string): string => `${'('.repeat(150)}${inner}${')'.repeat(150)}`
  const lines = Array.from({ length: 100 }, (_, index) => `  l${index} = ${index === 0 ? '0' : deep(`local.l${index - 1}`)}`)
  const reading = await read(`locals {\n${lines.join('\n')}\n}\nresource "null_resource" "x" {\n  v = local.l99\n}\n`)
  expect(reading.diagnostics).toEqual([])
  expect(attributes(reading, 'null_resource.x')).toEqual({ v: 0 })
})

test('a chain of 300 module calls', async () => {
  const calls = Array.from(
    { length: 300 },
    (_, index) => `module "m${index}" {\n  source = "./m"\n  n = ${index === 0 ? '0' : `module.m${index - 1}.n`}\n}\n`,
  )
  const reading = await read({
    'main.tf': `${calls.join('')}resource "null_resource" "x" {\n  v = module.m299.n\n}\n`,
    'm/main.tf': 'variable "n" {}\nlocals {\n  n = var.n + 1\n}\noutput "n" {\n  value = local.n\n}\n',
  })
  expect(attributes(reading, 'null_resource.x')).toEqual({ v: 300 })
})

test('a map of 20,000 keys', async () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => `    k${index} = ${index}`).join('\n')
  const reading = await read(
    `locals {\n  m = {\n${entries}\n  }\n}\nresource "null_resource" "x" {\n  for_each = local.m\n  v = each.value\n}\n`,
  )
  expect(reading.resources).toHaveLength(20_000)
  expect(resource(reading, 'null_resource.x["k777"]').attributes).toEqual({ v: 777 })
})

test('cycles of locals, resources and modules are one diagnostic each, which names them', async () => {
  const reading = await read({
    'main.tf': `
      locals {
        a = local.b
        b = [local.c]
        c = { x = local.a }
      }
      resource "null_resource" "x" { v = local.a }
      resource "null_resource" "y" { v = null_resource.z.v }
      resource "null_resource" "z" { v = null_resource.y.v }
      module "m" {
        source = "./m"
        in     = module.m.out
      }
      resource "null_resource" "self" {
        count = null_resource.self[0].n
      }`,
    'm/main.tf': 'variable "in" {}\noutput "out" {\n  value = var.in\n}\nresource "null_resource" "i" {\n  v = var.in\n}\n',
  })
  expect(reading.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'cycle: Cycle: local.a, local.b, local.c',
    'cycle: Cycle: null_resource.y.v, null_resource.z.v',
    'cycle: Cycle: null_resource.self',
    'cycle: Cycle: module.m.var.in, module.m.output.out',
  ])
  expect(resource(reading, 'module.m.null_resource.i').attributes.v).toMatchObject({ cause: { kind: 'error' } })
})

test('a value that doubles with every local ends at a limit', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => `  l${index + 1} = [local.l${index}, local.l${index}]`)
  const reading = await read(`locals {\n  l0 = ["x"]\n${lines.join('\n')}\n}\nresource "null_resource" "x" {\n  v = local.l60\n}\n`)
  expect(codes(reading)[0]).toMatch(/^evaluation-limit /)
  expect(resource(reading, 'null_resource.x').attributes.v).toMatchObject({ cause: { kind: 'limit' } })
})
