import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import type { ManifestRenderer } from '../../src/model/renderer.ts'
import { check } from '../../src/pipeline.ts'
import { renderComment } from '../../src/reporters/comment.ts'
import { renderJson } from '../../src/reporters/json.ts'
import { reasonOf } from '../../src/reporters/reasons.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { findTool } from '../../src/shell/renderers/find-tool.ts'
import { manifestRenderer } from '../../src/shell/renderers/manifest-renderer.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'
import { toolsPath } from '../shell/renderers/tools.ts'

const prices = priceFiles(fileURLToPath(new URL('../../pricing-data', import.meta.url)))
const common = { prices, asOf: '2026-01-01', version: '0', logger: { info() {}, warn() {}, debug() {} } }

const template = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: {{ .Values.replicaCount }}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: a
          image: "web:{{ .Values.image.tag }}"
          resources: {{ toYaml .Values.resources | nindent 12 }}
          env: [{name: PASSWORD, value: "{{ .Values.password }}"}]
`
interface Values {
  readonly replicas?: number
  readonly cpu?: string
  readonly tag?: string
  readonly password?: string
}
const chart = ({ replicas = 4, cpu = '500m', tag = 'v1', password = 'p1' }: Values) => ({
  'charts/app/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.0.0\n',
  'charts/app/values.yaml': `replicaCount: 1\nimage: {tag: ${tag}}\nresources:\n  requests:\n    cpu: 100m\n    memory: 1Gi\n`,
  'charts/app/values-prod.yaml': `# production\nreplicaCount: ${replicas}\nresources:\n  requests:\n    cpu: ${cpu}\npassword: ${password}\n`,
  'charts/app/templates/dep.yaml': template,
})

/** Puts into the template what the values files say at the lines that the test knows. */
const fake: ManifestRenderer = {
  async render({ files }) {
    const text = (path: string): string => String(files.get(`charts/app/${path}`))
    const prod = (key: string): string => new RegExp(`${key}: (.*)`).exec(text('values-prod.yaml'))?.[1] ?? ''
    const made = text('templates/dep.yaml')
      .replace('{{ .Values.replicaCount }}', prod('replicaCount'))
      .replace('{{ .Values.image.tag }}', /tag: (\w+)/.exec(text('values.yaml'))?.[1] ?? '')
      .replace('{{ toYaml .Values.resources | nindent 12 }}', `{requests: {cpu: ${prod('cpu')}, memory: 1Gi}}`)
      .replace('{{ .Values.password }}', prod('password'))
    return { state: 'rendered', text: `---\n# Source: app/templates/dep.yaml\n${made}`, tool: 'fake' }
  },
}

async function compare(before: Record<string, string>, after: Record<string, string>, renderer = fake) {
  const [base, head] = [memoryTree(before), memoryTree(after)]
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer })
  const [diff, ...others] = report.projects.flatMap(({ resources }) => resources)
  if (diff === undefined || others.length > 0) throw new Error('there is not one resource')
  const fileUrl = ({ file, line }: { file: string; line: number }): string => `https://host/${file}#L${line}`
  const json = renderJson(report)
  const { inputs } = JSON.parse(json).projects[0].diff.resources[0] ?? {}
  return { reason: reasonOf(diff), comment: renderComment(report, { fileUrl }), json, inputs, change: diff.change }
}

test('a changed value is named with its line, as a link in the comment and as data', async () => {
  const { reason, comment, inputs } = await compare(chart({}), chart({ replicas: 6 }))
  expect(reason).toBe('replicas 4 → 6 (charts/app/values-prod.yaml:2)')
  expect(comment).toContain('`replicas` `4` → `6` ([charts/app/values-prod.yaml:2](https://host/charts/app/values-prod.yaml#L2))')
  expect(inputs).toEqual([{ name: 'replicaCount', attribute: 'replicas', filename: 'charts/app/values-prod.yaml', startLine: 2 }])
})

test('each changed attribute has its own line, and other values are not named beside them', async () => {
  const { reason, json } = await compare(chart({}), chart({ replicas: 6, cpu: '1', tag: 'v2', password: 'p2' }))
  expect(reason).toContain('replicas 4 → 6 (charts/app/values-prod.yaml:2)')
  expect(reason).toContain('requests.cpu 500m → 1 (charts/app/values-prod.yaml:5)')
  expect(reason).not.toContain('values.yaml')
  expect(json).not.toMatch(/"p[12]"/)
})

