import { expect, test } from '@jest/globals'
import { deployment, reading } from './reading.ts'

const object = (apiVersion: string, kind: string, spec: string, metadata = 'name: x'): string =>
  `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { ${metadata} }\nspec: ${spec}\n`
const service = (spec: string, annotations = ''): string =>
  object('v1', 'Service', `{ ${spec} }`, `name: x, annotations: { ${annotations} }`)
const internalOf = (text: string): unknown => reading(text).attributes('Service/default/x').internal

test('a load balancer; other services cost nothing', () => {
  const annotations = 'service.beta.kubernetes.io/aws-load-balancer-type: nlb, example.com/owner: me'
  const { attributes } = reading(service('type: LoadBalancer, ports: [{ port: 80 }, { port: 443 }]', annotations))
  expect(attributes('Service/default/x')).toEqual({
    namespace: 'default',
    name: 'x',
    annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' },
    ports: 2,
    internal: false,
  })
  expect(reading(service('type: ClusterIP')).resources).toEqual([])
  expect(reading(service('ports: []')).resources).toEqual([])
})

const aws = 'service.beta.kubernetes.io/aws-load-balancer'
test.each([
  [`${aws}-internal: "true"`, true],
  [`${aws}-internal: 0.0.0.0/0`, true],
  [`${aws}-internal: "false"`, false],
  [`${aws}-scheme: internal`, true],
  [`${aws}-type: external`, true],
  [`${aws}-type: external, ${aws}-scheme: internet-facing`, false],
  ['service.beta.kubernetes.io/azure-load-balancer-internal: "true"', true],
  ['networking.gke.io/load-balancer-type: Internal', true],
  ['', false],
])('a private address: %s', (annotations, internal) => {
  expect(internalOf(service('type: LoadBalancer', annotations))).toBe(internal)
})

test.each(['service.k8s.aws/nlb', 'eks.amazonaws.com/nlb', 'networking.gke.io/l4-regional-internal'])(
  'a load balancer of the class %s is private unless told otherwise',
  name => {
    expect(internalOf(service(`type: LoadBalancer, loadBalancerClass: ${name}`))).toBe(true)
  },
)

test('an Ingress and a Gateway, with the controllers of their classes', () => {
  const annotations = 'name: x, annotations: { alb.ingress.kubernetes.io/group.name: shared, alb.ingress.kubernetes.io/scheme: internal }'
  const read = reading(
    [
      object('networking.k8s.io/v1', 'Ingress', '{ ingressClassName: public }', annotations),
      object('networking.k8s.io/v1', 'Ingress', '{}', 'name: old, annotations: { kubernetes.io/ingress.class: nginx }'),
      object('networking.k8s.io/v1', 'IngressClass', '{ controller: ingress.k8s.aws/alb }', 'name: public'),
      object('gateway.networking.k8s.io/v1', 'Gateway', '{ gatewayClassName: gke, listeners: [{ port: 80 }, { port: 443 }] }'),
      object('gateway.networking.k8s.io/v1', 'GatewayClass', '{ controllerName: networking.gke.io/gateway }', 'name: gke'),
    ].join(''),
  )
  expect(read.diagnostics).toEqual([])
  expect(read.attributes('Ingress/default/x')).toMatchObject({ class: 'public', controller: 'ingress.k8s.aws/alb', group: 'shared' })
  expect(read.attributes('Ingress/default/old')).toMatchObject({ class: 'nginx' })
  expect(read.attributes('Gateway/default/x')).toMatchObject({ class: 'gke', controller: 'networking.gke.io/gateway', listeners: 2 })
})

test('a Karpenter NodePool, with the disks of its class', () => {
  const pool = `{ limits: { cpu: 1000 }, weight: 10, template: { metadata: { labels: { team: a } }, spec: { nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }, taints: [{ key: gpu, effect: NoSchedule }], requirements: [{ key: karpenter.sh/capacity-type, operator: In, values: [spot] }, { key: cpu, operator: Near }] } } }`
  const nodeClass = '{ blockDeviceMappings: [{ deviceName: /dev/xvda, ebs: { volumeSize: 100Gi, volumeType: gp3, iops: 3000 } }] }'
  const { attributes, resources, codes } = reading(
    `${object('karpenter.sh/v1', 'NodePool', pool, 'name: general')}${object('karpenter.k8s.aws/v1', 'EC2NodeClass', nodeClass, 'name: default')}`,
  )
  expect(resources).toHaveLength(1)
  expect(attributes('NodePool/general')).toEqual({
    name: 'general',
    requirements: [{ key: 'karpenter.sh/capacity-type', operator: 'In', values: ['spot'] }],
    limits: { cpu: '1k' },
    taints: [{ key: 'gpu', value: '', effect: 'NoSchedule' }],
    labels: { team: 'a' },
    weight: 10,
    node_class: { kind: 'EC2NodeClass', name: 'default' },
    volumes: [{ device: '/dev/xvda', size: '100Gi', type: 'gp3', iops: 3000 }],
  })
  expect(codes[0]).toMatch(/^kubernetes-selector/)
})

const quota = (hard: string, more = ''): string => object('v1', 'ResourceQuota', `{ hard: { ${hard} }${more} }`, 'name: q, namespace: shop')
const web = deployment('containers: [{ name: a, resources: { requests: { cpu: 500m, memory: 1Gi } } }]', 'replicas: 5')

