import { expect, test } from '@jest/globals'
import { configInit, configSchema, configValidate } from '../../src/cli/config.ts'
import { initialConfig, proposeTags, type RepositoryFacts } from '../../src/config/initial.ts'
import { parseConfig } from '../../src/config/load.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'
import { resource, type Spec, unknown } from '../policies/change.ts'

const tagged = (...all: Spec['tags'][]) => all.map((tags, index) => resource(`aws_sqs_queue.q[${index}]`, { tags }).resource)
const nothing: RepositoryFacts = { projects: [], resources: [] }

test('the tags that are in use are proposed, in stage crawl', () => {
  const resources = tagged(
    { team: 'search', env: 'prod', Name: 'a' },
    { team: 'search', env: 'dev', Name: 'b', 'kubernetes.io/x': 'y' },
    { team: unknown(), env: 'prod', Name: 'c', odd: 'x' },
    { team: 'pay', env: 'prod', Name: 'd' },
    { env: 'dev', Name: 'e' },
    { env: 'dev' },
    undefined,
  )
  expect(proposeTags(resources)).toEqual([
    { key: 'env', share: 100, values: ['dev', 'prod'] },
    { key: 'team', share: 66, values: [] },
  ])
  const projects = [
    { name: 'infra/prod', path: 'infra/prod', environment: 'prod' },
    { name: 'root', path: '' },
  ]
  const text = initialConfig(memoryTree({ 'infracost-usage.yml': '' }), { projects, resources })
  expect(text).toContain('#   infra/prod (infra/prod)\n#   root (the root)\n')
  const { config } = parseConfig(text, 'cost-guard.yml')
  expect(config.usage).toEqual({ file: 'infracost-usage.yml' })
  expect(config.policies).toMatchObject({
    ownership: {
      kind: 'required-tags',
      stage: 'crawl',
      tags: { env: { required: true, values: ['dev', 'prod'] }, team: { required: true } },
    },
    'one-change': { kind: 'max-increase', amount: 500, percent: 20, both: true, match: { environments: ['prod'] }, stage: 'crawl' },
  })
})

test('it is valid for an empty repository, and with every comment taken out', () => {
  const text = initialConfig(memoryTree({}), nothing)
  expect(parseConfig(text, 'c.yml').config.policies).toMatchObject({ ownership: { tags: { team: { required: true } } } })
  const all = text
    .split('\n')
    .map(line =>
      /^\s*# +(usage:|currency:|all-projects:| kind:| amount:| period:| warn-at:| stage:|exemptions:| -| {4})/.test(line) ||
      line === '# exemptions:'
        ? line.replace('# ', '')
        : line,
    )
    .join('\n')
  const { config } = parseConfig(all, 'c.yml')
  expect(config.policies['all-projects']).toMatchObject({ kind: 'budget', amount: 1000, period: 'monthly', 'warn-at': 80 })
  expect(config.exemptions).toHaveLength(1)
  expect(config.usage).toEqual({ file: 'infracost-usage.yml' })
  expect(config.currency?.code).toBe('EUR')
})

test('hostile names of projects, tags and values stay where they belong', () => {
  const evil = 'x\npolicies: {}\n#'
  const resources = tagged(...Array.from({ length: 6 }, () => ({ [evil.replace(':', '')]: evil, yes: 'no', 'a,b': '1' })))
  const text = initialConfig(memoryTree({}), { projects: [{ name: evil, path: evil, environment: 'prod"]\n' }], resources })
  const { config } = parseConfig(text, 'c.yml')
  expect(config.policies.ownership).toMatchObject({
    tags: { [evil.replace(':', '')]: { values: [evil] }, yes: { values: ['no'] }, 'a,b': { values: ['1'] } },
  })
  expect(config.policies['one-change']?.match?.environments).toEqual(['prod"]\n'])
})

test('config init, validate and schema print results and tell faults', () => {
  const run = (
    command: (ports: { tree: ReturnType<typeof memoryTree>; print: (text: string) => void; tell: (text: string) => void }) => number,
    files: Record<string, string>,
  ) => {
    const [printed, told]: [string[], string[]] = [[], []]
    const code = command({ tree: memoryTree(files), print: text => printed.push(text), tell: text => told.push(text) })
    return { code, printed: printed.join(''), told: told.join('') }
  }
  const init = run(ports => configInit(ports, nothing), {})
  expect(init).toMatchObject({ code: 0, told: '' })
  expect(run(configValidate, { 'cost-guard.yml': init.printed })).toEqual({
    code: 0,
    told: '',
    printed: 'cost-guard.yml is valid.\n  ownership: required-tags, stage crawl\n  one-change: max-increase, stage crawl\n',
  })
  expect(run(ports => configInit(ports, nothing), { '.cost-guard.yml': '' })).toEqual({
    code: 2,
    printed: '',
    told: 'There is a configuration already: .cost-guard.yml',
  })
  expect(run(configValidate, { 'cost-guard.yml': 'version: 1\npolices: {}' })).toEqual({
    code: 2,
    printed: '',
    told: 'cost-guard.yml:2:1: `polices` is not a key of the configuration\n  polices: {}\n  ^ did you mean `policies`?',
  })
  expect(run(configValidate, {})).toMatchObject({
    code: 2,
    told: 'There is no configuration. `cost-guard config init` prints a first one.',
  })
  expect(run(configValidate, { 'cost-guard.yml': '', 'cost-guard.yaml': '' })).toMatchObject({
    code: 2,
    told: 'There are 2 configuration files: cost-guard.yml and cost-guard.yaml\n  keep one of them: cost-guard.yml',
  })
  const schema = run(configSchema, {})
  expect(JSON.parse(schema.printed)).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['version'],
  })
})
