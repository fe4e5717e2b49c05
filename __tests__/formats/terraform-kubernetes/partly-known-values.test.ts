import { expect, test } from '@jest/globals'
import { plain, reading as readConfiguration } from './reading.ts'
import { chart, reading, release, rendererOf, web } from './release-reading.ts'

const address = 'helm_release.web/Deployment/shop/web'
const role = 'resource "aws_iam_role" "web" {\n name = "web"\n}\nvariable "none" {}\n'
const perRole = rendererOf(({ replicas, service }) =>
  web(replicas, '').replace('name: web', `name: web, annotations: { role: "${service}" }`),
)
const read = async (values: string, files = {}) => {
  const { attributes, resources, codes, workloads } = await reading(
    `${role}${release(`namespace = "shop"\n values = ${values}`)}`,
    perRole,
    { ...chart, ...files },
  )
  return { attributes, resources, codes, workloads, release: attributes['helm_release.web'] }
}

const arn = 'aws_iam_role.web.arn'
const template = 'replicas: ${replicas}\nservice: ${role}\n%{ for name in names ~}\n${name}: "${role}"\n%{ endfor ~}\n'
test.each([
  ['yamlencode', `[yamlencode({ replicas = 3, service = ${arn} })]`],
  ['jsonencode of merged maps', `[jsonencode(merge({ replicas = 3, service = "" }, { service = "\${${arn}}/*" }))]`],
  ['a heredoc', `[<<-EOT\n  replicas: 3\n  service: \${${arn}}\n EOT\n ]`],
  ['a template file', `[templatefile("\${path.module}/values.tpl", { replicas = 3, role = ${arn}, names = ["a", "b"] })]`],
  ['a template file that is indented and joined', `[join("\\n", ["replicas: 3", "service:", indent(2, "  x: \${jsonencode(${arn})}")])]`],
  ['a format', `[format("replicas: %d\\nservice: %s", 3, ${arn})]`],
  ['a text that is read and written again', `[yamlencode(merge(yamldecode("replicas: 3\\nservice: \${${arn}}"), { x = 1 }))]`],
  ['replaced in a file', `[replace(file("\${path.module}/values.yaml"), "ROLE", ${arn})]`],
  ['the account in a text', `["replicas: 3\\nservice: arn:aws:iam::\${data.aws_caller_identity.me.account_id}:role/web"]`],
  ['several texts', `[file("\${path.module}/values.yaml"), yamlencode({ service = ${arn} })]`],
  ['a list that is put together', `concat(["replicas: 3"], [yamlencode({ service = ${arn} })])`],
  ['a local', `[local.values]`],
])('values of which one is not known: %s', async (_, values) => {
  const { attributes, codes, workloads } = await read(values, {
    'values.tpl': template,
    'values.yaml': 'replicas: 3\nservice: ROLE\n',
    'more.tf': `data "aws_caller_identity" "me" {}\nlocals {\n values = yamlencode({ replicas = local.n, service = ${arn} })\n n = 3\n}`,
  })
  expect(attributes[address]).toMatchObject({ replicas: 3, requests: { cpu: '1', memory: '1Gi' } })
  expect(workloads).toMatchObject([{ address, replicas: { expected: 3 } }])
  expect(codes.filter(([code]) => code !== 'variable-not-set' && code !== 'default-region')).toEqual([])
})

test('what depends on the value is not known, for the reason that the value is not', async () => {
  const { attributes, workloads } = await read('[yamlencode({ replicas = var.none, service = "x" })]')
  expect(attributes[address]).toMatchObject({ replicas: '? var.none is not set', requests: { cpu: '1' } })
  expect(workloads).toEqual([])
})

test('where several values are not known, any of them may be the reason', async () => {
  const { attributes } = await read(`[yamlencode({ replicas = var.none, service = ${arn} })]`)
  expect(attributes[address]).toMatchObject({ replicas: '? var.none is not set or aws_iam_role.web.arn is known after apply' })
})

