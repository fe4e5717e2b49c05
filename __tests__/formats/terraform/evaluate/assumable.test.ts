import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AttributeValue } from '../../../../src/model/resource.ts'
import { isUnknown, type StandIn } from '../../../../src/model/unknown.ts'
import { codes, read, resource } from './read.ts'

const standIns: readonly StandIn[] = ['not-known', 7, '']

/** A value with a stand-in for what is not known. */
function assuming(value: AttributeValue | undefined, standIn: StandIn): unknown {
  if (isUnknown(value)) return value.parts === undefined ? standIn : value.parts.assuming(standIn)
  if (Array.isArray(value)) return value.map(item => assuming(item, standIn))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, assuming(item, standIn)]))
}

const body = (expression: string, more = ''): string => `${more}\nresource "terraform_data" "x" {\n input = ${expression}\n}\n`
const input = async (
  expression: string,
  more = 'variable "a" {}\nvariable "b" {}\nresource "terraform_data" "y" {\n input = 1\n}\n',
  files = {},
): Promise<AttributeValue | undefined> =>
  resource(await read({ 'main.tf': body(expression, more), ...files }), 'terraform_data.x').attributes.input
const given = (standIn: StandIn): string =>
  ['a', 'b'].map(name => `variable "${name}" {\n default = ${JSON.stringify(standIn)}\n}\n`).join('')

const { text, value } = fc.letrec<{ text: string; value: string }>(tie => ({
  text: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('var.a', 'var.b', '"plain"', '"two\\nlines"'),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `"x\${${a}}: \${${b}}"`),
    tie('text').map(a => `"\${${a}}-\${var.b}\\n"`),
    tie('value').map(a => `yamlencode(${a})`),
    tie('value').map(a => `jsonencode(${a})`),
    tie('text').map(a => `base64encode(${a})`),
    tie('text').map(a => `base64decode(base64encode(${a}))`),
    tie('text').map(a => `indent(2, ${a})`),
    tie('text').map(a => `trimspace(${a})`),
    tie('text').map(a => `upper(${a})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `join("\\n", [${a}, ${b}])`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `join("", [for x in [${a}, ${b}] : "<\${x}>"])`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `format("%s/%v", ${a}, ${b})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `replace(${a}, "plain", ${b})`),
    fc
      .tuple(tie('text'), tie('text'))
      .map(([a, b]) => `"%{ if true }\${${a}}%{ else }\${${b}}%{ endif }%{ for i in [1, 2] }\${i}\${${b}}%{ endfor }"`),
    tie('text').map(a => `yamldecode(yamlencode({ k = ${a} })).k`),
  ),
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('text'),
    fc.constantFrom('5', 'true', 'null'),
    fc.tuple(tie('value'), tie('text')).map(([a, b]) => `{ k = ${a}, l = ${b} }`),
    fc.tuple(tie('value'), tie('text')).map(([a, b]) => `[${a}, ${b}]`),
    fc.tuple(tie('value'), tie('text')).map(([a, b]) => `merge({ k = ${a} }, { l = ${b} })`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => `concat([${a}], [${b}])`),
    fc.tuple(tie('value'), tie('text')).map(([a, b]) => `merge(jsondecode(jsonencode({ k = ${a} })), { m = ${b} })`),
    tie('value').map(a => `yamldecode(yamlencode({ k = ${a} }))["k"]`),
  ),
}))

test('an unknown with a stand-in is what the expression gives for that value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, value), async expression => {
      const unknown = await input(expression)
      for (const standIn of standIns) {
        const known = await read(body(expression, given(standIn)))
        if (codes(known).length > 0) continue
        const expected = resource(known, 'terraform_data.x').attributes.input
        expect(assuming(unknown ?? null, standIn)).toEqual(expected ?? null)
      }
    }),
    { numRuns: 150 },
  )
})

const made = async (expression: string, more?: string): Promise<readonly unknown[]> => {
  const value = await input(expression, more)
  return standIns.map(standIn => assuming(value, standIn))
}

test.each([
  ['a choice by it', 'var.a == "x" ? 5 : 1'],
  ['a look-up by it', 'lookup({ x = 5 }, var.a, 1)'],
  ['whether it is there', 'contains(["x"], var.a)'],
  ['its length', 'length(var.a)'],
  ['a part of it', 'var.a.b'],
  ['a text in which it is looked for', 'replace("5", var.a, "")'],
  ['a list of which it may be left out', 'compact(["x", var.a])'],
  ['a resource, of which the configuration does not say all', 'terraform_data.y'],
])('%s is a part that is not known itself', async (_, expression) => {
  expect(await made(`yamlencode({ x = ${expression}, y = 1 })`)).toEqual([
    '"x": "not-known"\n"y": 1\n',
    '"x": 7\n"y": 1\n',
    '"x": ""\n"y": 1\n',
  ])
})

