import { tarGz } from '../../shell/modules/archive-writer.ts'
import { type Files, workload } from './folder.ts'

/** A chart in `shop`, with its templates by name and more files by path. */
const chart = (templates: Files, { values = '', more = {}, meta = '' }: { values?: string; more?: Files; meta?: string } = {}): Files => ({
  'shop/Chart.yaml': `apiVersion: v2\nname: shop\nversion: 0.1.0\n${meta}`,
  'shop/values.yaml': values,
  ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`shop/templates/${name}`, text])),
  ...more,
})

/** A subchart's files below a directory: a deployment whose replicas are a value. */
const cache = (directory: string, meta = ''): Record<string, string> => ({
  [`${directory}/Chart.yaml`]: `apiVersion: v2\nname: cache\nversion: 1.2.3\n${meta}`,
  [`${directory}/values.yaml`]: 'replicas: 1\nglobal: {}\n',
  [`${directory}/templates/cache.yaml`]: workload('StatefulSet', '{{ .Release.Name }}-{{ .Chart.Name }}', {
    replicas: '{{ .Values.global.replicas | default .Values.replicas }}',
    more: 'serviceName: cache\n',
  }),
})
const library = (directory: string): Record<string, string> => ({
  [`${directory}/Chart.yaml`]: 'apiVersion: v2\nname: common\nversion: 1.0.0\ntype: library\n',
  [`${directory}/templates/_size.tpl`]: '{{- define "common.cpu" -}}\n{{ .Values.cpu | default "333m" }}\n{{- end -}}\n',
})
const archive = (files: Record<string, string>): Uint8Array => tarGz(Object.entries(files).map(([name, content]) => ({ name, content })))

const web = workload('Deployment', 'web', { replicas: '{{ .Values.web.count }}' })
const dependency = (more = ''): string =>
  `dependencies:\n- name: cache\n  version: 1.2.3\n  repository: https://charts.example.org\n${more}`