test.each([
  ['a choice by it', '[yamlencode({ replicas = var.none == "prod" ? 5 : 1, service = "x" })]'],
  ['a look-up of it', '[yamlencode({ replicas = lookup({ prod = 5 }, var.none, 1), service = "x" })]'],
  ['a choice within a text', '["replicas: ${var.none == "prod" ? 5 : 1}\\nservice: x"]'],
  ['its length', '[yamlencode({ replicas = length(var.none), service = "x" })]'],
  ['a part of it', '[yamlencode({ replicas = var.none.replicas, service = "x" })]'],
  ['what replaces a text that it tells', '[yamlencode({ replicas = replace("5", var.none, ""), service = "x" })]'],
])('%s is not known either', async (_, values) => {
  const { attributes } = await read(values)
  expect(attributes[address]).toMatchObject({ replicas: '? var.none is not set', requests: { cpu: '1' } })
})

test.each([
  ['nothing but the value', '[var.none]'],
  ['a choice of texts', '[var.none ? "replicas: 1" : "replicas: 2"]'],
  ['a part of the text that is there or not', '["replicas: 3\\n%{ if var.none }service: x%{ endif }"]'],
  ['a map of all values', '[yamlencode(merge({ replicas = 3 }, var.none))]'],
  ['lines of the text', '["replicas: 3\\n${var.none}"]'],
  ['one of several texts', '["replicas: 3", var.none]'],
])('the release is not known: %s', async (_, values) => {
  const { attributes, release, workloads } = await read(values)
  expect(release?.unread).toBe('? var.none is not set')
  expect([Object.keys(attributes), workloads]).toEqual([['aws_iam_role.web', 'helm_release.web'], []])
})

test('what is made of a sensitive value is used, and never shown', async () => {
  const { resources } = await reading(
    `${role}variable "secret" {\n sensitive = true\n default = "hidden"\n}\n${release(`namespace = "shop"\n values = [yamlencode({ replicas = 3, service = ${arn}, x = var.secret })]`)}`,
    perRole,
  )
  const found = resources.find(resource => resource.address === address)
  expect(found?.attributes).toMatchObject({ replicas: 3 })
  expect([...(found?.sensitive ?? [])]).toEqual(expect.arrayContaining(['values', 'replicas', 'requests', 'metadata']))
})

