import { expect, test } from '@jest/globals'
import { workloadsOf } from '../../../src/formats/terraform-kubernetes/index.ts'
import { readPlan } from '../../../src/formats/terraform-plan/read.ts'
import { plain } from './reading.ts'

const container = (resources: readonly unknown[]) => ({ name: 'a', image: null, command: null, env: [], port: [], resources })

/** A Deployment as the provider plans it: all blocks there, with lists that are empty and attributes that are null. */
const planned = (resources: readonly unknown[], unknown: object) =>
  JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    resource_changes: [
      {
        address: 'kubernetes_deployment_v1.web',
        mode: 'managed',
        type: 'kubernetes_deployment_v1',
        name: 'web',
        provider_name: 'registry.terraform.io/hashicorp/kubernetes',
        change: {
          actions: ['create'],
          before: null,
          after: {
            metadata: [{ annotations: null, generate_name: null, labels: { team: 'x' }, name: 'web', namespace: 'shop' }],
            spec: [
              {
                paused: false,
                replicas: '3',
                template: [
                  {
                    metadata: [{ labels: { app: 'web' }, name: null, namespace: '' }],
                    spec: [
                      {
                        affinity: [],
                        container: [container(resources)],
                        init_container: [],
                        node_selector: null,
                        toleration: [],
                        volume: [],
                      },
                    ],
                  },
                ],
              },
            ],
            wait_for_rollout: true,
          },
          after_unknown: unknown,
        },
      },
    ],
    configuration: {
      root_module: {
        resources: [
          {
            address: 'kubernetes_deployment_v1.web',
            mode: 'managed',
            type: 'kubernetes_deployment_v1',
            name: 'web',
            provider_config_key: 'kubernetes',
            expressions: {
              metadata: [
                { labels: { constant_value: { team: 'x' } }, name: { constant_value: 'web' }, namespace: { constant_value: 'shop' } },
              ],
              spec: [
                {
                  replicas: { references: ['random_integer.replicas.result', 'random_integer.replicas'] },
                  template: [
                    {
                      metadata: [{ labels: { constant_value: { app: 'web' } } }],
                      spec: [{ container: [{ name: { constant_value: 'a' } }] }],
                    },
                  ],
                },
              ],
            },
          },
        ],
      },
    },
  })

test('a plan: what the provider leaves empty is absent, text is a number where Kubernetes has one', () => {
  const { resources, workloads } = workloadsOf(
    readPlan(planned([{ limits: {}, requests: { cpu: '500m', memory: '1Gi' } }], { metadata: [{ uid: true }], id: true })).after,
  )
  expect(plain(resources[0]?.attributes)).toEqual({
    namespace: 'shop',
    name: 'web',
    replicas: 3,
    requests: { cpu: '500m', memory: '1Gi' },
    containers: [{ name: 'a', init: false, requests: { cpu: '500m', memory: '1Gi' }, limits: {} }],
    pod_labels: { app: 'web' },
  })
  expect(workloads).toMatchObject([{ address: 'kubernetes_deployment_v1.web', replicas: { expected: 3 } }])
})

test('known after apply: not known where it is written, absent where the provider fills it in', () => {
  const unknown = { spec: [{ replicas: true, template: [{ spec: [{ container: [{ resources: true }] }] }] }] }
  const { resources } = workloadsOf(readPlan(planned([], unknown)).after)
  expect(plain(resources[0]?.attributes)).toMatchObject({
    replicas: '? kubernetes_deployment_v1.web.spec[0].replicas is known after apply',
    requests: {},
    without_requests: [
      { container: 'a', resource: 'cpu' },
      { container: 'a', resource: 'memory' },
    ],
  })
})