test.each([
  ['requests.cpu: 2', 'ask for 2500m of cpu, and ResourceQuota/shop/q allows 2'],
  ['cpu: 2499m', 'ask for 2500m of cpu, and ResourceQuota/shop/q allows 2499m'],
  ['memory: 4Gi', 'ask for 5Gi of memory, and ResourceQuota/shop/q allows 4Gi'],
  ['pods: 4', 'ask for 5 pods, and ResourceQuota/shop/q allows 4'],
  ['requests.cpu: 2500m, memory: 5Gi, pods: 5, limits.cpu: 0, requests.storage: 0, count/secrets: 0', undefined],
])('a quota of %s', (hard, message) => {
  const { diagnostics } = reading(`${web}${quota(hard)}`)
  expect(diagnostics.map(({ code }) => code)).toEqual(message === undefined ? [] : ['kubernetes-quota'])
  if (message !== undefined) expect(diagnostics[0]?.message).toContain(message)
})

test('quotas of other namespaces, and for some pods alone', () => {
  expect(reading(`${web}${quota('cpu: 1').replace('namespace: shop', 'namespace: other')}`).diagnostics).toEqual([])
  expect(reading(`${web}${quota('cpu: 1', ', scopes: [BestEffort]')}`).diagnostics).toEqual([])
})

test('custom resources: one note, and what is ours or neutral is none', () => {
  const { diagnostics, resources } = reading(
    [
      object('cert-manager.io/v1', 'Certificate', '{}'),
      object('cert-manager.io/v1', 'Certificate', '{}', 'name: y'),
      object('argoproj.io/v1alpha1', 'Application', '{}'),
      object('jobset.x-k8s.io/v1alpha2', 'JobSet', '{}'),
      object('kueue.x-k8s.io/v1beta1', 'LocalQueue', '{}'),
      object('gateway.networking.k8s.io/v1', 'HTTPRoute', '{}'),
      object('policy/v1', 'PodDisruptionBudget', '{}'),
      object('autoscaling.k8s.io/v1', 'VerticalPodAutoscaler', '{}'),
      object('rbac.authorization.k8s.io/v1', 'Role', '{}'),
      object('keda.sh/v1alpha1', 'TriggerAuthentication', '{}'),
      object('v1', 'ConfigMap', '{}'),
    ].join(''),
  )
  expect(resources).toEqual([])
  expect(diagnostics).toMatchObject([
    { code: 'kubernetes-custom-resources', severity: 'note', count: 4, location: { line: 3 } },
    { code: 'kubernetes-resized', severity: 'note' },
  ])
  expect(diagnostics[0]?.message).toContain('Application (argoproj.io), Certificate (cert-manager.io), JobSet (jobset.x-k8s.io)')
})

const ofClass = (params: string, group = 'elbv2.k8s.aws') =>
  [
    object(
      'networking.k8s.io/v1',
      'Ingress',
      '{ ingressClassName: public }',
      'name: x, annotations: { alb.ingress.kubernetes.io/group.name: own }',
    ),
    object(
      'networking.k8s.io/v1',
      'IngressClass',
      `{ controller: ingress.k8s.aws/alb, parameters: { apiGroup: ${group}, kind: IngressClassParams, name: params } }`,
      'name: public',
    ),
    params,
  ].join('')

test.each(['elbv2.k8s.aws', 'eks.amazonaws.com'])('the parameters of an IngressClass (%s) win over annotations', group => {
  const params = object(`${group}/v1beta1`, 'IngressClassParams', '{ scheme: internet-facing, group: { name: shared } }', 'name: params')
  const read = reading(ofClass(params, group))
  expect(read.diagnostics).toEqual([])
  expect(read.attributes('Ingress/default/x')).toMatchObject({ class: 'public', group: 'shared', scheme: 'internet-facing' })
})

test('parameters of another group or name say nothing', () => {
  const other = object('elbv2.k8s.aws/v1beta1', 'IngressClassParams', '{ scheme: internet-facing, group: { name: shared } }', 'name: other')
  for (const text of [ofClass(other), ofClass(other.replace('name: other', 'name: params'), 'eks.amazonaws.com'), ofClass('')]) {
    const attributes = reading(text).attributes('Ingress/default/x')
    expect(attributes).toMatchObject({ group: 'own' })
    expect(attributes).not.toHaveProperty('scheme')
  }
})

test('certificates of an Ingress, ports of a Gateway, and gateways that get no load balancer', () => {
  const gateway = (spec: string, metadata = 'name: x') =>
    reading(object('gateway.networking.k8s.io/v1', 'Gateway', `{ gatewayClassName: istio, ${spec} }`, metadata)).attributes(
      'Gateway/default/x',
    )
  expect(reading(object('networking.k8s.io/v1', 'Ingress', '{ tls: [{ secretName: x }] }')).attributes('Ingress/default/x')).toMatchObject({
    tls: true,
  })
  expect(gateway('listeners: [{ port: 80 }, { port: 443 }, { port: 443 }]')).toMatchObject({ listeners: 3, ports: 2 })
  expect(gateway('addresses: [{ type: Hostname, value: ingress.istio-gateways.svc.cluster.local }]')).toMatchObject({ uses_service: true })
  expect(gateway('addresses: [{ value: 10.0.0.1 }]')).not.toHaveProperty('uses_service')
  expect(gateway('listeners: []', 'name: x, annotations: { networking.istio.io/service-type: ClusterIP }')).toMatchObject({
    uses_service: true,
  })
})

test('what becomes of the claims of a StatefulSet, where it says so', () => {
  const claims = (policy: string) =>
    reading(object('apps/v1', 'StatefulSet', `{ ${policy}template: { spec: { containers: [{ name: a, image: x }] } } }`)).attributes(
      'StatefulSet/default/x',
    )
  expect(claims('persistentVolumeClaimRetentionPolicy: { whenScaled: Delete }, ')).toMatchObject({
    claim_retention: { when_scaled: 'Delete' },
  })
  expect(claims('')).not.toHaveProperty('claim_retention')
})
