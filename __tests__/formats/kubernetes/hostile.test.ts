import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readManifest } from '../../../src/formats/kubernetes/documents.ts'
import { objectReaders } from '../../../src/formats/kubernetes/kinds.ts'
import { readObjects } from '../../../src/formats/kubernetes/read-objects.ts'
import { isUnknown } from '../../../src/model/unknown.ts'
import { deployment, reading } from './reading.ts'

/** The fields that are read, of which the data below puts anything anywhere. */
const keys = [
  'spec template metadata labels annotations containers initContainers resources requests limits cpu memory storage replicas name',
  'schedule jobTemplate parallelism completions suspend scaleTargetRef kind apiVersion minReplicas maxReplicas triggers type metadata start end',
  'nodeSelector affinity nodeAffinity podAntiAffinity requiredDuringSchedulingIgnoredDuringExecution nodeSelectorTerms matchExpressions key operator',
  'values tolerations effect topologySpreadConstraints labelSelector matchLabels topologyKey maxSkew minDomains volumes ephemeral volumeClaimTemplate hostNetwork',
  'volumeClaimTemplates accessModes ports hostPort containerPort hostIP listeners hard overhead podFixed scheduling blockDeviceMappings ebs volumeSize nodeClassRef taints',
  'requirements jobTargetRef workloadRef scaleDown ownerReferences default max min constructor hasOwnProperty toString',
].flatMap(line => line.split(' '))

const scalar = fc.oneof(
  fc.constantFrom('1', '250m', '-1', 'abc', 'Always', 'Container', 'cron', 'LoadBalancer', '* * * * *', '', 'In', 'Exists', 'true'),
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
)
const anything = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 9 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 8 }),
  ),
})).value

const kinds = [
  ...Object.keys(objectReaders),
  'LimitRange',
  'ResourceQuota',
  'node.k8s.io/RuntimeClass',
  'storage.k8s.io/StorageClass',
  'Namespace',
]
  .concat(
    'autoscaling/HorizontalPodAutoscaler',
    'keda.sh/ScaledObject',
    'karpenter.k8s.aws/EC2NodeClass',
    'networking.k8s.io/IngressClass',
    'extensions/Deployment',
    'extensions/Ingress',
  )
  .map(kind => (kind.includes('/') ? kind.split('/') : ['', kind]))
  .map(([group, kind]) => ({ apiVersion: group === '' ? 'v1' : `${group}/v1`, kind }))

const object = fc
  .tuple(fc.constantFrom(...kinds), anything, anything)
  .map(([type, spec, rest]) => ({ ...(typeof rest === 'object' && rest !== null ? rest : {}), ...type, metadata: { name: 'x' }, spec }))

test('law: whatever an object holds, it is read or said to be faulty, at a place in its file', () => {
  fc.assert(
    fc.property(fc.array(object, { maxLength: 6 }), objects => {
      const text = objects.map(data => JSON.stringify(data)).join('\n---\n')
      const { objects: found } = readManifest(text, 'k.json')
      expect(found.length).toBe(objects.length)
      const { resources, workloads, diagnostics } = readObjects(found)
      for (const { location, message } of diagnostics) {
        expect(location?.file).toBe('k.json')
        expect(message).not.toMatch(/undefined|\[object/)
      }
      expect(new Set(resources.map(({ address }) => address)).size).toBe(resources.length)
      for (const { pod, replicas } of workloads) {
        for (const amount of pod.requests.values()) expect(Number.isFinite(amount) && amount >= 0).toBe(true)
        expect(replicas.low <= replicas.expected && replicas.expected <= replicas.high).toBe(true)
      }
      for (const { attributes } of resources)
        if ('containers' in attributes && (attributes.containers as unknown[]).length === 0)
          expect(isUnknown((attributes.requests as Record<string, unknown>).cpu)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

const many = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `example.com/r${from + index}: 1`).join(', ')
const web = deployment('containers:\n- { name: c }\n')

test.each([
  ['one container', deployment(`containers:\n- { name: c, resources: { requests: { ${many(0, 101)} } } }\n`)],
  [
    'all containers together',
    deployment(`containers:\n${[0, 60].map(from => `- { name: c${from}, resources: { limits: { ${many(from, 60)} } } }\n`).join('')}`),
  ],
  [
    'all LimitRanges of a namespace together',
    [0, 60]
      .map(
        from =>
          `apiVersion: v1\nkind: LimitRange\nmetadata: { name: l${from}, namespace: shop }\nspec: { limits: [{ type: Container, default: { ${many(from, 60)} } }] }\n---\n`,
      )
      .join('') + web,
  ],
])('more than a hundred resources of %s make a pod of which nothing is known', (_, text) => {
  const { workloads, diagnostics, attributes } = reading(text)
  expect(workloads).toEqual([])
  expect(diagnostics.map(({ code }) => code)).toContain('kubernetes-limit')
  const { requests } = attributes('Deployment/shop/web') as { requests: Record<string, string> }
  expect(requests.cpu).toMatch(/^\? .*more than 100 resources are not read$/)
})
