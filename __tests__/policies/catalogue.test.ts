import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { policyDefinition, policyDefinitions } from '../../src/policies/index.ts'
import { taggableTypes } from '../../src/resources/taggable/taggable.ts'
import { priceFiles } from '../../src/shell/price-files.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'src/policies')

test('every policy file is in the catalogue, under the name of its kind', () => {
  const files = readdirSync(folder).filter(
    name => name.endsWith('.ts') && / = definePolicy\(/.test(readFileSync(join(folder, name), 'utf8')),
  )
  expect(policyDefinitions.map(({ kind }) => `${kind}.ts`)).toEqual(files.filter(name => name !== 'definition.ts').sort())
})

test('every policy and every option of it says what it is for', () => {
  for (const { kind, description, options } of policyDefinitions) {
    expect(policyDefinition(kind)?.kind).toBe(kind)
    expect(description).toMatch(/^[A-Z].*\.$/)
    for (const [name, option] of Object.entries(options))
      expect([kind, name, 'description' in option ? option.description : undefined]).toEqual([
        kind,
        name,
        expect.stringMatching(/^[A-Z].*\.$/),
      ])
  }
})

test('which types can be tagged, and where', () => {
  const files = priceFiles(join(root, 'pricing-data'))
  const [aws, azure, google] = [taggableTypes('aws', files), taggableTypes('azurerm', files), taggableTypes('google', files)]
  expect(['aws_instance', 'aws_autoscaling_group', 'aws_route_table_association', '__proto__'].map(aws)).toEqual([
    'tags',
    'tag',
    undefined,
    undefined,
  ])
  expect(['azurerm_storage_account', 'azurerm_subnet'].map(azure)).toEqual(['tags', undefined])
  expect(
    ['google_compute_instance', 'google_container_cluster', 'google_sql_database_instance', 'google_compute_firewall'].map(google),
  ).toEqual(['labels', 'resource_labels', 'settings.user_labels', undefined])
  expect(taggableTypes('none', files)('null_resource')).toBeUndefined()
  expect(
    ['kubernetes:Deployment', 'kubernetes_deployment_v1', 'kubernetes_namespace', 'kubernetes_config_map'].map(
      taggableTypes('kubernetes', files),
    ),
  ).toEqual(['metadata.labels', 'metadata.labels', undefined, undefined])
  expect(() => taggableTypes('aws', { read: () => 'broken' })('aws_instance')).toThrow(
    'pricing-data/taggable/aws.csv is missing or damaged',
  )
})
