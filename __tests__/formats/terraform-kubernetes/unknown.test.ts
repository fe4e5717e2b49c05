import { expect, test } from '@jest/globals'
import { withWorkloads } from '../../../src/formats/terraform-kubernetes/index.ts'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { Unknown } from '../../../src/model/unknown.ts'
import { plain, reading } from './reading.ts'

const variables = ['text', 'map', 'number'].map(name => `variable "${name}" {}\n`).join('')
const deployment = (spec: string, more = '', address = '"kubernetes_deployment" "web"') =>
  `resource ${address} {\n metadata {\n name = "web"\n ${more}\n }\n spec {\n ${spec}\n }\n}\n`
const pod = (container: string, more = '') =>
  `template {\n metadata {}\n spec {\n container {\n name = "a"\n ${container}\n }\n ${more}\n }\n }`
const known = 'resources {\n requests = { cpu = "1", memory = "1Gi" }\n }'
const web = 'kubernetes_deployment.web'
const [text, map, number] = ['text', 'map', 'number'].map(name => `? var.${name} is not set`)

test('replicas that are not known are neither none nor one', async () => {
  const { attributes, workloads } = await reading(variables + deployment(`replicas = var.number\n ${pod(known)}`))
  expect(attributes(web)).toMatchObject({ replicas: number, requests: { cpu: '1', memory: '1Gi' } })
  expect(workloads).toEqual([])
})

test.each([
  ['one request', 'resources {\n requests = { cpu = var.text, memory = "1Gi" }\n }', { cpu: text, memory: '1Gi' }],
  ['all requests', 'resources {\n requests = var.map\n }', { cpu: map, memory: map }],
  ['all limits, which are the requests', 'resources {\n limits = var.map\n }', { cpu: map, memory: map }],
  ['limits beside requests', 'resources {\n requests = { cpu = "1" }\n limits = var.map\n }', { cpu: '1', memory: map }],
  ['resources', 'dynamic "resources" {\n for_each = var.map\n content {}\n }', { cpu: map, memory: map }],
])('requests that are not known are not none: %s', async (_, container, requests) => {
  const { attributes, workloads } = await reading(variables + deployment(pod(container)))
  expect(attributes(web)).toMatchObject({ replicas: 1, requests })
  expect(workloads).toEqual([])
})

test('containers and pods that are not known', async () => {
  const dynamic = (name: string) => `dynamic "${name}" {\n for_each = var.map\n content {}\n }`
  for (const spec of [
    `template {\n spec {\n ${dynamic('container')}\n }\n }`,
    `template {\n ${dynamic('spec')}\n }`,
    dynamic('template'),
  ]) {
    const { attributes, workloads, diagnostics } = await reading(variables + deployment(spec))
    expect(attributes(web)).toMatchObject({ replicas: 1, requests: { cpu: map, memory: map } })
    expect(workloads).toEqual([])
    expect(diagnostics.filter(({ code }) => code.startsWith('kubernetes-'))).toEqual([])
  }
  expect((await reading(variables + deployment(pod(known, dynamic('init_container'))))).attributes(web)).toMatchObject({
    requests: { cpu: map, memory: map },
  })
})

test('volumes, classes and schedules that are not known', async () => {
  const claim = (spec: string) =>
    `resource "kubernetes_persistent_volume_claim" "x" {\n metadata {\n name = "x"\n }\n spec {\n access_modes = ["ReadWriteOnce"]\n ${spec}\n }\n}\n`
  const byDefault =
    'resource "kubernetes_storage_class" "d" {\n metadata {\n name = "d"\n annotations = { "storageclass.kubernetes.io/is-default-class" = true }\n }\n storage_provisioner = "p"\n}\n'
  const sized = (name: string) => `storage_class_name = ${name}\n resources {\n requests = { storage = "1Gi" }\n }`
  const x = 'kubernetes_persistent_volume_claim.x'
  expect((await reading(variables + byDefault + claim(sized('var.text')))).attributes(x)).toMatchObject({
    size: '1Gi',
    storage_class: text,
  })
  expect((await reading(byDefault + claim(sized('null')))).attributes(x)).toMatchObject({ storage_class: 'd', provisioner: 'p' })
  expect((await reading(variables + claim('resources {\n requests = var.map\n }'))).attributes(x)).toMatchObject({ size: map })
  const set = deployment(
    `${pod(known)}\n dynamic "volume_claim_template" {\n for_each = var.map\n content {}\n }`,
    '',
    '"kubernetes_stateful_set" "x"',
  )
  expect((await reading(variables + set)).attributes('kubernetes_stateful_set.x')).toMatchObject({
    volumes: [{ size: map, storage_class: map }],
  })
  const cron = `resource "kubernetes_cron_job" "x" {\n metadata {\n name = "x"\n }\n spec {\n schedule = var.text\n job_template {\n spec {\n ${pod(known)}\n }\n }\n }\n}`
  const { attributes, diagnostics } = await reading(variables + cron)
  expect(attributes('kubernetes_cron_job.x')).toMatchObject({ runs: text })
  expect(diagnostics.map(({ code }) => code)).not.toContain('kubernetes-schedule')
})