test('where no value fits, those that changed are named, without what they are', async () => {
  const twice = (files: Record<string, string>) => ({
    ...files,
    'charts/app/templates/dep.yaml': template.replace('toYaml .Values.resources | nindent 12', 'include "sizes" .'),
    'charts/app/templates/_sizes.tpl': '{{ define "sizes" }}{{ if eq .Values.password "p1" }}{}{{ end }}{{ end }}',
  })
  const sized: ManifestRenderer = {
    async render({ files }) {
      const isFirst = String(files.get('charts/app/values-prod.yaml')).includes('p1')
      const made = template.replace(/\{\{ toYaml.*/, `{requests: {cpu: ${isFirst ? 1 : 2}, memory: 1Gi}}`).replace(/\{\{.*?\}\}/g, '1')
      return { state: 'rendered', text: `---\n# Source: app/templates/dep.yaml\n${made}`, tool: 'fake' }
    },
  }
  const { reason, json, inputs } = await compare(twice(chart({})), twice(chart({ password: 'p2', tag: 'v2' })), sized)
  expect(reason).toBe('requests.cpu 1 → 2; of its values: password (charts/app/values-prod.yaml:6)')
  expect(inputs).toEqual([{ name: 'password', filename: 'charts/app/values-prod.yaml', startLine: 6 }])
  expect(json).not.toMatch(/"p[12]"/)
})

test('where the template itself changes, nothing else is named', async () => {
  const fixed = (replicas: number) => ({
    ...chart({}),
    'charts/app/templates/dep.yaml': template.replace('{{ .Values.replicaCount }}', String(replicas)),
  })
  const { reason, inputs } = await compare(fixed(4), fixed(6))
  expect(reason).toBe('replicas 4 → 6')
  expect(inputs).toBeUndefined()
})

test('a value that is not taken any more is named without a link', async () => {
  const files = chart({})
  const after = { ...files, 'charts/app/templates/dep.yaml': template.replace('{{ .Values.replicaCount }}', '6') }
  const { reason, comment, inputs } = await compare(files, after)
  expect(reason).toBe('replicas 4 → 6 (no longer from charts/app/values-prod.yaml:2)')
  expect(comment).toContain('`replicas` `4` → `6` (no longer from charts/app/values-prod.yaml:2)')
  expect(inputs).toEqual([
    { name: 'replicaCount', attribute: 'replicas', removed: true, filename: 'charts/app/values-prod.yaml', startLine: 2 },
  ])
})

test('names and paths of a pull request are no markup', async () => {
  const evil = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('values-prod', 'values-p|r`[x](y)<b>@od'), text]))
  const renderer: ManifestRenderer = {
    render: request => {
      const files = new Map([...request.files].map(([path, text]) => [path.replace(/values-p.*/, 'values-prod.yaml'), text]))
      return fake.render({ ...request, files })
    },
  }
  const { comment } = await compare(evil(chart({})), evil(chart({ replicas: 6 })), renderer)
  expect(comment).toContain('values-p\\|r\\`\\[x\\](y)&lt;b&gt;@​od.yaml:2')
  expect(comment).not.toContain('<b>')
})

const withHelm = findTool('helm', toolsPath) === undefined ? test.skip : test

withHelm('what the real Helm renders has the lines of its values', async () => {
  const renderer = manifestRenderer({ environment: { PATH: toolsPath } })
  const { reason } = await compare(chart({}), chart({ replicas: 6, cpu: '1' }), renderer)
  expect(reason).toContain('replicas 4 → 6 (charts/app/values-prod.yaml:2)')
  expect(reason).toContain('requests.cpu 500m → 1 (charts/app/values-prod.yaml:5)')
})

const scaled = (min: number) => ({
  'app/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.0.0\n',
  'app/values.yaml': `web:\n  autoscaling:\n    minReplicas: ${min}\n`,
  'app/templates/all.yaml':
    template.replaceAll(/\{\{.*?\}\}/g, '1').replace(/resources: 1/, 'resources: {requests: {cpu: 1, memory: 1Gi}}') +
    '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  minReplicas: {{ .Values.web.autoscaling.minReplicas }}\n  maxReplicas: 9\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n',
})

withHelm('values of an autoscaler are those of what it scales', async () => {
  const { reason } = await compare(scaled(2), scaled(3), manifestRenderer({ environment: { PATH: toolsPath } }))
  expect(reason).toContain('2 → 3 (app/values.yaml:3)')
})
