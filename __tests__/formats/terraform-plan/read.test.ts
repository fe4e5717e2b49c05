import { expect, test } from '@jest/globals'
import { readPlan } from '../../../src/formats/terraform-plan/read.ts'
import { outline, tagOutline } from './outline.ts'

interface Change {
  readonly address?: string
  readonly type?: string
  readonly provider?: string
  readonly module?: string
  readonly before?: unknown
  readonly after?: unknown
  readonly unknown?: unknown
  readonly sensitive?: unknown
}

/** A plan with the given changes of a resource called `x`, and the configuration that belongs to it. */
const plan = (changes: readonly Change[], configuration: unknown = {}, rest: object = {}): string =>
  JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    resource_changes: changes.map(
      ({ address, type = 'aws_x', provider = 'aws', module, before = null, after = null, unknown, sensitive }) => ({
        address: address ?? `${type}.x`,
        module_address: module,
        mode: 'managed',
        type,
        name: 'x',
        provider_name: `registry.terraform.io/hashicorp/${provider}`,
        change: { actions: ['create'], before, after, after_unknown: unknown, after_sensitive: sensitive },
      }),
    ),
    configuration,
    ...rest,
  })

const resource = (expressions: unknown, provider = 'aws') => ({
  root_module: { resources: [{ mode: 'managed', type: 'aws_x', name: 'x', provider_config_key: provider, expressions }] },
})
const first = (text: string) => {
  const [found] = readPlan(text).after
  if (found === undefined) throw new Error('no resource')
  return found
}

test.each([
  ['{', 'The plan is not JSON'],
  ['"x"', 'This is not a Terraform plan'],
  ['{"resources": []}', 'This is not a Terraform plan'],
  ['{"format_version": "1.0", "values": {}}', 'This is a Terraform state, not a plan'],
  ['{"format_version": "2.0", "planned_values": {}}', 'Format 2.0 of the plan is not known'],
])('%s is refused', (text, message) => {
  const { before, after, diagnostics } = readPlan(text, 'ci/plan.json')
  expect([before, after]).toEqual([[], []])
  expect(diagnostics.map(({ code, severity, message: told, location }) => ({ code, severity, told, location }))).toEqual([
    { code: 'plan-unreadable', severity: 'error', told: message, location: { file: 'ci/plan.json', line: 1 } },
  ])
})

test('a plan that ended with an error is told', () => {
  const { diagnostics } = readPlan(plan([], {}, { errored: true, complete: false }))
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['plan-incomplete', 'warning']])
})

test('entries that are no changes of a managed resource are passed over', () => {
  const text = JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    resource_changes: [
      null,
      1,
      {},
      { address: 'data.a.b', mode: 'data', change: { actions: ['read'], before: null, after: {} } },
      { address: 'a.b', mode: 'managed' },
    ],
  })
  expect(readPlan(text)).toEqual({ before: [], after: [], gaps: [], diagnostics: [] })
})

test('what the configuration does not set is left to the provider, what it sets is unknown', () => {
  const change = { after: { a: 1, b: null, c: { d: null, e: 'x' } }, unknown: { b: true, f: true, c: { d: true } } }
  expect(outline(first(plan([change], resource({ b: {}, c: {} }))).attributes)).toBe('{a=1, b=?, c={d=?, e="x"}}')
  expect(outline(first(plan([change], resource({}))).attributes)).toBe('{a=1, c={e="x"}}')
  expect(outline(first(plan([change])).attributes)).toBe('{a=1, b=?, c={d=?, e="x"}, f=?}')
})

test('an unknown element keeps its place', () => {
  const change = { after: { a: ['x', null, 'z'] }, unknown: { a: [false, true, false] } }
  expect(outline(first(plan([change], resource({ a: { references: ['aws_y.y.id', 'aws_y.y'] } }))).attributes)).toBe('{a=["x", ?, "z"]}')
})

test.each([
  [['aws_x.x.id', 'aws_x.x'], '?aws_x.x id'],
  [['aws_x.x[0].id', 'aws_x.x[0]', 'aws_x.x'], '?aws_x.x[0] id'],
  [['aws_x.x["a.b"].arn', 'aws_x.x["a.b"]', 'aws_x.x'], '?aws_x.x["a.b"] arn'],
  [['aws_x.x.id', 'aws_x.x', 'var.name'], '?'],
  [['aws_x.x'], '?'],
  [['aws_x.x.list[0].id', 'aws_x.x.list[0]', 'aws_x.x.list', 'aws_x.x'], '?'],
  [['aws_missing.x.id', 'aws_missing.x'], '?'],
  [['data.aws_x.x.id', 'data.aws_x.x'], '?'],
  [['local.id'], '?'],
  [['local.id', 'var.id'], '?'],
  [['module.x.id', 'module.x'], '?'],
  [[], '?'],
])('references %j give %s', (references, expected) => {
  const change = { after: {}, unknown: { a: true } }
  expect(outline(first(plan([change], resource({ a: { references } }))).attributes)).toBe(`{a=${expected}}`)
})