test.each([
  ['a text that it has parts of or not', '"x%{ if var.a }y%{ endif }"'],
  ['a text with as many parts as it has', '"x%{ for y in var.a }y%{ endfor }"'],
  ['text around what is no text', '"x${null}${var.a}"'],
])('%s can not tell', async (_, expression) => {
  const value = await input(expression)
  expect(standIns.map(standIn => isUnknown(value) && value.parts?.assuming(standIn))).toEqual([undefined, undefined, undefined])
})

test('sets that may have fewer elements are parts that are not known', async () => {
  expect(await made('jsonencode({ x = toset([var.a, var.b]), y = toset([var.a]) })')).toEqual([
    '{"x":"not-known","y":["not-known"]}',
    '{"x":7,"y":[7]}',
    '{"x":"","y":[""]}',
  ])
})

test('the account in a text', async () => {
  const account = 'provider "aws" {\n region = "eu-west-1"\n}\ndata "aws_caller_identity" "me" {}\n'
  const arn = '"arn:aws:iam::${data.aws_caller_identity.me.account_id}:root"'
  expect(await made(arn, account)).toEqual(['arn:aws:iam::not-known:root', 'arn:aws:iam::7:root', 'arn:aws:iam:::root'])
  expect((await made(`jsonencode([${arn}])`, account))[1]).toBe('["arn:aws:iam::7:root"]')
})

test('through the variables and outputs of modules', async () => {
  const module = `variable "in" {\n type = object({ text = string, size = optional(number, 3) })\n}\noutput "out" {\n value = yamlencode(var.in)\n}\n`
  const value = await input('module.m.out', 'variable "a" {}\nmodule "m" {\n source = "./m"\n in = yamldecode("text: x${var.a}")\n}\n', {
    'm/main.tf': module,
  })
  expect(assuming(value, 7)).toBe('"size": 3\n"text": "x7"\n')
})

test('sensitive parts mark the whole, also those that show only now', async () => {
  const variables = 'variable "a" {}\nvariable "s" {\n default = "hidden"\n sensitive = true\n}\n'
  const reading = await read(body('yamlencode({ a = var.a, s = var.s })', variables))
  expect(resource(reading, 'terraform_data.x').sensitive).toEqual(new Set(['input']))
  const late = await read(body('yamlencode(merge(yamldecode("x: ${var.a}"), { s = var.s }))', variables))
  const { attributes, sensitive } = resource(late, 'terraform_data.x')
  expect([sensitive.has('input'), assuming(attributes.input, 7)]).toEqual([false, undefined])
})

test('texts that double, and chains of them, take no time and stop at the limits', async () => {
  const chain = (step: (before: string) => string, length: number): string =>
    `variable "a" {}\nlocals {\n x0 = "\${var.a}"\n${Array.from({ length }, (_, i) => ` x${i + 1} = ${step(`local.x${i}`)}`).join('\n')}\n}\n`
  const start = performance.now()
  const doubled = await input(
    'local.x60',
    chain(before => `"\${${before}}\${${before}}"`, 60),
  )
  expect([assuming(doubled, ''), assuming(doubled, 'not-known')]).toEqual(['', undefined])
  const lists = Array.from({ length: 19 }, (_, i) => ` x${i + 1} = [local.x${i}, local.x${i}]`).join('\n')
  const nested = await input('jsonencode(local.x19)', `variable "a" {}\nlocals {\n x0 = var.a\n${lists}\n}\n`)
  expect(String(assuming(nested, 7))).toHaveLength(2 ** 19 * 4 - 3)
  const long = await input(
    'local.x5000',
    chain(before => `"<\${${before}}>"`, 5000),
  )
  expect([undefined, 10_001]).toContain((assuming(long, 7) as string | undefined)?.length)
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('why parts are not known, each reason once', async () => {
  const causes = async (expression: string) => {
    const value = await input(expression)
    return isUnknown(value) ? value.parts?.causes().map(({ text }) => text) : []
  }
  const both = ['var.a is not set', 'var.b is not set']
  expect(await causes('yamlencode({ x = [var.a, { y = "${var.b}!" }], z = var.a })')).toEqual(both)
  expect(await causes('yamlencode({ x = [1, var.b], z = 2 })')).toEqual(both.slice(1))
  expect(await causes('"${var.b}-${upper(sensitive(var.a))}"')).toEqual(both.toReversed())
  expect(await causes('jsonencode(terraform_data.y)')).toEqual(['terraform_data.y.id is known after apply'])
  expect(await causes('var.a')).toBeUndefined()
})
