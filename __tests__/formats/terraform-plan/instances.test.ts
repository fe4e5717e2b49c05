import { expect, test } from '@jest/globals'
import { readPlan } from '../../../src/formats/terraform-plan/read.ts'
import { outline } from './outline.ts'

interface Instance {
  readonly address: string
  readonly after?: object
  readonly unknown?: object
}

/** The attributes of the first of some instances, of the types and names that their addresses say. */
function firstAttributes(instances: readonly Instance[], rootModule: object, variables: object = {}): string {
  const changes = instances.map(({ address, after = {}, unknown = {} }) => {
    const [, module = '', type, name] = /^((?:module\.\w+(?:\[[^\]]*\])?\.)*)(\w+)\.(\w+)/.exec(address) ?? []
    return {
      address,
      ...(module === '' ? {} : { module_address: module.slice(0, -1) }),
      mode: 'managed',
      type,
      name,
      provider_name: 'registry.terraform.io/hashicorp/aws',
      change: { actions: ['create'], before: null, after, after_unknown: unknown },
    }
  })
  const plan = { format_version: '1.2', variables, resource_changes: changes, configuration: { root_module: rootModule } }
  const [first] = readPlan(JSON.stringify(plan)).after
  return outline(first?.attributes ?? null)
}

const managed = (type: string, expressions: object, more: object = {}) => ({ mode: 'managed', type, name: 'x', expressions, ...more })
const forEach = { for_each_expression: { references: ['var.all'] } }
const unknown = { id: true }
const group = { address: 'aws_group.x["a"]', unknown }
const templates = [{ address: 'aws_template.x["a"]' }, { address: 'aws_template.x["b"]' }]
const attributesOf = (references: readonly string[], groupForEach: object = forEach): string =>
  firstAttributes([group, ...templates], {
    resources: [managed('aws_group', { id: { references } }, groupForEach), managed('aws_template', {}, forEach)],
  })

test('a reference by the own key is to the instance with that key', () => {
  expect(attributesOf(['aws_template.x', 'each.key'])).toBe('{id=?aws_template.x["a"] }')
  expect(attributesOf(['aws_template.x'])).toBe('{id=?}')
  expect(attributesOf(['aws_template.x', 'each.key', 'var.other'])).toBe('{id=?}')
  expect(attributesOf(['aws_missing.x', 'each.key'])).toBe('{id=?}')
})

test('a reference by count.index is to the instance with that index', () => {
  const count = { count_expression: { constant_value: 2 } }
  const instances = [{ address: 'aws_group.x[1]', unknown }, { address: 'aws_template.x[0]' }, { address: 'aws_template.x[1]' }]
  const references = ['aws_template.x', 'count.index']
  const resources = [managed('aws_group', { id: { references } }, count), managed('aws_template', {}, count)]
  expect(firstAttributes(instances, { resources })).toBe('{id=?aws_template.x[1] }')
})

test('each.value is the instance with the same key, where for_each is a resource', () => {
  const overTemplates = { for_each_expression: { references: ['aws_template.x'] } }
  expect(attributesOf(['each.value.id', 'each.value'], overTemplates)).toBe('{id=?aws_template.x["a"] id}')
  expect(attributesOf(['each.value.id', 'each.value'], { for_each_expression: { references: ['local.all'] } })).toBe('{id=?}')
})

test('each.value is the output of the module with the same key, where for_each is a module', () => {
  const references = ['each.value.id', 'each.value']
  const rootModule = {
    resources: [managed('aws_group', { id: { references } }, { for_each_expression: { references: ['module.m'] } })],
    module_calls: {
      m: {
        source: './m',
        for_each_expression: { references: ['var.all'] },
        module: {
          outputs: { id: { expression: { references: ['aws_template.x.id', 'aws_template.x'] } } },
          resources: [managed('aws_template', {})],
        },
      },
    },
  }
  expect(firstAttributes([group, { address: 'module.m["a"].aws_template.x' }], rootModule)).toBe('{id=?module.m["a"].aws_template.x id}')
})

test('the argument of a module call with for_each is of the key of the call', () => {
  const rootModule = {
    resources: [managed('aws_template', {}, forEach)],
    module_calls: {
      m: {
        source: './m',
        ...forEach,
        expressions: { template: { references: ['aws_template.x', 'each.key'] } },
        module: { resources: [managed('aws_group', { id: { references: ['var.template'] } })], variables: { template: {} } },
      },
    },
  }
  const instances = [{ address: 'module.m["b"].aws_group.x', unknown }, ...templates]
  expect(firstAttributes(instances, rootModule)).toBe('{id=?aws_template.x["b"] }')
})