test('a reference to one of several needs its key', () => {
  const configuration = {
    root_module: {
      resources: [
        { mode: 'managed', type: 'aws_x', name: 'x', expressions: { a: { references: ['aws_y.y.id', 'aws_y.y'] } } },
        { mode: 'managed', type: 'aws_y', name: 'y', count_expression: { constant_value: 2 } },
      ],
    },
  }
  expect(outline(first(plan([{ after: {}, unknown: { a: true } }], configuration)).attributes)).toBe('{a=?}')
})

const providers = (expressions: unknown) => ({
  ...resource({}),
  provider_config: { aws: { name: 'aws', full_name: 'registry.terraform.io/hashicorp/aws', expressions } },
})
const regionText = (text: string) => outline(first(text).region ?? null)

test('a region comes from the provider, from a variable, from the object itself, or is the default', () => {
  const change = { after: {} }
  expect(regionText(plan([change], providers({ region: { constant_value: 'eu-west-3' } })))).toBe('"eu-west-3"')
  expect(regionText(plan([change], providers({ region: { references: ['var.r'] } }), { variables: { r: { value: 'eu-west-2' } } }))).toBe(
    '"eu-west-2"',
  )
  expect(regionText(plan([change], providers({ region: { references: ['var.r'] } }), { variables: { r: { value: 'prod' } } }))).toBe('?')
  expect(regionText(plan([change], providers({ region: { references: ['local.r'] } })))).toBe('?')
  expect(regionText(plan([{ after: { arn: 'arn:aws:rds:ap-south-1:1:db:x' } }], providers({ region: {} })))).toBe('"ap-south-1"')
  expect(regionText(plan([{ after: { availability_zone: 'ap-south-1b' } }], providers({ region: {} })))).toBe('"ap-south-1"')
  expect(regionText(plan([{ after: { region: 'sa-east-1' } }], providers({ region: { constant_value: 'eu-west-3' } })))).toBe('"sa-east-1"')
  expect(regionText(plan([change], providers({})))).toBe('"us-east-1"')
})

test('a resource that the configuration has no more belongs to the only configuration of its provider', () => {
  const full_name = 'registry.terraform.io/hashicorp/aws'
  const one = { aws: { name: 'aws', full_name, expressions: { region: { constant_value: 'eu-west-3' } } } }
  const two = { ...one, 'aws.us': { name: 'aws', alias: 'us', full_name, expressions: { region: { constant_value: 'us-east-2' } } } }
  expect(regionText(plan([{ after: {} }], { provider_config: one }))).toBe('"eu-west-3"')
  expect(regionText(plan([{ after: {} }], { provider_config: two }))).toBe('?')
})

test('labels of Google are told with where they come from', () => {
  const after = { labels: { a: '1' }, effective_labels: { a: '1', b: '2' }, zone: 'europe-west1-b' }
  const found = first(plan([{ type: 'google_x', provider: 'google', after }]))
  expect(found.provider).toBe('google')
  expect(found.region).toBe('europe-west1')
  expect(tagOutline(found)).toBe('a=1 (labels), b=2 (default_labels)')
})

test('an unknown tag in a known map is one unknown tag', () => {
  const change = { after: { tags: { a: '1' }, tags_all: { a: '1' } }, unknown: { tags: { b: true }, tags_all: { b: true } } }
  expect(tagOutline(first(plan([change], resource({ tags: {} }))))).toBe('a=1 (tags), b=? (tags)')
  expect(tagOutline(first(plan([change])))).toBe('a=1 (tags), b=? (tags)')
})

test('sensitive is what holds a mark anywhere', () => {
  const sensitive = { a: true, b: { c: [false, { d: true }] }, e: {}, f: [] }
  expect([...first(plan([{ after: {}, sensitive }])).sensitive]).toEqual(['a', 'b'])
})

test('foreign names are names like any other', () => {
  const text = plan([{ after: { constructor: 1 } }]).replace('"constructor"', '"__proto__"')
  expect(Object.entries(first(text).attributes)).toEqual([['__proto__', 1]])
  expect(outline(first(plan([{ after: {}, unknown: { toString: true } }], resource({}))).attributes)).toBe('{}')
})

test('values may be nested deep without end', () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
  const text = plan(
    [{ after: { a: 'DEEP' }, sensitive: { a: 'DEEP' } }],
    providers({ default_tags: { tags: { constant_value: 'DEEP' } } }),
  ).replaceAll('"DEEP"', deep)
  const { after } = readPlan(text)
  expect(after.map(({ address }) => address)).toEqual(['aws_x.x'])
  expect([...(after[0]?.sensitive ?? [])]).toEqual(['a'])
})

test('a module that calls itself is followed to an end', () => {
  const call = {
    source: './a',
    expressions: { v: { references: ['module.b.o', 'module.b'] } },
    module: { outputs: { o: { expression: { references: ['var.v'] } } } },
  }
  const configuration = {
    root_module: { ...resource({ a: { references: ['module.b.o', 'module.b'] } }).root_module, module_calls: { b: call } },
  }
  expect(outline(first(plan([{ after: {}, unknown: { a: true } }], configuration)).attributes)).toBe('{a=?}')
})
