import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { taggableTypes } from '../../../src/resources/taggable/taggable.ts'
import { tagsOf } from '../../../src/resources/taggable/tags-of.ts'
import { priceFiles } from '../../../src/shell/price-files.ts'
import { read } from '../../formats/terraform/evaluate/read.ts'
import { check, lines, project, type Spec } from '../../policies/change.ts'

const files = priceFiles(join(import.meta.dirname, '../../../pricing-data'))
const policy = 'policies: { ownership: { kind: required-tags, stage: walk, tags: { team: { required: true } } } }'

/** What a configuration's resources look like to a policy. */
async function specs(text: string): Promise<Readonly<Record<string, Spec>>> {
  const { resources } = await read(text)
  return Object.fromEntries(
    resources.map(({ address, tags, attributes, location }): [string, Spec] => {
      const entries = [...(tags?.entries ?? [])]
      return [
        address,
        {
          tags: tags === undefined ? undefined : Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
          from: Object.fromEntries(entries.map(([key, { from }]) => [key, from])),
          attributes,
          file: location.file,
          line: location.line,
        },
      ]
    }),
  )
}

/** What required-tags says of a configuration. */
const told = async (text: string): Promise<readonly string[]> =>
  lines(check(policy, [project('shop', { base: {}, head: await specs(text) })]))

test('tags of Azure', async () => {
  const text = `
    resource "azurerm_linux_virtual_machine" "tagged" {
      tags = { team = "shop" }
    }
    resource "azurerm_linux_virtual_machine" "untagged" {}
    resource "azurerm_subnet" "cannot" {}
    `
  expect(await told(text)).toEqual([
    'fail introduced azurerm_linux_virtual_machine.untagged team: `team` is missing | add `team` in `tags` (main.tf:5)',
  ])
})

test('labels of Google, and the default ones of its provider', async () => {
  const resources = `
    resource "google_compute_instance" "labelled" {
      labels = { team = "shop" }
    }
    resource "google_compute_instance" "unlabelled" {
      tags = ["team"]
    }
    resource "google_compute_firewall" "cannot" {}
    `
  expect(await told(resources)).toEqual([
    'fail introduced google_compute_instance.unlabelled team: `team` is missing | add `team` in `labels` (main.tf:5)',
  ])
  expect(await told(`provider "google" {\n default_labels = { team = "shop" }\n}\n${resources}`)).toEqual([])
})

test('labels that have another name, or stand in a block', async () => {
  const text = (labels: string): string => `
    resource "google_container_cluster" "a" {
      ${labels === '' ? '' : `resource_labels = ${labels}`}
    }
    resource "google_container_node_pool" "a" {
      node_config {
        ${labels === '' ? '' : `resource_labels = ${labels}`}
      }
    }
    resource "google_monitoring_alert_policy" "a" {
      ${labels === '' ? '' : `user_labels = ${labels}`}
    }
    resource "google_sql_database_instance" "a" {
      settings {
        ${labels === '' ? '' : `user_labels = ${labels}`}
      }
    }
    `
  expect(await told(text('{ team = "shop" }'))).toEqual([])
  expect(await told(text(''))).toEqual([
    'fail introduced google_container_cluster.a team: `team` is missing | add `team` in `resource_labels` (main.tf:2)',
    'fail introduced google_container_node_pool.a team: `team` is missing | add `team` in `node_config.resource_labels` (main.tf:5)',
    'fail introduced google_monitoring_alert_policy.a team: `team` is missing | add `team` in `user_labels` (main.tf:10)',
    'fail introduced google_sql_database_instance.a team: `team` is missing | add `team` in `settings.user_labels` (main.tf:13)',
  ])
})

test('default labels of the provider do not reach user labels', async () => {
  const { resources } = await read(`
    provider "google" {
      default_labels = { team = "shop" }
    }
    resource "google_compute_disk" "a" {}
    resource "google_sql_database_instance" "a" {
      settings {
        user_labels = { env = "prod" }
      }
    }
    resource "google_monitoring_slo" "a" {
      user_labels = { env = "prod" }
    }
    `)
  const attribute = taggableTypes('google', files)
  const keys = resources.map(one => [one.type, ...tagsOf(one, attribute(one.type) ?? '').entries.keys()].join(' '))
  expect(keys.sort()).toEqual(['google_compute_disk team', 'google_monitoring_slo env', 'google_sql_database_instance env'])
})

test('what is priced on Azure and Google and has tags is among the types that can have them', () => {
  const [azure, google] = [taggableTypes('azurerm', files), taggableTypes('google', files)]
  expect([azure('azurerm_kubernetes_cluster'), azure('azurerm_managed_disk'), azure('azurerm_lb_rule')]).toEqual([
    'tags',
    'tags',
    undefined,
  ])
  expect([google('google_compute_disk'), google('google_container_cluster'), google('google_compute_subnetwork')]).toEqual([
    'labels',
    'resource_labels',
    undefined,
  ])
})
