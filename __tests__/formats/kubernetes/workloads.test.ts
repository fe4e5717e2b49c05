import { expect, test } from '@jest/globals'
import type { ManifestObject } from '../../../src/formats/kubernetes/objects.ts'
import { readObjects } from '../../../src/formats/kubernetes/read-objects.ts'
import { Unknown } from '../../../src/model/unknown.ts'
import { deployment, reading } from './reading.ts'

const web = 'Deployment/shop/web'

test('a Deployment: requests of one pod, replicas, tags, place', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: { team: payments, app: web }
spec:
  replicas: 3
  template:
    metadata:
      labels: { app: pod, tier: front }
    spec:
      serviceAccountName: web
      containers:
        - name: web
          resources:
            requests: { cpu: 250m, memory: 1Gi }
            limits: { memory: 2Gi }
        - name: proxy
          resources:
            limits: { cpu: 0.5, memory: 512Mi }
---
apiVersion: v1
kind: Namespace
metadata: { name: default, labels: { cost-center: "42", team: platform } }
`
  const { resources, workload, attributes, tags, diagnostics } = reading(text)
  expect(diagnostics).toEqual([])
  expect(resources).toHaveLength(1)
  expect(resources[0]).toMatchObject({
    address: 'Deployment/default/web',
    type: 'kubernetes:Deployment',
    provider: 'kubernetes',
    region: undefined,
    location: { file: 'k.yaml', line: 2, endLine: 20 },
  })
  expect(attributes('Deployment/default/web')).toEqual({
    namespace: 'default',
    name: 'web',
    replicas: 3,
    requests: { cpu: '750m', memory: '1536Mi' },
    limits: { memory: '2560Mi' },
    containers: [
      { name: 'web', init: false, requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '2Gi' } },
      { name: 'proxy', init: false, requests: { cpu: '500m', memory: '512Mi' }, limits: { cpu: '500m', memory: '512Mi' } },
    ],
    pod_labels: { app: 'pod', tier: 'front' },
    service_account: 'web',
  })
  expect(tags('Deployment/default/web')).toEqual({
    team: 'payments (labels)',
    app: 'web (labels)',
    tier: 'front (pod template)',
    'cost-center': '42 (namespace)',
  })
  expect(workload('Deployment/default/web')).toMatchObject({
    kind: 'Deployment',
    namespace: 'default',
    name: 'web',
    replicas: { low: 3, expected: 3, high: 3 },
    everyNode: false,
    pod: {
      labels: { app: 'pod', tier: 'front' },
      requests: new Map([
        ['cpu', 750],
        ['memory', 1_610_612_736],
      ]),
    },
  })
})

const container = (cpu: string, more = ''): string => `{ name: c${cpu}, ${more}resources: { requests: { cpu: ${cpu}, memory: 1Mi } } }`
const cpuOf = (spec: string): unknown => (reading(deployment(spec)).attributes(web).requests as Record<string, unknown>).cpu
const sidecar = 'restartPolicy: Always, '

test.each([
  ['containers run side by side', `containers: [${container('1')}, ${container('2')}]`, '3'],
  [
    'an init container runs alone, and counts if it is larger',
    `initContainers: [${container('4')}, ${container('3')}]\ncontainers: [${container('1')}]`,
    '4',
  ],
  ['or not', `initContainers: [${container('100m')}]\ncontainers: [${container('1')}]`, '1'],
  ['a sidecar runs beside the containers', `initContainers: [${container('500m', sidecar)}]\ncontainers: [${container('1')}]`, '1500m'],
  [
    'and beside init containers after it',
    `initContainers: [${container('2', sidecar)}, ${container('3')}]\ncontainers: [${container('1')}]`,
    '5',
  ],
  [
    'but not beside those before it',
    `initContainers: [${container('3')}, ${container('2', sidecar)}]\ncontainers: [${container('1')}]`,
    '3',
  ],
  [
    'two sidecars, the init container between them sees one',
    `initContainers: [${container('1', sidecar)}, ${container('4')}, ${container('2', sidecar)}]\ncontainers: [${container('1')}]`,
    '5',
  ],
  ['the overhead comes on top', `overhead: { cpu: 250m }\ncontainers: [${container('1')}]`, '1250m'],
  ['the pod as a whole wins', `resources: { requests: { cpu: 7 } }\ncontainers: [${container('1')}, ${container('2')}]`, '7'],
  ['its overhead comes on top', `resources: { requests: { cpu: 7 } }\noverhead: { cpu: 1 }\ncontainers: [${container('1')}]`, '8'],
  ['its limit is no request where a container requests', `resources: { limits: { cpu: 9 } }\ncontainers: [${container('1')}]`, '1'],
  ['but is where none does', 'resources: { limits: { cpu: 9 } }\ncontainers: [{ name: a }]', '9'],
])('requests: %s', (_, spec, cpu) => {
  expect(cpuOf(spec)).toBe(cpu)
})

test('limits of a pod: only what every container limits', () => {
  const spec = `containers:\n- { name: a, resources: { limits: { cpu: 1, memory: 1Gi } } }\n- { name: b, resources: { limits: { memory: 1Gi } } }`
  const { limits, without_requests } = reading(deployment(spec)).attributes(web)
  expect(limits).toEqual({ memory: '2Gi' })
  expect(without_requests).toEqual([{ container: 'b', resource: 'cpu' }])
})

test('GPUs, hugepages and disk', () => {
  const resources = '{ limits: { nvidia.com/gpu: 2, hugepages-2Mi: 4Mi }, requests: { cpu: 1, memory: 1Gi, ephemeral-storage: 10Gi } }'
  const { attributes, workload } = reading(deployment(`containers: [{ name: a, resources: ${resources} }]`))
  expect(attributes(web).requests).toEqual({
    'nvidia.com/gpu': '2',
    'hugepages-2Mi': '4Mi',
    cpu: '1',
    memory: '1Gi',
    'ephemeral-storage': '10Gi',
  })
  expect(workload(web).pod.requests.get('nvidia.com/gpu')).toBe(2)
})

test('a LimitRange gives what containers leave open; a request comes from the own limit first', () => {
  const range = `---\napiVersion: v1\nkind: LimitRange\nmetadata: { name: l, namespace: shop }\nspec:\n  limits:\n  - type: Container\n    default: { cpu: 2 }\n    defaultRequest: { cpu: 100m }\n    max: { memory: 1Gi }\n    min: { ephemeral-storage: 1Gi }\n  - { type: Pod, max: { cpu: 64 } }\n`
  const { attributes } = reading(`${deployment('containers: [{ name: a }, { name: b, resources: { limits: { cpu: 1 } } }]')}${range}`)
  expect(attributes(web).containers).toEqual([
    { name: 'a', init: false, requests: { cpu: '100m', memory: '1Gi', 'ephemeral-storage': '1Gi' }, limits: { cpu: '2', memory: '1Gi' } },
    { name: 'b', init: false, requests: { cpu: '1', memory: '1Gi', 'ephemeral-storage': '1Gi' }, limits: { cpu: '1', memory: '1Gi' } },
  ])
  const elsewhere = reading(`${deployment('containers: [{ name: a }]')}${range.replace('namespace: shop', 'namespace: other')}`)
  expect(elsewhere.attributes(web).requests).toEqual({})
})

test('a RuntimeClass adds its overhead and its nodes', () => {
  const text = `${deployment(`runtimeClassName: kata\ncontainers: [${container('1')}]`)}---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: { name: kata }\noverhead: { podFixed: { cpu: 250m, memory: 120Mi } }\nscheduling: { nodeSelector: { kata: "true" } }\n`
  const { attributes, workload } = reading(text)
  expect(attributes(web)).toMatchObject({ runtime_class: 'kata', requests: { cpu: '1250m', memory: '121Mi' } })
  expect(workload(web).pod.nodeSelector).toEqual({ kata: 'true' })
})

test('labels of nodes by their former names are those by their present ones', () => {
  const spec = `nodeSelector: { beta.kubernetes.io/os: linux }
affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
      - matchExpressions: [{ key: beta.kubernetes.io/instance-type, operator: In, values: [m6i.large] }]
  podAntiAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
    - { topologyKey: failure-domain.beta.kubernetes.io/zone, labelSelector: {} }
containers: [${container('1')}]`
  expect(reading(deployment(spec)).workload(web).pod).toMatchObject({
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    nodeAffinity: [[{ key: 'node.kubernetes.io/instance-type', operator: 'In', values: ['m6i.large'] }]],
    antiAffinity: [{ topologyKey: 'topology.kubernetes.io/zone', selector: [] }],
  })
})

test('where its pods can run', () => {
  const spec = `nodeSelector: { disk: ssd }
affinity:
  nodeAffinity:
    preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: {} }]
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
      - matchExpressions: [{ key: karpenter.sh/capacity-type, operator: In, values: [spot] }]
  podAntiAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
    - { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: web } } }
    - { topologyKey: kubernetes.io/hostname, namespaces: [other], labelSelector: {} }
