import { expect, test } from '@jest/globals'
import { read } from './read.ts'

const former = async (files: string | Record<string, string>): Promise<Record<string, readonly (string | undefined)[]>> =>
  Object.fromEntries(
    (await read(files)).resources.map(({ address, movedFrom, formerAddresses = [] }) => [address, [movedFrom, ...formerAddresses]]),
  )

test('a chain of moves gives the nearest address first', async () => {
  expect(
    await former(`
      moved {
        from = null_resource.a
        to   = null_resource.b
      }
      moved {
        from = null_resource.b
        to   = null_resource.c
      }
      resource "null_resource" "c" {}`),
  ).toEqual({ 'null_resource.c': ['null_resource.b', 'null_resource.a', 'null_resource.c[0]'] })
})

test('moves of a module and within it are combined', async () => {
  expect(
    await former({
      'main.tf': 'module "new" {\n  source = "./m"\n}\nmoved {\n  from = module.old\n  to   = module.new\n}\n',
      'm/main.tf': 'resource "null_resource" "x" {}\nmoved {\n  from = null_resource.y\n  to   = null_resource.x\n}\n',
    }),
  ).toEqual({
    'module.new.null_resource.x': [
      'module.new.null_resource.y',
      'module.old.null_resource.x',
      'module.old.null_resource.y',
      'module.new.null_resource.x[0]',
      'module.new[0].null_resource.x',
    ],
  })
})

test('moves in a ring end', async () => {
  expect(
    await former(`
      moved {
        from = null_resource.a
        to   = null_resource.b
      }
      moved {
        from = null_resource.b
        to   = null_resource.a
      }
      resource "null_resource" "a" {}`),
  ).toEqual({ 'null_resource.a': ['null_resource.b', 'null_resource.a[0]'] })
})

test('count that comes or goes keeps the first instance; other keys are never guessed', async () => {
  expect(
    await former('resource "null_resource" "a" {\n  count = 2\n}\nresource "null_resource" "b" {\n  for_each = toset(["k"])\n}\n'),
  ).toEqual({
    'null_resource.a[0]': [undefined, 'null_resource.a'],
    'null_resource.a[1]': [undefined],
    'null_resource.b["k"]': [undefined],
  })
})

test('in JSON syntax references are strings', async () => {
  expect(
    await former({
      'main.tf.json': JSON.stringify({
        moved: [{ from: 'null_resource.a["x"]', to: 'null_resource.b' }],
        resource: { null_resource: { b: {} } },
      }),
    }),
  ).toEqual({ 'null_resource.b': ['null_resource.a["x"]', 'null_resource.b[0]'] })
})
