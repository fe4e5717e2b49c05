import { expect, test } from '@jest/globals'
import { terraform } from '../../../src/formats/terraform/index.ts'
import { withWorkloads } from '../../../src/formats/terraform-kubernetes/index.ts'
import { budgetOfRun } from '../../../src/formats/yaml-quick.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { project, reading } from './reading.ts'

const object = (replicas: string, more = '') => `{
  apiVersion = "apps/v1"
  kind       = "Deployment"
  metadata   = { name = "web", namespace = "shop", labels = { team_name = "x" } }
  spec = {
    replicas = ${replicas}
    template = { spec = { containers = [{ name = "a", resources = { requests = { cpu = "1", memory = "1Gi" } } }] } }
  }
  ${more}
}`

test('a kubernetes_manifest is the object that it holds', async () => {
  const { addresses, attributes, tags, pods } = await reading(`resource "kubernetes_manifest" "web" {\n manifest = ${object('2')}\n}`)
  expect(addresses).toEqual(['kubernetes_manifest.web kubernetes:Deployment'])
  expect(attributes('kubernetes_manifest.web')).toMatchObject({ namespace: 'shop', replicas: 2, requests: { cpu: '1', memory: '1Gi' } })
  expect(tags('kubernetes_manifest.web')).toEqual({ team_name: 'x (labels)' })
  expect(pods).toEqual({ 'kubernetes_manifest.web': [2, { cpu: 1000, memory: 1024 ** 3 }] })
})

test('parts that are not known, and objects that are not', async () => {
  const { addresses, attributes } = await reading(`
    variable "a" {}
    resource "kubernetes_manifest" "part" {
      manifest = ${object('var.a')}
    }
    resource "kubernetes_manifest" "all" {
      manifest = var.a
    }
    resource "kubernetes_manifest" "kind" {
      manifest = { apiVersion = "v1", kind = var.a }
    }
    resource "kubernetes_manifest" "none" {
      manifest = { kind = "Deployment" }
    }
    resource "kubernetes_manifest" "free" {
      manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "x" } }
    }`)
  expect(addresses.sort()).toEqual([
    'kubernetes_manifest.all kubernetes_manifest',
    'kubernetes_manifest.kind kubernetes_manifest',
    'kubernetes_manifest.none kubernetes_manifest',
    'kubernetes_manifest.part kubernetes:Deployment',
  ])
  expect(attributes('kubernetes_manifest.part')).toMatchObject({ replicas: '? var.a is not set' })
  expect(attributes('kubernetes_manifest.all')).toMatchObject({ unread: '? var.a is not set' })
  expect(attributes('kubernetes_manifest.kind')).toMatchObject({ unread: '? var.a is not set' })
  expect(attributes('kubernetes_manifest.none')).toMatchObject({
    unread: '? kubernetes_manifest.none cannot be read: its manifest has no apiVersion and kind',
  })
})

test('a kubectl_manifest is read from its text, with the place of its block', async () => {
  const yaml = (replicas: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: ${replicas}\n  template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 1 } } }] } }`
  const { addresses, attributes, find, diagnostics } = await reading(`
    variable "a" {}
    resource "kubectl_manifest" "web" {
      yaml_body = <<EOT\n${yaml('3')}\nEOT
    }
    resource "kubectl_manifest" "two" {
      yaml_body = "${`${yaml('1')}\n---\n${yaml('2').replace('web', 'api')}`.replaceAll('\n', '\\n')}"
    }
    resource "kubectl_manifest" "bad" {
      yaml_body = "apiVersion: v1\\nkind: Pod\\nspec: ["
    }
    resource "kubectl_manifest" "unknown" {
      yaml_body = var.a
    }`)
  expect(addresses).toEqual([
    'kubectl_manifest.web kubernetes:Deployment',
    'kubectl_manifest.two/Deployment/default/api kubernetes:Deployment',
    'kubectl_manifest.two/Deployment/default/web kubernetes:Deployment',
    'kubectl_manifest.bad kubectl_manifest',
    'kubectl_manifest.unknown kubectl_manifest',
  ])
  expect(find('kubectl_manifest.web')).toMatchObject({
    provider: 'kubernetes',
    attributes: { replicas: 3 },
    location: { file: 'main.tf', line: 3 },
  })
  expect(find('kubectl_manifest.unknown')).toMatchObject({ provider: 'kubernetes' })
  expect(attributes('kubectl_manifest.unknown')).toMatchObject({ unread: '? var.a is not set' })
  expect(attributes('kubectl_manifest.bad').unread).toBe('? kubectl_manifest.bad cannot be read: its yaml_body cannot be read')
  const faults = diagnostics.filter(({ message }) => message.startsWith('yaml_body of kubectl_manifest.bad: '))
  expect(faults.length).toBeGreaterThan(0)
  expect(new Set(faults.map(({ location }) => location?.line))).toEqual(new Set([16]))
})

test('texts of kubectl_manifest share what may be read, and the same text is read once', async () => {
  const read = await terraform.read(
    memoryTree({
      'main.tf': `
        resource "kubectl_manifest" "same" {
          count     = 10
          yaml_body = "apiVersion: v1\\nkind: Service\\nmetadata: &a {name: a}\\n"
        }
        resource "kubectl_manifest" "other" {
          yaml_body = "apiVersion: v1\\nkind: Service\\nmetadata: &a {name: b}\\n"
        }
      `,
    }),
    project,
  )
  const budget = { ...budgetOfRun(), characters: 60 }
  const { diagnostics } = withWorkloads(read, { budget })
  expect(budget.objects).toBe(budgetOfRun().objects - 1)
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['yaml-limit', 'yaml_body of kubectl_manifest.other: A document of 1 kB is more than is read of such documents together'],
  ])
})