tolerations:
- { key: gpu, value: "yes", effect: NoSchedule }
- { operator: Exists }
topologySpreadConstraints:
- { maxSkew: 1, minDomains: 3, nodeAffinityPolicy: Ignore, nodeTaintsPolicy: Honor, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [app], labelSelector: { matchExpressions: [{ key: app, operator: Exists }] } }
- { maxSkew: 1, topologyKey: host, whenUnsatisfiable: ScheduleAnyway, labelSelector: {} }
containers: [${container('1')}]`
  const { workload, attributes, diagnostics } = reading(deployment(spec))
  expect(diagnostics).toEqual([])
  expect(attributes(web)).toMatchObject({ spot: true, node_selector: { disk: 'ssd' } })
  expect(workload(web).pod).toMatchObject({
    nodeSelector: { disk: 'ssd' },
    nodeAffinity: [[{ key: 'karpenter.sh/capacity-type', operator: 'In', values: ['spot'] }]],
    tolerations: [
      { key: 'gpu', operator: 'Equal', value: 'yes', effect: 'NoSchedule' },
      { key: undefined, operator: 'Exists', value: '', effect: undefined },
    ],
    spread: [
      {
        topologyKey: 'zone',
        maxSkew: 1,
        minDomains: 3,
        nodeAffinityPolicy: 'Ignore',
        nodeTaintsPolicy: 'Honor',
        selector: [
          { key: 'app', operator: 'Exists', values: [] },
          { key: 'app', operator: 'In', values: ['web'] },
        ],
      },
    ],
    antiAffinity: [{ topologyKey: 'kubernetes.io/hostname', selector: [{ key: 'app', operator: 'In', values: ['web'] }] }],
  })
})

test('the ports of its node that a pod takes', () => {
  const ports = (text: string) => `ports: [${text}], resources: { requests: { cpu: 1, memory: 1Gi } }`
  const containers = (hostNetwork: boolean) => `hostNetwork: ${hostNetwork}