const deployment = (replicas: string, label: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  labels: { role: "${label}" }\nspec:\n  replicas: ${replicas}\n  template: { spec: { containers: [{ name: a, resources: { requests: { cpu: 1 } } }] } }\n`

test('objects whose names are not known are one object each, and what refers to them still does', async () => {
  const scaler = (name: string) =>
    `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: "${name}" }\nspec: { minReplicas: 4, maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: "${name}" } }\n`
  const one = (name: string) => web(1).replace('name: web', `name: "${name}", labels: { app: "${name}" }`)
  const { addresses, attributes, resources } = await reading(
    `${role}${release('namespace = "shop"\n values = [yamlencode({ name = var.none })]')}`,
    rendererOf(({ name }) => [one(`${name}-web`), scaler(`${name}-web`), '---\n', one(`x${name}`)].join('')),
  )
  expect(addresses.filter(address => address.includes('Deployment'))).toEqual([
    'helm_release.web/Deployment/shop/?-web kubernetes:Deployment kubernetes',
    'helm_release.web/Deployment/shop/x? kubernetes:Deployment kubernetes',
  ])
  expect(attributes['helm_release.web/Deployment/shop/?-web']).toMatchObject({
    name: '? var.none is not set',
    min_replicas: 4,
    max_replicas: 9,
  })
  expect(attributes['helm_release.web/Deployment/shop/x?']).toMatchObject({ replicas: 1 })
  const labels = resources.map(({ tags }) => tags?.entries.get('app')?.value).filter(label => label !== undefined)
  expect(labels.map(plain)).toEqual(['? var.none is not set', '? var.none is not set'])
})

test('a name that is nothing but the value is the same everywhere', async () => {
  const { attributes } = await readConfiguration(
    `variable "none" {}
    resource "kubectl_manifest" "web" {
      yaml_body = <<-EOT
${deployment('1', 'x').replace('name: web', 'name: ${var.none}')}---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { minReplicas: 2, maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: "\${var.none}" } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { storageClassName: "\${var.other}", resources: { requests: { storage: 5Gi } } }
      EOT
    }
    variable "other" {}`,
  )
  expect(attributes('kubectl_manifest.web/Deployment/default/?')).toMatchObject({
    name: '? var.none is not set or var.other is not set',
    min_replicas: 2,
  })
  expect(attributes('kubectl_manifest.web/PersistentVolumeClaim/default/data')).toMatchObject({ size: '5Gi' })
})

test('names of which each rendering has another number are as many objects, none of them certain', async () => {
  const { resources } = await reading(
    `${role}${release('namespace = "shop"\n values = [yamlencode({ name = var.none })]')}`,
    rendererOf(({ name }) => (name === '' ? '' : web(1).replace('name: web', `name: "${name}"`))),
  )
  expect(resources.flatMap(({ type, expansion }) => (type === 'kubernetes:Deployment' ? [expansion?.cause.text] : []))).toEqual([
    'var.none is not set',
    'var.none is not set',
  ])
})

test('a manifest in a text of which parts are not known', async () => {
  const { addresses, attributes, tags, pods } = await readConfiguration(
    `${role}
    resource "kubectl_manifest" "web" {
      yaml_body = <<-EOT
${deployment('2', '${aws_iam_role.web.arn}')}---
apiVersion: v1
kind: Service
metadata: { name: "\${var.none}" }
spec: { type: LoadBalancer, ports: [{ port: 80 }] }
      EOT
    }
    resource "kubectl_manifest" "replicas" {
      yaml_body = templatefile("\${path.module}/web.yaml", { replicas = var.none, role = "x" })
    }
    resource "kubectl_manifest" "all" {
      yaml_body = var.none
    }
    resource "kubernetes_manifest" "web" {
      manifest = yamldecode(templatefile("\${path.module}/web.yaml", { replicas = 4, role = aws_iam_role.web.arn }))
    }
    resource "kubernetes_manifest" "spec" {
      manifest = {
        apiVersion = "apps/v1", kind = "Deployment", metadata = { name = "other" }
        spec = yamldecode(templatefile("\${path.module}/web.yaml", { replicas = 5, role = var.none })).spec
      }
    }`,
    { 'web.yaml': deployment('${replicas}', '${role}') },
  )
  expect(addresses.filter(one => !one.includes('aws_'))).toEqual([
    'kubectl_manifest.web/Deployment/default/web kubernetes:Deployment',
    'kubectl_manifest.web/Service/default/? kubernetes:Service',
    'kubectl_manifest.replicas kubernetes:Deployment',
    'kubectl_manifest.all kubectl_manifest',
    'kubernetes_manifest.web kubernetes:Deployment',
    'kubernetes_manifest.spec kubernetes:Deployment',
  ])
  expect(pods).toMatchObject({
    'kubectl_manifest.web/Deployment/default/web': [2, { cpu: 1000 }],
    'kubernetes_manifest.web': [4, { cpu: 1000 }],
    'kubernetes_manifest.spec': [5, { cpu: 1000 }],
  })
  expect(tags('kubectl_manifest.web/Deployment/default/web')).toEqual({
    role: '? aws_iam_role.web.arn is known after apply or var.none is not set (labels)',
  })
  expect(attributes('kubectl_manifest.replicas')).toMatchObject({ replicas: '? var.none is not set', requests: { cpu: '1' } })
  expect(attributes('kubectl_manifest.all')).toMatchObject({ unread: '? var.none is not set' })
})