test('the class of an ingress that is not known is not the default one', async () => {
  const hcl = `
    resource "kubernetes_ingress_class_v1" "alb" {
      metadata {
        name        = "alb"
        annotations = { "ingressclass.kubernetes.io/is-default-class" = "true" }
      }
      spec {
        controller = "ingress.k8s.aws/alb"
      }
    }
    resource "kubernetes_ingress_v1" "web" {
      metadata {
        name = "web"
      }
      spec {
        ingress_class_name = CLASS
      }
    }`
  const classOf = async (name: string) => (await reading(variables + hcl.replace('CLASS', name))).attributes('kubernetes_ingress_v1.web')
  expect(await classOf('null')).toMatchObject({ class: 'alb', controller: 'ingress.k8s.aws/alb' })
  expect(await classOf('var.text')).toEqual({ namespace: 'default', name: 'web', class: text })
})

test('names that are not known join what refers to them', async () => {
  const hcl = `
    resource "kubernetes_namespace" "n" {
      metadata {
        name   = var.text
        labels = { team = "x" }
      }
    }
    ${deployment(pod(known), 'namespace = kubernetes_namespace.n.metadata[0].name')}
    ${deployment(pod(known), 'namespace = var.number', '"kubernetes_deployment" "elsewhere"')}`
  const { attributes, tags, workloads } = await reading(variables + hcl)
  expect(attributes(web)).toMatchObject({ name: 'web', namespace: text })
  expect(attributes('kubernetes_deployment.elsewhere')).toMatchObject({ namespace: number })
  expect(workloads).toHaveLength(2)
  expect(tags('kubernetes_deployment.elsewhere')).toEqual({})
  // The name of the namespace is not known, and not one that could be followed either.
  expect(tags(web)).toEqual({})
})

test('a generated name is followed by its reference', async () => {
  const hcl = `
    resource "kubernetes_namespace" "n" {
      metadata {
        generate_name = "n-"
        labels        = { team = "x" }
      }
    }
    ${deployment(pod(known), 'namespace = kubernetes_namespace.n.metadata[0].name')}`
  expect((await reading(hcl)).tags(web)).toEqual({ team: 'x (namespace)' })
})

test('labels that are not known', async () => {
  const labels = (own: string, ofPods: string) =>
    deployment(`template {\n metadata {\n labels = ${ofPods}\n }\n spec {\n container {\n name = "a"\n }\n }\n }`, `labels = ${own}`)
  const values = await reading(variables + labels('{ team = var.text, env = "prod" }', '{ env = var.text, tier = var.number }'))
  expect(values.tags(web)).toEqual({ team: `${text} (labels)`, env: 'prod (labels)', tier: `${number} (pod template)` })
  expect(values.find(web).tags?.incomplete).toBeUndefined()
  expect(values.attributes(web)).toMatchObject({ pod_labels: { env: text, tier: number } })
  const maps = await reading(variables + labels('{ team = "x" }', 'var.map'))
  expect(maps.tags(web)).toEqual({ team: 'x (labels)' })
  expect(plain(maps.find(web).tags?.incomplete)).toBe(map)
  expect(maps.attributes(web)).toMatchObject({ pod_labels: map })
})

test('how many there are is not known: so many pods are not known either', async () => {
  const { find, addresses, workloads } = await reading(
    variables + deployment(pod(known)).replace('metadata {', 'for_each = toset(var.map)\n metadata {'),
  )
  expect(addresses).toEqual(['kubernetes_deployment.web[*] kubernetes_deployment'])
  expect(find('kubernetes_deployment.web[*]').expansion?.cause.text).toBe('var.map is not set')
  expect(workloads).toEqual([])
})

test('what is sensitive stays so', async () => {
  const secret = 'variable "secret" {\n sensitive = true\n default = "2"\n}\n'
  const { find, attributes } = await reading(secret + deployment(`replicas = var.secret\n ${pod(known)}`))
  expect(attributes(web)).toMatchObject({ replicas: 2 })
  expect([...find(web).sensitive]).toEqual(expect.arrayContaining(['replicas', 'requests', 'containers', 'metadata']))
})

test('data of any shape does not throw', () => {
  const odd: readonly AttributeObject[] = [
    {},
    { metadata: null, spec: 'x' },
    { metadata: [], spec: [] },
    { metadata: ['x', 1], spec: [[1], null] },
    { metadata: [{ name: 7, namespace: [1] }], spec: [{ template: [{ spec: [{ container: 'x' }] }, {}] }] },
    { metadata: new Unknown({ kind: 'variable', text: 'a' }), spec: new Unknown({ kind: 'variable', text: 'b' }) },
  ]
  const types = [
    'kubernetes_deployment',
    'kubernetes_stateful_set',
    'kubernetes_cron_job',
    'kubernetes_service',
    'kubernetes_pod',
    'kubernetes_manifest',
    'kubectl_manifest',
    'kubernetes_horizontal_pod_autoscaler',
    'kubernetes_storage_class',
  ]
  const resources = types.flatMap(type =>
    odd.map((attributes, index) => ({
      address: `${type}.x[${index}]`,
      type,
      provider: 'kubernetes' as const,
      region: undefined,
      attributes,
      sensitive: new Set<string>(),
      tags: undefined,
      location: { file: 'main.tf', line: 1 },
      module: '',
    })),
  )
  const { resources: read } = withWorkloads({ resources, gaps: [], diagnostics: [], files: new Set() })
  // A deployment without a readable spec has containers that are not known; none is lost.
  expect(read.filter(({ type }) => type === 'kubernetes_deployment')).toHaveLength(odd.length)
})