initContainers:
- { name: setup, ${ports('{ containerPort: 1, hostPort: 81 }')} }
- { name: proxy, restartPolicy: Always, ${ports('{ containerPort: 2, hostPort: 82 }')} }
containers:
- { name: web, ${ports('{ containerPort: 8080, hostPort: 80 }, { containerPort: 8080, hostPort: 80 }, { containerPort: 9090 }')} }
- { name: dns, ${ports('{ containerPort: 53, hostPort: 53, protocol: UDP, hostIP: 10.0.0.1 }')} }`
  const tcp = (port: number) => ({ port, protocol: 'TCP', hostIP: '0.0.0.0' })
  const dns = { port: 53, protocol: 'UDP', hostIP: '10.0.0.1' }
  // The init container is gone when the pod runs; the sidecar is not.
  expect(reading(deployment(containers(false))).workload(web).pod.hostPorts).toEqual([tcp(82), tcp(80), dns])
  expect(reading(deployment(containers(true))).workload(web).pod.hostPorts).toEqual([tcp(82), tcp(80), tcp(9090), dns])
})

test('what cannot be read is not known, and is said in its place', () => {
  const spec = `containers:\n- name: a\n  resources:\n    requests: { cpu: 1 core, memory: -1Gi, nvidia.com/gpu: 0.5 }\n- name: b\n  resources: { requests: { cpu: 1, memory: 512MB } }`
  const { attributes, workloads, codes, diagnostics } = reading(deployment(spec, 'replicas: many'))
  expect(attributes(web)).toMatchObject({
    replicas: '? spec.replicas must be a whole number from 0 to 2147483647',
    requests: {
      cpu: '? spec.template.spec.containers[0].resources.requests.cpu: 1 core is no quantity',
      memory: '? spec.template.spec.containers[0].resources.requests.memory: -1Gi is negative',
      'nvidia.com/gpu': '? spec.template.spec.containers[0].resources.requests.nvidia.com/gpu: 0.5 of nvidia.com/gpu is no whole number',
    },
  })
  expect(workloads).toEqual([])
  expect(codes).toEqual([
    'kubernetes-quantity k.yaml:11:28',
    'kubernetes-quantity k.yaml:11:44',
    'kubernetes-quantity k.yaml:11:66',
    'kubernetes-quantity k.yaml:13:50',
    'kubernetes-type k.yaml:14:13',
  ])
  expect(diagnostics[3]).toMatchObject({
    hint: 'did you mean `512Mi`?',
    excerpt: '        resources: { requests: { cpu: 1, memory: 512MB } }',
  })
})

test.each([
  ['"3"', 'write it without quotes'],
  ['many', undefined],
])('replicas of %s: how to mend it', (written, hint) => {
  const { diagnostics } = reading(
    deployment('containers: [{ name: a, resources: { requests: { cpu: 1, memory: 1Gi } } }]', `replicas: ${written}`),
  )
  expect(diagnostics.map(one => [one.code, one.hint])).toEqual([['kubernetes-type', hint]])
})

test('next to no memory is read as it stands, and said to be a slip', () => {
  const spec =
    'containers:\n- name: a\n  resources: { requests: { cpu: 128m, memory: 128m, ephemeral-storage: 2000m }, limits: { memory: 512 } }'
  const { attributes, diagnostics } = reading(deployment(spec))
  expect(attributes(web).requests).toEqual({ cpu: '128m', memory: '1', 'ephemeral-storage': '2' })
  expect(diagnostics.map(({ message, hint }) => `${message}; ${hint}`)).toEqual([
    'spec.template.spec.containers[0].resources.limits.memory: 512 is 512 bytes; did you mean `512Mi`?',
    'spec.template.spec.containers[0].resources.requests.memory: 128m is 0.128 bytes, as `m` means thousandths; did you mean `128Mi`?',
    'spec.template.spec.containers[0].resources.requests.ephemeral-storage: 2000m is 2 bytes, as `m` means thousandths; did you mean `2000Mi`?',
  ])
})

test.each([
  ['""', 'an empty text is no quantity'],
  ['1e400', 'this is no quantity'],
  ['[1]', 'this is no quantity'],
  ['"1e400"', '1e400 is more than any machine has'],
])('a quantity of %s', (written, said) => {
  const { attributes } = reading(deployment(`containers:\n- name: a\n  resources: { requests: { cpu: ${written}, memory: 1Gi } }`))
  expect(attributes(web).requests).toMatchObject({ cpu: `? spec.template.spec.containers[0].resources.requests.cpu: ${said}` })
})

test.each([
  ['no containers', 'restartPolicy: Always'],
  ['an empty list', 'containers: []'],
  ['a number', 'containers: 7'],
  ['a map', 'containers: { a: {} }'],
  ['a spec that is text', 'x'],
])('requests of a pod without readable containers are not known: %s', (_, spec) => {
  const { attributes, workloads, diagnostics } = reading(deployment(spec))
  expect(attributes(web).requests).toMatchObject({ cpu: expect.stringMatching(/^\?/), memory: expect.stringMatching(/^\?/) })
  expect(workloads).toEqual([])
  expect(diagnostics.length).toBeGreaterThan(0)
})

test.each([
  ['requests: 5', 'spec.template.spec.containers[0].resources.requests must be a map'],
  ['requests: [cpu]', 'spec.template.spec.containers[0].resources.requests must be a map'],
  ['limits: none', 'spec.template.spec.containers[0].resources.limits must be a map'],
])('requests of a container whose resources are of no readable shape: %s', (resources, cause) => {
  const { attributes, diagnostics, workloads } = reading(deployment(`containers: [{ name: a, resources: { ${resources} } }]`))
  expect(attributes(web).requests).toEqual({ cpu: `? ${cause}`, memory: `? ${cause}` })
  expect(workloads).toEqual([])
  expect(diagnostics).toHaveLength(1)
})

test.each(['resources: 7', 'resources: "{}"'])('and %s', resources => {
  const { attributes, diagnostics } = reading(deployment(`containers: [{ name: a, ${resources} }]`))
  expect(attributes(web).requests).toEqual({
    cpu: '? spec.template.spec.containers[0].resources must be a map',
    memory: '? spec.template.spec.containers[0].resources must be a map',
  })
  expect(diagnostics).toHaveLength(1)
})

test('values that are not known stay so, with their cause', () => {
  const unknown = new Unknown({ kind: 'variable', text: 'var.size is not set' })
  const data = (replicas: unknown, containers: unknown): Record<string, unknown> => ({
    spec: { replicas, template: { spec: { containers } } },
  })
  const object = (of: Record<string, unknown>): ManifestObject => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'web',
    data: of,
    location: { file: 'main.tf', line: 3 },
  })
  const read = (of: Record<string, unknown>) => readObjects([object(of)])
  const inRequests = read(data(unknown, [{ name: 'a', resources: { requests: { cpu: unknown, memory: '1Gi' } } }]))
  expect(inRequests.resources[0]?.attributes).toMatchObject({ replicas: unknown, requests: { cpu: unknown, memory: '1Gi' } })
  for (const containers of [unknown, [unknown], [{ resources: unknown }], [{ resources: { requests: unknown } }]]) {
    const { resources, workloads, diagnostics } = read(data(2, containers))
    expect(resources[0]?.attributes.requests).toEqual({ cpu: unknown, memory: unknown })
    expect([workloads, diagnostics]).toEqual([[], []])
  }
  expect(read({ spec: unknown }).resources[0]?.attributes).toMatchObject({ replicas: unknown, requests: { cpu: unknown, memory: unknown } })
})

test('labels that are not known', () => {
  const unknown = new Unknown({ kind: 'variable', text: 'var.team is not set' })
  const tagsOf = (labels: unknown, podLabels: unknown) => {
    const data = { metadata: { labels }, spec: { template: { metadata: { labels: podLabels }, spec: { containers: [] } } } }
    const object = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
      data,
      location: { file: 'main.tf', line: 3 },
    }
    return readObjects([object]).resources[0]?.tags
  }
  expect(tagsOf({ team: unknown, app: 'web' }, { team: 'x' })).toEqual({
    entries: new Map<string, unknown>([
      ['team', { value: unknown, from: 'labels' }],
      ['app', { value: 'web', from: 'labels' }],
    ]),
  })
  expect(tagsOf({ app: 'web' }, unknown)?.incomplete).toBe(unknown)
})

test('a request above its limit', () => {
  const { codes } = reading(deployment('containers: [{ name: a, resources: { requests: { cpu: 2 }, limits: { cpu: 1 } } }]'))
  expect(codes).toEqual(['kubernetes-limit-exceeded k.yaml:8:61'])
})

test('a request above the limit that its namespace gives it', () => {
  const range = `---\napiVersion: v1\nkind: LimitRange\nmetadata: { name: l, namespace: shop }\nspec: { limits: [{ type: Container, default: { cpu: 500m } }] }\n`
  const { codes, diagnostics } = reading(
    `${deployment('containers: [{ name: a, resources: { requests: { cpu: 2 } } }, { name: b, resources: { requests: { cpu: 500m } } }]')}${range}`,
  )
  expect(codes).toEqual(['kubernetes-limit-exceeded k.yaml:8:61'])
  expect(diagnostics[0]?.message).toContain('is more than the limit of 500m of the namespace')
})

test('huge numbers are bounded, not refused', () => {
  const { attributes, workload } = reading(deployment(`containers: [${container('1')}]`, 'replicas: 1000000000'))
  expect([attributes(web).replicas, workload(web).replicas.high]).toEqual([1e9, 1e9])
  const many = Array.from({ length: 5_000 }, (_, index) => `- { name: c${index}, resources: { requests: { cpu: 1 } } }`).join('\n')
  const crowd = reading(deployment(`containers:\n${many}`))
  expect(crowd.codes).toEqual(['kubernetes-limit k.yaml:9:7'])
  expect(crowd.attributes(web).requests).toEqual({ cpu: '2k' })
})

test('the kinds that run pods', () => {
  const pod = `spec: { containers: [${container('1')}] }`
  const object = (apiVersion: string, kind: string, spec: string, metadata = 'name: x'): string =>
    `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { ${metadata} }\n${spec}\n`
  const template = `spec: { template: { ${pod} } }`
  const owned = (kind: string): string => `name: o, ownerReferences: [{ apiVersion: apps/v1, kind: ${kind}, name: x, controller: true }]`
  const { workloads, resources } = reading(
    [
      object('apps/v1', 'Deployment', template),
      object('apps/v1', 'StatefulSet', template),
      object('apps/v1', 'DaemonSet', template),
      object('apps/v1', 'ReplicaSet', template),
      object('apps/v1', 'ReplicaSet', template, owned('Deployment')),
      object('v1', 'ReplicationController', template),
      object('v1', 'Pod', pod),
      object('v1', 'Pod', pod, owned('ReplicaSet')),
      object('argoproj.io/v1alpha1', 'Rollout', template),
      object('example.com/v1', 'Deployment', template, 'name: other'),
    ].join(''),
  )
  expect(workloads.map(({ address, replicas, everyNode }) => [address, replicas.expected, everyNode])).toEqual([
    ['Deployment/default/x', 1, false],
    ['StatefulSet/default/x', 1, false],
    ['DaemonSet/default/x', 0, true],
    ['ReplicaSet/default/x', 1, false],
    ['ReplicationController/default/x', 1, false],
    ['Pod/default/x', 1, false],
    ['Rollout/default/x', 1, false],
  ])
  expect(resources.find(({ type }) => type === 'kubernetes:DaemonSet')?.attributes).toMatchObject({ every_node: true })
  expect(resources.find(({ type }) => type === 'kubernetes:DaemonSet')?.attributes).not.toHaveProperty('replicas')
})

test.each([
  ['that is not there', 'apps/v1, kind: ReplicaSet, name: gone, controller: true'],
  ['that makes no such objects', 'apps/v1, kind: Deployment, name: x, controller: true'],
  ['of another group', 'example.com/v1, kind: ReplicaSet, name: x, controller: true'],
  ['that does not control it', 'apps/v1, kind: ReplicaSet, name: x'],
])('an owner %s takes nothing out', (_, owner) => {
  const spec = `spec: { replicas: 40, template: { spec: { containers: [${container('1')}] } } }`
  const single = `spec: { containers: [${container('1')}] }`
  const { workloads } = reading(
    ['Deployment', 'ReplicaSet'].map(kind => `---\napiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: x }\n${spec}\n`).join('') +
      `---\napiVersion: v1\nkind: Pod\nmetadata: { name: o, ownerReferences: [{ apiVersion: ${owner} }] }\n${single}\n`,
  )
  expect(workloads.map(({ address }) => address)).toEqual(['Deployment/default/x', 'ReplicaSet/default/x', 'Pod/default/o'])
})

test('a Rollout runs the pods of the Deployment that it refers to, and may scale that down', () => {
  const rollout = (scaleDown: string): string =>
    `${deployment(`containers: [${container('2')}]`, 'replicas: 4')}---\napiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: web, namespace: shop }\nspec: { replicas: 3, workloadRef: { apiVersion: apps/v1, kind: Deployment, name: web, ${scaleDown} } }\n`
  const running = (text: string) =>
    reading(text).workloads.map(({ kind, replicas, pod }) => [kind, replicas.expected, pod.requests.get('cpu')])
  expect(running(rollout('scaleDown: onsuccess'))).toEqual([
    ['Deployment', 0, 2000],
    ['Rollout', 3, 2000],
  ])
  expect(running(rollout(''))).toEqual([
    ['Deployment', 4, 2000],
    ['Rollout', 3, 2000],
  ])
  const lost = reading(rollout('').replace('name: web,  }', 'name: gone }'))
  expect(lost.codes[0]).toMatch(/^kubernetes-workload-missing/)
  expect(lost.attributes('Rollout/shop/web').requests).toMatchObject({ cpu: expect.stringMatching(/^\?/) })
})

test('written twice: the last one counts', () => {
  const { codes, attributes } = reading(
    `${deployment(`containers: [${container('1')}]`)}---\n${deployment(`containers: [${container('2')}]`)}`,
  )
  expect(codes).toEqual(['kubernetes-duplicate k.yaml:11'])
  expect(attributes(web).requests).toMatchObject({ cpu: '2' })
})

test('without a name, and with one from the API server', () => {
  const pod = (metadata: string): string =>
    `---\napiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec: { containers: [${container('1')}] }\n`
  const { codes, resources } = reading(
    `${pod('{}')}${pod('{ generateName: run- }')}${pod('{ generateName: run- }')}${pod('{ generateName: run- }')}`,
  )
  expect(codes).toEqual(['kubernetes-no-name k.yaml:3'])
  expect(resources.map(({ address }) => address)).toEqual(['Pod/default/run-*', 'Pod/default/run-*2', 'Pod/default/run-*3'])
})
