import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { workloadsOf } from '../../../src/formats/terraform-kubernetes/index.ts'
import type { AttributeObject, Resource } from '../../../src/model/resource.ts'

const resource = (type: string, attributes: AttributeObject): Resource => ({
  address: `${type}.x`,
  type,
  provider: 'kubernetes',
  region: undefined,
  attributes,
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'main.tf', line: 1 },
  module: '',
})

const amounts = fc.dictionary(fc.constantFrom('cpu', 'memory', 'nvidia.com/gpu', 'ephemeral-storage'), fc.constantFrom('1', '2', '3'), {
  noNullPrototype: true,
})
const labels = fc.dictionary(fc.constantFrom('team', 'snake_case', 'a.b/c_d', 'camelCase'), fc.constantFrom('x', 'y'), {
  noNullPrototype: true,
})
const containers = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c_d'), requests: amounts }), { maxLength: 3 })
const workload = fc.record({
  replicas: fc.nat(5),
  labels,
  ofPods: labels,
  selector: labels,
  init: containers,
  main: containers,
  toleration: fc.array(fc.record({ key: fc.constantFrom('a', 'b_c'), value: fc.constantFrom('x', 'y') }), { maxLength: 2 }),
})

test('blocks say what the same object says as a manifest', () => {
  fc.assert(
    fc.property(workload, ({ replicas, labels, ofPods, selector, init, main, toleration }) => {
      const blockOf = ({ name, requests }: (typeof main)[number]) => ({ name, resources: [{ requests }] })
      const objectOf = ({ name, requests }: (typeof main)[number]) => ({ name, resources: { requests } })
      const pod = { node_selector: selector, init_container: init.map(blockOf), container: main.map(blockOf), toleration }
      const blocks = workloadsOf([
        resource('kubernetes_deployment', {
          metadata: [{ name: 'x', labels }],
          spec: [{ replicas: String(replicas), template: [{ metadata: [{ labels: ofPods }], spec: [pod] }] }],
        }),
      ])
      const spec = { nodeSelector: selector, initContainers: init.map(objectOf), containers: main.map(objectOf), tolerations: toleration }
      const manifest = workloadsOf([
        resource('kubernetes_manifest', {
          manifest: {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: 'x', labels },
            spec: { replicas, template: { metadata: { labels: ofPods }, spec } },
          },
        }),
      ])
      expect(blocks.resources.map(({ attributes, tags }) => [attributes, tags])).toEqual(
        manifest.resources.map(({ attributes, tags }) => [attributes, tags]),
      )
      expect(blocks.workloads.map(({ pod, replicas }) => [pod, replicas])).toEqual(
        manifest.workloads.map(({ pod, replicas }) => [pod, replicas]),
      )
    }),
  )
})
