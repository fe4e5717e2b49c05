import { expect, test } from '@jest/globals'
import { codes, read } from './read.ts'

const addresses = async (body: string): Promise<readonly string[]> =>
  (await read(`locals { nothing = null }\nresource "null_resource" "x" {\n${body}\n}`)).resources.map(({ address }) => address)

test.each([
  ['count = 0', []],
  ['count = "2"', ['null_resource.x[0]', 'null_resource.x[1]']],
  ['for_each = {}', []],
  ['for_each = { b = 1, a = 2 }', ['null_resource.x["a"]', 'null_resource.x["b"]']],
  ['for_each = toset(["z", "é", "a"])', ['null_resource.x["a"]', 'null_resource.x["z"]', 'null_resource.x["é"]']],
  ['for_each = toset(["\\U0001F600", "\\uFFFD"])', ['null_resource.x["\uFFFD"]', 'null_resource.x["\u{1F600}"]']],
])('%s', async (body, expected) => {
  expect(await addresses(body)).toEqual(expected)
})

test.each([
  ['count = -1', 'invalid-count', 'must be greater than or equal to zero'],
  ['count = 1.5', 'invalid-count', 'a whole number is required'],
  ['count = true', 'invalid-count', 'a whole number is required'],
  ['count = null', 'invalid-count', 'value is null'],
  ['count = local.nothing', 'invalid-count', 'value is null'],
  ['count = 20001', 'limit-instances', 'asks for 20001 instances'],
  ['for_each = ["a"]', 'invalid-for-each', 'you have provided a tuple'],
  ['for_each = tolist(["a"])', 'invalid-for-each', 'you have provided a list'],
  ['for_each = "a"', 'invalid-for-each', 'you have provided a single value'],
  ['for_each = toset([1, 2])', 'invalid-for-each', 'supports sets of strings'],
  ['for_each = local.nothing', 'invalid-for-each', 'value is null'],
])('%s is told, and the resource is there with an unknown number of instances', async (body, code, message) => {
  const reading = await read(`locals { nothing = null }\nresource "null_resource" "x" {\n${body}\n}`)
  expect(reading.resources.map(({ address }) => address)).toEqual(['null_resource.x[*]'])
  expect(reading.diagnostics).toHaveLength(1)
  expect(reading.diagnostics[0]).toMatchObject({ code, location: { file: 'main.tf', line: 3 } })
  expect(reading.diagnostics[0]?.message).toContain(message)
})

test('more instances than are read leave a gap', async () => {
  const reading = await read('resource "aws_instance" "x" {\n  count = 20001\n}')
  expect(reading.gaps).toEqual([
    { address: 'aws_instance.x', cause: '"count" asks for 20001 instances; at most 20000 of one block are read' },
  ])
})

test('each and count mean nothing where they are not set', async () => {
  const reading = await read('resource "null_resource" "x" {\n  a = each.key\n  b = count.index\n  c = self.id\n}')
  expect(codes(reading)).toEqual(['invalid-expression main.tf:2:7', 'invalid-expression main.tf:3:7'])
})

test('n instances that each pick from a splat over n others share its value', async () => {
  const reading = await read(
    `resource "null_resource" "a" {\n  count = 3000\n  n = count.index\n}
     resource "null_resource" "b" {\n  count = 3000\n  n = element(null_resource.a[*].n, count.index + 1)\n  m = [for a in null_resource.a : a.n + 1][count.index]\n}`,
  )
  expect(reading.diagnostics).toEqual([])
  expect(reading.resources[5999]?.attributes).toEqual({ n: 0, m: 3000 })
  expect(reading.resources[3000]?.attributes).toEqual({ n: 1, m: 1 })
})

test('a part that all instances share and that has a fault is told once, or caught by the try around it', async () => {
  const reading = await read(`
resource "null_resource" "a" {
  for_each = { x = 1, y = 2 }
  name     = "n-\${each.key}"
}
resource "null_resource" "b" {
  count  = 3
  caught = try([for a in null_resource.a : a.name][0][*].x.y, count.index)
  told   = [count.index, [for a in [1] : a.name]]
}`)
  expect(codes(reading)).toEqual(['invalid-expression main.tf:9:44'])
  expect(reading.diagnostics[0]?.count).toBe(3)
  expect(reading.resources.at(-1)?.attributes.caught).toBe(2)
})
