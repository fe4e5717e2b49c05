import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Format, ProjectReading } from '../../../src/formats/format.ts'
import { makeHelm } from '../../../src/formats/helm/index.ts'
import { makeKustomize } from '../../../src/formats/kustomize/index.ts'
import type { SourceTree } from '../../../src/model/source-tree.ts'
import { manifestRenderer } from '../../../src/shell/renderers/manifest-renderer.ts'
import type { ToolLimits } from '../../../src/shell/renderers/run-tool.ts'
import { directoryTree } from '../../../src/shell/trees/directory.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { hasHelm, hasKustomize, toolsPath } from './tools.ts'

const kustomized = hasKustomize ? test : test.skip
const charted = hasHelm ? test : test.skip

const folder = mkdtempSync(join(tmpdir(), 'cost-guard-fake-'))
const within = join(folder, 'within')
mkdirSync(within)
mkdirSync(join(folder, 'based'))
writeFileSync(join(folder, 'based/kustomization.yaml'), 'resources: [pod.yaml]\n')
writeFileSync(join(folder, 'based/pod.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: {name: root-secret}\n')
const marker = join(folder, 'it-ran')
writeFileSync(join(folder, 'secret.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: {name: root-secret}\nspec: {containers: [{name: a}]}\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rendererOf = (limits: Partial<ToolLimits> = {}) =>
  manifestRenderer({ environment: { ...process.env, PATH: toolsPath }, limits, within })
const kustomize = (limits?: Partial<ToolLimits>): Format => makeKustomize({ renderer: rendererOf(limits), network: false })
const helm = (limits?: Partial<ToolLimits>): Format => makeHelm({ renderer: rendererOf(limits), network: false })

async function readOne(format: Format, tree: SourceTree): Promise<ProjectReading> {
  const [project] = format.discover(tree)
  if (project === undefined) throw new Error('there is no project')
  return format.read(tree, project)
}

function expectRefused({ resources, gaps, diagnostics }: ProjectReading, code: string | RegExp): void {
  expect(resources).toEqual([])
  expect(gaps.map(({ whole }) => whole)).toEqual([true])
  expect(diagnostics.map(one => one.code).join(' ')).toMatch(code)
  for (const { message, location } of diagnostics) {
    expect(message).not.toMatch(/root:|cost-guard-render/)
    expect(message.length).toBeLessThan(1000)
    expect(location?.file).not.toMatch(/^\/|\.\./)
  }
  expect(readdirSync(within)).toEqual([])
}

const outside = join(folder, 'secret.yaml')
const up = '../../../../../../../../../../..'

kustomized.each([
  [`resources: [${outside}]`],
  [`resources: [${up}${outside}]`],
  [`bases: [${up}${folder}]`],
  [`resources: [${up}${join(folder, 'based')}]`],
  [`components: [../../../${up}${join(folder, 'based')}]`],
  [`transformers: [${up}${join(folder, 'based')}]`],
  [`components: [${up}/etc]`],
  [`Resources: [${up}${join(folder, 'based')}]`],
  [`re\u017fources: [${up}${join(folder, 'based')}]`],
  [`patches: [{path: ${outside}}]`],
  [`patches: [{path: ${up}${outside}}]`],
  [`patchesJson6902: [{path: ${up}${outside}, target: {version: v1, kind: Pod, name: a}}]`],
  [`configurations: [${up}${outside}]`],
  [`crds: [${up}${outside}]`],
  [`openapi: {path: ${up}${outside}}`],
  [`replacements: [{path: ${up}${outside}}]`],
  ['secretGenerator: [{name: a, files: [/etc/passwd]}]'],
  [`secretGenerator: [{name: a, files: [x=${up}/etc/passwd]}]`],
  ['configMapGenerator: [{name: a, envs: [/etc/passwd]}]'],
  [`transformers: [${up}${outside}]`],
  [`generators: [${up}${outside}]`],
])('Kustomize gets at nothing outside of the repository: %s', async text => {
  const tree = memoryTree({ 'a/prod/kustomization.yaml': `${text}\n` })
  expectRefused(await readOne(kustomize(), tree), /^kustomize-(?:failed|outside)$/)
})

kustomized('a link that leaves the repository is not laid in', async () => {
  const source = join(folder, 'linked')
  mkdirSync(source)
  writeFileSync(join(source, 'kustomization.yaml'), 'resources: [in.yaml]\n')
  symlinkSync(outside, join(source, 'in.yaml'))
  expectRefused(await readOne(kustomize(), directoryTree(source)), 'kustomize-failed')
})

const plugin = (annotation: string): string =>
  `apiVersion: example.org/v1\nkind: Evil\nmetadata:\n  name: evil\n  annotations:\n    config.kubernetes.io/function: |\n      ${annotation}\n`

kustomized.each([
  ['transformers', 'exec: {path: ./evil.sh}'],
  ['generators', 'exec: {path: ./evil.sh}'],
  ['validators', 'exec: {path: ./evil.sh}'],
  ['transformers', 'container: {image: example.org/evil}'],
  ['transformers', 'starlark: {path: ./evil.star}'],
])('no program is run for %s with %s', async (field, annotation) => {
  const tree = memoryTree({
    'kustomization.yaml': `${field}: [evil.yaml]\nresources: [pod.yaml]\n`,
    'pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}]}\n',
    'evil.yaml': plugin(annotation),
    'evil.sh': `#!/bin/sh\ntouch ${marker}\n`,
    'evil.star': 'print(1)\n',
  })
  expectRefused(await readOne(kustomize(), tree), 'kustomize-failed')
  expect(existsSync(marker)).toBe(false)
})

kustomized('nothing is fetched, not even from the machine itself by way of a configured transformer', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.end('apiVersion: v1\nkind: Pod\nmetadata: {name: fetched}\n')
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const sources: readonly Readonly<Record<string, string>>[] = [
      { 'kustomization.yaml': `resources: [${url}/a.yaml]\n` },
      { 'kustomization.yaml': `patches: [{path: "${url}/b.yaml"}]\n` },
      { 'kustomization.yaml': `Resources: ["${url}/a.yaml"]\n` },
      { 'kustomization.yaml': `patches: [{PATH: "${url}/b.yaml"}]\n` },
      {
        'kustomization.yaml': `GENERATORS:\n- |-\n  apiVersion: builtin\n  kind: ConfigMapGenerator\n  metadata: {name: g}\n  Files: ["x=${url}/f"]\n`,
      },
      { 'kustomization.yaml': `configMapGenerator: [{name: a, files: ["x=${url}/c"]}]\n` },
      {
        'kustomization.yaml': 'resources: [pod.yaml]\ntransformers: [t.yaml]\n',
        'pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n',
        't.yaml': `apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: t}\npath: ${url}/d.yaml\n`,
      },
      {
        'kustomization.yaml': 'generators: [g.yaml]\n',
        'g.yaml': `apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: g}\nfiles: ["x=${url}/e"]\n`,
      },
      {
        'kustomization.yaml': `generators:\n- |-\n  apiVersion: builtin\n  kind: ConfigMapGenerator\n  metadata: {name: g}\n  files: ["x=${url}/f"]\n`,
      },
      {
        'kustomization.yaml': 'generators: [g.txt]\n',
        'g.txt': `"api\\x56ersion": builtin\nkind: ConfigMapGenerator\nmetadata: {name: g}\nfiles: ["x=htt\\x70${url.slice(4)}/e"]\n`,
      },
    ]
    for (const files of sources) expectRefused(await readOne(kustomize(), memoryTree(files)), /^kustomize-/)
    expect(asked).toEqual([])
  } finally {
    server.close()
  }
})

kustomized('a document that unfolds without end is bounded', async () => {
  const levels = Array.from({ length: 12 }, (_, index) => `l${index + 1}: &l${index + 1} [${Array(10).fill(`*l${index}`).join(', ')}]`)
  const bomb = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nl0: &l0 [a]\n${levels.join('\n')}\n`
  const limits = { timeoutMs: 3000, memoryBytes: 400 * 1024 * 1024 }
  const reading = await readOne(kustomize(limits), memoryTree({ 'kustomization.yaml': 'resources: [a.yaml]\n', 'a.yaml': bomb }))
  expectRefused(reading, /^kustomize-(?:limit|failed)$/)
})

const chartOf = (template: string, files: Readonly<Record<string, string>> = {}): SourceTree =>
  memoryTree({ 'c/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n', 'c/templates/x.yaml': template, ...files })

charted.each<[string, string, Partial<ToolLimits>]>([
  ['a template that calls itself', '{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}', {}],
  ['tpl that calls itself', '{{ tpl .Values.loop . }}', {}],
  ['a loop for ever', '{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}', { timeoutMs: 1000 }],
  ['a list that fills the memory', '{{ range until 100000000 }}{{ end }}', { memoryBytes: 300 * 1024 * 1024 }],
  ['output without end', 'a: {{ repeat 3000000 "x" }}', { outputBytes: 1024 * 1024 }],
  ['a requirement', 'a: {{ required "give one" .Values.none }}', {}],
  ['a failure', '{{ fail "no" }}', {}],
  ['a template that is none', '{{ if }}', {}],
  ['output that is no YAML', 'a: [\n', {}],
  ['environment variables', '{{ env "HOME" }}', {}],
])('Helm is bounded, and told: %s', async (_, template, limits) => {
  expectRefused(
    await readOne(helm(limits), chartOf(template, { 'c/values.yaml': `loop: '{{ tpl .Values.loop . }}'\n` })),
    /^helm-(?:failed|limit)$/,
  )
})

charted.each(['- a list\n', 'text\n', '{"a": ', 'a: b: c\n', '*alias\n'])('values %j are told at their file', async text => {
  const reading = await readOne(helm(), chartOf('a: b\n', { 'c/values-prod.yaml': text }))
  expectRefused(reading, 'helm-failed')
  expect(reading.diagnostics[0]?.location?.file).toBe('c/values-prod.yaml')
})

charted('Helm gets at nothing outside of the chart, at no name server, and at no cluster', async () => {
  const template = `apiVersion: v1
kind: Pod
metadata:
  name: a
  labels:
    file: {{ .Files.Get "${up}/etc/passwd" | quote }}
    absolute: {{ .Files.Get "/etc/passwd" | quote }}
    beside: {{ .Files.Get "../beside.txt" | quote }}
    host: {{ getHostByName "localhost" | quote }}
    cluster: {{ lookup "v1" "Secret" "" "" | toJson | quote }}
spec: {containers: [{name: a}]}
`
  const reading = await readOne(helm(), chartOf(template, { 'beside.txt': 'x' }))
  expect(reading.gaps).toEqual([])
  const labels = [...(reading.resources[0]?.tags?.entries ?? [])].map(([key, { value }]) => [key, value])
  expect(Object.fromEntries(labels)).toEqual({ file: '', absolute: '', beside: '', host: '', cluster: '{}' })
})

charted('Helm reads no schema, which could refer to files of the machine and to servers that it reaches', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.end('{}')
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}]}\n'
  try {
    for (const reference of [`${url}/schema.json`, `file://${outside}`]) {
      const reading = await readOne(helm(), chartOf(pod, { 'c/values.schema.json': JSON.stringify({ $ref: reference }) }))
      expect([reading.gaps, reading.resources.map(({ address }) => address)]).toEqual([[], ['Pod/default/a']])
    }
    expect(asked).toEqual([])
  } finally {
    server.close()
  }
})

charted('what is a test and something else too stays after a release', async () => {
  const service = (name: string, hooks: string): string =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, annotations: {helm.sh/hook: "${hooks}"}}\nspec: {type: LoadBalancer, ports: [{port: 80}]}\n`
  const { resources } = await readOne(helm(), chartOf(`${service('a', 'test')}---\n${service('b', 'test, post-install')}`))
  expect(resources.map(({ address }) => address)).toEqual(['Service/default/b'])
})
