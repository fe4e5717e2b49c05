import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { configJsonSchema, configSchema } from '../../src/config/schema.ts'
import { readYaml } from '../../src/formats/yaml-source.ts'

const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true })
addFormats.default(ajv)
const validate = ajv.compile(configJsonSchema())

const valid = [
  'version: 1',
  'version: 1\nusage: { file: usage.yml }',
  'version: 1\nprojects: [{ name: shop-prod, path: infra/prod, var-files: [prod.tfvars], workspace: prod, environment: prod, variables: { a: 1, b: [x], c: { d: null } } }]',
  'version: 1\nfail-on: never\nignore: ["examples/**"]\nmocks: { data.aws_ami.web: { id: ami-1, tags: { a: b } } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 4000, period: yearly, warn-at: 90, figure: high, until: 2027-03-01 } }',
  'version: 1\npolicies: { a: { kind: max-increase, amount: 500, percent: 20.5, both: true, per: project, stage: run } }',
  `version: 1
policies:
  ownership:
    kind: required-tags
    stage: walk
    match: { types: ["aws_*"], exclude-types: ["aws_iam_*"], paths: ["infra/**"], environments: [prod], providers: [aws, google] }
    tags:
      team: { required: true, values-from: ./registry/teams.yml }
      cost-center: { required: true, pattern: "CC-[0-9]{4}", aliases: { google: cost_center, azurerm: [cc, CC] } }
      ttl: { pattern: "[0-9]+d" }
    propagation: warn
    on-unknown: warn
    message: "Tag guide: https://example.com"
stages:
  - { policy: ownership, stage: crawl, until: 2027-03-01 }
exemptions:
  - { policy: ownership, address: "aws_instance.legacy*", owner: "@octo-org/finops", reason: "migrating", expires: 2027-01-31, max-monthly: 200 }`,
]

const invalid = [
  '{}',
  'version: 2',
  'version: "1"',
  'version: 1\nunknown: 1',
  'version: 1\nusage: { profil: none }',
  'version: 1\nprojects: []',
  'version: 1\nprojects: [{ name: a }]',
  'version: 1\npolicies: { "a b": { kind: budget, amount: 1 } }',
  'version: 1\npolicies: { a: { kind: nope } }',
  'version: 1\npolicies: { a: { amount: 1 } }',
  'version: 1\npolicies: { a: { kind: budget } }',
  'version: 1\npolicies: { a: { kind: budget, amount: -1 } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 1, percent: 5 } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 1, warn-at: 101 } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 1, stage: jog } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 1, until: tomorrow } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 1, until: 2027-13-01 } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 1, match: { tipes: [a] } } }',
  'version: 1\npolicies: { a: { kind: budget, amount: 1, match: { providers: [oci] } } }',
  'version: 1\npolicies: { a: { kind: required-tags } }',
  'version: 1\npolicies: { a: { kind: required-tags, tags: { t: { requierd: true } } } }',
  'version: 1\npolicies: { a: { kind: required-tags, tags: { t: { aliases: { oci: x } } } } }',
  'version: 1\nstages: [{ policy: a }]',
  'version: 1\nexemptions: [{ policy: a, owner: o, reason: r }]',
  'version: 1\nexemptions: [{ policy: a, owner: "", reason: r, expires: 2027-01-01 }]',
  'version: 1\nfail-on: always',
  'version: 1\nmocks: { a: 1 }',
]

const dataOf = (text: string): unknown =>
  JSON.parse(JSON.stringify(readYaml(text, 'c.yml', { duplicates: 'error', maxCharacters: 10_000 }).data))

test.each(valid)('the configuration and its JSON Schema both take %j', text => {
  expect([configSchema.safeParse(dataOf(text)).error, validate(dataOf(text)), validate.errors]).toEqual([undefined, true, null])
})

test.each(invalid)('the configuration and its JSON Schema both refuse %j', text => {
  expect([configSchema.safeParse(dataOf(text)).success, validate(dataOf(text))]).toEqual([false, false])
})

test('every key of the schema is described', () => {
  const bare: string[] = []
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties, ...rest } = node as { properties?: Record<string, { description?: string }> }
    for (const [key, property] of Object.entries(properties ?? {})) {
      const isCloud = path.endsWith('.aliases')
      if (property.description === undefined && !isCloud) bare.push(`${path}.${key}`)
      visit(property, `${path}.${key}`)
    }
    for (const [key, value] of Object.entries(rest))
      visit(value, key === 'oneOf' || key === 'items' || /^\d+$/.test(key) ? path : `${path}.${key}`)
  }
  visit(configJsonSchema(), '')
  expect(bare).toEqual([])
})