test('a reference to all of several is to the only one there is', () => {
  const resources = [managed('aws_group', { id: { references: ['aws_template.x'] } }), managed('aws_template', {}, forEach)]
  expect(firstAttributes([{ address: 'aws_group.x', unknown }, { address: 'aws_template.x["b"]' }], { resources })).toBe(
    '{id=?aws_template.x["b"] }',
  )
})

test('what is certain while planning and yet left to the provider is null', () => {
  const left = (expression: object, more: object = {}): string =>
    firstAttributes([group], { resources: [managed('aws_group', { id: expression }, more)] }, { size: { value: null } })
  expect(left({ constant_value: null })).toBe('{}')
  expect(left({ references: ['var.size'] })).toBe('{}')
  expect(left({ references: ['each.value.size', 'each.value'] }, { for_each_expression: { references: ['var.all'] } })).toBe('{}')
  expect(left({ references: ['each.value.size', 'each.value'] }, { for_each_expression: { references: ['local.all'] } })).toBe('{id=?}')
  expect(left({ references: ['each.key', 'local.size'] })).toBe('{id=?}')
  // uuid() looks like this.
  expect(left({})).toBe('{id=?}')
})

test('a variable of a module is as certain as what it is given', () => {
  const called = (argument: object | undefined): string =>
    firstAttributes([{ address: 'module.m.aws_group.x', unknown }], {
      module_calls: {
        m: {
          source: './m',
          expressions: argument === undefined ? {} : { size: argument },
          module: { resources: [managed('aws_group', { id: { references: ['var.size'] } })], variables: { size: { default: null } } },
        },
      },
    })
  expect(called(undefined)).toBe('{}')
  expect(called({ references: ['var.all'] })).toBe('{}')
  expect(called({ references: ['local.all'] })).toBe('{id=?}')
})

test('empty lists and texts are what is not set, but for those in maps', () => {
  const after = { host: '', block: [], tags: { team: '' }, other: [{ type: '', none: [], size: 0, on: false }] }
  expect(firstAttributes([{ address: 'aws_group.x', after }], { resources: [managed('aws_group', {})] })).toBe(
    '{tags={team=""}, other=[{size=0, on=false}]}',
  )
})

test('what tells the operating system of an image goes along', () => {
  const server = (expressions: object, after: object, more: object = {}): string => {
    const change = { actions: ['create'], before: null, after, after_unknown: {} }
    const parameter = {
      mode: 'data',
      type: 'aws_ssm_parameter',
      name: 'image',
      expressions: { name: { constant_value: '/aws/service/ami-windows-latest/x' } },
    }
    const found = {
      mode: 'data',
      type: 'aws_ami',
      name: 'x',
      address: 'data.aws_ami.x',
      values: { id: 'ami-1', platform_details: 'Windows' },
    }
    const plan = {
      format_version: '1.2',
      resource_changes: [
        {
          address: 'aws_instance.x',
          mode: 'managed',
          type: 'aws_instance',
          name: 'x',
          provider_name: 'registry.terraform.io/hashicorp/aws',
          change,
        },
      ],
      configuration: { root_module: { resources: [managed('aws_instance', expressions), parameter] } },
      prior_state: { values: { root_module: { resources: [found] } } },
      ...more,
    }
    return outline(readPlan(JSON.stringify(plan)).after[0]?.attributes ?? null)
  }
  expect(server({ ami: { references: ['local.image'] } }, { ami: 'ami-1' })).toBe('{ami="ami-1", image_source="Windows"}')
  expect(server({ ami: { references: ['local.image'] } }, { ami: 'ami-2' })).toBe('{ami="ami-2"}')
  expect(server({ ami: { references: ['data.aws_ami.suse.id', 'data.aws_ami.suse'] } }, { ami: 'ami-2' })).toBe(
    '{ami="ami-2", image_source="data.aws_ami.suse"}',
  )
  const references = ['data.aws_ssm_parameter.image.value', 'data.aws_ssm_parameter.image']
  expect(server({ ami: { references } }, { ami: 'ami-2' })).toBe(
    '{ami="ami-2", image_source="data.aws_ssm_parameter.image /aws/service/ami-windows-latest/x"}',
  )
  const digest = '0123456789012345678901234567890123456789'
  expect(server({ user_data: { constant_value: '<powershell>' } }, { ami: 'ami-2', user_data: digest })).toBe(
    '{ami="ami-2", user_data="<powershell>"}',
  )
  expect(server({ user_data: { references: ['local.script'] } }, { ami: 'ami-2', user_data: digest })).toBe(
    `{ami="ami-2", user_data="${digest}"}`,
  )
})
