import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { terraform } from '../../src/formats/terraform/index.ts'
import { readReleases, withWorkloads } from '../../src/formats/terraform-kubernetes/index.ts'
import { isUnknown } from '../../src/model/unknown.ts'
import { findTool } from '../../src/shell/renderers/find-tool.ts'
import { manifestRenderer } from '../../src/shell/renderers/manifest-renderer.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'
import { project } from '../formats/terraform-kubernetes/reading.ts'
import { toolsPath } from '../shell/renderers/tools.ts'
import { withFolder, workload } from './rendered/folder.ts'
import { workloadsOfText } from './rendered/workloads.ts'

const tool = findTool('helm', toolsPath)
const compared = tool === undefined ? test.skip : test
const renderer = manifestRenderer({ environment: { PATH: toolsPath } })

const web = workload('Deployment', '{{ .Values.name | default .Release.Name }}', {
  replicas: '{{ .Values.replicaCount }}',
  cpu: '{{ .Values.resources.requests.cpu }}',
  memory: '{{ .Values.resources.requests.memory }}',
})
const account =
  'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  {{- with .Values.serviceAccount.annotations }}\n  annotations: {{- toYaml . | nindent 4 }}\n  {{- end }}\n'
const worker = `{{- if .Values.worker }}\n${workload('StatefulSet', 'worker', { more: 'serviceName: worker\n', replicas: '{{ .Values.workers | default 2 }}' })}{{- end }}\n`
const chart = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  'charts/web/values.yaml':
    'replicaCount: 1\nworker: ""\nresources: {requests: {cpu: 100m, memory: 128Mi}}\nserviceAccount: {annotations: {}}\n',
  'charts/web/templates/web.yaml': web,
  'charts/web/templates/account.yaml': account,
  'charts/web/templates/worker.yaml': worker,
  'values.tpl':
    'replicaCount: ${replicas}\nserviceAccount:\n  annotations:\n    eks.amazonaws.com/role-arn: "${role}"\n%{ for name, size in sizes ~}\n${name}: ${jsonencode(size)}\n%{ endfor ~}\n',
}

const annotations = 'annotations = { "eks.amazonaws.com/role-arn" = var.role }'
/** Values of a release by what they do with `var.role`, and what of the workloads hangs on it. */
const cases: readonly (readonly [name: string, values: string, hangs: readonly string[]])[] = [
  ['encoded as YAML', `[yamlencode({ replicaCount = 3, serviceAccount = { ${annotations} } })]`, []],
  ['encoded as JSON, over a text', `["replicaCount: 4", jsonencode({ serviceAccount = { ${annotations} } })]`, []],
  [
    'a template file',
    '[templatefile("${path.module}/values.tpl", { replicas = 5, role = var.role, sizes = { resources = { requests = { cpu = "2", memory = "1Gi" } } } })]',
    [],
  ],
  [
    'a heredoc',
    '[<<-EOT\n  replicaCount: 2\n  serviceAccount:\n    annotations:\n      role: "${var.role}"\n  worker: yes, there is one\n EOT\n ]',
    [],
  ],
  ['a switch', '[yamlencode({ replicaCount = 3, worker = var.role })]', ['StatefulSet/shop/worker']],
  ['a number of pods', '["worker: x\\nworkers: ${var.role}\\nreplicaCount: 6"]', ['StatefulSet/shop/worker replicas']],
]

/** Values that the variable may have in truth. */
const truths = ['arn:aws:iam::123456789012:role/web', '', '12', 'prod']

async function resourcesOf(values: string, role: string | undefined) {
  const variable = `variable "role" {\n${role === undefined ? '' : `default = ${JSON.stringify(role)}`}\n}\n`
  const release = `resource "helm_release" "web" {\n name = "web"\n namespace = "shop"\n chart = "\${path.module}/charts/web"\n values = ${values}\n}\n`
  const tree = memoryTree({ ...chart, 'main.tf': variable + release })
  const read = await terraform.read(tree, project)
  const releases = await readReleases(read.resources, { tree, path: '', renderer })
  return { given: read.resources, resources: withWorkloads(read, { releases }).resources }
}

compared.each(cases)('%s: what is known holds whatever the value is, and nothing else is missing', async (_, values, hangs) => {
  const { resources } = await resourcesOf(values, undefined)
  const found = new Map(resources.map(resource => [resource.address.replace('helm_release.web/', ''), resource]))
  const unsure = new Set<string>()
  for (const truth of truths) {
    const { given } = await resourcesOf(values, truth)
    const texts = given[0]?.attributes.values as readonly string[]
    const rendered = await withFolder(
      { ...chart, ...Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, text])) },
      async folder =>
        execFileSync(
          tool?.path ?? '',
          ['template', 'web', join(folder, 'charts/web'), ...texts.flatMap((_, index) => ['-f', join(folder, `${index}.yaml`)])],
          { encoding: 'utf8' },
        ),
    )
    const expected = workloadsOfText(rendered, 'shop')
    for (const { address, replicas, requests } of expected) {
      const attributes = found.get(address)?.attributes ?? {}
      if (isUnknown(attributes.replicas)) unsure.add(`${address} replicas`)
      else expect(attributes.replicas).toBe(replicas)
      const { cpu = '' } = attributes.requests as Readonly<Record<string, string>>
      expect(Number.parseFloat(cpu) * (cpu.endsWith('m') ? 1 : 1000)).toBe(requests.main?.cpu)
    }
    for (const [address, { type, expansion }] of found) {
      if (!/Deployment|StatefulSet/.test(type)) continue
      if (expansion !== undefined) unsure.add(address)
      else expect(expected.map(one => one.address)).toContain(address)
    }
  }
  expect([...unsure]).toEqual(hangs)
})
