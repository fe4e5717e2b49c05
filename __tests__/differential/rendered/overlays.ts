import { type Files, workload } from './folder.ts'

const web = workload('Deployment', 'web', { replicas: '2' })
const worker = workload('StatefulSet', 'worker', { replicas: '3', more: 'serviceName: worker\n', cpu: '1', memory: '1Gi' })
const base: Files = { 'base/kustomization.yaml': 'resources: [web.yaml, worker.yaml]\n', 'base/web.yaml': web, 'base/worker.yaml': worker }
const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n'

/** Files of an overlay in `prod` over a base in `base`. */
const overlay = (text: string, files: Files = {}): Files => ({ ...base, 'prod/kustomization.yaml': text, ...files })

/** Overlays by name. Each is built in `prod`. */
export const overlays: Readonly<Record<string, Files>> = {
  'prefix and suffix': overlay('resources: [../base]\nnamePrefix: acme-\nnameSuffix: -v2\n'),
  namespace: overlay('namespace: shop\nresources:\n- ../base\n'),
  'common labels and annotations': overlay(
    'resources: [../base]\ncommonLabels: {team: shop, cost-center: "42"}\ncommonAnnotations: {owner: me}\n',
  ),
  'labels with and without templates': overlay(
    'resources: [../base]\nlabels:\n- pairs: {env: prod}\n- pairs: {tier: front}\n  includeTemplates: true\n',
  ),
  'strategic merge patch from a file': overlay('resources: [../base]\npatches: [{path: more.yaml}]\n', {
    'prod/more.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 5\n  template:\n    spec:\n      containers:\n      - name: main\n        resources: {requests: {cpu: 750m}}\n',
  }),
  'strategic merge patch in place that deletes': overlay(
    'resources: [../base]\npatches:\n- patch: |-\n    apiVersion: apps/v1\n    kind: StatefulSet\n    metadata: {name: worker}\n    $patch: delete\n',
  ),
  'patch that adds a sidecar': overlay(
    'resources: [../base]\npatchesStrategicMerge:\n- |-\n  apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec:\n    template:\n      spec:\n        containers:\n        - name: proxy\n          image: example.org/proxy:1\n          resources: {limits: {cpu: 100m, memory: 64Mi}}\n',
  ),
  'JSON patch in place': overlay(
    'resources: [../base]\npatches:\n- target: {kind: Deployment, name: web}\n  patch: |-\n    - op: replace\n      path: /spec/replicas\n      value: 7\n    - op: add\n      path: /metadata/labels/x\n      value: z\n',
  ),
  'JSON patch from a JSON file by target selector': overlay(
    'resources: [../base]\npatches:\n- path: p.json\n  target: {labelSelector: "app in (worker)"}\n',
    { 'prod/p.json': '[{"op": "replace", "path": "/spec/template/spec/containers/0/resources/requests/memory", "value": "3Gi"}]' },
  ),
  'patch of all kinds by a pattern': overlay(
    'resources: [../base]\npatches:\n- target: {kind: "Deployment|StatefulSet", name: ".*"}\n  patch: |-\n    - {op: replace, path: /spec/replicas, value: 4}\n',
  ),
  components: overlay('resources: [../base]\ncomponents: [../big, ../tagged]\n', {
    'big/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nreplicas: [{name: worker, count: 9}]\nresources: [extra.yaml]\n',
    'big/extra.yaml': workload('DaemonSet', 'agent'),
    'tagged/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nlabels: [{pairs: {tagged: "yes"}, includeTemplates: true}]\n',
  }),
  replacements: overlay(
    'resources: [../base, sizes.yaml]\nreplacements:\n- source: {kind: ConfigMap, name: sizes, fieldPath: data.cpu}\n  targets:\n  - select: {kind: Deployment}\n    fieldPaths: ["spec.template.spec.containers.[name=main].resources.requests.cpu"]\n',
    { 'prod/sizes.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: sizes}\ndata: {cpu: 1500m}\n' },
  ),
  'generators with hashes': overlay(
    'resources: [../base]\nconfigMapGenerator:\n- name: settings\n  literals: [A=b]\n  files: [app.conf, other=sub/app.conf]\nsecretGenerator:\n- name: keys\n  envs: [keys.env]\nnamePrefix: g-\n',
    { 'prod/app.conf': 'a = 1\n', 'prod/sub/app.conf': 'b = 2\n', 'prod/keys.env': 'K=v\n' },
  ),
  images: overlay('resources: [../base]\nimages:\n- name: example.org/web\n  newName: example.net/web\n  newTag: "2.0"\n'),
  replicas: overlay('resources: [../base]\nreplicas:\n- {name: web, count: 0}\n- {name: worker, count: 12}\n'),
  'several bases with a namespace each': {
    'prod/kustomization.yaml': 'resources: [../a, ../b]\n',
    'a/kustomization.yaml': 'resources: [web.yaml]\nnamespace: a\n',
    'a/web.yaml': web,
    'b/kustomization.yaml': 'resources: [web.yaml]\nnamespace: b\nreplicas: [{name: web, count: 6}]\n',
    'b/web.yaml': web,
  },
  'diamond of bases': {
    ...base,
    'left/kustomization.yaml': 'resources: [../base]\nnamePrefix: left-\n',
    'right/kustomization.yaml': 'resources: [../base]\nnameSuffix: -right\n',
    'prod/kustomization.yaml': 'resources: [../left, ../right]\nnamespace: both\n',
  },
  'list resources': {
    'prod/kustomization.yaml': 'resources: [all.yaml]\nnamePrefix: l-\n',
    'prod/all.yaml': `apiVersion: v1\nkind: List\nitems:\n${[web, worker, service].map(text => `- ${text.trimEnd().replace(/\n/g, '\n  ')}\n`).join('')}`,
  },
  'Windows line ends': Object.fromEntries(
    Object.entries(overlay('resources: [../base]\nnamePrefix: w-\n')).map(([path, text]) => [path, String(text).replace(/\n/g, '\r\n')]),
  ),
  'a file without a line break at its end, named Kustomization': {
    'prod/Kustomization': 'resources: [web.yaml]\nnamePrefix: k-',
    'prod/web.yaml': web,
  },
  'a kustomization in JSON': { 'prod/kustomization.yaml': '{"resources": ["web.yaml"], "nameSuffix": "-j"}', 'prod/web.yaml': web },
  'build metadata of its own': overlay('resources: [../base]\nbuildMetadata: [managedByLabel]\n'),
  'many documents in one file, and a job': {
    'prod/kustomization.yml': 'resources: [all.yaml]\nnamespace: many\n',
    'prod/all.yaml': [
      web,
      worker,
      service,
      'apiVersion: batch/v1\nkind: Job\nmetadata: {name: once}\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers: [{name: j, image: x, resources: {requests: {cpu: 2}}}]\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: often}\nspec:\n  schedule: "0 * * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{name: j, image: x, resources: {requests: {memory: 128Mi}}}]\n',
    ].join('---\n'),
  },
}