/** Charts by name; each lies in `shop`. */
export const charts: Readonly<Record<string, Files>> = {
  helpers: chart({
    '_helpers.tpl': '{{- define "shop.name" -}}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 63 }}{{- end }}\n',
    'web.yaml': workload('Deployment', '{{ include "shop.name" . }}'),
  }),
  range: chart(
    {
      'all.yaml': `{{- range $name, $one := .Values.apps }}\n---\n${workload('Deployment', '{{ $name }}', { replicas: '{{ $one.replicas }}' })}{{- end }}\n`,
    },
    { values: 'apps:\n  a: {replicas: 1}\n  b: {replicas: 4}\n  c: {replicas: 0}\n' },
  ),
  with: chart(
    { 'web.yaml': `{{- with .Values.app }}\n${workload('Deployment', '{{ .name }}', { cpu: '{{ .cpu }}' })}{{- end }}\n` },
    { values: 'app: {name: withered, cpu: 1500m}\n' },
  ),
  'if and else': chart(
    {
      'web.yaml': `{{ if .Values.many }}${workload('Deployment', 'many', { replicas: '9' })}{{ else }}${workload('DaemonSet', 'one')}{{ end }}`,
    },
    { values: 'many: false\n' },
  ),
  'subchart in a directory': chart({ 'web.yaml': workload('Deployment', 'web') }, { meta: dependency(), more: cache('shop/charts/cache') }),
  'subchart in an archive': chart(
    { 'web.yaml': workload('Deployment', 'web') },
    { meta: dependency(), values: 'cache: {replicas: 5}\n', more: { 'shop/charts/cache-1.2.3.tgz': archive(cache('cache')) } },
  ),
  'subchart that a condition leaves out': chart(
    { 'web.yaml': workload('Deployment', 'web') },
    { meta: dependency('  condition: cache.enabled\n'), values: 'cache: {enabled: false}\n', more: cache('shop/charts/cache') },
  ),
  'subchart under an alias, with a tag': chart(
    { 'web.yaml': workload('Deployment', 'web') },
    {
      meta: dependency('  alias: sessions\n  tags: [stateful]\n'),
      values: 'tags: {stateful: true}\nsessions: {replicas: 2}\n',
      more: cache('shop/charts/cache'),
    },
  ),
  'subcharts that are not in Chart.yaml': chart({ 'web.yaml': workload('Deployment', 'web') }, { more: cache('shop/charts/cache') }),
  globals: chart(
    { 'web.yaml': workload('Deployment', 'web', { replicas: '{{ .Values.global.replicas }}' }) },
    { meta: dependency(), values: 'global: {replicas: 8}\n', more: cache('shop/charts/cache') },
  ),
  'values of environments': chart(
    { 'web.yaml': web },
    { values: 'web: {count: 1}\n', more: { 'shop/values-dev.yaml': 'web: {count: 2}\n', 'shop/values-prod.yaml': 'web: {count: 6}\n' } },
  ),
  'values of environments in a folder, with common ones': chart(
    { 'web.yaml': workload('Deployment', 'web', { replicas: '{{ .Values.count }}', cpu: '{{ .Values.cpu }}' }) },
    {
      values: 'count: 1\ncpu: 100m\n',
      more: { 'shop/values/common.yaml': 'cpu: 200m\ncount: 3\n', 'shop/values/prod.yaml': 'count: 6\n' },
    },
  ),
  tpl: chart(
    { 'web.yaml': workload('Deployment', 'web', { memory: '{{ tpl .Values.memory . }}' }) },
    { values: 'memory: "{{ mul 2 .Values.half }}Mi"\nhalf: 300\n' },
  ),
  'lookup, which finds nothing': chart({
    'web.yaml': `{{ if not (lookup "v1" "Namespace" "" "kube-system") }}${workload('Deployment', 'fresh')}{{ end }}`,
  }),
  hooks: chart({
    'web.yaml': workload('Deployment', 'web'),
    'migrate.yaml':
      'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\n  annotations: {"helm.sh/hook": "pre-install,pre-upgrade"}\nspec:\n  template: {spec: {restartPolicy: Never, containers: [{name: m, image: x, resources: {requests: {cpu: 1}}}]}}\n',
    'early.yaml': workload('Deployment', 'early').replace('metadata:\n', 'metadata:\n  annotations: {"helm.sh/hook": pre-install}\n'),
  }),
  CRDs: chart(
    { 'web.yaml': workload('Deployment', 'web') },
    {
      more: {
        'shop/crds/thing.yaml':
          'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: things.example.org}\nspec: {group: example.org, names: {kind: Thing, plural: things}, scope: Namespaced, versions: []}\n',
      },
    },
  ),
  'library chart, vendored': chart(
    { 'web.yaml': workload('Deployment', 'web', { cpu: '{{ include "common.cpu" . }}' }) },
    {
      meta: 'dependencies: [{name: common, version: 1.0.0, repository: "oci://registry.example.org"}]\n',
      more: library('shop/charts/common'),
    },
  ),
  'several documents in a template': chart({
    'all.yaml': [
      workload('Deployment', 'web'),
      workload('StatefulSet', 'db', { more: 'serviceName: db\n' }),
      workload('DaemonSet', 'agent'),
    ].join('---\n'),
  }),
  'empty templates': chart({
    'web.yaml': workload('Deployment', 'web'),
    'no.yaml': '{{ if false }}a: b{{ end }}\n',
    'none.yaml': '',
    'NOTES.txt': 'Done.\n',
  }),
  'blocks of toYaml': chart(
    {
      'web.yaml': workload('Deployment', 'web').replace(
        /resources: .*/,
        'resources:\n          {{- toYaml .Values.resources | nindent 10 }}',
      ),
    },
    { values: 'resources:\n  limits: {cpu: "2", memory: 1Gi}\n  requests:\n    cpu: 300m\n' },
  ),
  'names and namespace of the release': chart({
    'web.yaml': workload('Deployment', '{{ .Release.Name }}').replace('metadata:\n', 'metadata:\n  namespace: {{ .Release.Namespace }}\n'),
  }),
  'files of the chart': chart(
    { 'web.yaml': workload('Deployment', 'web', { replicas: '{{ (.Files.Get "config/size.txt") | trim }}' }) },
    { more: { 'shop/config/size.txt': '11\n' } },
  ),
}

/** Charts that need `helm dependency build`, which is not run: what it would copy from beside the chart is laid in. */
export const chartsBeside: Readonly<Record<string, Files>> = {
  'library beside the chart': chart(
    { 'web.yaml': workload('Deployment', 'web', { cpu: '{{ include "common.cpu" . }}' }) },
    { meta: 'dependencies: [{name: common, version: 1.0.0, repository: "file://../common"}]\n', more: library('common') },
  ),
}
