import { expect, test } from '@jest/globals'
import { growingCatalogue, loadCatalogue } from '../../src/resources/load.ts'

test('a catalogue knows the providers that were loaded, and no others', async () => {
  const { catalogue, load } = growingCatalogue()
  expect(catalogue.definition('aws_instance')).toBeUndefined()
  await load(['google', 'none', 'google'])
  expect(catalogue.definition('google_compute_disk')?.type).toBe('google_compute_disk')
  expect(catalogue.isFree('google_project_service')).toBe(true)
  expect(catalogue.definition('azurerm_managed_disk')).toBeUndefined()
  expect(catalogue.isFree('azurerm_resource_group')).toBe(false)
  await load(['azurerm'])
  expect(catalogue.definition('azurerm_managed_disk')?.type).toBe('azurerm_managed_disk')
  expect(catalogue.isFree('azurerm_resource_group')).toBe(true)
  expect(catalogue.definition('google_compute_disk')).toBeDefined()
})

test('all that is known', async () => {
  const catalogue = await loadCatalogue()
  for (const type of ['aws_instance', 'azurerm_lb', 'google_compute_disk']) expect(catalogue.definition(type)?.type).toBe(type)
})
