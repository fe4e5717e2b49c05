import { expect, test } from '@jest/globals'
import { decimal } from '../../src/model/money.ts'
import type { ClusterReport, Report } from '../../src/model/report.ts'
import { clustersJson } from '../../src/reporters/json-clusters.ts'

const cluster: ClusterReport = {
  name: 'main',
  provider: undefined,
  region: undefined,
  before: undefined,
  after: {
    groups: [{ name: 'g', machineType: 'm', capacity: 'spot', running: 2, needed: 1, max: undefined, monthlyCost: undefined }],
    requested: { cpu: 0.1 + 0.2, memory: 1.5 },
    allocatable: { cpu: 3.86, memory: 12.943359375 },
    pending: [{ project: 'web', workload: 'Deployment/a/b', pods: 2, reason: 'no room' }],
  },
  workloads: [
    {
      project: 'web',
      address: 'Deployment/a/b',
      nodes: [{ group: 'g', machineType: 'm', count: -1 }],
      monthlyCost: undefined,
      knownMonthlyCost: decimal('-70.08'),
      pending: 2,
    },
  ],
  assumptions: [],
}
const json = (projects: readonly object[], clusters: readonly ClusterReport[] | undefined = [cluster]): unknown =>
  JSON.parse(JSON.stringify(clustersJson({ projects, clusters } as unknown as Report)))

test('amounts are strings with their unit in the name, and what is not known is null instead of absent', () => {
  expect(json([])).toEqual({
    clusters: [
      {
        name: 'main',
        project: null,
        provider: null,
        region: null,
        before: null,
        after: {
          nodeGroups: [
            { name: 'g', machineType: 'm', capacity: 'spot', runningNodes: 2, neededNodes: 1, maxNodes: null, monthlyCost: null },
          ],
          requested: { vcpu: '0.3', memoryGib: '1.5' },
          allocatable: { vcpu: '3.86', memoryGib: '12.943359375' },
          pending: [{ project: 'web', address: 'Deployment/a/b', pods: 2, reason: 'no room' }],
        },
        workloads: [
          {
            project: 'web',
            address: 'Deployment/a/b',
            diffNodes: [{ nodeGroup: 'g', machineType: 'm', nodes: -1 }],
            diffPendingPods: 2,
            diffMonthlyCost: null,
            knownDiffMonthlyCost: '-70.08',
          },
        ],
        assumptions: [],
      },
    ],
  })
})

test('a cluster names the project that has its nodes, and a run without workloads has no clusters', () => {
  const nodes = { name: 'cluster main', resources: [{ type: 'kubernetes:Cluster', address: 'Cluster/main' }] }
  expect(json([{ name: 'web', resources: [] }, nodes])).toMatchObject({ clusters: [{ project: 'cluster main' }] })
  expect(clustersJson({ projects: [], clusters: undefined } as unknown as Report)).toEqual({})
})

test('pods that find no room only when all scale up stand beside those that are pending', () => {
  const pendingAtMost = [{ project: 'web', workload: 'Deployment/a/c', pods: 4, reason: 'no room' }]
  expect(json([], [{ ...cluster, pendingAtMost }])).toMatchObject({
    clusters: [{ pendingAtMost: [{ project: 'web', address: 'Deployment/a/c', pods: 4, reason: 'no room' }] }],
  })
})
